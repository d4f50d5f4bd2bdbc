"""The kinds of sign that the ai_style evidence falls into.

"Many signs" asks for several kinds, so that a habit of one sort never decides alone.
Layout (bold type, emoji, headings) is left out: it tells a site's template from
another's, not one writer from another.
"""

from collections.abc import Mapping

_KINDS = {
    "vocabulary": "fashionable-words stock-abstractions puffery jargon stock-fiction-phrases",
    "significance": "inflated-significance stock-metaphors upbeat-ending challenges-formula",
    "grammar": "trailing-comment gerund-openers purpose-infinitives this-noun-openers "
    "copula-avoidance abstract-partitives not-just-but empty-assurance",
    "formula": "formulaic-opener formulaic-closer meta-announcement missing-examples",
    "residue": "chatbot-residue chatbot-citations placeholders",
    "habit": "style-vocabulary",
    "voice": "given-reasons spoken-words soft-hedges",
}
KIND_OF: Mapping[str, str] = {
    name: kind for kind, names in _KINDS.items() for name in names.split()
}
