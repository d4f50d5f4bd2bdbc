"""Which format a source is written in, by its name or by its signs."""

import re
from typing import Literal, get_args

from quality.lazy import Lazy
from quality.markup.front_matter import front_matter

Format = Literal["plain", "markdown", "html", "rst", "asciidoc"]
FORMATS: tuple[str, ...] = get_args(Format)
_LOOK_AT = 20_000
_SUFFIXES: dict[str, Format] = {
    "md": "markdown",
    "markdown": "markdown",
    "mdx": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "rst": "rst",
    "rest": "rst",
    "adoc": "asciidoc",
    "asciidoc": "asciidoc",
    "txt": "plain",
    "text": "plain",
}
_HTML_START = Lazy(r"\ufeff?\s*(?:<\?xml|<!doctype\s|<html\b|<head\b|<body\b)", re.IGNORECASE)
_HTML_TAG = Lazy(
    r"</(?:p|div|h[1-6]|article|section|main|ul|ol|table|blockquote)\s*>|<p(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_MARKDOWN_BLOCK = Lazy(
    r"^\#{1,6}[ \t]+\S|^ {0,3}`{3,}[^`\n]*$|(?:\A|\n[ \t]*\r?\n) {0,3}~{3,}[^`\n]*$"
    r"|\A\ufeff?(?:---|\+\+\+)[ \t]*\r?\n[\w\"'-]+\s*[:=]",
    re.MULTILINE,
)
_MARKDOWN_TABLE = Lazy(  # a row of its own, and under it the rule that makes it the head of a table
    r"(?:\A|\n[ \t]*\r?\n)[^\n|]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*\r?(?:\n|\Z)"
)
_MARKDOWN_INLINE = Lazy(
    r"\[[^\]\n]+\]\((?:https?:|mailto:|[./#]|[\w-]+[./])[^)\s]*[^)\n]*\)|^\[[^\]\n]+\]:[ \t]+\S"
    r"|(?<![\w*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?!\*)|(?<!\w)__[^\s_](?:[^_\n]*[^\s_])?__(?!\w)"
    r"|!\[[^\]\n]*\]\(",
    re.MULTILINE,
)
_EMPHASIS = Lazy(r"(?<![\w*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\w*])|(?<!\w)_[^\s_][^_\n]*_(?!\w)")
_ASCIIDOC_TITLE = Lazy(r"(?:\A|\n[ \t]*\r?\n)={1,5}[ \t]\S[^\n]*(?=\n(?!={3})|\Z)")
_ASCIIDOC_MACRO = Lazy(
    r"^(?:\[(?:verse|source|listing|quote|NOTE|TIP|WARNING|IMPORTANT|CAUTION)\b[^\]\n]*\][ \t]*\r?$"
    r"|(?:include|ifdef|ifndef|image)::[^\s\[]+\[[^\]\n]*\])|\b(?:link|linkgit|xref):[^\s\[]+\[",
    re.MULTILINE,
)
_RST_DIRECTIVE = Lazy(
    r"^\.\. (?:[\w:-]+::(?:\s|$)|_[^\n]+:|\|[^|\n]+\| |\[[\w#*]+\] |quality:)", re.MULTILINE
)
_RST_UNDERLINE = Lazy(r"^\S.*\n([=\-~^\"'`#*+.])\1{2,}[ \t]*\r?$", re.MULTILINE)
_RST_TARGET = Lazy(r"(?m)^\.\. _[^\n]{1,80}: ?\S")  # `.. _boats: https://a.example`
_RST_ROLE = Lazy(r":[a-z][\w:-]*:`[^`]+`")
_RST_INLINE = Lazy(r"``[^`\n]+``|:[\w:-]+:`[^`\n]+`|`[^`\n]+`__?|^.*\S.*::\r?$", re.MULTILINE)


def detect(source: str, name: str | None = None) -> Format:
    """Return the format of `source`: by the ending of `name`, then by its signs.

    A `.txt` file may be reStructuredText, as in the documentation of Django: it is where a title is
    underlined and it has directives or two roles. It may be AsciiDoc, as in that of Git.

    >>> detect("Some *text*", "notes.md")
    'markdown'
    >>> detect("<p>Some text</p>")
    'html'
    >>> detect("Nothing but words.")
    'plain'
    """
    suffix = (name or "").rpartition(".")[2].lower()
    known = _SUFFIXES.get(suffix)
    if known == "plain":
        return _of_plain(source[:_LOOK_AT])
    return known or _by_signs(source[:_LOOK_AT])


def _of_plain(source: str) -> Format:
    """Return what a text without markup by its name is beyond doubt."""
    if _is_rst(source):
        return "rst"
    return "asciidoc" if _is_asciidoc(source) else "plain"


def _is_asciidoc(source: str) -> bool:
    """Tell whether a text has two titles of AsciiDoc, or two sorts of its markup."""
    titles = "= " in source and len(_ASCIIDOC_TITLE.findall(source)) > 1
    return titles or ("[" in source and len(set(_ASCIIDOC_MACRO.findall(source))) > 1)


def _is_rst(source: str) -> bool:
    """Tell whether a text without markup by its name is beyond doubt reStructuredText."""
    if "\n.. " not in source and ":`" not in source:
        return False
    if not _RST_UNDERLINE.search(source):
        return False
    directive = any(found[0].rstrip().endswith("::") for found in _RST_DIRECTIVE.finditer(source))
    named = len(_RST_TARGET.findall(source)) > 1
    return directive or named or len(_RST_ROLE.findall(source)) > 1


def _by_signs(source: str) -> Format:
    tagged = "<" in source
    if tagged and _HTML_START.match(source):
        return "html"
    if _has_markdown_blocks(source) or front_matter(source) is not None:
        return "markdown"
    if _has_rst_signs(source):
        return "rst"
    if _is_asciidoc(source):
        return "asciidoc"
    if tagged and _HTML_TAG.search(source):
        return "html"
    return "markdown" if _has_markdown_signs(source) else "plain"


def _has_markdown_blocks(source: str) -> bool:
    marks = ("\n#", "```", "~~~")
    maybe = source.startswith(("#", "-", "+", "\ufeff")) or any(mark in source for mark in marks)
    if maybe and _MARKDOWN_BLOCK.search(source):
        return True
    return "---" in source and "|" in source and bool(_MARKDOWN_TABLE.search(source))


def _has_rst_signs(source: str) -> bool:
    if source.startswith(".. ") or "\n.. " in source:
        return bool(_RST_DIRECTIVE.search(source))
    if not any(mark in source for mark in ("``", "`_", ":`", "::")):
        return False
    return bool(_RST_UNDERLINE.search(source) and _RST_INLINE.search(source))


def _has_markdown_signs(source: str) -> bool:
    marks = ("](", "]:", "**", "__")
    if any(mark in source for mark in marks) and _MARKDOWN_INLINE.search(source):
        return True
    stars = source.count("*") + source.count("_")
    return stars > 3 and len(_EMPHASIS.findall(source)) > 1
