"""Instructions to the scorer, read from comments: `quality: ignore[rule, rule] reason`."""

import re

from quality.markup.reading import Directive

IGNORE, IGNORE_LINE, IGNORE_FILE = "ignore", "ignore-line", "ignore-file"
DISABLE, ENABLE = "disable", "enable"
ACTIONS = (IGNORE, IGNORE_LINE, IGNORE_FILE, DISABLE, ENABLE)
INVALID, MISREAD = "invalid", "misread"  # a comment, front matter
_MARK = re.compile(r"\s*quality:\s*", re.IGNORECASE)
_PARTS = re.compile(r"(?P<action>[\w-]+)\s*(?:\[(?P<rules>[^\]]*)\])?(?P<reason>.*)", re.DOTALL)
_RULE = re.compile(r"[\w*-]+(?:\.[\w*-]+)*")


def directive(comment: str, start: int, end: int) -> Directive | None:
    """Return the directive in the body of a comment, or None for any other comment.

    >>> directive(" quality: ignore[filler.very] a quote ", 0, 40)[:3]
    ('ignore', ('filler.very',), 'a quote')
    >>> directive("quality: forbid", 0, 15).action
    'invalid'
    """
    mark = _MARK.match(comment)
    if mark is None:
        return None
    body = comment[mark.end() :].strip()
    parts = _PARTS.fullmatch(body)
    rules = _rules(parts["rules"] or "") if parts else ()
    if parts is None or not _is_valid(parts["action"], rules):
        return Directive(INVALID, (), body, start, end)
    return Directive(parts["action"], rules, parts["reason"].strip(), start, end)


def _rules(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


def _is_valid(action: str, rules: tuple[str, ...]) -> bool:
    named = bool(rules) or action == IGNORE_FILE
    return action in ACTIONS and named and all(map(is_name, rules))


def is_name(name: str) -> bool:
    """Tell whether a text looks like the name of a rule, or of several."""
    return _RULE.fullmatch(name) is not None
