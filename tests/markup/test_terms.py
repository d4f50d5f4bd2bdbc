"""Terms of plain text, and words that a typesetter broke."""

from quality.document import Document
from quality.document.entries import in_two_entries
from quality.markup.plain import read_plain

COMMANDS = """It knows two commands:

   stats
       stats shows how many boats there are in the harbour. The figure is that of noon.

   list
       list shows them by their names. The figure is that of noon.
"""


def _texts(source: str) -> list[str]:
    reading = read_plain(source)
    return [reading.text[block.start : block.end] for block in reading.blocks]


def test_a_line_before_a_text_set_further_in_is_a_block_of_its_own() -> None:
    assert _texts(COMMANDS)[1] == "stats"


def test_terms_begin_entries() -> None:
    document = Document(COMMANDS, "plain")
    places = (document.text.find("The figure"), document.text.rfind("The figure"))
    assert in_two_entries(document, *places)


def test_a_title_in_the_middle_of_the_page_is_no_term() -> None:
    source = "        The harbour at night and day\n           Second edition\n\nIt is dark.\n"
    assert len(_texts(source)) == len(_texts(source.replace("           Second", "        Second")))


def test_a_line_that_goes_on_is_no_term() -> None:
    source = (
        "  The ferry, which is old,\n      sails at nine from the pier by the harbour office.\n"
    )
    assert len(_texts(source)) == len(_texts(source.replace("      sails", "  sails")))


BROKEN = """  The ferry to the islands in the north of the bay has long been pro\u2010
  vided with oars, in case that the wind drops and the engine will not go.
"""


def test_a_word_broken_at_the_end_of_a_line_is_joined() -> None:
    assert "has long been provided with oars" in _texts(BROKEN)[0]


def test_a_joined_word_keeps_its_place_in_the_source() -> None:
    reading = read_plain(BROKEN)
    start = reading.text.index("oars")
    assert BROKEN[slice(*reading.source_span(start, start + 4))] == "oars"


def test_a_hyphen_before_a_name_stays() -> None:
    assert "\u2010" in _texts(BROKEN.replace("vided", "British"))[0]
