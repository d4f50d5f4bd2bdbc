"""Links between a text in HTML and its notes: there, `1` or `*`, and back, `↩`."""

import re
from collections.abc import Mapping

_MARK = re.compile(r"\s*\[?(\d{1,4}|[a-z]|[*†‡§¶]{1,3})\]?\s*")
_WAY_BACK = re.compile(r"[\s↩↵⤴↑^\ufe0e]+")
_ROLES = ("doc-noteref", "doc-backlink")
_TARGETS = ("note", "fnref", "cite_ref")


def refers(name: str, attributes: Mapping[str, str], *, raised: bool) -> bool:
    """Tell whether an element is a link to a note, or back: a raised one to a place on the page.

    >>> refers("a", {"href": "#n1"}, raised=True), refers("a", {"href": "#n1"}, raised=False)
    (True, False)
    """
    target = attributes.get("href", "") if name == "a" else ""
    if not target.startswith("#"):
        return False
    noted = attributes.get("role") in _ROLES or any(part in target for part in _TARGETS)
    return noted or "note" in attributes.get("class", "") or raised


def mark(text: str) -> str:
    """Return the mark of a note that a link consists of, "" where it is something else.

    >>> mark(" 12 "), mark("[a]"), mark("see below")
    ('12', 'a', '')
    """
    found = _MARK.fullmatch(text)
    return found[1] if found else ""


def is_way_back(text: str) -> bool:
    """Tell whether a link from a note consists of an arrow: no word of the text."""
    return _WAY_BACK.fullmatch(text) is not None
