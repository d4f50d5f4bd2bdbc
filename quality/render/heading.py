"""The line over a document: its name, its score, its length and its style."""

from quality.render.cells import visible
from quality.render.checked import Checked
from quality.render.numbers import chance
from quality.render.summary import unscored
from quality.render.terminal import Ink
from quality.report import AiStyle, Report


def heading(checked: Checked, ink: Ink) -> str:
    """Return `article.md  52/100 fair · 890 words · style: many signs (0.93)`."""
    report = checked.report
    parts = [score(report), *([_words(report.words)] if report.words else [])]
    if report.ai_style.verdict != "withheld" or report.status == "ok":
        parts.append(f"style: {style(report.ai_style)}")
    return f"{ink(visible(checked.path), 'title')}  {' · '.join(parts)}"


def _words(number: int) -> str:
    return "1 word" if number == 1 else f"{number:,} words"


def score(report: Report) -> str:
    """Return the score and its band, or why there is none."""
    if report.quality.score is None:
        return unscored(report.status) if report.status == "empty" else _none(report.status)
    return f"{report.quality.score:.0f}/100 {report.quality.band or ''}".rstrip()


def style(ai_style: AiStyle) -> str:
    """Return the verdict on the style, with its probability where there is one."""
    if ai_style.probability is None:
        return ai_style.verdict
    return f"{ai_style.verdict} ({chance(ai_style.probability)})"


def _none(status: str) -> str:
    return f"not scored ({unscored(status)})"
