import pytest

from quality.markup import read


def test_markup_is_not_in_the_text():
    source = "A *new* **day** with `code`, [a link](http://a.example) and ~~this~~ that."
    text = "A new day with code, a link and this that."
    assert read(source, "markdown").text == text


def test_inline_markup_makes_zones(zones):
    source = "A *new* **day** with `code` and [a link](b.html)."
    assert zones(read(source, "markdown")) == [
        ("emphasis", "new"),
        ("strong", "day"),
        ("code", "code"),
        ("link", "a link"),
    ]


def test_inline_html_makes_the_zones_it_makes_in_a_page(zones):
    source = (
        'A <a href="b.html">link</a>, <code>code</code>, <q>words</q> and <a id="x">a</a> mark.'
    )
    assert zones(read(source, "markdown")) == [
        ("link", "link"),
        ("code", "code"),
        ("quotation", "words"),
    ]


def test_inline_html_that_stays_open_ends_with_its_block(zones):
    source = "A <b>bold word.\n\n- Plain </b>item.\n- <code>Code\n- plain"
    assert zones(read(source, "markdown")) == [("strong", "bold word."), ("code", "Code")]


@pytest.mark.parametrize(
    "source",
    [
        "See [a page](b.md){.wide target=_blank} there.",
        'See [a page](b.md){: .wide title="A page" } there.',
        "See `a page`{.python #id} there.",
        "See {ref}`a page` there.",
        "(a-label)=\n\nSee a page there.",
        "{: .no_toc }\n\nSee a page there.",
        "!!! note\n    See a page there.",
        '??? tip "Very short"\n    See a page there.',
        '=== "Python 3.10+"\n\nSee a page there.',
        "::: tip Title\nSee a page there.\n:::",
        "/// note | Title\n\nSee a page there.\n\n///",
        "See {! ../a.py !}a page there.",
        ":::{admonition} Title\n:class: tip\nSee a page there.\n:::",
        "import Tabs from '@theme/Tabs';\nimport '../a.css'\n\nSee a page there.",
        "See a page there.\n\nexport const a = {\n  b: 'Experts say.',\n};",
    ],
)
def test_what_dialects_write_for_programs_is_not_in_the_text(source):
    assert read(source, "markdown").text == "See a page there."


@pytest.mark.parametrize(
    "source",
    [
        "The sum $a_{n=1}$ of f(x)_{i=1} and {a, b} stays.",
        "She wrote {props.name} and !!! loud in a line.",
        "A path such as file:///tmp stays, and so does a :::mark.",
        "You may\nimport wool from Spain and\nexport default settings to a file.",
    ],
)
def test_what_only_looks_like_a_dialect_stays(source):
    assert read(source, "markdown").text == source


def test_text_leads_back_to_the_source_behind_wide_characters():
    source = "Caf\u00e9 \U0001f600 — *there* it is"
    reading = read(source, "markdown")
    start = reading.text.index("it is")
    assert source[slice(*reading.source_span(start, start + 5))] == "it is"


def test_entities_and_escapes_are_decoded():
    reading = read(r"Fish &amp; chips \*", "markdown")
    assert reading.text == "Fish & chips *"
    assert reading.source_span(5, 6) == (5, 10)


def test_headings_have_levels():
    blocks = read("# One\n\nTwo\n---\n\n### Three {#id}", "markdown").blocks
    assert [block.level for block in blocks] == [1, 2, 3]


def test_front_matter_is_a_block_and_names_the_title(parts):
    reading = read('---\ntitle: "A day"\ndate: today\n---\nText.', "markdown")
    assert reading.title == "A day"
    assert parts(reading) == [
        ("front_matter", 'title: "A day"\ndate: today'),
        ("paragraph", "Text."),
    ]


def test_front_matter_may_be_toml():
    assert read("+++\ntitle = 'A day'\n+++\nText.", "markdown").title == "A day"


def test_front_matter_may_stand_without_fences(parts):
    reading = read("Title: A day\nSlug: day\nSummary: One day\n  in May\n\nText: one.", "markdown")
    assert (reading.title, [kind for kind, _ in parts(reading)]) == (
        "A day",
        ["front_matter", "paragraph"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "To: Ann\nFrom: Bo\nDate: May\n\nText.",
        "Title: A day\nSlug: day\n\nText.",
        "Title: A day\nSlug: day\nTags: one\nText.",
    ],
)
def test_a_memo_two_keys_or_keys_that_run_into_the_text_are_no_front_matter(parts, text):
    assert "front_matter" not in [kind for kind, _ in parts(read(text, "markdown"))]


def test_rules_inside_the_text_hold_no_front_matter(parts):
    assert parts(read("One.\n\n---\ntwo: three\n\n---\n", "markdown")) == [
        ("paragraph", "One."),
        ("paragraph", "two: three"),
    ]


def test_nested_items_are_blocks_of_their_own():
    reading = read("- one\n  - two\n\n  more one\n- three\n\n1. other", "markdown")
    assert [(reading.text[b.start : b.end], b.level, b.group) for b in reading.blocks] == [
        ("one", 1, 1),
        ("two", 2, 2),
        ("more one", 1, 1),
        ("three", 1, 1),
        ("other", 1, 3),
    ]


def test_tables_have_rows_and_columns():
    reading = read("| a | b |\n|---|---|\n| c | d |", "markdown")
    places = [(b.kind, b.group, b.row, b.column) for b in reading.blocks]
    assert places == [("table_cell", 1, row, column) for row in (0, 1) for column in (0, 1)]


def test_block_quotes_are_quotations_and_alerts_are_not(parts):
    assert parts(read("> Said\n> so.\n\n> [!NOTE]\n> Mind.", "markdown")) == [
        ("quotation", "Said\nso."),
        ("paragraph", "Mind."),
    ]


def test_code_keeps_its_blanks(parts):
    assert parts(read("```py\nif a:\n    b\n\nc\n```\nText.", "markdown")) == [
        ("code", "if a:\n    b\n\nc"),
        ("paragraph", "Text."),
    ]


def test_code_over_lines_has_a_blank(zones):
    assert zones(read("Say `one\ntwo` now.", "markdown")) == [("code", "one two")]


def test_code_over_quoted_lines_has_a_blank(parts):
    assert parts(read("> Say `one\n> two` now.", "markdown")) == [("quotation", "Say one two now.")]


def test_the_alternative_of_a_lone_image_is_a_caption(parts):
    assert parts(read("![A *big*\n`sea`](sea.png)\n\nText ![alt](b.png).", "markdown")) == [
        ("caption", "A big sea"),
        ("paragraph", "Text ."),
    ]


def test_footnotes_are_citations_and_items_of_a_list(parts, zones):
    reading = read("Text.[^1]\n\n[^1]: The source.", "markdown")
    assert parts(reading) == [("paragraph", "Text.[1]"), ("list_item", "The source.")]
    assert zones(reading) == [("citation", "[1]")]
    assert reading.source_span(5, 8) == (5, 9)


def test_breaks_are_kept():
    assert (
        read("one\ntwo  \nthree\\\nfour<br>five", "markdown").text == "one\ntwo\nthree\nfour\nfive"
    )


def test_html_blocks_are_read_as_html(parts):
    assert parts(read("<div>\nFish &amp; <b>chips</b>\n</div>\n\nText.", "markdown")) == [
        ("paragraph", "Fish & chips"),
        ("paragraph", "Text."),
    ]


def test_inline_tags_are_dropped():
    assert read("Press <kbd>Enter</kbd> now.", "markdown").text == "Press Enter now."


def test_task_marks_are_dropped():
    assert read("- [x] done", "markdown").text == "done"


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("One <!-- quality: ignore[a.b] --> two.", "One two."),
        ("One {/* quality: ignore[a.b] */} two.", "One two."),
        ("One.\n\n<!-- quality: ignore[a.b] -->\n", "One."),
        ("One.\n\n{/* quality: ignore[a.b] */}\n", "One."),
    ],
)
def test_directives_stand_in_comments(comment, text):
    reading = read(comment, "markdown")
    (directive,) = reading.directives
    assert reading.text == text
    assert (directive.action, directive.rules) == ("ignore", ("a.b",))
    assert "quality: ignore[a.b]" in comment[directive.start : directive.end]


def test_directives_shown_as_code_are_none():
    assert (
        read("```\n<!-- quality: ignore[a] -->\n{/* quality: ignore[a] */}\n```").directives == ()
    )


def test_a_byte_order_mark_is_dropped():
    assert read("\ufeff# One", "markdown").text == "One"


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (
            "!!! note\n\n    Mind *it*.\n\n    - one",
            [("paragraph", "Mind it."), ("list_item", "one")],
        ),
        ('??? tip "x"\n    Mind.\n\nThen.', [("paragraph", "Mind."), ("paragraph", "Then.")]),
        ("???+ tip\n\n    Mind.", [("paragraph", "Mind.")]),
        ('=== "A"\n\n    ```py\n    y\n    ```', [("code", "y")]),
        ("!!! a\n\n    !!! b\n\n        Mind.", [("paragraph", "Mind.")]),
        ("!!! note\n\n\tMind.", [("paragraph", "Mind.")]),
        ("- x\n\n    !!! note\n\n        Mind.", [("list_item", "x"), ("list_item", "Mind.")]),
        ("!!! note\n\nThen.\n\n    code", [("paragraph", "Then."), ("code", "code")]),
        ("See:\n\n    !!! a\n\n        b", [("paragraph", "See:"), ("code", "!!! a\n\n    b")]),
        ("```\n!!! a\n\n    b\n```", [("code", "!!! a\n\n    b")]),
    ],
)
def test_text_indented_below_an_admonition_is_no_code(parts, source, blocks):
    assert parts(read(source, "markdown")) == blocks


def test_a_list_in_an_admonition_is_no_deeper_than_another():
    reading = read("!!! note\n\n    - one\n\n- two", "markdown")
    assert [block.level for block in reading.blocks] == [1, 1]


def test_text_in_an_admonition_leads_back_to_the_source():
    source = "# T\n\n!!! note\n\n    Mind."
    assert read(source, "markdown").source_span(3, 8) == (19, 24)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (
            "```{note}\nMind *it*.\n```\n\nThen.",
            [("paragraph", "Mind it."), ("paragraph", "Then.")],
        ),
        ("```{tip} A title\n:class: x\n:open:\n\nMind.\n```", [("paragraph", "Mind.")]),
        ("```{card}\n---\nwidth: 3\n---\nMind.\n```", [("paragraph", "Mind.")]),
        ("````{note}\n```py\nx\n```\nMind.\n````", [("code", "x"), ("paragraph", "Mind.")]),
        ("`````{tab-set}\n````{tab-item} A\nMind.\n````\n`````", [("paragraph", "Mind.")]),
        ("- ~~~{note}\n  Mind.\n  ~~~\n- two", [("list_item", "Mind."), ("list_item", "two")]),
        ("```{code-block} py\nx\n```", [("code", "x")]),
        ("```{r}\nx\n```", [("code", "x")]),
        ("````md\n```{note}\nx\n```\n````", [("code", "```{note}\nx\n```")]),
        ("```{note}\nMind.", [("paragraph", "Mind.")]),
    ],
)
def test_text_in_a_directive_between_backticks_is_no_code(parts, source, blocks):
    assert parts(read(source, "markdown")) == blocks


def test_text_in_a_directive_leads_back_to_the_source():
    assert read("# T\n\n```{note}\nMind.\n```", "markdown").source_span(3, 8) == (15, 20)


@pytest.mark.parametrize("image", ["https://a.example/badge.png", "https://img.shields.io/a.svg"])
def test_a_badge_has_no_caption(image):
    assert read(f"[![Best practices]({image})](b)\n\nIt rains.", "markdown").text == "It rains."


@pytest.mark.parametrize(
    "source",
    [":::{note}\n% for the crew\nIt rains.\n:::", "```{note}\nIt rains.\n```\n\n% for the crew"],
)
def test_comments_and_colons_of_myst_are_not_read(source):
    assert read(source, "markdown").text == "It rains."


def test_a_percent_sign_begins_no_comment_elsewhere():
    assert read("% of all\nIt rains.", "markdown").text == "% of all\nIt rains."


def test_what_stands_in_a_component_of_mdx_is_read_as_markdown():
    source = '<Tabs>\n<Tab value="oars">\n```sh\nrow --all\n```\n</Tab>\n</Tabs>\n\nIt rains.'
    assert [block.kind for block in read(source, "markdown").blocks] == ["code", "paragraph"]
