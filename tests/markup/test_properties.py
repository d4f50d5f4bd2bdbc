"""What is true of every reading of every text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.markup import FORMATS, read
from quality.markup.reading import BLOCK_KINDS, ZONE_KINDS

BITS = """\
a word The_end. <p> </p> <li> <ul> </ul> <table><tr><td> <th> <!-- --> <! <![ <? &amp; &#0; &lt
&#xD800; &nope; * ** _ ` `` ``` [ ]( x) ![ [^1] [1]_ | ---|---| --- # === > - 1. .. :: :a: == ==
+---+---+ " “ ” ' ’ é \U0001f600 http://a.b/c {/* */} +++ \\ <script> <title> <br> <svg> <sup> </a>
<pre> $ ~~ <div/hidden>""".split()
LAYOUT = [
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\n    ",
    "\n---\ntitle: x\n---\n",
    "\n.. note:: ",
]
ODD = ["\ud800", "\0", "\ufeff", "\x0b", "\x0c", "\x85", "\u2028", "\x1c", "quality: ignore[a]"]
marked = st.lists(st.sampled_from(BITS + LAYOUT * 4 + ODD), max_size=40).map("".join)
anything = st.one_of(marked, st.text(st.characters(exclude_categories=())))
in_every_format = pytest.mark.parametrize("syntax", ["auto", *FORMATS])


@in_every_format
@given(source=anything)
def test_any_text_is_read(syntax, source):
    reading = read(source, syntax)
    assert reading.source == source
    assert "\r" not in reading.text
    reading.text.encode()


@in_every_format
@given(source=anything)
def test_blocks_are_in_order_and_apart(syntax, source):
    reading = read(source, syntax)
    assert all(block.kind in BLOCK_KINDS for block in reading.blocks)
    assert all(0 <= block.start < block.end <= len(reading.text) for block in reading.blocks)
    for before, after in pairwise(reading.blocks):
        in_a_row = (before.group, before.row) == (after.group, after.row) and after.column
        assert in_a_row or "\n" in reading.text[before.end : after.start]


@in_every_format
@given(source=anything)
def test_zones_are_inside_blocks(syntax, source):
    reading = read(source, syntax)
    for zone in reading.zones:
        assert zone.kind in ZONE_KINDS
        assert any(b.start <= zone.start < zone.end <= b.end for b in reading.blocks)


@in_every_format
@given(source=anything)
def test_pieces_cover_the_text(syntax, source):
    reading = read(source, syntax)
    ends = [0, *(piece.end for piece in reading.pieces)]
    assert all(piece.start == end for piece, end in zip(reading.pieces, ends, strict=False))
    assert ends[-1] == len(reading.text) or reading.pieces == ()
    assert reading.pieces or len(reading.text) in (0, len(source))


@in_every_format
@given(source=anything, data=st.data())
def test_every_span_leads_into_the_source(syntax, source, data):
    reading = read(source, syntax)
    start = data.draw(st.integers(0, len(reading.text)))
    end = data.draw(st.integers(start, len(reading.text)))
    span = reading.source_span(start, end)
    assert 0 <= span.start <= span.end <= len(source)


@in_every_format
@given(
    words=st.lists(st.sampled_from(["word", "é", "\U0001f600", "*", "_", "`", "&", "&amp;", "<b>"]))
)
def test_copies_stand_in_the_source(syntax, words):
    source = " ".join(words)
    reading = read(source, syntax)
    for piece in reading.pieces:
        if piece.end - piece.start == piece.source_end - piece.source_start:
            copy = source[piece.source_start : piece.source_end]
            assert reading.text[piece.start : piece.end] == copy


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
@pytest.mark.parametrize("syntax", FORMATS)
@given(source=anything)
def test_line_endings_do_not_matter(syntax, source, ending):
    source = source.replace("\r", "")
    one, other = read(source, syntax), read(source.replace("\n", ending), syntax)
    assert (one.text, one.blocks, one.zones) == (other.text, other.blocks, other.zones)


@in_every_format
@given(source=anything)
def test_directives_have_places(syntax, source):
    for directive in read(source, syntax).directives:
        assert "quality:" in source[directive.start : directive.end]
