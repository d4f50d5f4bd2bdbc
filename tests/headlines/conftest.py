"""A scorer of headlines against their text, and what it finds."""

from collections.abc import Callable

import pytest

from quality import Scorer


@pytest.fixture(scope="package")
def scorer() -> Scorer:
    return Scorer(
        select=[
            "headline.broken-promise",
            "headline.denied-effect",
            "headline.opposite-direction",
            "headline.reversed-result",
            "headline.surer-than-text",
            "headline.unlike-counts",
            "headline.missing-number",
            "headline.missing-terms",
        ]
    )


@pytest.fixture
def told(scorer: Scorer) -> Callable[[str, str], list[str]]:
    """Return what finds the rules that a headline breaks over a text."""

    def rules(headline: str, body: str) -> list[str]:
        findings = scorer.score(f"# {headline}\n\n{body}", format="markdown").findings
        return [finding.rule.removeprefix("headline.") for finding in findings]

    return rules
