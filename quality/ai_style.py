"""How strongly the style resembles machine text, and when not to say."""

from collections.abc import Mapping

from quality.document import Document
from quality.markup.reading import LIST_ITEM, PARAGRAPH
from quality.model import AiStyleModel
from quality.report import AiStyle, Status, Verdict

RESEARCH_FLOOR = 50  # words; log-odds from here on
WORD_FLOOR = 150  # words; a probability from here on
FEW, MANY = 0.2, 0.8
KINDS_NEEDED = 3  # of sign that must agree before "many signs"
AGREES = 0.03  # log-odds: more than a trace
_PROSE_SHARE = 0.6


def judge(
    document: Document,
    table: AiStyleModel,
    evidence: Mapping[str, float],
    values: Mapping[str, float],
    profile: str,
    status: Status,
) -> AiStyle:
    """Return the resemblance with its verdict, or why it is withheld."""
    words = len(document.words.texts)
    if status == "unsupported_language" or words < RESEARCH_FLOOR:
        reason = (
            "not English" if status == "unsupported_language" else f"under {RESEARCH_FLOOR} words"
        )
        return AiStyle(None, None, table.intercept, "withheld", reason)
    log_odds = table.intercept + sum(evidence.values())
    reason = _withheld(document, table, values, profile)
    probability = None if reason else table.probability(log_odds, profile)
    if probability is None:
        return AiStyle(None, log_odds, table.intercept, "withheld", reason)
    return AiStyle(
        probability, log_odds, table.intercept, *_verdict(probability, evidence, table.kinds)
    )


def _withheld(
    document: Document, table: AiStyleModel, values: Mapping[str, float], profile: str
) -> str:
    if len(document.words.texts) < WORD_FLOOR:
        return f"under {WORD_FLOOR} words"
    if profile not in table.calibration:
        return f"not calibrated for the profile {profile}"
    if _prose_share(document) < _PROSE_SHARE:
        return "mostly quotations, tables, headings or code"
    outside = [
        name
        for name, (low, high) in table.ranges.items()
        if name in values and not low <= values[name] <= high
    ]
    return f"unlike the texts it was calibrated on ({outside[0]})" if outside else ""


def _prose_share(document: Document) -> float:
    prose = sum(
        len(document.words_in(block.start, block.end))
        for block in document.blocks
        if block.kind in (PARAGRAPH, LIST_ITEM)
    )
    quoted = sum(len(document.words_in(*span)) for span in document.cues("quotation"))
    return (prose - quoted) / max(1, len(document.words.texts))


def _verdict(
    probability: float, evidence: Mapping[str, float], kinds: Mapping[str, str]
) -> tuple[Verdict, str]:
    if probability < FEW:
        return "few signs", ""
    if probability <= MANY:
        return "cannot tell", "between the two"
    signs = {kinds[name] for name, weight in evidence.items() if weight > AGREES}
    if len(signs) < KINDS_NEEDED:
        return "cannot tell", f"kinds of sign that agree: {len(signs)} of the {KINDS_NEEDED} needed"
    return "many signs", ""
