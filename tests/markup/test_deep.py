"""Markup nested deeper than anyone would: read to its end, with work that grows as the text does."""

import sys

import pytest

from quality.markup import read

NESTED = {
    "div": ("html", "<div>{}</div>"),
    "bold": ("html", "<b>{}</b>"),
    "list": ("html", "<ul><li>{}</ul>"),
    "table": ("html", "<table><tr><td>{}</table>"),
    "stray ends": ("html", "<section>{}</b></p></section>"),
    "quotation": ("markdown", "> {}"),
    "emphasis": ("markdown", "*{}*"),
    "link": ("markdown", "[{}](x)"),
    "items": ("markdown", "- {}"),
    "numbered items": ("markdown", "1. {}"),
}
every_nest = pytest.mark.parametrize("name", NESTED)


def nest(name, levels):
    before, after = NESTED[name][1].split("{}")
    return f"{before * levels}Ann{after * levels}"


def steps(text, kind):
    """Return how many lines of Python a text takes to read."""
    count = 0

    def trace(*_):
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)
    try:
        read(text, kind)
    finally:
        sys.settrace(None)
    return count


@every_nest
def test_a_text_ten_thousand_levels_down_is_read(name):
    kind = NESTED[name][0]
    assert "Ann" in read(nest(name, 10_000), kind).text


@every_nest
def test_twice_the_levels_are_twice_the_work(name):
    kind = NESTED[name][0]
    assert steps(nest(name, 800), kind) < 2.5 * steps(nest(name, 400), kind)
