"""How far a speaker goes on, and that nobody speaks in `it is believed`."""

import pytest

from quality.checks.attribution import unattributed_quotation
from quality.document import Document

_SAID = "“We were second best for an hour,” said the captain, Jon Hale, in the bar.\n\n"
_TOLD = "The rain came down on the lake and the boats lay still until it was dark.\n\n"
_ALONE = "“They love it here and they are going nowhere.”\n\n"


@pytest.mark.parametrize(("between", "found"), [("", 0), (_TOLD, 0), (_TOLD * 2, 1)])
def test_a_speaker_goes_on_for_two_paragraphs(between: str, found: int) -> None:
    document = Document(_SAID + between + _ALONE + _TOLD)
    assert len(list(unattributed_quotation(document, {}))) == found


@pytest.mark.parametrize(
    ("after", "found"), [("It is believed that a sale is near.", 1), ("So the owner said.", 0)]
)
def test_what_is_believed_is_said_by_nobody(after: str, found: int) -> None:
    document = Document(_TOLD + _ALONE + after)
    assert len(list(unattributed_quotation(document, {}))) == found
