"""A headline that tells as done what its text still has ahead."""

import re

from quality.checks.headline.contrary import Told, below
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.span import Span

_DONE = Lazy(
    r"\b(?!(?:plans|wants|hopes|aims|seeks|needs|vows|pledges|promises|backs|faces|its|this|has|was)\b)"
    r"[a-z]{3,}(?:s|ed) (?:(?:over|more than|nearly|almost|about|some|up to) )?"
    r"(?P<number>\d[\d,]*)(?! ?(?:%|per ?cent)|[\w.-]) [a-z]{3,}"
)
_AHEAD = Lazy(
    r"\b(?:will|aims? to|aiming to|plans? to|planning to|hopes? to|hoping to|seeks? to|intends? to|pledged to|wants? to"
    r"|is to|are to|target of|goal of)\b"
)


def still_ahead(document: Document, title: Block) -> Told | None:
    """Return the sentences that have ahead what a headline tells as done, by a number that both give.

    >>> text = "# Trust trains 4,000 nurses\\n\\nThe trust will train 4,000 nurses by 2029."
    >>> document = Document(text, "markdown")
    >>> len(still_ahead(document, document.headings[0]).places)
    1
    """
    found = _DONE.search(document.folded, title.start, title.end)
    if found is None:
        return None
    number = re.compile(rf"(?<![\d,.]){re.escape(found['number'])}(?![\d,]|\.\d)")
    told = [s for s in below(document, title) if number.search(document.folded, s.start, s.end)]
    ahead = [Span(s.start, s.end) for s in told if _AHEAD.search(document.folded, s.start, s.end)]
    return Told(ahead, _AHEAD) if ahead and len(ahead) == len(told) else None
