"""The figures of a text and who stands behind them: what to check before it goes out."""

from collections.abc import Iterator

from quality.render.checked import Checked
from quality.render.claims import title
from quality.render.html.escape import line
from quality.span import Lines

_WORDS = {
    "none": "no source",
    "anonymous": "nobody by name",
    "named": "named",
    "linked": "linked",
    "own_method": "own method",
}
_LONG = 160


def claims(checked: Checked) -> Iterator[str]:
    """Yield a row for each claim, those that want a source first."""
    lines, text = Lines(checked.text), checked.text
    yield f"<h3>{line(title(checked))}</h3>"
    yield '<div class="scroll"><table class="list"><thead><tr><th scope="col" class="num">'
    yield f"{checked.unit.capitalize()}</th>"
    yield '<th scope="col">Figure</th><th scope="col">Support</th><th scope="col">Source</th></tr></thead><tbody>'
    wanting = ("none", "anonymous")
    for claim in sorted(checked.report.claims, key=lambda c: (c.support not in wanting, c.start)):
        source = text[claim.source.start : claim.source.end] if claim.source else ""
        kind = "wanting" if claim.support in wanting else "given"
        yield (
            f'<tr><td class="num">{lines.position(claim.start).line}</td>'
            f"<td>{line(_short(claim.text))}</td>"
            f'<td><span class="support {kind}">{_WORDS.get(claim.support, line(claim.support))}</span></td>'
            f"<td>{line(_short(source)) or '–'}</td></tr>"
        )
    yield "</tbody></table></div>"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"
