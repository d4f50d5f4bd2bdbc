"""The lines of keys in TOML, against what a parser finds in it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.config.toml_lines import lines

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def paths(value, steps=()):
    """Return the way to every key and item of what a parser read."""
    if isinstance(value, dict):
        inner = [paths(each, (*steps, key)) for key, each in value.items()]
    elif isinstance(value, list):
        inner = [paths(each, (*steps, index)) for index, each in enumerate(value)]
    else:
        inner = []
    return {steps, *(path for each in inner for path in each)}


@pytest.mark.parametrize(
    "text",
    [
        "a = 1 # [b]\n[c]\nd = 'x = 1'",
        'a = """\n[b]\nc = 1"""\nd = """x"""""',
        "a = '''\n'[b]'\n'''\nb = 2",
        '"a.b".c = "\\"]"\n\'d e\' . f = [1, [2, {g = 3, h.i = [4]}],]',
        "[[a]]\nb = 1\n[a.c]\nd = 1\n[[a]]\nb = 2\n[a.c]\nd = 1979-05-27 07:32:00Z",
        "a = [\n  # [no]\n  'x', # y\n  1.5e3,\n]\nb = {}\nc = 0x1F",
        '["\\u00e9 \\U0001F600\\t"]\n"a\\"b" = 1',
        "[a.b.c]\n[a]\nx = true\r\ny = inf",
    ],
)
def test_every_key_and_item_has_a_line(text):
    assert set(lines(text)) | {()} == paths(tomllib.loads(text))


def test_the_lines_are_those_of_the_keys():
    text = '[a]\nb = """\n\n"""\nc = [\n  1,\n\n  2]\n\n[d.e]\nf = 1\n'
    assert lines(text) == {
        ("a",): 1,
        ("a", "b"): 2,
        ("a", "c"): 5,
        ("a", "c", 0): 6,
        ("a", "c", 1): 8,
        ("d",): 10,
        ("d", "e"): 10,
        ("d", "e", "f"): 11,
    }


NAMES = st.text("ab_-", min_size=1, max_size=3)
SCALARS = st.one_of(
    st.integers(-9, 9).map(str),
    st.sampled_from(["'[#]'", '"= \\" ]"', '"""\n[x]\n"""', "true", "1.5", "[ ]", "{a = 1}"]),
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3).map(lambda each: f"[{', '.join(each)}\n]")
)


@given(st.dictionaries(NAMES, st.dictionaries(NAMES, VALUES, max_size=3), max_size=3))
def test_every_key_of_any_text_has_a_line(tables):
    text = "\n".join(
        f"[{name}]\n" + "\n".join(f"{key} = {value}" for key, value in table.items())
        for name, table in tables.items()
    )
    assert set(lines(text)) | {()} == paths(tomllib.loads(text))
