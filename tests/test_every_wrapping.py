"""A text is judged the same whatever it is wrapped in."""

import unicodedata
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality.scorer import Scorer

SCORER = Scorer()
TITLE = "Why the harbour lost 40% of its boats"
BODY = (
    ("p", "Critics argue that the plan will fail, and 47% of residents agree."),
    ("p", "Ann Marsh, the mayor, said that she would look at it again. It may perhaps be late."),
    ("p", "A survey by the Harbour Board found that 62% of skippers want a new pier."),
    ("h", "What it costs"),
    ("p", "The pier cost $4.3 million in 2019. Studies show that costs rise by 12% a year."),
    (
        "ul",
        "Experts warn of a shortage of nets. // The fee went up by 30% last year, needless to say.",
    ),
    ("p", "It plays a pivotal role in the life of the town: “It is a gem,” said Bo Lund."),
    ("quote", "Experts say that 90% of us know it, and that it is very unique."),
    ("p", "Some 300 people lost their jobs{note}. She read the the report at home."),
    ("code", "critics argue = 47  -- said by Ann Marsh in 2019; it was written"),
    ("p", "In the end the café’s owner didn’t sell… He stayed on, and trade fell by a quarter."),
)
NOTE = "Harbour Board, report of 2021, page 12."
parts = st.lists(st.sampled_from(BODY), min_size=4, max_size=12, unique=True)


def wrapped(text, width):
    """Return a text in lines of so many words."""
    words = text.split(" ")
    return "\n".join(" ".join(words[at : at + width]) for at in range(0, len(words), width))


def hung(text, by):
    return text.replace("\n", "\n" + by)


def listed(text, mark):
    items = text.replace("\n//", " //").replace("//\n", "// ").split(" // ")
    return "\n".join(mark + hung(item, "  ") for item in items)


def markdown(kind, text):
    if kind == "ul":
        return listed(text, "- ")
    if kind == "quote":
        return "> " + hung(text, "> ")
    return {"h": f"## {text}", "code": f"```\n{text}\n```"}.get(kind, text)


def setext(kind, text):
    return f"{text}\n{'-' * len(text)}" if kind == "h" else markdown(kind, text)


def html(kind, text):
    text = escape(text).replace("’", "&rsquo;").replace("life", "<em>li</em>fe")
    form = {"h": "<h2>{}</h2>", "ul": "<ul>{}</ul>", "code": "<pre>{}</pre>"}
    text = listed(text, "<li>") if kind == "ul" else text
    return {**form, "quote": "<blockquote>{}</blockquote>"}.get(kind, "<p>{}</p>").format(text)


def rst(kind, text):
    if kind == "h":
        return f"{text}\n{'-' * len(text)}"
    if kind == "code":
        return f"::\n\n   {text}"
    if kind == "quote":
        return "..\n\n   " + hung(text, "   ")
    return listed(text, "* ") if kind == "ul" else text


def asciidoc(kind, text):
    if kind == "ul":
        return listed(text, "* ")
    form = {"h": "== {}", "quote": "____\n{}\n____", "code": "----\n{}\n----"}
    return form.get(kind, "{}").format(text)


FORMS = {  # title, part, note in the text, note below it, format
    "markdown": ("# {}", markdown, "[^1]", "[^1]: {}", "markdown"),
    "setext": ("{}\n=====", setext, "[^1]", "[^1]: {}", "markdown"),
    "html": (
        "<h1>{}</h1>",
        html,
        '<sup><a href="#n1">1</a></sup>',
        '<ol><li id="n1">{} <a href="#fnref1">↩</a></li></ol>',
        "html",
    ),
    "rst": ("{}\n" + "=" * 60, rst, " [1]_", ".. [1] {}", "rst"),
    "asciidoc": ("= {}", asciidoc, f"footnote:[{NOTE}]", "", "asciidoc"),
}
PAGE = (
    "<html><head><title>{title} | The Mill</title><script>var critics = 'argue'</script></head><body>"
    "<nav><a href=/>Experts say that 9% of it was written in 2019</a></nav><main>{text}</main>"
    "<footer>© 2024 -- critics argue that it was seen by 47%</footer></body></html>"
)


def source(form, body, width=0):
    title, part, mark, note, _ = FORMS[form]
    lines = (
        (kind, wrapped(text, width) if width and kind not in ("h", "code") else text)
        for kind, text in body
    )
    shown = [part(kind, text).replace("{note}", mark) for kind, text in lines]
    noted = [note.format(NOTE)] if any("{note}" in text for _, text in body) else []
    return "\n\n".join([title.format(TITLE), *shown, *noted]) + "\n"


def told(text, form):
    """Return what a report says, but for its places."""
    report = SCORER.score(text, format=form)
    found = [(each.rule, plain(each.sentence), each.message) for each in report.findings]
    claims = [(each.support, each.source is not None) for each in report.claims]
    return found, claims, report.features, report.quality, report.words


def plain(text):
    return " ".join(text.split()).replace("[^1]", "[1]")


@pytest.mark.parametrize("form", list(FORMS)[1:])
@settings(max_examples=8)
@given(body=parts, width=st.sampled_from([0, 0, 3, 9]))
def test_a_text_is_judged_the_same_in_every_format(form, body, width):
    one = told(source("markdown", body), "markdown")
    assert told(source(form, body, width), FORMS[form][-1]) == one


@settings(max_examples=8)
@given(body=parts)
def test_what_stands_around_the_text_of_a_page_counts_nowhere(body):
    text = source("html", body)
    page = PAGE.format(title=TITLE, text=text)
    assert told(page, "html") == told(text, "html")


UNREAD = {
    "code": "{}\n```\ncritics argue -- 47% in 2019, said by Ann Marsh\n```\n",
    "comment": "{}\n<!-- critics argue -- 47% in 2019, said by Ann Marsh -->\n",
    "remark": "{}\n{{/* critics argue -- 47% in 2019, said by Ann Marsh */}}\n",
    "target": "{}\n[9]: https://a.example/2019 'Critics argue'\n",
    "blank lines": "\n\n{}\n \n\n",
    "front matter": "---\ntitle: x\nby: Critics argue -- 47% was said by Ann Marsh\n---\n{}",
}


@pytest.mark.parametrize("around", UNREAD.values(), ids=UNREAD)
@settings(max_examples=5)
@given(body=parts)
def test_what_is_not_read_counts_nowhere(around, body):
    text = source("markdown", body)
    assert told(around.format(text), "markdown") == told(text, "markdown")


ALIKE = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "ellipsis": lambda text: text.replace("…", "..."),
    "no-break spaces": lambda text: text.replace(" of ", " of\u00a0"),
    "narrow spaces": lambda text: text.replace("% of", "%\u202fof").replace("a ", "a\u2009"),
    "soft hyphens": lambda text: text.replace("esident", "esi\u00addent"),
    "marks of direction": lambda text: text.replace("47%", "\u206647%\u2069").replace("12%", "12%\u200e"),
    "word joiners": lambda text: text.replace("%", "\u2060%"),
    "last blanks": lambda text: text.replace("\n", "\t\n"),
    "more blanks": lambda text: text.replace(" the ", "  the  "),
    "returns": lambda text: text.replace("\n", "\r"),
    "mark of byte order": lambda text: "\ufeff" + text,
}  # fmt: skip


@pytest.mark.parametrize("alike", ALIKE.values(), ids=ALIKE)
@settings(max_examples=5)
@given(body=parts, form=st.sampled_from(list(FORMS)))
def test_letters_that_look_alike_are_judged_alike(alike, body, form):
    text, syntax = source(form, body), FORMS[form][-1]
    one, other = told(text, syntax), told(alike(text), syntax)
    assert [rule for rule, *_ in other[0]] == [rule for rule, *_ in one[0]]
    assert other[1:] == one[1:]


@pytest.mark.parametrize("form", FORMS)
def test_a_note_stands_behind_a_figure_in_every_format(form):
    text = source(form, [("p", "Some 47% of residents agree{note}.")])
    assert [claim.support for claim in SCORER.score(text, format=FORMS[form][-1]).claims][1:] == [
        "linked"
    ]
