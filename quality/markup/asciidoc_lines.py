"""The lines of AsciiDoc that mean something by themselves."""

import re
from typing import NamedTuple

from quality.markup.lines import Line

COMMENT = re.compile(r"//(?!/)")
HEADING = re.compile(r"(?P<mark>={1,6}|\#{1,6})[ \t]+(?=\S)")
ATTRIBUTE = re.compile(r":!?[\w-]+!?:(?:[ \t]|$)")
STYLE = re.compile(r"\[(?!\[)(?P<style>[^\]]*)\]|\[\[[^\]]*\]\]")
TITLE = re.compile(r"\.(?=[^\s.])")
MACRO = re.compile(r"(?P<name>[a-z]\w*)::(?P<target>\S{0,2000}?)\[(?P<text>[^\]]{0,2000})\]$")
ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
TERM = re.compile(r"(?P<term>\S.*?)(?P<mark>:{2,4}|;;)(?:[ \t]+(?=\S)|$)")
TABLE = re.compile(r"[|,:!]={3,}$")
CELL = re.compile(
    r"(?:(?<=\s)|^)(?:\d+[*+])?(?:\.\d+\+)?[<^>]?(?:\.[<^>])?[aehlmsvd]?(?<!\\)\||(?<!\\)\|"
)
_ITEM = re.compile(
    r"(?P<mark>\*{1,5}|-|\.{1,5}|\d+\.|[a-zA-Z]\.|<(?:\d+|\.)>)[ \t]+(?:\[[x* ]\][ \t]+)?(?=\S)"
)
_VERBATIM = re.compile(r"(?:-{4,}|\.{4,}|`{3,}.*|\+{4,}|/{4,})$")
_CONTAINER = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--)$")
_RULE = re.compile(r"(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$")
_UNDERLINE = re.compile(r"([=~^+-])\1{2,}$")
_NEAR = 2  # characters by which a title and the line under it may differ


class Item(NamedTuple):
    """The mark of a list item, numbers and letters as `1.`, and where its text begins."""

    mark: str
    offset: int


def item(text: str) -> Item | None:
    """Return the mark that a line begins with, if it is a list item.

    >>> item("12. Bring a coat."), item("*Bold* words")
    (Item(mark='1.', offset=4), None)
    """
    match = _ITEM.match(text)
    return Item(re.sub(r"[\w]+", "1", match["mark"]), match.end()) if match else None


def style_of(attributes: str) -> str:
    """Return the style in the brackets above a block, nothing where they name none.

    >>> style_of("source%linenums,python"), style_of("'Quote', Ada")
    ('source', 'quote')
    """
    return attributes.split(",", maxsplit=1)[0].partition("%")[0].strip("'\" ").lower()


def level_under(title: str, under: str) -> int:
    """Return the level of a title by the line under it, as long as the title; 0 where it is none.

    >>> level_under("OPTIONS", "-------"), level_under("Run this:", "----")
    (2, 0)
    """
    found = _UNDERLINE.match(under)
    alike = found is not None and abs(len(title) - len(under)) <= _NEAR
    return 1 + "=-~^+".index(under[0]) if alike and any(map(str.isalnum, title)) else 0


def is_verbatim(text: str) -> bool:
    """Tell whether a line opens or closes a listing, a literal, a passed or a comment block."""
    return _VERBATIM.match(text) is not None


def is_container(text: str) -> bool:
    """Tell whether a line opens or closes a block that holds others."""
    return _CONTAINER.match(text) is not None


def is_rule(text: str) -> bool:
    """Tell whether a line is a ruler or a page break."""
    return _RULE.match(text) is not None


def is_edge(line: Line) -> bool:
    """Tell whether a paragraph ends before a line."""
    text = line.text
    return (
        not text
        or text == "+"
        or is_verbatim(text)
        or is_container(text)
        or TABLE.match(text) is not None
        or (STYLE.fullmatch(text) is not None and line.indent == 0)
    )
