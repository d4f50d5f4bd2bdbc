"""Character references of HTML: `&amp;` is `&`."""

import re
from collections.abc import Iterator
from html import unescape

_ENTITY = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")


def decoded(text: str) -> str:
    """Return a text with its references decoded.

    >>> decoded("Fish &amp; chips &c.")
    'Fish & chips &c.'
    """
    return _ENTITY.sub(lambda match: unescape(match[0]), text)


def parts(text: str, offset: int) -> Iterator[tuple[str, int, int]]:
    """Yield the text between references and each of them decoded, with source offsets.

    `offset` is where `text` stands in the source.

    >>> list(parts("A&amp;B", 10))
    [('A', 10, 11), ('&', 11, 16), ('B', 16, 17)]
    """
    position = 0
    for match in _ENTITY.finditer(text) if "&" in text else ():
        character = unescape(match[0])
        if character == match[0]:
            continue
        if position < match.start():
            yield text[position : match.start()], offset + position, offset + match.start()
        if character:
            yield character, offset + match.start(), offset + match.end()
        position = match.end()
    if position < len(text):
        yield text[position:], offset + position, offset + len(text)
