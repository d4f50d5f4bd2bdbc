"""The tags of site generators in a page: Liquid, Jinja, Hugo. A program reads them, no person."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from quality.lazy import Lazy
from quality.markup.html_page import is_page
from quality.markup.reading import CODE, FRONT_MATTER, Block, Reading, Zone
from quality.span import Span, merged

_MARKS = ("{%", "{{<", "{{%", "{#")
_TAG = re.compile(  # no tag holds the beginning of another
    r"\{%(?:(?!\{%).){1,1000}?%\}|\{\{<(?:(?!\{\{<).){1,1000}?>\}\}|\{\{%(?:(?!\{\{%).){1,1000}?%\}\}"
    r"|\{#(?:(?!\{#).){1,1000}?#\}|\{\{[^{}\n]{1,200}\}\}",
    re.DOTALL,
)
# `{{ site.title }}`, `{{ link(page) }}`, `{{ price | round }}`; `{{ user.name }}` is whom a letter goes to.
_EXPRESSION = Lazy(
    r"\{\{-? {0,3}(?!(?:user|customer|client|contact|recipient|subscriber|member|person|lead|company|order)\b)"
    r"[A-Za-z_]\w{0,60}(?:\.\w|\(| {0,3}\| {0,3}\w)[^{}\n]{0,200}\}\}"
)
_KEPT = (CODE, FRONT_MATTER)


def with_tags_as_code(reading: Reading) -> Reading:
    r"""Return a reading in which `{% ... %}`, `{# ... #}` and `{{< ... >}}` are code, and blocks of nothing else.

    A page with such tags is filled in by a program: its `{{ ... }}` are code, too, as they are in Markdown
    and in whole pages where one of them is an expression. Elsewhere they are blanks that nobody filled in.

    >>> from quality.markup import read
    >>> [zone.kind for zone in read("By {{ page.author }}. {% include ad.html %}", "markdown").zones]
    ['code', 'code']
    """
    if not _is_filled_in(reading):
        return reading
    spans = merged(match.span() for match in _TAG.finditer(reading.text))
    zones = [zone for zone in reading.zones if not (zone.kind == CODE and _within(zone, spans))]
    zones += [Zone(CODE, start, end) for start, end in spans]
    blocks = tuple(_block(block, reading.text) for block in reading.blocks)
    return replace(reading, blocks=blocks, zones=tuple(sorted(zones, key=_place)))


def _is_filled_in(reading: Reading) -> bool:
    """Tell whether a program fills the page in."""
    if any(mark in reading.text for mark in _MARKS):
        return True
    source = "{{" in reading.text and (
        reading.format == "markdown" or (reading.format == "html" and is_page(reading.source))
    )
    return source and _EXPRESSION.search(reading.text) is not None


def _within(zone: Zone, spans: Sequence[Span]) -> bool:
    before = bisect_right(spans, zone.start, key=_start) - 1
    return before >= 0 and zone.end <= spans[before].end


def _start(span: Span) -> int:
    return span.start


def _place(zone: Zone) -> tuple[int, int]:
    return zone.start, zone.end


def _block(block: Block, text: str) -> Block:
    """Return the block, as code where it holds tags and nothing else."""
    if block.kind in _KEPT or "{" not in text[block.start : block.end]:
        return block
    rest = _TAG.sub("", text[block.start : block.end])
    return block if rest.strip() else block._replace(kind=CODE)
