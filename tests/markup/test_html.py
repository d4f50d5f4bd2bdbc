import pytest

from quality.markup import read


def test_text_is_what_a_browser_shows():
    source = "<p>Fish\n  &amp;   <b>chips</b>&nbsp;&eacute;&#233;&#xe9; &zzz; &lt;p></p>"
    assert read(source, "html").text == "Fish & chips\xa0ééé &zzz; <p>"


def test_entities_lead_back_to_the_source():
    assert read("<p>A&amp;B", "html").source_span(1, 2) == (4, 9)


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>var a = '<p>no</p>'</script>",
        "<style>p {}</style>",
        "<template><p>no</p></template>",
        "<noscript>no</noscript>",
        "<svg><text>no</text></svg>",
        "<div hidden>no<div>no</div>no</div>",
        "<!-- no -->",
        "<!no>",
        "<?no ?>",
        "<img alt='no'>",
        "<br title='no>'>",
        '<a title="no"></a>',
        "<del>no</del>",
        "<s>no <b>no</b></s>",
        "<del><p>no</p></del>",
        '<a href="#cmnt1">[a]</a>',
        '<a class=msocomanchor href="#_msocom_1">[E1]</a>',
        '<div><p><a href="#cmnt_ref1">[a]</a> no</p><p>no</p></div>',
        '<div><hr><div><a href="#_msoanchor_1">[E1]</a> no</div></div>',
    ],
)
def test_some_things_are_not_shown(unseen):
    assert read(f"<p>One</p>{unseen}<p>two</p>", "html").text == "One\n\ntwo"


def test_a_remark_hides_no_more_than_its_block_where_no_part_holds_it():
    source = '<p>One</p><p><a href="#cmnt_ref1">[a]</a> no</p><p>two</p>'
    assert read(source, "html").text == "One\n\ntwo"


def test_the_title_is_not_part_of_the_text():
    reading = read("<html><head><title>A &amp;\nB</title><meta a><p>Text.", "html")
    assert (reading.title, reading.text) == ("A & B", "Text.")


def test_blocks_have_kinds(parts):
    source = """<nav><a href="/">Home</a></nav><header><h1>Title</h1></header>
<p>One<p>Two<div>Three</div><blockquote><p>Four</p></blockquote>
<pre>a
  <code>b</code></pre><figure><figcaption>Six</figcaption></figure><footer><p>Seven</p></footer>
<div role="navigation"><h2>Eight</h2></div>"""
    assert parts(read(source, "html")) == [
        ("navigation", "Home"),
        ("heading", "Title"),
        ("paragraph", "One"),
        ("paragraph", "Two"),
        ("paragraph", "Three"),
        ("quotation", "Four"),
        ("code", "a\n  b"),
        ("caption", "Six"),
        ("navigation", "Seven"),
        ("navigation", "Eight"),
    ]


def test_nested_items_are_blocks_of_their_own():
    reading = read("<ul><li>one<ol><li>two</ol>more<li>three</ul><li>four", "html")
    assert [(reading.text[b.start : b.end], b.level, b.group) for b in reading.blocks] == [
        ("one", 1, 1),
        ("two", 2, 2),
        ("more", 1, 1),
        ("three", 1, 1),
        ("four", 1, 0),
    ]


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", [0, 0, 1, 1]),
        ("<table><thead><tr><td>a<td>b<tbody><tr><td>c<td>d</table>", [0, 0, 1, 1]),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", [1, 1, 2, 2]),
    ],
)
def test_cells_have_rows_and_columns(source, rows):
    blocks = read(source, "html").blocks
    assert [(b.kind, b.group, b.row, b.column) for b in blocks] == [
        ("table_cell", 1, row, index % 2) for index, row in enumerate(rows)
    ]


def test_table_captions_are_captions(parts):
    assert parts(read("<table><caption>Prices</caption><tr><td>1</table>", "html")) == [
        ("caption", "Prices"),
        ("table_cell", "1"),
    ]


def test_inline_elements_make_zones(zones):
    source = "<p><a href=x>one</a> <a>no</a> <q>two</q> <code>c</code> <b>b</b> <em>e</em> <u>u</u>"
    assert zones(read(source, "html")) == [
        ("link", "one"),
        ("quotation", "two"),
        ("code", "c"),
        ("strong", "b"),
        ("emphasis", "e"),
    ]


def test_zones_end_with_their_block(zones):
    assert zones(read("<a href=x><h2>one</h2> <p>two</p></a> three", "html")) == [
        ("link", "one"),
        ("link", "two"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        '<sup><a href="#n1">1</a></sup>',
        '<a href="#n1" role="doc-noteref"><sup>1</sup></a>',
        '<a href="#fn1" class="footnote-ref">1</a>',
        '<sup><a href="#n1">[1]</a></sup>',
        "<sup>[1]</sup>",
    ],
)
def test_links_to_notes_are_citations(note, zones):
    reading = read(f"<p>It rose{note}.", "html")
    assert reading.text == "It rose[1]."
    assert ("citation", "[1]") in zones(reading)


def test_powers_are_no_citations():
    assert read("<p>5 m<sup>2</sup>", "html").zones == ()


def test_two_line_breaks_part_paragraphs(parts):
    assert parts(read("one<br>two<br><br/>three", "html")) == [
        ("paragraph", "one\ntwo"),
        ("paragraph", "three"),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("one</b></p>two", "one\n\ntwo"),
        ("<b><p>one</b> two", "one two"),
        ("<table><tr><td>one</div> two</table>", "one two"),
        ("<p>1 < 2 <3", "1 < 2 <3"),
        ('<a href="x>one</a> two', "one two"),
        ("one<!-- two", "one"),
        ("one<![if two", "one"),
        ("one <script>two", "one"),
        ("<p/>one<hr>two<a id='x'/>", "one\n\ntwo"),
        ("one&#1;two", "onetwo"),
        ("<dl><dt>one<dd>two</dl>", "one\n\ntwo"),
        ("<tr><td>one</ul></table>", "one"),
    ],
)
def test_broken_html_is_read(source, text):
    assert read(source, "html").text == text


def test_directives_stand_in_comments():
    source = "<p>One</p><!-- quality: disable[a.b, c] old text --><!-- other -->"
    (directive,) = read(source, "html").directives
    assert (directive.action, directive.rules, directive.reason) == (
        "disable",
        ("a.b", "c"),
        "old text",
    )


def test_listings_of_manuals_made_from_code_are_code():
    source = "<p>It rows:</p><div class='fragment'><div class='line'>row(2);</div></div>"
    assert [block.kind for block in read(source, "html").blocks] == ["paragraph", "code"]


def test_a_line_that_declares_a_function_is_all_code():
    reading = read(
        "<dl><dt class='sig sig-object py'>row(<em>oars=2</em>)</dt><dd>Rows.</dd></dl>", "html"
    )
    assert [(z.start, z.end) for z in reading.zones if z.kind == "code"] == [
        (0, len("row(oars=2)"))
    ]


@pytest.mark.parametrize(
    "unseen",
    [
        '<a class="headerlink" href="#boats">¶</a>',
        '<a class="copiable-anchor" href="#boats">&para;</a>',
        '<div class="ttc">The boat.</div>',
    ],
)
def test_what_shows_under_the_mouse_is_not_read(unseen):
    assert read(f"<h1>Boats{unseen}</h1>", "html").text == "Boats"


def test_the_title_style_of_word_processors_is_a_title_at_the_start_and_a_caption_later():
    source = "<p class=MsoTitle>Boats</p><p>It rows.</p><p class='title'>Table 2. Oars</p>"
    kinds = [block.kind for block in read(source, "html").blocks]
    assert kinds == ["heading", "paragraph", "caption"]
