"""The kinds of sign that the ai_style evidence falls into.

"Many signs" asks for several kinds, so that a habit of one sort never decides alone.
Layout (bold type, emoji, headings) is left out: it tells a site's template from
another's, not one writer from another.
"""

from collections.abc import Mapping

_KINDS = {
    "vocabulary": "fashionable-words puffery jargon stock-fiction-phrases",
    "significance": "inflated-significance stock-metaphors upbeat-ending challenges-formula",
    "grammar": "trailing-comment gerund-openers purpose-infinitives this-noun-openers "
    "copula-avoidance empty-assurance",
    "formula": "formulaic-opener formulaic-closer meta-announcement",
    "residue": "chatbot-residue chatbot-citations",
    "habit": "style-vocabulary",
    "voice": "spoken-words soft-hedges",
}
KIND_OF: Mapping[str, str] = {
    name: kind for kind, names in _KINDS.items() for name in names.split()
}
