"""Pages that are partly written by program: what stands between two marks is replaced."""

from collections.abc import Iterable


class PageError(ValueError):
    """A page lacks the marks between which something is to be written."""


def put(page: str, name: str, lines: Iterable[str]) -> str:
    """Return `page` with `lines` between its marks for `name`; the rest stays as it is.

    >>> put("a\\n<!-- measured: x -->\\nold\\n<!-- end: x -->\\nb", "x", ["new"])
    'a\\n<!-- measured: x -->\\nnew\\n<!-- end: x -->\\nb'
    """
    start, end = f"<!-- measured: {name} -->\n", f"<!-- end: {name} -->"
    before, found, rest = page.partition(start)
    old, ended, after = rest.partition(end)
    if not found or not ended or "<!-- measured:" in old:
        raise PageError(
            f"the page needs the lines {start.strip()} and {end} around what is measured"
        )
    return before + start + "".join(f"{line}\n" for line in lines) + end + after


def table(head: str, rows: Iterable[Iterable[object]]) -> list[str]:
    """Return a Markdown table; `head` names its columns, `|` between them.

    >>> table("set | texts", [("a|b", 3)])
    ['| set | texts |', '|---|---|', '| a\\\\|b | 3 |']
    """
    columns = head.split(" | ")
    shown = (" | ".join(str(cell).replace("|", "\\|") for cell in row) for row in rows)
    return [f"| {head} |", "|" + "---|" * len(columns), *(f"| {row} |" for row in shown)]
