"""Residue is reported and is no part of what is counted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quality
from quality.document import Document
from quality.markup.cut import cut
from quality.residue import families, parted, within

ARTICLE = [
    "# The ferry returns to Leith",
    "The **ferry** sails again on Monday, after three weeks in the yard at Methil. It carries forty"
    " cars and, on a good day, two hundred people. Nobody had expected it before June.",
    "“We are glad,” said Ann Ross, who runs the café on the pier. Her trade fell by 40% in April,"
    " according to her books for 2023 and 2024.",
    "## What it costs",
    "- A car costs £14 — a van costs £22.\n- Children under five travel free.",
    "Tickets are sold on the pier, and were sold online until the site was taken down in March."
    " The council, which owns the ferry, plans to open it again. Is that enough? It is not clear,"
    " and the council has not said when.",
]
RESIDUE = [
    "Share this article",
    "Facebook | Twitter | LinkedIn",
    "5 min read",
    "Posted on 3 May 2024 by Ann Ross",
    "Leave a reply\n\nYour email address will not be published.\n\nName *\n\nEmail *\n\nSubmit",
    "We use cookies to give you the best experience. Read more in our policy.",
    "Subscribe to our newsletter!",
    "Read next\n\nThe pier in pictures",
    "Press contact:",
    "Embargo until 5 May 2024",
    "Read next: The pier in pictures",
    "You might also enjoy: six walks along the Forth",
    "← Previous post | Next post →",
    "Share on Facebook · Tweet · Pin it · Email",
    "Posted by Ann R. in Travel | 4 min read",
    "3 May 2024 · 7-minute read",
    "Leave a comment\nName * Email * Website\nSave my name and email for the next time I comment",
    "Related posts\n\n- Harbour to be dredged\n- Pier reopens in June",
    "© 2024 The Daily Oar. All rights reserved.",
    "Certainly! Here is your revised article:",
    "Written by Ann Ross",
    "By Ann Ross, senior reporter",
    "Story continues after the video",
    "Photo: Ann Ross/Getty Images",
    "I hope this helps! Let me know if you would like a shorter version.",
]
ABOUT = frozenset(
    """filler.page-furniture filler.page-remnants filler.page-dates-and-tags filler.reading-time
    filler.call-to-action filler.stock-disclaimer generation.chatbot-residue
    formatting.placeholders""".split()
)
SCORER = quality.Scorer()


def measured(report: quality.Report) -> dict[str, float]:
    return {name: value for name, value in report.features.items() if name not in ABOUT}


def told(report: quality.Report) -> list[tuple[str, str, str]]:
    others = (each for each in report.findings if each.rule not in ABOUT)
    return [(each.rule, each.excerpt, each.message) for each in others]


def test_an_appended_comment_form_changes_no_measure_and_no_other_finding():
    clean = SCORER.score("\n\n".join(ARTICLE), format="markdown")
    page = SCORER.score("\n\n".join([*ARTICLE, *RESIDUE]), format="markdown")
    assert (measured(page), told(page)) == (measured(clean), told(clean))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, len(ARTICLE)), st.sampled_from(RESIDUE)), max_size=4))
def test_residue_anywhere_changes_no_measure_and_no_other_finding(scraps):
    parts = list(ARTICLE)
    places = sorted(scraps, reverse=True)
    [parts.insert(place, scrap) for place, scrap in places]
    clean = SCORER.score("\n\n".join(ARTICLE), format="markdown")
    page = SCORER.score("\n\n".join(parts), format="markdown")
    assert (measured(page), told(page)) == (measured(clean), told(clean))


@pytest.mark.parametrize("scrap", RESIDUE)
def test_every_block_of_residue_is_reported_where_it_stands(scrap):
    source = "\n\n".join([*ARTICLE, scrap])
    found = [
        each for each in SCORER.score(source, format="markdown").findings if each.rule in ABOUT
    ]
    blocks = [Document(source, "markdown").source_span(b.start, b.end) for b in _left(source)]
    assert blocks
    assert all(any(b.start <= f.start and f.end <= b.end for f in found) for b in blocks)


def _left(source):
    document = Document(source, "markdown")
    pairs = zip(document.blocks, families(document), strict=True)
    return [block for block, family in pairs if family]


def test_residue_is_found_in_html_at_its_place_in_the_source():
    source = "<p>The ferry sails &amp; sinks.</p><h3>Leave a <b>Reply</b></h3><p>Name&nbsp;*</p>"
    found = SCORER.score(source, format="html").findings
    texts = [source[each.start : each.end] for each in found if each.rule in ABOUT]
    assert texts == ["Leave a <b>Reply", "Name&nbsp;*"]


@pytest.mark.parametrize(
    "line",
    [
        "Leave a reply on the desk and ring the bell.",
        "Name",
        "Facebook",
        "The ferry is on Facebook, Twitter and LinkedIn.",
        "Related work",
        "Comments on the draft were few.",
        "Certainly, the ferry is late.",
        "Here is a list of the streets that flood:",
        "Subscribe to the view that ferries matter.",
        "We use cookies as bait for the gulls.",
        "“Sign up for our newsletter,” she said.",
        "5 min readers of the paper wrote in.",
        "Read more: it will do you good, she said, and it did.",
        "Related: the fare went up in May.",
        "Post it, email it or send it.",
        "By the pier — a short read.",
        "Published figures show that 2019 was better. So was 2020.",
        "Did this help the harbour? Tell me more, said the master.",
        "Print the recipe on the back of the card.",
        "4.8 votes from each pier were counted on Monday.",
        "The match report by the harbour master was long.",
        "If you no longer want the boat, sell it.",
        "Do you agree with the harbour master?",
        "Help | Search",
        "About the author: nothing is known.",
        "Loading stories onto the barge took a day.",
    ],
)
def test_a_line_of_the_text_is_no_residue(line):
    assert not any(families(Document(f"The ferry sails again.\n\n{line}\n\nIt rains today.")))


def test_labels_are_residue_beside_the_lines_of_a_page():
    text = "It rains.\n\nFacebook\n\nShare this post\n\nTwitter\n\nIt pours."
    assert families(Document(text)) == ["", "label", "furniture", "label", ""]


def test_a_heading_beside_residue_stays_when_text_is_under_it():
    text = "It rains.\n\nBack to top\n\n## About\n\nThe ferry sails."
    assert families(Document(text, "markdown")) == ["", "furniture", "", ""]


def test_titles_end_at_the_first_sentence():
    text = "It rains.\n\nRelated posts\n\n- Pier opens\n- The pier opened today.\n- Pier shuts"
    assert families(Document(text)) == ["", "related", "title", "", ""]


def test_a_text_without_residue_is_its_own_body():
    document = Document("\n\n".join(ARTICLE), "markdown")
    assert parted(document).body is document


def test_a_text_that_is_all_residue_stays_whole():
    document = Document("Leave a reply")
    assert parted(document).body is document


def test_a_block_that_a_directive_speaks_of_is_not_set_aside():
    source = "It rains.\n\n<!-- quality: ignore[filler.page-furniture] quoted -->\nLeave a reply\n"
    document = Document(source, "markdown")
    assert "Leave a reply" in parted(document).body.text
    assert not SCORER.score(source, format="markdown").findings


def test_a_directive_behind_residue_still_speaks_of_its_block():
    ignore = "<!-- quality: ignore[filler.jargon] quoted -->"
    source = f"5 min read\n\nIt rains.\n\n{ignore}\nThis is a game-changer.\n"
    rules = [each.rule for each in SCORER.score(source, format="markdown").findings]
    assert rules == ["filler.reading-time"]


@given(st.data())
def test_a_cut_reading_keeps_blocks_and_their_places(data):
    source = "\n\n".join([*ARTICLE[:4], *RESIDUE[:2], *ARTICLE[4:]])
    reading = Document(source, "markdown").reading
    every = range(len(reading.blocks))
    kept = data.draw(st.sets(st.sampled_from(every), min_size=1))
    part = cut(reading, kept)
    before = [_seen(reading, reading.blocks[index]) for index in sorted(kept)]
    assert [_seen(part, block) for block in part.blocks] == before


def _seen(reading, block):
    span = reading.source_span(block.start, block.end)
    return block.kind, reading.text[block.start : block.end], span


def test_a_cut_reading_keeps_the_zones_of_its_blocks():
    reading = Document("\n\n".join(ARTICLE), "markdown").reading
    part = cut(reading, {1})
    assert [part.text[z.start : z.end] for z in part.zones if z.kind == "strong"] == ["ferry"]


def page(*blocks):
    return Document("\n\n".join(blocks), "markdown")


@pytest.mark.parametrize(
    "text",
    [
        "# Privacy policy\n\nWe keep your name for a year.",
        "# The shop\n\nIt is open.\n\n## Related articles\n\nTwo articles say how baskets are made.",
    ],
)
def test_a_heading_with_sentences_of_its_own_is_no_residue(text):
    assert families(Document(text, "markdown")) == ()
    found = quality.Scorer(select=["filler.page-furniture"]).score(text, format="markdown").findings
    assert found == ()


def test_a_heading_over_residue_is_residue():
    text = "It is open.\n\n## Leave a reply\n\nYour email address will not be published.\n"
    assert families(Document(text, "markdown"))[1:] == ["furniture", "furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "Got a story for us? Email the desk",
        "Have any questions? Please contact our press office on 0113 496 0000.",
        "Ready to get started? Talk to our team",
        "Most popular this week",
        "Pin it for later!",
        "Join the conversation: what do you think?",
        "You are receiving this email because you asked for it.",
        "Editor's picks",
        "This guide was medically reviewed by our team in May.",
        "Was this guide useful? Yes | No",
        "Suggest an edit to this page on GitLab",
        "If you would rather not hear from us, unsubscribe here.",
        "What do you think? Let us know in the comments below!",
        "Have you baked it? Rate the recipe and tell your friends",
        "Jump to Recipe | Print Recipe",
        "★★★★☆ 4.2 from 1,310 votes",
        "← Older post",
        "Show all 14 comments",
        "(Reporting by Ann Marsh; Editing by Tom Reed)",
        "For immediate release",
        "Enjoyed this story? Support our work with a coffee",
        "Medically reviewed by Dr Ann Marsh",
        "Sign in to comment",
        "14 comments | 2.1K views",
        "Listen to this article · 4:12",
        "Back to top | Privacy policy",
        "Home | Accessibility | Contact us",
        "Loading more comments…",
        "[citation needed]",
        "This story is only available to our subscribers.",
    ],
)
def test_lines_that_ask_for_something_or_lead_elsewhere_are_residue(line: str) -> None:
    body, residue = parted(Document(f"The ferry sails again on Monday at noon.\n\n{line}", "plain"))
    assert (body.text, residue.text) == ("The ferry sails again on Monday at noon.", line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tart keeps for a day.\nPin it for later!\nIt freezes well.", ["Pin it for later!"]),
        ("The tart keeps for\na day. Some people\nprint the recipe\nand frame it.", []),
        ("He would rather\nJoin the conversation\nthan listen.", []),
    ],
)
def test_a_line_of_the_page_among_sentences_is_found_where_they_end(text, expected):
    document = Document(text, "markdown")
    assert [document.text[line.start : line.end] for line in within(document)] == expected


def test_titles_in_a_plain_text_are_residue_until_one_heads_sentences():
    text = "It rains.\n\nRelated posts\n\nPier opens late\n\nThe fares\n\nThey rose in May."
    assert families(Document(text, "plain")) == ["", "related", "title", "", ""]
