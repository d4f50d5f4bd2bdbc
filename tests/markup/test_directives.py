import pytest

from quality.markup.directives import directive
from quality.markup.reading import Directive


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("quality: ignore[a.b]", ("ignore", ("a.b",), "")),
        (" quality: ignore-line[a.b, c] on purpose ", ("ignore-line", ("a.b", "c"), "on purpose")),
        ("quality: ignore-file", ("ignore-file", (), "")),
        ("quality: ignore-file a draft", ("ignore-file", (), "a draft")),
        ("quality: disable[filler.*]", ("disable", ("filler.*",), "")),
        ("Quality: enable [a]", ("enable", ("a",), "")),
        ("quality: ignore", ("invalid", (), "ignore")),
        ("quality: ignore[]", ("invalid", (), "ignore[]")),
        ("quality: ignore[a b]", ("invalid", (), "ignore[a b]")),
        ("quality: forbid[a]", ("invalid", (), "forbid[a]")),
        ("quality:", ("invalid", (), "")),
    ],
)
def test_directives_say_what_to_do(body, found):
    assert directive(body, 3, 40) == Directive(*found, 3, 40)


@pytest.mark.parametrize("body", ["", "TODO: quality: ignore[a]", "the quality of it"])
def test_other_comments_are_no_directives(body):
    assert directive(body, 0, 9) is None
