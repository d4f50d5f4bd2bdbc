"""How sure a text sounds: hedges and boosters per 1,000 words."""

from quality.document import Document

# Hyland's classes: modals, epistemic verbs, adverbs and approximators.
HEDGES = frozenset(
    """may might could would perhaps possibly probably presumably apparently seemingly arguably
    likely unlikely potentially generally typically usually often sometimes frequently occasionally
    somewhat relatively fairly rather largely mainly mostly partly partially approximately roughly
    about around almost nearly seem seems seemed appear appears appeared tend tends tended suggest
    suggests suggested indicate indicates indicated assume assumes assumed suppose believe believes
    believed estimate estimates estimated plausible plausibly possible possibility probable
    uncertain""".split()
)
BOOSTERS = frozenset(
    """clearly obviously certainly definitely undoubtedly surely indeed truly always never
    undeniably unquestionably absolutely completely totally entirely inevitably naturally evidently
    proves proven demonstrates obvious certain undeniable""".split()
)


def hedges(document: Document) -> float:
    """Return hedging words per 1,000 words."""
    return document.per_1000(sum(map(HEDGES.__contains__, document.words.texts)))


def boosters(document: Document) -> float:
    """Return boosting words per 1,000 words."""
    return document.per_1000(sum(map(BOOSTERS.__contains__, document.words.texts)))
