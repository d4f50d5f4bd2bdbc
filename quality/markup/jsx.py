r"""What Markdown's dialects write and no reader sees, in text and between tags.

The comments of MDX, `{/* like this */}`; attributes behind a link, `[a](b){.wide target=_blank}`
(kramdown, Pandoc, MkDocs), and on a line of their own; the roles and targets of MyST, `{func}` and
`(label)=`; the lines that open an admonition, a tab or a fence: `!!! note`, `=== "Python"`, `::: tip`;
what an MDX page imports and exports.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quality.lazy import Lazy
from quality.markup.builder import Builder

_ATTRIBUTE = r"(?:[.#][A-Za-z][\w:-]*|[A-Za-z][\w:-]*=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'{}]+))"
_BRACED = Lazy(  # begins with its brace: an expression that first looks back is slow
    r"\{(?:/\*(?P<comment>(?s:.*?))\*/\}"
    rf"|(?<=[)\]`*]\{{):?[ ]*{_ATTRIBUTE}(?:[ ]+{_ATTRIBUTE})*[ ]*\}}"
    r"|[A-Za-z][\w:.+-]*\}(?=`)"
    r"|![^{}\n]*!\}"
    r"|(?<=^\{):[^{}\n]*\}[ \t]*$)",
    re.MULTILINE,
)
_LINE = Lazy(
    r"^(?:\([\w.:-]+\)=[ \t]*$"
    r"|[ \t]*(?:!!!|\?\?\?\+?)[ ]+[\w-]+(?:[ ]+[\w-]+)*(?:[ ]+\"[^\"\n]*\")?[ \t]*$"
    r"|[ \t]*===[!+]?[ ]+\"[^\"\n]*\"[ \t]*$"
    r"|[ ]{0,3}:{3,}[ ]*\{[\w:-]+\}[^\n]*(?:\n[ ]*:[\w-]+:[^\n]*)*$"
    r"|[ ]{0,3}:{3,}(?:[ ]*[\w{}.-][^\n]*)?$"
    r"|import[ ]+(?:[\w*{}, ]+[ ]from[ ]+)?(?:\"[^\"\n]+\"|'[^'\n]+');?[ \t]*$"
    r"|export[ ]+(?:(?:const|let|var)[ ]+\w+[ ]*=|default[ ]+(?:function\b|class\b|[({]|\w+;[ \t]*$)"
    r"|(?:async[ ]+)?function[ ]+\w+\()[^\n]*(?:\n[^\n]*\S[^\n]*)*"
    r"|[ ]{0,3}/{3,}(?:[ ]+[\w-]+(?:[ ]*\|[^\n]*)?)?[ \t]*$)",
    re.MULTILINE,
)
_LINE_SIGNS = (
    "!!! ",
    "???",
    '=== "',
    ":::",
    "///",
    ")=",
    "import ",
    "export ",
)  # without one of them there is no _LINE
_OPEN_COMMENT = "{/*"


class Remark(NamedTuple):
    """A stretch of source that is not seen; `comment` is what stands in one, None if it is none."""

    start: int
    end: int
    comment: str | None = None


def remarks(source: str) -> Sequence[Remark]:
    """Return what is not seen in a source, in order; what code only shows among it.

    >>> remarks("[a](b){.wide} {/* c */}")
    [Remark(start=6, end=13, comment=None), Remark(start=14, end=23, comment=' c ')]
    """
    found: list[Remark] = []
    if "{" in source:
        braced = _BRACED.finditer(_closed(source))
        found += (Remark(*match.span(), match["comment"]) for match in braced)
    if any(sign in source for sign in _LINE_SIGNS):
        found += (Remark(*match.span()) for match in _LINE.finditer(source))
        found.sort()
    return found


def _closed(source: str) -> str:
    """Return the source without the comments at its end that nobody closes, read in vain."""
    end = source.rfind("*/}")
    open_at = source.find(_OPEN_COMMENT, max(0, end))
    if open_at < 0:
        return source
    return source[:open_at] + source[open_at:].replace(_OPEN_COMMENT, "   ")


def visible(
    found: Sequence[Remark], builder: Builder, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch of text that are seen; the builder is told of comments."""
    index = bisect_right(found, start, key=_end)
    while index < len(found) and found[index].start < end:
        remark = found[index]
        if remark.comment is not None:
            builder.comment(remark.comment, remark.start, remark.end)
        if start < remark.start:
            yield start, remark.start
        start = max(start, remark.end)
        index += 1
    if start < end:
        yield start, end


def _end(remark: Remark) -> int:
    return remark.end
