"""Is a text good enough to publish, what exactly is wrong, and what comes first?

>>> import quality
>>> report = quality.score("Critics argue that the plan will fail.")
>>> [finding.excerpt for finding in report.findings]
['Critics argue']
"""

from functools import cache
from typing import TYPE_CHECKING, Any

from quality._version import __version__
from quality.report import AiStyle, Explanation, Finding, Quality, Report
from quality.scorer import Scorer

if TYPE_CHECKING:
    from quality.adapters.check import check

__all__ = [
    "AiStyle",
    "Explanation",
    "Finding",
    "Quality",
    "Report",
    "Scorer",
    "__version__",
    "check",
    "score",
]


def score(text: str, profile: str = "web", format: str = "auto") -> Report:  # noqa: A002
    """Return the report on one text.

    `profile` is web, news, academic, technical, legal, marketing or fiction; `format`
    auto, plain, markdown, html or rst. Raises UnknownProfile for another profile.
    The rules are made ready at the first call and kept, one set a profile.
    """
    return _scorer(profile).score(text, format=format)


@cache
def _scorer(profile: str) -> Scorer:
    return Scorer(profile)


def __getattr__(name: str) -> Any:
    if name != "check":
        raise AttributeError(f"module 'quality' has no attribute {name!r}")
    from quality.adapters.check import check  # a run that checks one text does not pay for it

    return check
