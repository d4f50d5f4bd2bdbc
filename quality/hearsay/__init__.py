"""Claims that are put into the mouth of nobody in particular.

Told by grammar: a noun for people or papers that is a bare plural, or has `a`, `some`, `many` and
the like before it, and neither a name nor a number; then what may stand between (`in the trade`,
`have long`, `privately`); then a verb of saying or showing in any form. `nobody` finds the noun,
`phrase` what belongs to it, `between` what stands before the verb.
"""

from collections.abc import Sequence

from quality.document import Document, Sentence
from quality.hearsay import citing
from quality.hearsay.claim import Cited, cited_at
from quality.hearsay.trades import NOUN, PAPER
from quality.span import Span

__all__ = ["Cited", "cited", "citing_nobody"]

_BACK = 14  # words between a noun and its verb
_BEHIND = (("to",), ("by",))  # `according to`, `praised by`
_SOMEONE = frozenset("he she it they i we you who the a".split())
_GOING_ON = tuple(f"the {each} " for each in "study paper research findings results report".split())
_BLOCKS = frozenset(("paragraph", "list_item", "heading", "table_cell", "caption"))


def cited(document: Document) -> tuple[Cited, ...]:
    """Return where a text cites nobody in particular, in order.

    >>> text = "Anglers speak of dead fish. Recent studies link them to farms."
    >>> [(each.kind, text[each.start : each.end]) for each in cited(Document(text))]
    [('lay', 'Anglers speak'), ('paper', 'Recent studies link')]
    """
    return document.memo("hearsay", _all_cited)


def citing_nobody(document: Document) -> frozenset[Sentence]:
    """Return the sentences that hold what `cited` finds.

    >>> len(citing_nobody(Document("Anglers speak of dead fish. Ann Marsh says so, too.")))
    1
    """
    return document.memo("citing nobody", _citing_nobody)


def _citing_nobody(document: Document) -> frozenset[Sentence]:
    places = (document.sentence_at(each.start) for each in cited(document))
    return frozenset(map(document.sentences.__getitem__, places))


def _all_cited(document: Document) -> tuple[Cited, ...]:
    texts = document.words.texts
    places = document.indices_of(citing.WORDS)
    found = (cited_at(document, place) for place in places if _may_cite(texts, place))
    return tuple(each for each in found if each and _stands(document, each))


def _may_cite(texts: Sequence[str], word: int) -> bool:
    """Tell whether a noun for people or papers stands near enough to a word of citing."""
    if texts[word + 1 : word + 2] in _BEHIND:
        return True
    low = max(0, word - _BACK)
    return texts[word - 1] not in _SOMEONE and any(map(NOUN.__getitem__, texts[low:word]))


def _stands(document: Document, cited: Cited) -> bool:
    """Tell whether a citation is the author's own, and no source is given for it there."""
    index = document.sentence_at(cited.start)
    if index < 0 or document.in_zone("quotation", cited.end - 1):
        return False
    sentence = document.sentences[index]
    if document.blocks[sentence.block].kind not in _BLOCKS:
        return False
    if document.text[sentence.start : sentence.end].rstrip().endswith("?"):
        return False
    told = [Span(_clause(document, sentence.start, cited.start), cited.start)]
    told.append(Span(cited.end, sentence.end))
    if not cited.many:  # the next sentence may say who it was
        told.extend(Span(s.start, s.end) for s in document.sentences[index + 1 : index + 2])
    named = any(_has_named(document, part) for part in told)
    if named or (cited.kind == PAPER and _is_named_below(document, index)):
        return False
    return not any(document.has_cue(cue, *sentence[:2]) for cue in ("link", "citation"))


def _is_named_below(document: Document, index: int) -> bool:
    """Tell whether one of the next two sentences names the paper: `The study was published in`."""
    return any(
        document.folded.startswith(_GOING_ON, start)
        and document.has_cue("named-source", start, end)
        for start, end, _ in document.sentences[index + 1 : index + 3]
    )


def _has_named(document: Document, place: Span) -> bool:
    """Tell whether a named source stands in a place; `Critics argue` with a capital is none."""
    if not document.has_cue("named-source", *place):
        return False
    cues = (c for c in document.cues("named-source") if c.start < place.end and place.start < c.end)
    return any(NOUN[document.words.texts[document.words_in(*cue).start]] is None for cue in cues)


def _clause(document: Document, start: int, end: int) -> int:
    """Return where the clause before a place begins: behind the last comma or the like."""
    return max(document.text.rfind(sign, start, end - 2) for sign in ",;:—") + 1 or start
