"""What a text offers that can be checked: code in the prose of instructions counts."""

from quality.document import Document
from quality.measures.substance import generic_sentence_share, specifics

PLAIN = "Set the value before the start. It is read once and then kept."
CODE = "Set `timeout` before the start. It is read once by `run()` and then kept."


def document(text):
    return Document(text, "markdown")


def test_a_piece_of_code_is_as_specific_as_a_figure():
    assert specifics(document(PLAIN)) == 0
    assert specifics(document(CODE)) > 100


def test_a_sentence_that_names_a_setting_is_not_generic():
    assert generic_sentence_share(document(PLAIN)) == 1
    assert generic_sentence_share(document(CODE)) == 0


def test_a_block_of_code_says_nothing_for_the_prose_around_it():
    assert specifics(document(f"{PLAIN}\n\n```\nrun(timeout)\n```\n")) == 0
