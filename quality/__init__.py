"""Is a text good enough to publish, what exactly is wrong, and what comes first?

>>> import quality
>>> report = quality.score("Critics argue that the plan will fail.")
>>> [finding.excerpt for finding in report.findings]
['Critics argue']
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from quality._version import __version__

if TYPE_CHECKING:
    from quality.adapters.check import check
    from quality.report import AiStyle, Claim, Explanation, Finding, Quality, Report
    from quality.scorer import Scorer

__all__ = [
    "AiStyle",
    "Claim",
    "Explanation",
    "Finding",
    "Quality",
    "Report",
    "Scorer",
    "__version__",
    "check",
    "score",
]


def score(text: str, profile: str = "web", format: str = "auto") -> "Report":  # noqa: A002
    """Return the report on one text.

    `profile` is web, news, academic, technical, legal, marketing or fiction; `format`
    auto, plain, markdown, html, rst or asciidoc. Raises UnknownProfile or ValueError for another
    one of these, TypeError for what is no text.
    The rules are made ready at the first call and kept, one set a profile. Explanations have
    their `places` (see `Scorer`).
    """
    return _scorer(profile).score(text, format=format)


@cache
def _scorer(profile: str) -> "Scorer":
    from quality.scorer import Scorer

    return Scorer(profile, places=True)


_ELSEWHERE = {"check": "quality.adapters.check", "Scorer": "quality.scorer"}


if not TYPE_CHECKING:  # a type checker that saw it would let every misspelt name pass

    def __getattr__(name: str) -> Any:
        """Return what the package offers; a run that does not ask for it does not pay for it."""
        if name not in __all__:
            raise AttributeError(f"module 'quality' has no attribute {name!r}")
        return getattr(import_module(_ELSEWHERE.get(name, "quality.report")), name)
