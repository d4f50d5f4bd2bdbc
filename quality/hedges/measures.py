"""The features of the group `hedges`: hedges of each class per 1,000 words."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial

from quality.document import Document
from quality.hedges import CLASSES, hedges


def rate(document: Document, kind: str) -> float:
    """Return the hedges of class `kind` per 1,000 words."""
    counts = document.memo("hedge classes", _counts)
    return document.per_1000(counts[kind])


def _counts(document: Document) -> Counter[str]:
    return Counter(hedge.kind for hedge in hedges(document))


def sentence_share(document: Document) -> float:
    """Return the share of sentences with a hedge; approximators alone make no hedged sentence."""
    marked = {document.sentence_at(h.start) for h in hedges(document) if h.kind != "approximator"}
    return len(marked) / len(document.sentences) if document.sentences else 0.0


MEASURES: Mapping[str, Callable[[Document], float]] = {
    **{f"hedges.{kind}": partial(rate, kind=kind) for kind in CLASSES},
    "hedges.sentence_share": sentence_share,
}
