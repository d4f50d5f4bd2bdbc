"""Sources that no verb of saying brings in, and figures that count what happens in the world."""

import pytest

from quality.claims import claims, quantities
from quality.claims.figures import figures
from quality.document import Document


def support(text, form="plain"):
    return claims(Document(text, form))[-1].support


def types(text):
    return [quantity.type for quantity in quantities(Document(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Per the ferry line, 40% of lamps are out.",
        "By the reckoning of the Lamp Board, 40% of lamps are out.",
        "On the club's own showing, 40% of lamps are out.",
        "As the Lumen Review has it, 40% of lamps are out.",
        "The union's line is that 40% of lamps are out.",
        "Ask the Keepers' League and the answer is 40% of lamps.",
        "The fire inspector gave the figure as 40% of lamps.",
        "The lamp makers' association pegs the share of broken lamps at 40%.",
        "Hospital records have 40% of lamps going out at night.",
        "The company's filing has lamp sales falling by 40%.",
        "The lamp board has 40% of lamps on its list.",
        "Union figures show 40% of lamps out.",
        "The ministry attributes 40% of faults to damp.",
        "The lamp bank sees sales falling by 40% next year.",
        "Some 40% of lamps are out. The findings, published in Light, surprised the keepers.",
        "The finding, published in Light, surprised the keepers. Some 40% of lamps went out.",
    ],
)
def test_a_phrase_may_say_whose_a_figure_is(text):
    assert support(text) == "named"


@pytest.mark.parametrize(
    "text",
    [
        "By the reckoning of many, 40% of lamps are out.",
        "Last year's figure was 40% of lamps.",
        "The town has 40% of lamps standing in the sea.",
        "There are data on it, and piers have 40% of lamps going out.",
        "Some 40% of lamps are out (not the office).",
        "Ask around and 40% of lamps are out.",
        "The story gave a hint that 40% of lamps are out.",
    ],
)
def test_a_phrase_like_it_says_nothing_of_who_counted(text):
    assert support(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Some 40% of lamps are out. Source: Ministry of Light.",
        "Some 40% of lamps are out.\n\nSources: Lamp Board, own count.",
    ],
)
def test_a_line_that_begins_with_source_names_it(text):
    assert support(text) == "named"


@pytest.mark.parametrize("office", ["port lamp office", "airport figures for 2022"])
def test_an_office_in_brackets_leads_to_a_source(office):
    assert support(f"Some 40% of lamps are out ({office}).") == "linked"


def test_a_note_whose_text_stands_elsewhere_leads_to_a_source():
    assert support("Some 40% of lamps are out.[^3]", "markdown") == "linked"


@pytest.mark.parametrize(
    "before",
    [
        "Kell and Partners rang 1,500 lamp keepers.",
        "Lindqvist's thesis follows 212 lamps from the first night to the last.",
    ],
)
def test_whoever_rang_or_follows_so_many_stands_behind_what_they_found(before):
    assert support(f"{before} Some 40% of them were out.") == "named"


@pytest.mark.parametrize(
    "text",
    [
        "Among the letters that keepers sent us, 40% came from one pier.",
        "Benchmarks were run on one lamp, and it used 40% less power.",
        "Each figure is the best of ten runs. It used 40% less power.",
        "The new lamp cuts faults by 40%. Our results hold for every pier.",
        "The new lamp cuts faults by 40%. We find that it also lasts.",
    ],
)
def test_what_a_writer_was_sent_or_has_run_is_a_method(text):
    assert support(text) == "own_method"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Holt, who says she has no lamp, lives where 40% of lamps are out.",
        "While the keeper insists that all is well, 40% of lamps are out.",
        "The keeper said she had no comment on the pier, where 40% of lamps are out.",
    ],
)
def test_who_speaks_of_something_else_in_the_sentence_is_no_source(text):
    assert support(text) == "none"


def test_who_speaks_behind_a_clause_that_concedes_is_the_source():
    text = "While the keeper insists that all is well, the board says 40% of lamps are out."
    assert support(text) == "named"


def test_what_reportedly_happened_has_nobody_behind_it():
    text = "According to the Echo, 28 lamps stood there. Of the 28 lamps, 40% reportedly went out."
    assert support(text) == "anonymous"


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        ("Ann Holt said she was sorry.", "none"),
        ("Ann Holt reported this:", "named"),
        ("According to Ann Holt, faults are fewer.", "named"),
    ],
)
def test_who_speaks_beside_a_list_is_its_source_only_where_it_is_of_the_list(edge, expected):
    text = f"{edge}\n\n- Some 4,100 lamps were mended last winter\n- Lamps broke 40% less often"
    assert support(text, "markdown") == expected


def test_a_long_paragraph_behind_a_list_names_its_source_at_its_beginning_alone():
    behind = (
        "Lamps are made of glass and brass, and the glass comes from over the hill. Nobody knows who made the first "
        "of them. According to Ann Holt, it was made by her aunt."
    )
    assert support(f"- Lamps broke 40% less often\n\n{behind}", "markdown") == "none"


def test_who_speaks_of_something_else_behind_a_table_is_not_its_source():
    table = "| Lamp | Fewer faults |\n|---|---|\n| Tall | 40% of lamps |"
    text = f"{table}\n\nA test by Bureau Holm found that it is bright."
    assert support(text, "markdown") == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Complaints about lamps have more than doubled.",
        "Moth numbers on the piers have halved.",
        "The average wait for a new lamp is now 14 months.",
        "A keeper walks nine miles a night on average.",
        "By noon 640 crews had waited more than an hour.",
        "Eighty-two children drowned last year.",
        "Damp still puts out one bed in four.",
        "The typical delay is 23 days.",
    ],
)
def test_what_is_counted_multiplied_or_averaged_is_a_statistic(text):
    assert "statistic" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "They have doubled down on lamps.",
        "My average walk is nine miles.",
        "Assume that the average wait is 14 months.",
        "The 640 crews had tea.",
        "Let the dough stand until it has doubled in size.",
        "Use 20% of the oil for the wick.",
        "Put about a third of it aside.",
        "It steps up to 2960 x 1440 pixels.",
    ],
)
def test_what_is_ordered_assumed_or_one_s_own_is_not(text):
    assert "statistic" not in types(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("One bed in nine is taken.", "One bed in nine"),
        ("More than a third held water.", "third"),
        ("A quarter have no lamp.", "quarter"),
    ],
)
def test_a_share_is_found_without_what_it_is_of(text, figure):
    assert figure in [text[f.start : f.end] for f in figures(Document(text))]


@pytest.mark.parametrize(
    "text", ["It was about a third party.", "That was over a quarter century."]
)
def test_a_share_of_that_name_only_is_none(text):
    assert not [*figures(Document(text))]
