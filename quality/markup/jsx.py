"""The comments of MDX: `{/* like this */}`, in text and between tags."""

import re
from collections.abc import Iterator, Sequence

from quality.markup.builder import Builder

_REMARK = re.compile(r"\{/\*(.*?)\*/\}", re.DOTALL)


def remarks(source: str) -> Sequence[re.Match[str]]:
    """Return the comments of a source, those that code only shows among them."""
    end = source.rfind("*/}") + 3 if "{/*" in source else 0
    return list(_REMARK.finditer(source, 0, end))


def visible(
    found: Sequence[re.Match[str]], builder: Builder, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch of text outside comments, which the builder is told of."""
    for remark in found:
        if remark.start() < end and start < remark.end():
            builder.comment(remark[1], *remark.span())
            if start < remark.start():
                yield start, remark.start()
            start = max(start, remark.end())
    if start < end:
        yield start, end
