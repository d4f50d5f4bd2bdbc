"""What the elements of HTML mean to a reader."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from quality.markup.builder import Shape
from quality.markup.reading import CAPTION, CODE, QUOTATION, TABLE_CELL

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
UNSEEN = frozenset(
    "head script style template noscript svg math select textarea iframe object video audio"
    " canvas title xmp noembed noframes datalist del s strike".split()
)
IN_HEAD = frozenset("title meta link base script style noscript template".split())
NAVIGATION_TAGS = frozenset(("nav", "footer", "aside", "form", "button", "menu"))
BLOCKS = (
    frozenset(
        "html body p div section article main header address hgroup details summary dialog dl dt dd"
        " figure figcaption fieldset legend ul ol li table caption thead tbody tfoot tr td th"
        " blockquote pre h1 h2 h3 h4 h5 h6 hr center".split()
    )
    | NAVIGATION_TAGS
)
KINDS = {"figcaption": CAPTION, "caption": CAPTION, "pre": CODE, "blockquote": QUOTATION}
ZONES = {
    "a": "link",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "q": "quotation",
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "sup": "",
}
LISTS = frozenset(("ul", "ol", "menu"))
_CELLS = frozenset(("td", "th"))
_ROWS = frozenset(("tr", *_CELLS))
# Links between a text and the remarks that Google Docs and Word put below it, there and back.
_REMARKS, _REMARKED = ("#cmnt", "#_msocom"), ("#cmnt_ref", "#_msoanchor")
# In small letters: how programs that write manuals from code name their listings, and the lines that declare something.
_LISTINGS = frozenset("fragment memproto method-source-code".split())
_DECLARATIONS = frozenset(
    """sig-object memitemleft memitemright memtemplitemleft memtemplitemright memtemplparams
    member-signature membersignature type-signature typesignature method-signature method-callseq
    function_type function_name""".split()
)
# Tooltips, and links from a heading or a term to itself, which show when the mouse is there.
_UNSEEN = frozenset(
    "ttc headerlink anchorjs-link copiable-anchor heading-anchor hash-link header-anchor".split()
)
_TITLES = frozenset(("title", "msotitle"))  # of word processors; DocBook gives it to tables, too
HIDDEN_STYLE = re.compile(r"\bdisplay\s*:\s*none\b")
NAVIGATION_ROLES = frozenset("navigation menu menubar search contentinfo".split())
# What a start tag closes, and the elements it does not reach across.
CLOSES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), LISTS),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "td": (_CELLS, frozenset(("tr", "table"))),
    "th": (_CELLS, frozenset(("tr", "table"))),
    "tr": (_ROWS, frozenset(("table",))),
    "tbody": (frozenset(("thead", *_ROWS)), frozenset(("table",))),
    "body": (frozenset(("head",)), frozenset()),
}


class Element(NamedTuple):
    """An open element and what it makes of the text in it."""

    name: str
    shape: Shape
    is_block: bool = False
    unseen: bool = False
    zone: str = ""
    refers: bool = False  # a link to a note
    first: int = 0  # the blocks before it
    guessed: str = ""  # what tells that it stands around the text of a page
    anchor: str = ""  # what links to it name


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Tell whether a browser shows nothing of an element with these attributes.

    >>> is_hidden({"style": "display: none"}), is_hidden({"class": "hidden"})
    (True, False)
    """
    style = attributes.get("style")
    if "hidden" in attributes or (style is not None and bool(HIDDEN_STYLE.search(style))):
        return True
    return _is_named(attributes, _UNSEEN)


def is_listing(attributes: Mapping[str, str]) -> bool:
    """Tell whether a block without `<pre>` holds lines of code, by what manuals call it.

    >>> is_listing({"class": "fragment"}), is_listing({"class": "note"})
    (True, False)
    """
    return _is_named(attributes, _LISTINGS)


def is_title(attributes: Mapping[str, str]) -> bool:
    """Tell whether a paragraph is a title, by the style that word processors give to it."""
    return _is_named(attributes, _TITLES)


def is_declaration(attributes: Mapping[str, str]) -> bool:
    """Tell whether a block declares a function, a class or an option, and so is all code."""
    return _is_named(attributes, _DECLARATIONS)


def _is_named(attributes: Mapping[str, str], names: frozenset[str]) -> bool:
    given = attributes.get("class")
    return given is not None and not names.isdisjoint(given.split())


def _is_address(attributes: Mapping[str, str]) -> bool:
    """Tell of an address that is hidden from robots, and which a script puts there for people."""
    return "__cf_email__" in attributes.get("class", "")


def zone_of(name: str, attributes: Mapping[str, str], anchor: str) -> str:
    """Return the zone of an inline element in a block with this anchor; a link to that is none.

    >>> zone_of("a", {"href": "#boats"}, "boats"), zone_of("a", {"href": "#boats"}, "oars")
    ('', 'link')
    """
    if _is_address(attributes):
        return "code"
    href = attributes.get("href", "")
    led = "href" in attributes and not (anchor and href == f"#{anchor}")
    return ZONES.get(name, "") if name != "a" or led else ""


def is_remark(attributes: Mapping[str, str]) -> bool:
    """Tell whether a link leads to a remark of an editor, or back from one."""
    return attributes.get("href", "").startswith((*_REMARKS, *_REMARKED))


def begins_remark(attributes: Mapping[str, str]) -> bool:
    """Tell whether a link leads from a remark of an editor back to the text."""
    return attributes.get("href", "").startswith(_REMARKED)


class Table:
    """Where the next cell of a table stands."""

    def __init__(self, group: int) -> None:
        self.group = group
        self.row = 0
        self.column = -1
        self._first: int | None = None

    def next_row(self) -> None:
        """Go to the start of the next row."""
        self.row += 1
        self.column = -1

    def next_cell(self, name: str, *, head: bool) -> Shape:
        """Return the shape of the next cell; a first row of `th` is row 0."""
        self.column += 1
        if self._first is None:
            self._first = 0 if name == "th" or head else 1
        row = max(0, self.row - 1) + self._first
        return Shape(TABLE_CELL, 0, self.group, row, self.column)
