"""Tables of the page, and how text gets into it."""

import html
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quality.render.cells import visible


class Cell(NamedTuple):
    """What stands in a cell, as HTML, and its class."""

    html: str
    kind: str = ""


def text(value: object) -> str:
    """Return a value as HTML shows it, on one line.

    >>> text("a <b>")
    'a &lt;b&gt;'
    """
    return html.escape(visible(str(value)))


def number(value: float) -> Cell:
    """Return a cell with a number.

    >>> number(1234).html, number(0.25).html
    ('1,234', '0.25')
    """
    whole = float(value).is_integer()
    return Cell(f"{value:,.0f}" if whole else f"{value:,.2f}", "num")


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[Cell | str]]) -> Iterator[str]:
    """Yield a table; a head that begins with # is of numbers, texts are made safe."""
    yield f'<div class="scroll"><table><caption>{text(caption)}</caption><thead><tr>'
    for name in head:
        kind = ' class="num"' if name.startswith("#") else ""
        yield f'<th scope="col"{kind}>{text(name.removeprefix("#"))}</th>'
    yield "</tr></thead><tbody>"
    for row in rows:
        yield f"<tr>{''.join(_cell(cell, first=at == 0) for at, cell in enumerate(row))}</tr>"
    yield "</tbody></table></div>"


def section(title: str, why: str, parts: Iterable[str]) -> Iterator[str]:
    """Yield a part of the page under its title, with a sentence on how to read it."""
    yield f"<section><h2>{text(title)}</h2><p>{text(why)}</p>"
    yield from parts
    yield "</section>"


def _cell(cell: Cell | str, *, first: bool) -> str:
    inside, kind = (text(cell), "") if isinstance(cell, str) else cell
    name, scope = ("th", ' scope="row"') if first else ("td", "")
    classes = f' class="{kind}"' if kind else ""
    return f"<{name}{scope}{classes}>{inside}</{name}>"
