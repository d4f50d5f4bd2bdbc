"""Claims that are put into the mouth of nobody in particular, told by grammar."""

import pytest

from quality.checks.hearsay import unnamed_papers, unnamed_people
from quality.document import Document
from quality.hearsay import cited


def people(text: str, format_: str = "plain") -> list[str]:
    """Return what is marked as said by people without a name."""
    document = Document(text, format_)
    return [document.text[m.start : m.end] for m in unnamed_people(document, {})]


@pytest.mark.parametrize(
    "text",
    [
        "The sign reads “Critics argue that it fails” and nothing else.",
        "> Critics argue that it fails.",
        "Do critics argue that it fails?",
    ],
)
def test_what_others_say_and_what_is_asked_is_no_claim_of_the_writer(text: str) -> None:
    assert cited(Document(text, "markdown")) == ()


def papers(text: str) -> list[str]:
    """Return what is marked as shown by papers that are not told."""
    document = Document(text, "plain")
    return [document.text[m.start : m.end] for m in unnamed_papers(document, {})]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Older pilots privately concede that it is over.", "Older pilots privately concede"),
        ("Orthodontists widely recommend the brush.", "Orthodontists widely recommend"),
        ("Those close to the talks insist that a deal is near.", "Those close to the talks insist"),
        (
            "A handful of senior glaciologists have openly doubted it.",
            "A handful of senior glaciologists have openly doubted",
        ),
        (
            "Some in the trade were quick to dismiss the plan.",
            "Some in the trade were quick to dismiss",
        ),
        (
            "Teachers the world over are calling it a disgrace.",
            "Teachers the world over are calling",
        ),
        ("Rights groups have raised serious concerns about the camp.", "Rights groups have raised"),
        ("Officials quietly admit that the count was wrong.", "Officials quietly admit"),
        ("The pan is trusted by chefs and loved by many cooks.", "loved by many cooks"),
        (
            "Veteran ecologists are in no doubt about the cause.",
            "Veteran ecologists are in no doubt",
        ),
        ("Her critics say that she left too late.", "critics say"),
        ("The pan is loved by many cooks at big hotels.", "loved by many cooks"),
        (
            "One adviser, who asked not to be named, called it a farce.",
            "One adviser, who asked not to be named, called",
        ),
    ],
)
def test_a_claim_of_people_without_a_name_is_marked(text: str, marked: str) -> None:
    assert [marked] == people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Engineers at Acme have long suspected a leak.",
        "Two engineers have long suspected a leak.",
        "Several groups say that the hall leaks.",
        "The engineers say that it leaks.",
        "Ann Reed and other engineers say that it leaks.",
        "Engineers told us in May that it leaked.",
        "Drivers report near misses in the app.",
        "Customers claim a refund at the desk.",
        "Experts such as Ann Reed are paid well, and she trains experts who listen.",
        "Do experts agree?",
        "People with a fixed habit believe that it cannot change.",
        "People insist on paying, and both sides agree to meet.",
        "It is less than some people would like to see.",
        "Many people think differently about it.",
        "Engineers should prefer the short form.",
        "He keeps a list of what experts say.",
        "“Experts agree on that,” he said.",
    ],
)
def test_people_with_a_name_a_number_or_an_article_are_not_marked(text: str) -> None:
    assert people(text) == []


def test_a_link_in_the_sentence_is_a_source() -> None:
    text = "Economists expect a fall, [a poll of 40](https://example.org/poll) found."
    assert people(text, "markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "Studies have repeatedly linked noise to poor sleep.",
        "A wealth of evidence points to noise.",
        "International experience shows that tolls work.",
        "According to recent estimates, sales fell.",
        "One recent report found that sales fell.",
    ],
)
def test_papers_that_are_not_told_are_marked(text: str) -> None:
    assert len(papers(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The 2021 study links noise to poor sleep.",
        "Census data show that the town grew.",
        "A report by Lee Partners found that sales fell.",
        "Send the data to the server as shown below.",
        "Experience shows.",
        "When reports indicate that sales fell, ask by how much.",
        "Surveys of owners can't tell who rows.",
        "It holds reports of problems linked to noise.",
        "Research is finding new ways of sailing.",
        "One report found that sales fell. It was written by Ann Reed, Ann Reed said.",
    ],
)
def test_papers_with_a_name_or_a_year_are_not_marked(text: str) -> None:
    assert papers(text) == []
