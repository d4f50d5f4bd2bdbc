"""The inline markup of reStructuredText: text and zones of one paragraph."""

import re

from quality.markup.builder import Builder

_INLINE = re.compile(
    r"(?P<address>https?://\S+)"
    r"|``(?P<code>.+?)``"
    r"|:(?P<role>[\w+-]+(?:[:.][\w+-]+)*):`(?P<content>[^`]+)`"
    r"|(?<![\w`])`(?P<link>[^`<]*?\S)\s*<(?P<target>[^`>]*)>`__?(?!\w)"
    r"|(?<![\w`])`(?P<title>[^\s`](?:[^`]*[^\s`])?)`(?:__?(?!\w)|:(?P<after>[\w+.-]+):)?"
    r"|(?<![\w*])\*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*(?!\w)"
    r"|(?<![\w*])\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|\[(?P<note>\#?[\w.-]+|\#|\*)\]_(?!\w)"
    r"|(?<!\w)\|(?P<name>[^\s|](?:[^|]*[^\s|])?)\|_{0,2}(?!\w)"
    r"|(?<!\w)(?P<word>[^\W_]\w*(?<!_))__?(?=[\s'\")\]}>/\\:.,;!?-]|\Z)"
    r"|\\(?P<escape>\r\n|.)",
    re.DOTALL,
)
_TITLE = re.compile(r"`[^\W\d_][^\W_’'-]*(?:[\s,:’'-]+[^\W_]+)+[!?]?`")
_SIGN = re.compile(r"\S*(?:[^\w\s]|[\d_]|[a-z][A-Z])\S*")  # `build-status` or `SkyCoord` is no word
_ROLE_TARGET = re.compile(r"(?P<text>[^<]*\S)\s*<[^<>]*>\Z")
_LINK_ROLES = frozenset("ref doc term numref any download pep rfc eq cve cwe".split())
_PLAIN_ROLES = frozenset("sub sup subscript superscript title abbr guilabel menuselection".split())
_ZONES = {
    "code": "code",
    "link": "link",
    "strong": "strong",
    "emphasis": "emphasis",
    "note": "citation",
    "word": "link",
}


def add_inline(builder: Builder, source: str, start: int, end: int) -> None:
    """Add `source[start:end]` without its inline markup, as text and zones."""
    position = start
    for match in _INLINE.finditer(source, start, end):
        builder.add_lines(source[position : match.start()], position)
        _add_marked(builder, match)
        position = match.end()
    builder.add_lines(source[position:end], position)


def _add_marked(builder: Builder, match: re.Match[str]) -> None:
    group = _group(match)
    zone = _zone(match, group)
    if group == "escape":
        _add_escaped(builder, match)
        return
    if zone:
        builder.open_zone(zone)
    if group == "note":
        builder.add(f"[{match[group].strip('#') or match[group]}]", *match.span())
    else:
        text = match[group]
        target = _ROLE_TARGET.match(text) if group == "content" else None
        builder.add_lines(target["text"] if target else text, match.start(group))
    if zone:
        builder.close_zone(zone)


def _add_escaped(builder: Builder, match: re.Match[str]) -> None:
    if not match["escape"].isspace():
        builder.add(match["escape"], *match.span("escape"))


def _group(match: re.Match[str]) -> str:
    """Return the name of the group that holds the text."""
    if match["content"] is not None:
        return "content"
    if match["link"] is not None:
        return "link"
    return "title" if match["title"] is not None else match.lastgroup or "escape"


def _zone(match: re.Match[str], group: str) -> str:
    if group == "content":
        return _role_zone(match["role"])
    if group == "name":
        return "code" if _SIGN.fullmatch(match["name"]) else ""
    if group == "title":
        return _role_zone(match["after"]) if match["after"] else _title_zone(match[0])
    return _ZONES.get(group, "")


def _title_zone(text: str) -> str:
    """Return the zone of text with no role: titles have several words, what else it is is code."""
    if text.endswith("_"):
        return "link"
    return "" if _TITLE.fullmatch(text) else "code"


def _role_zone(role: str) -> str:
    if role in _LINK_ROLES:
        return "link"
    if role in ("emphasis", "strong"):
        return role
    return "" if role in _PLAIN_ROLES else "code"
