"""The HTML report: whole, escaped, readable; what a browser does with it is in test_html_browser."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.files import Problem
from quality.render.html.points import waterfall
from quality.render.html.segments import segments
from quality.render.html.text import marked
from quality.report import AiStyle, Claim, Explanation
from quality.rule import SEVERITIES
from quality.scorer import Scorer
from quality.span import Span

HOSTILE = (
    "</div></style></script><script>alert(1)</script><img src=x onerror=alert(1)> \"'>]]>--> &amp;"
)
VOID = {"meta", "input", "wbr", "br"}
LOSS = Explanation("attribution.weasel", 4.5, "per 1,000 words", 0.5, -7.2, 1.5, (), "", "Ask.")
GAIN = Explanation("statistics.sourced", 1.0, "present", None, 2.0, -0.5)


class Page(HTMLParser):
    """The elements of a page; an element closed in the wrong place is an error."""

    def __init__(self, source):
        super().__init__()
        self.elements, self.text, self._open = [], [], []
        self.feed(source)
        assert self._open == []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        if "script" not in self._open and "style" not in self._open:
            self.text.append(data)

    def all(self, name):
        return [attributes for tag, attributes in self.elements if tag == name]


def everything(reports):
    text = "Critics argue that 73% agree, says Ann. Critics argue again.\n"
    found = [
        reports.finding(0, 13, text=text),
        reports.finding(8, 25, "Overlaps.", "error", text=text, related=(Span(40, 47),)),
        reports.finding(40, 53, text=text),
    ]
    return reports.document(
        *found,
        text=text,
        explanations=(LOSS, GAIN),
        ai_style=AiStyle(0.87, 1.9, 0.9, "many signs", ""),
        claims=(
            Claim(19, 22, "73%", "statistic", "named", Span(30, 38)),
            Claim(0, 7, "Critics", "statistic", "none"),
        ),
        notes=("A note.",),
    )


@pytest.fixture
def page(reports):
    return Page(reports.printed("html", [everything(reports)]))


def test_the_page_says_all_there_is(page):
    text = " ".join("".join(page.text).split())
    assert "52 of 100 · fair" in text
    assert "Why: Nobody can be asked. Fix: Ask." in text
    assert "base what a text starts from80.00" in text
    assert "Figures to check: 2 statistics, 1 without a source" in text
    assert "Style resembles machine-generated text: 0.87, many signs." in text
    assert "A likeness of style says nothing certain" in text
    assert "A note." in text


def test_the_waterfall_adds_up_to_the_score(reports):
    text = "In today's fast-paced world, critics argue that it fails. " * 30
    report = Scorer().score(text)
    source = "".join(waterfall(report, {}))
    cells = re.findall(r'<td class="num \w+">([-+0-9.]+)</td>', source)
    base, *points, score = map(float, cells)
    assert len(points) > 3
    assert base + sum(points) == pytest.approx(report.quality.raw, abs=0.01 * len(points))
    assert score == pytest.approx(report.quality.score, abs=0.01)


def test_points_without_a_fault_are_marked_and_listed_apart(reports):
    within = replace(LOSS, rule="structure.thin", places=(Span(40, 47), Span(0, 7)))
    document = everything(reports)
    known = (*document.report.explanations, within)
    page = Page(
        reports.printed("html", [document.changed(replace(document.report, explanations=known))])
    )
    text = " ".join("".join(page.text).split())
    listed = text.partition("No fault, and still a gain")[2].partition("Figures to check")[0]
    assert "structure.thin -7.20 points" in listed
    assert "“Critics” counts, though all is within the limit." in listed
    assert [mark["data-f"] for mark in page.all("mark")] == ["0 3", "0", "0 1", "1", "2 4", "2"]


def test_overlapping_findings_are_marked_without_nesting(page):
    marks = page.all("mark")
    assert [(mark["class"], mark["data-f"]) for mark in marks] == [
        ("warning", "0"),
        ("error", "0 1"),
        ("error", "1"),
        ("warning", "2"),
    ]
    assert [mark.get("tabindex") for mark in marks] == ["0", "0", None, "0"]


def test_each_mark_is_described_by_its_findings(page):
    known = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    described = [mark["aria-describedby"].split() for mark in page.all("mark") if "id" in mark]
    rule = "d0-attribution.weasel"
    assert described == [["d0f0", rule], ["d0f0", rule, "d0f1", rule], ["d0f2", rule]]
    assert {each for ids in described for each in ids} <= known


def test_every_id_is_there_once_and_every_link_has_its_target(reports):
    documents = [everything(reports), everything(reports)]
    page = Page(reports.printed("html", documents))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    links = {each["href"].removeprefix("#") for each in page.all("a")}
    assert len(ids) == len(set(ids))
    assert links <= set(ids)


@pytest.mark.parametrize("place", ["path", "text", "message", "notes"])
def test_hostile_text_makes_no_element_and_no_attribute(reports, place):
    plain = Page(reports.printed("html", [hostile(reports, place, "harmless " * 10)]))
    page = Page(reports.printed("html", [hostile(reports, place, HOSTILE)]))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert [sorted(attributes) for _, attributes in page.elements] == [
        sorted(attributes) for _, attributes in plain.elements
    ]
    assert HOSTILE in "".join(page.text)


def hostile(reports, place, text):
    whole = f"One {text} two." if place == "text" else "One two three."
    found = reports.finding(0, 3, text if place == "message" else "A fault.", text=whole)
    notes = (text,) if place == "notes" else ()
    path = text if place == "path" else "a.md"
    return reports.document(found, path=path, text=whole, notes=notes)


def test_the_page_allows_its_own_style_and_script_and_nothing_else(reports):
    source = reports.printed("html", [everything(reports)])
    policy = re.search('Content-Security-Policy" content="([^"]*)"', source)[1]
    style = re.search("<style>(.*?)</style>", source, re.DOTALL)[1]
    script = re.search("<script>(.*?)</script>", source, re.DOTALL)[1]
    hashes = [b64encode(sha256(each.encode()).digest()).decode() for each in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert "style=" not in source
    assert not re.search(r"https?:|url\(|@import|src=", source)


def test_headings_begin_with_one_of_the_first_level_and_leave_none_out(reports):
    documents = [everything(reports), everything(reports)]
    page = Page(reports.printed("html", documents))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert max(after - before for before, after in pairwise(levels)) == 1


def test_one_document_is_open_and_several_are_folded(reports):
    one = Page(reports.printed("html", [everything(reports)]))
    two = Page(reports.printed("html", [everything(reports), reports.document(path="b.md")]))
    folds = [
        [each for each in page.all("details") if "document" in each["class"]] for page in (one, two)
    ]
    assert ["open" in each for each in folds[0]] == [True]
    assert ["open" in each for each in folds[1]] == [False, False]


def test_the_overview_begins_with_the_lowest_score(reports):
    scores = [50, 9.5, None, 80]
    documents = [
        reports.document(path=f"{number}.md", score=score) for number, score in enumerate(scores)
    ]
    page = Page(reports.printed("html", documents))
    cells = [each for each in page.all("td") if "value" in (each.get("class") or "")]
    assert [float(each["data-v"]) for each in cells] == [9.5, 50, 80, 101]


def test_what_was_not_checked_is_named(reports):
    problem = Problem("<c>.md", "no such file", "check the name", "missing")
    source = reports.printed("html", [], [problem])
    assert "&lt;c&gt;.md: no such file; check the name" in source


@pytest.mark.parametrize("score", [None, 0.0, 100.0])
def test_a_document_without_findings_or_score_has_a_page(reports, score):
    Page(reports.printed("html", [reports.document(score=score)]))


spans = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(SEVERITIES)), max_size=12
)


@given(text=st.text("ab<&\n", min_size=1, max_size=30), drawn=spans)
def test_pieces_make_up_the_text_and_each_finding_begins_once(text, drawn):
    given_ = [(Span(min(a, b), max(a, b)), severity) for a, b, severity in drawn]
    pieces = list(segments(len(text), given_))
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert sorted(each for piece in pieces for each in piece.begins) == list(range(len(given_)))
    assert all(set(piece.begins) <= set(piece.over) for piece in pieces)
    assert all((piece.severity is None) == (not piece.over) for piece in pieces)


@given(text=st.text("ab<&\n\"'", min_size=1, max_size=30), drawn=spans)
def test_marks_change_nothing_in_the_text(text, drawn, reports):
    found = [
        reports.finding(
            min(a, b, len(text)), min(max(a, b), len(text)), severity=severity, text=text
        )
        for a, b, severity in drawn
    ]
    page = Page(marked(text, list(enumerate(found)), "d0").html)
    assert "".join(page.text) == text
    assert len([mark for mark in page.all("mark") if "id" in mark]) <= len(found)


def test_what_overlaps_more_than_twenty_times_is_counted(reports):
    found = [reports.finding(0, 5)] * 30
    (mark,) = Page(marked("Hello", list(enumerate(found)), "d0").html).all("mark")
    assert (len(mark["data-f"].split()), mark["data-more"]) == (20, "10")


def colours(root, dark):
    css = (root / "quality" / "render" / "html" / "style.css").read_text("utf-8")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[: 2 if dark else 1]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", "".join(blocks)))


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


TEXTS = [
    *[(ink, paper) for ink in ("ink", "muted", "link") for paper in ("paper", "surface")],
    *[(name, "paper") for name in ("error", "gain")],
    *[(name, f"{name}-back") for name in SEVERITIES],
    *[("ink", f"{name}-back") for name in SEVERITIES],
]
SHAPES = [(name, "paper") for name in ("loss", "gain", "total", "error", "warning", "suggestion")]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [*((*pair, 4.5) for pair in TEXTS), *((*pair, 3.0) for pair in SHAPES)],
)
def test_colours_have_the_contrast_that_wcag_asks_for(root, dark, front, back, least):
    palette = colours(root, dark)
    assert contrast(palette[front], palette[back]) >= least
