"""The signals of `quality.signals` against their originals, where those are installed."""

import importlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

PAGE = """# The harbour
- boats
- nets…
• ropes...

The ferry left at six [1]. Nobody spoke about it [citation needed]. We came home again.
The ferry left at six [1]. Nobody spoke about it [citation needed]. We came home again.
Read more
Cookies: we use cookies to count visits, see our privacy policy at https://example.org/a?b=c.
Enable JavaScript to see the map of the harbour.

Cookies: we use cookies to count visits, see our privacy policy at https://example.org/a?b=c.

It has 12 berths, 3.5 m deep #harbour ##north. IT IS FULL! Is it? "Yes." 'No.'
"""
TRAPS = (
    *("", " ", "\n", "a", "....", "\n\n\n", "Ⅷ Ⓐ ² ½", "İ ß ΣΑΣ σας", "a\x1cb c\u2028d\x85e\rf"),
    *("word " * 60, "lorem ipsum dolor sit. " * 4, "{ a b c. }\n", "x" * 1200 + " y z.\n", PAGE),
    *("the be to of and that\n" * 9, "a b c d e f g h i j k\n\n" * 5, "🙂 ✓ — «a» ０１２ ﬁ é é"),
)
PARTS = st.sampled_from(
    """the The of cat's 3.5 # ## ... … • - * — . ? ! " ' { } [1] [edit] javascript lorem ipsum use
    cookies privacy policy read more https://a.b/c?d (e) 。 ؟ １ « 🙂 İ ß ² Ⅷ naïve""".split()
)
BLANKS = st.sampled_from([" ", " ", " ", "\n", "\n\n", "\t", "\u00a0", "\r\n", "\u2028", "\x1c"])
SOUP = st.lists(st.one_of(PARTS, PARTS, BLANKS, st.characters(codec="utf-8")), max_size=90)
TEXTS = st.one_of(st.text(max_size=200), SOUP.map("".join), SOUP.map(" ".join))


@pytest.fixture(scope="module")
def original(pytestconfig):
    """Return what imports the originals of a package; the test is skipped where it is missing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(pytestconfig.rootpath / "benchmarks"))
        yield lambda name: importlib.import_module(f"originals.{name}")


@pytest.fixture(scope="module", params=["datatrove", "nemo", "dolma", "data_juicer"])
def differences(request, original):
    """Return what tells the signals that differ from those of a package."""
    found = original(request.param).differences
    try:
        found("One text.")
    except ModuleNotFoundError as missing:
        pytest.skip(str(missing))
    return found


@pytest.fixture(scope="module")
def datatrove(original):
    pytest.importorskip("datatrove")
    return original("datatrove")


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # the mean of no words
@pytest.mark.parametrize("text", TRAPS)
def test_every_signal_is_that_of_the_original_on_traps(differences, text):
    assert differences(text) == {}


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@settings(max_examples=300)
@given(text=TEXTS)
def test_every_signal_is_that_of_the_original(differences, text):
    assert differences(text) == {}


def test_any_splitter_gives_the_same_signals(datatrove):
    assert datatrove.differences(PAGE, str.split, str.splitlines) == {}


@pytest.mark.parametrize("text", ["Short.", PAGE, PAGE * 3, "the of and\n" * 90])
def test_the_first_reason_to_drop_is_that_of_datatrove(datatrove, text):
    assert datatrove.first_reasons(text) == datatrove.reasons(text)
