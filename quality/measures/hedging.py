"""How sure a text sounds: the words that hedge and the words that boost."""

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
