"""The page: all its parts under one another, its styles in it; it loads nothing and runs nothing."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path

from quality._version import __version__
from quality.corpus.alike import Alike
from quality.corpus.journal import Marker
from quality.corpus.report.likes import quarantine, repeated, shards
from quality.corpus.report.rules import common, filters, worst
from quality.corpus.report.scores import families, scores, styles, thresholds
from quality.corpus.report.tables import text
from quality.corpus.summary import merged
from quality.gate import counted


def page(markers: Sequence[Marker], alike: Alike) -> Iterator[str]:
    """Yield the page about a corpus."""
    summary = {"rows": 0, "words": 0, **merged(*(marker.summary for marker in markers))}
    bad = sum(marker.quarantined for marker in markers)
    yield from _head()
    yield '<header><p class="brand">Text quality of a corpus</p><h1>'
    yield f"{summary['rows']:,} rows, {summary['words']:,} words</h1>"
    yield f"<p>{counted(len(markers), 'input')}; "
    yield f"{counted(bad, 'row')} could not be scored.</p></header><main>"
    yield from chain(
        scores(summary),
        thresholds(summary),
        filters(summary),
        families(summary),
        worst(summary),
        common(summary),
        repeated(alike),
        styles(summary),
        shards(markers),
        quarantine(summary),
    )
    yield f"</main><footer>quality {text(__version__)}</footer></body></html>"


def _head() -> Iterator[str]:
    style = (Path(__file__).parent / "style.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>Text quality of a corpus</title><style>{style}</style></head><body>"
