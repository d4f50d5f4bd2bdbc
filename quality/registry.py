"""Choosing rules by name: a whole id, a family, a prefix or an alias."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from quality.errors import QualityError
from quality.rule import Rule


class UnknownRule(QualityError):  # noqa: N818 it is a name that is unknown, to whoever gave it
    """The `name` that fits no rule; the message says which names come near."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def select(
    rules: Iterable[Rule], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Rule, ...]:
    """Return the rules that `select` names (all when empty) and `ignore` does not.

    Raises UnknownRule for a name in `select` that fits no rule.
    """
    rules = tuple(rules)
    require(select, rules)
    return tuple(
        rule
        for rule in rules
        if (not select or any(fits(rule, name) for name in select))
        and not any(fits(rule, name) for name in ignore)
    )


def fits(rule: Rule, name: str) -> bool:
    """Tell whether `name` is the rule's id, an alias, its family or a prefix of its id."""
    return (
        name in ("ALL", "all", rule.id)
        or name in rule.aliases
        or rule.id.startswith((name + ".", name + "-"))
    )


def find(rules: Iterable[Rule], name: str) -> Rule:
    """Return the one rule that `name` stands for; UnknownRule when there is none."""
    rules = tuple(rules)
    exact = [rule for rule in rules if name in (rule.id, rule.name, *rule.aliases)]
    if not exact and any(rule.family == name for rule in rules):
        remedy = f"name one of its rules: `quality rules list --family {name}` shows them"
        raise UnknownRule(name, f"{name!r} is a family of rules: {remedy}")
    if not exact:
        raise UnknownRule(name, _unknown(name, rules))
    return exact[0]


def require(names: Iterable[str], rules: Sequence[Rule]) -> None:
    """Raise UnknownRule for the first of `names` that fits no rule."""
    for name in names:
        if not any(fits(rule, name) for rule in rules):
            raise UnknownRule(name, _unknown(name, rules))


def _unknown(name: str, rules: Sequence[Rule]) -> str:
    names = {rule.id for rule in rules} | {rule.family for rule in rules}
    by_name = {rule.name: rule.id for rule in rules}
    near = get_close_matches(name, sorted(names), n=3, cutoff=0.5)
    near += [
        by_name[n] for n in get_close_matches(name, sorted(by_name), n=2) if by_name[n] not in near
    ]
    hint = (
        f"did you mean {' or '.join(near[:3])}?" if near else "`quality rules list` shows them all"
    )
    return f"no rule is called {name!r}: {hint}"
