"""Text as HTML shows it: nothing in it is markup, nothing in it is obeyed."""

import html
import re

from quality.render.cells import visible

_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def line(text: str) -> str:
    """Return `text` on one line, for an element or an attribute in quotes.

    >>> line('a <b>\\n"c"')
    'a &lt;b&gt; &quot;c&quot;'
    """
    return html.escape(visible(text))


def body(text: str) -> str:
    """Return `text` with its line breaks, for an element that keeps blanks.

    >>> body("a\\r\\n<b>\\x00")
    'a\\n&lt;b&gt;�'
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return html.escape(_NOT_SHOWN.sub("\ufffd", plain), quote=False)
