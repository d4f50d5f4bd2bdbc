"""The kinds of sign that the ai_style evidence falls into.

"Many signs" asks for several kinds, so that a habit of one sort never decides alone.
Layout (bold type, emoji, headings) is left out: it tells a site's template from
another's, not one writer from another. `TODAYS` are habits of today's models: earlier machine
text has some of them less than people do, so they are weighed apart (`fit_today`).
"""

from collections.abc import Mapping

_KINDS = {
    "vocabulary": "fashionable-words puffery jargon stock-fiction-phrases measured-words",
    "significance": "inflated-significance stock-metaphors upbeat-ending challenges-formula",
    "grammar": "trailing-comment gerund-openers purpose-infinitives this-noun-openers "
    "copula-avoidance empty-assurance",
    "formula": "formulaic-opener formulaic-closer meta-announcement",
    "residue": "chatbot-residue chatbot-citations",
    "habit": "style-vocabulary todays-vocabulary",
    "voice": "spoken-words soft-hedges",
    "cadence": "clipped-statements",
    "framing": "denied-first staged-points",
}
KIND_OF: Mapping[str, str] = {
    name: kind for kind, names in _KINDS.items() for name in names.split()
}
TODAYS = frozenset(
    "todays-vocabulary clipped-statements denied-first staged-points measured-words".split()
)
