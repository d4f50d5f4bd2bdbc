"""The datatrove steps: scores become metadata, and what is dropped has its reasons."""

import json

import pytest

pytest.importorskip("datatrove", reason="make test-engines installs it")

from datatrove.data import Document
from datatrove.pipeline.writers import JsonlWriter

import quality
from quality.adapters.datatrove import QualityFilter, QualityScorer

VAGUE = "Critics argue that the plan may perhaps fail. " * 20
PLAIN = "Jane Doe counted 412 trams on 3 May. The city sold 17 of them. " * 8


def documents():
    return [Document(VAGUE, "vague"), Document(PLAIN, "plain"), Document("Short.", "short")]


def kept(step, given=None):
    return [each.id for each in step.run(iter(given or documents()))]


def test_scoring_keeps_every_document_and_its_metadata():
    given = [Document(VAGUE, "a", metadata={"url": "here"}), Document(None, "b")]
    first, second = QualityScorer().run(iter(given))
    assert first.metadata["url"] == "here"
    assert first.metadata["q_score"] == quality.score(VAGUE).quality.score
    assert second.metadata["q_error"] == "no text: null"


def test_documents_are_counted_by_status():
    step = QualityScorer()
    kept(step)
    assert (step.stats["total"].total, step.stats["ok"].total) == (3, 2)
    assert step.stats["too_short"].total == 1


def test_a_filter_without_limits_keeps_all():
    assert kept(QualityFilter()) == ["vague", "plain", "short"]


@pytest.mark.parametrize(
    ("limits", "left"),
    [
        ({"min_score": 0}, ["vague", "plain"]),
        ({"rules": ["attribution"]}, ["plain", "short"]),
    ],
)
def test_what_does_not_keep_to_the_limits_is_dropped(limits, left):
    assert kept(QualityFilter(**limits)) == left


def test_drops_are_counted_by_reason():
    step = QualityFilter(min_score=0, rules=["attribution"])
    kept(step)
    assert step.stats["dropped"].total == 2
    assert step.stats["dropped_too_short"].total == 1
    assert step.stats["dropped_attribution.weasel-attribution"].total == 1


def test_the_exclusion_writer_has_the_reasons(tmp_path):
    writer = JsonlWriter(str(tmp_path), compression=None)
    kept(QualityFilter(rules=["attribution"], exclusion_writer=writer))
    lines = (tmp_path / "00000.jsonl").read_text("utf-8").splitlines()
    dropped = [json.loads(line) for line in lines]
    assert [each["id"] for each in dropped] == ["vague"]
    assert dropped[0]["metadata"] == {
        "filter_reason": "attribution.weasel-attribution",
        "q_reason": "attribution.weasel-attribution: 20 findings",
    }


class Once(quality.Scorer):
    """Scores a text once and fails the second time."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.seen = set()

    def score(self, text, **options):
        assert text not in self.seen
        self.seen.add(text)
        return super().score(text, **options)


def test_a_filter_uses_the_scores_that_are_there():
    scorer = Once()
    scored = list(QualityScorer(scorer).run(iter(documents())))
    assert kept(QualityFilter(min_score=0, scorer=scorer), scored) == ["vague", "plain"]


def test_a_filter_does_not_use_the_scores_of_other_settings():
    scored = list(QualityScorer(quality.Scorer(ignore=["attribution"])).run(iter(documents())))
    assert kept(QualityFilter(rules=["attribution"]), scored) == ["plain", "short"]
