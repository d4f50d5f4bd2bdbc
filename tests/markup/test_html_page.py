import pytest

from quality.markup import read

TOLD = "The ferry to Oban sails again on Monday, and it carries forty cars and two hundred people. "
TEXT = f"<p>{TOLD * 3}</p><p>{TOLD * 3}</p>"


def seen(source):
    """Return what is read of a page as text, without the sentences that fill it."""
    reading = read(source, "html")
    blocks = [b for b in reading.blocks if b.kind != "navigation" and b.end - b.start < 100]
    return [reading.text[b.start : b.end] for b in blocks]


@pytest.mark.parametrize(
    "part",
    [
        '<div class="share-buttons">No</div>',
        "<div class=relatedPosts><p>No</p></div>",
        '<section id="comments"><h2>No</h2></section>',
        "<ul class='site_breadcrumbs'><li>No</ul>",
        '<div role="dialog">No</div>',
        '<div aria-hidden="true">No</div>',
        '<div class="widget">No</div>',
        "<header><p>No</p></header>",
        "<form><p>No</p></form>",
        "<p><a href=a>No</a></p><p><a href=b>No</a></p><p>9:30</p><p><a href=c>No</a></p>",
    ],
)
def test_what_stands_around_the_text_of_a_page_is_navigation(part):
    assert seen(f"<body>{part}<p>Yes</p>{TEXT}</body>") == ["Yes"]


@pytest.mark.parametrize(
    "part",
    [
        '<div class="has-sidebar"><p>Yes</p></div>',
        '<div class="sharecropping"><p>Yes</p></div>',
        "<article><header><p>Yes</p></header></article>",
        '<p class="author">Yes</p>',
        '<blockquote class="tweet">Yes</blockquote>',
        "<p><a href=a>Yes</a></p>",
        "<p><a href=a>Yes</a> or no</p><p><a href=b>Yes</a> or no</p><p><a href=c>Yes</a> or no</p>",
    ],
)
def test_other_parts_of_a_page_belong_to_its_text(part):
    assert "Yes" in " ".join(seen(f"<body>{part}{TEXT}</body>"))


@pytest.mark.parametrize("held", ["<h1>Yes</h1>", "<main><p>Yes</p></main>"])
def test_what_holds_the_title_or_main_is_the_text_whatever_its_name_is(held):
    assert seen(f'<body><div class="banner"><div>{held}</div></div>{TEXT}</body>')[0] == "Yes"


def test_an_element_between_a_part_and_its_title_changes_nothing():
    source = f'<body><div class="banner"><a href="/"><div><h1>Yes</h1></div></a></div>{TEXT}</body>'
    assert seen(source) == ["Yes"]


def test_a_later_title_does_not_make_its_part_the_text():
    source = f'<body><h1>Yes</h1>{TEXT}<div class="related"><h1>No</h1></div></body>'
    assert seen(source) == ["Yes"]


def test_a_name_that_would_take_most_of_the_text_is_not_believed():
    assert seen(f'<body><p>One</p><div class="search">{TEXT}<p>Two</p></div></body>') == [
        "One",
        "Two",
    ]


def test_a_name_that_would_leave_little_of_main_is_not_believed():
    lines = "<div class='banner'><p>One of the lines</p><p>Two of the lines</p></div>"
    assert seen(f"<body>{TEXT}<main><p>A</p>{lines}</main></body>") == [
        "A",
        "One of the lines",
        "Two of the lines",
    ]


def test_readers_may_write_more_than_the_author():
    source = f'<body><p>One</p>{TEXT}<div class="comments">{TEXT * 5}<p>Two</p></div></body>'
    assert seen(source) == ["One"]


def test_a_page_that_is_one_form_is_read():
    assert seen(f"<body><form><p>One</p>{TEXT}</form></body>") == ["One"]


def test_what_stands_outside_main_is_navigation():
    assert seen(f"<body><p>No</p><main><p>Yes</p>{TEXT}</main><p>No</p></body>") == ["Yes"]


def test_a_title_above_main_stays():
    assert seen(f"<body><h1>Title</h1><main><p>Yes</p>{TEXT}</main></body>") == ["Title", "Yes"]


def test_a_main_with_little_of_the_text_changes_nothing():
    assert seen(f"<body><main><p>Two</p></main><p>One</p>{TEXT}</body>") == ["Two", "One"]


def test_what_stands_outside_the_one_article_is_navigation():
    assert seen(f"<body><p>No</p><article><p>Yes</p>{TEXT}</article></body>") == ["Yes"]


def test_articles_side_by_side_are_all_read():
    part = f"<article><p>Yes</p>{TEXT}</article>"
    assert seen(f"<body>{part}{part}</body>") == ["Yes", "Yes"]


def test_a_fragment_is_taken_as_it_is():
    assert seen(f'<div class="comments"><p>Yes</p></div>{TEXT}') == ["Yes"]


def test_names_stand_in_no_quotes_or_either():
    source = f"<html><div class=menu>No</div><div id='menu'>No</div><p>Yes</p>{TEXT}"
    assert seen(source) == ["Yes"]


@pytest.mark.parametrize("style", ["display:none", "color: red; display : none"])
def test_what_a_style_hides_is_not_read(style):
    assert read(f'<p>One</p><div style="{style}">no</div>', "html").text == "One"


def test_headings_and_terms_that_link_to_themselves_are_text():
    terms = "".join(f'<dt id="{n}"><a href="#{n}">--{n}</a></dt><dd>Any.</dd>' for n in "abc")
    head = '<h2 id="more"><a href="#more">More</a></h2>'
    page = f"<!DOCTYPE html><body>{TEXT}{head}<dl>{terms}</dl>"
    assert seen(page) == ["More", "--a", "Any.", "--b", "Any.", "--c", "Any."]


def test_links_to_other_places_of_a_page_are_its_contents():
    lines = "".join(f'<p id="to-{n}"><a href="#{n}">{n}</a></p>' for n in "abc")
    assert seen(f"<!DOCTYPE html><body>{TEXT}{lines}") == []


def test_the_name_of_an_option_does_not_make_its_term_stand_around_the_text():
    page = f'<!DOCTYPE html><body>{TEXT}<dl><dt id="metadata-share">--share</dt><dd>Any.</dd></dl>'
    assert seen(page) == ["--share", "Any."]
