"""What a matcher or a check yields: a place in the text of a document."""

from typing import NamedTuple

from quality.span import Span


class Match(NamedTuple):
    """A span of `document.text`, with the places that go with it.

    `value` is the number a whole-document match was found by; `note`, when given,
    takes the place of the rule's message. `place`, when given, is where it stands in the
    source: for what is not part of the text.
    """

    start: int
    end: int
    related: tuple[Span, ...] = ()
    value: float | None = None
    note: str = ""
    place: Span | None = None
