"""The page around the documents: its styles and its script stand in it, and it loads nothing."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from quality._version import __version__
from quality.gate import Run
from quality.render import summary
from quality.render.checked import Checked, View
from quality.render.html.document import document, heading
from quality.render.html.escape import line
from quality.render.html.overview import Row, overview, row

_HERE = Path(__file__).parent


class Html:
    """A page with an overview where there are several documents; each is held until the end."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._rows: list[Row] = []
        self._documents: list[str] = []
        self._paths: list[str] = []

    def begin(self) -> Iterator[str]:
        """Yield nothing: the overview comes first and is known last."""
        yield from ()

    def document(self, checked: Checked, index: int) -> Iterator[str]:
        """Take in one document."""
        self._rows.append(row(checked, self._view, index))
        parts = "\n".join(document(checked, self._view, index))
        head = heading(checked, self._view)
        self._documents.append(_folded(index, head, parts))
        self._paths.append(checked.path)
        yield from ()

    def end(self, run: Run) -> Iterator[str]:
        """Yield the page."""
        single = len(self._paths) == 1
        yield from _head(f"{self._paths[0]}: text quality" if single else "Text quality")
        yield '<a class="skip" href="#main">Skip to the report</a><header class="top">'
        yield f'<h1>Text quality</h1><p class="verdict">{line(summary.line(run))}</p>'
        yield from (f'<p class="verdict">{line(note)}</p>' for note in run.notes)
        yield "</header>"
        yield '<main id="main">'
        if not single:
            yield from overview(self._rows)
        for each in self._documents:
            yield each.replace("<details class", "<details open class", 1) if single else each
        yield from _problems(run)
        yield f"</main><footer>quality {__version__}</footer>"
        yield '<div class="card" hidden aria-hidden="true"></div>'
        yield f"<script>{_source('script.js')}</script></body></html>"


def _folded(index: int, head: str, parts: str) -> str:
    return (
        f'<details class="document"><summary><h2>{head}</h2></summary>'
        f'<div class="inside" id="d{index}">\n{parts}\n</div></details>'
    )


def _head(title: str) -> Iterator[str]:
    style = _source("style.css")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(_source('script.js'))}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    yield '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
    yield f"<title>{line(title)}</title><style>{style}</style></head><body>"


def _problems(run: Run) -> Iterator[str]:
    if run.problems:
        yield '<section class="problems"><h2>Not checked</h2><ul>'
        yield from (f"<li>{line(str(problem))}</li>" for problem in run.problems)
        yield "</ul></section>"


def _source(name: str) -> str:
    return (_HERE / name).read_text("utf-8").strip()


def _hash(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"
