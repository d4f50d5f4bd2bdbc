"""Write rules/README.md and docs/rules from the rules and what they were measured to do.

`make docs` runs it; a test fails when what it would write is not what is there.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "docs"))

from rule_page import page, text  # noqa: E402

from quality import evidence, rule_files  # noqa: E402
from quality.render.rates import share  # noqa: E402
from quality.rule import FAMILIES, Rule  # noqa: E402

PAGES = ROOT / "docs" / "rules"
INDEX = ROOT / "rules" / "README.md"
_HEADS = "| rule | what it finds | severity | score | human documents |"
_ROLES = {"quality": "quality", "ai-style": "style", "both": "both", "info": "none"}


def pages() -> dict[Path, str]:
    """Return the text of every generated page by its path."""
    rules, measured = rule_files.builtin(), evidence.read()
    written = {PAGES / rule.family / f"{rule.name}.md": page(rule, measured) for rule in rules}
    return {INDEX: "\n".join(_index(rules, measured)) + "\n", **written}


def _index(rules: Sequence[Rule], measured: evidence.Evidence) -> Iterator[str]:
    yield "# The rules"
    yield (
        f"{len(rules)} rules in {len(FAMILIES)} families, written by `make docs`. Each is one "
        "file that holds its documentation, its data and its tests (docs/rule-format.md). "
        "*Score* says which score a rule counts in: the quality score, the likeness to "
        "machine-generated style, both or none. *Human documents* is the share of them in "
        f"which it shows something, by the limits for the web (measured {measured.date}; "
        "`make evidence` measures again)."
    )
    families = groupby(sorted(rules, key=_order), key=lambda rule: rule.family)
    for family, own in families:
        yield from ("", f"## {family}", _HEADS, "|---|---|---|---|--:|")
        yield from (_row(rule, measured) for rule in own)


def _order(rule: Rule) -> tuple[int, str]:
    return FAMILIES.index(rule.family), rule.id


def _row(rule: Rule, measured: evidence.Evidence) -> str:
    link = f"[{rule.name}](../docs/rules/{rule.family}/{rule.name}.md)"
    trial = " (on trial)" * (rule.status == "preview")
    figures = measured.of(rule.id)
    found = share(figures["human_found"]) if figures else ""
    summary = f"{text(rule.summary)}{trial}"
    return f"| {link} | {summary} | {rule.severity} | {_ROLES[rule.role]} | {found} |"


def stale(wanted: Mapping[Path, str]) -> list[str]:
    """Return the pages that are missing, out of date or of no rule."""
    there = {INDEX, *PAGES.rglob("*.md")}
    changed = {path for path in wanted if path not in there or _text(path) != wanted[path]}
    return sorted(path.relative_to(ROOT).as_posix() for path in changed | (there - {*wanted}))


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def main() -> None:
    """Write the pages that changed and remove those of rules that are gone."""
    wanted = pages()
    for name in stale(wanted):
        path = ROOT / name
        if path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], "utf-8")
        else:
            path.unlink()
        print(f"{'wrote' if path in wanted else 'removed'} {name}")


if __name__ == "__main__":
    main()
