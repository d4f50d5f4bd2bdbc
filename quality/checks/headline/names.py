"""Persons of a headline whom its text calls by another name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from quality.checks.content import is_content
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_SHORTEST = 4  # letters of a name
_LONGEST = 3  # words of a name
_ROLE = Lazy(  # what stands before the name of a person
    r"mayor|judge|justice|president|minister|chancellor|premier|secretary|senator|governor|councillor"
    r"|sheriff|inspector|sergeant|captain|colonel|general|major|chief|coach|skipper|bishop|pope|sister"
    r"|prince|princess|king|queen|duke|duchess|lord|lady|dame|doctor|professor|[a-z]{3,}(?:keeper|er|or|ist"
    r"|woman|cian|tant|ler)"
)
_NO_ROLE = frozenset(
    """after over under other however never ever every former later earlier water paper power order
    number river summer winter centre center tower harbor harbour border offer letter cancer exist list
    another together whether rather corner silver further matter member better for door floor""".split()
)


def other_name(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each name of the headline that the text spells otherwise, or gives to nobody of that role.

    A headline in which all words with a meaning have a capital shows no names.

    >>> text = "# Mayor Okafor sacks the clerk\\n\\nThe clerk was sacked, Mayor Brandt said."
    >>> [text[m.start + 2 : m.end + 2] for m in other_name(Document(text, "markdown"), {})]
    ['Okafor']
    """
    title = document.headline
    if title is None or (document.prose and document.prose[0].start < title.start):
        return
    for role, name in _names(document, title):
        if not _is_known(document, title, name):
            told = [*_instead(document, title, role), *_misspelt(document, title, name)]
            others = [each for each in told if not _is_in(document, title, each)]
            if others:
                yield Match(*name, tuple(others))


def _names(document: Document, title: Block) -> Iterator[tuple[str, Span]]:
    """Yield the last word of each name of a headline in small letters, with the word before the name."""
    texts, starts, _ = document.words
    words = document.words_in(title.start, title.end)
    small = [texts[i] for i in words if document.text[starts[i]].islower()]
    if not any(map(is_content, small)):
        return  # all words may have capitals
    for capital, run in groupby(words, lambda i: document.text[starts[i]].isupper()):
        group = [*run]
        if capital and group[-1] > words.start:
            first = _ROLE.fullmatch(texts[group[0]]) is not None and len(group) > 1
            before = group[0] if first else group[0] - 1
            role = texts[before] if before >= words.start else ""
            yield role, _bare(document, group[-1])


def _bare(document: Document, word: int) -> Span:
    """Return the place of a word without its `'s`."""
    texts, starts, ends = document.words
    return Span(starts[word], ends[word] - 2 * texts[word].endswith("'s"))


def _is_known(document: Document, title: Block, name: Span) -> bool:
    """Tell whether a name is too short to tell, or comes in the text, in whatever form."""
    text = document.text[name.start : name.end]
    stem = text[:-1].lower() if len(text) > _SHORTEST else text.lower()
    named = len(text) >= _SHORTEST and text.istitle() and is_content(text.lower())
    return not named or stem in document.folded[title.end :]


def _is_in(document: Document, title: Block, name: Span) -> bool:
    """Tell whether the headline has a name of the text: two people may have one role."""
    words = document.words_in(title.start, title.end)
    return document.folded[name.start : name.end] in document.words.texts[words.start : words.stop]


def _instead(document: Document, title: Block, role: str) -> Iterator[Span]:
    """Yield the names that the text has after the word before the name in the headline."""
    if role in _NO_ROLE or not _ROLE.fullmatch(role):
        return
    below = document.words_in(title.end, len(document.text))
    texts, starts, ends = document.words
    for at in below[:-1]:
        if texts[at] == role and document.text[starts[at + 1]].isupper():
            apart = document.text[ends[at] : starts[at + 1]]
            if apart in (" ", ", "):
                yield Span(starts[at + 1], ends[at + 1])
                return


def _misspelt(document: Document, title: Block, name: Span) -> Sequence[Span]:
    """Return the first word of the text with a capital that is the name but for one letter inside."""
    wanted = document.folded[name.start : name.end]
    below = document.words_in(title.end, len(document.text))
    texts, starts, ends = document.words
    return [
        Span(starts[i], ends[i])
        for i in below
        if texts[i][:1] == wanted[0]
        and document.text[starts[i]].isupper()
        and _is_near(wanted, texts[i].removesuffix("'s"))
    ][:1]


def _is_near(one: str, other: str) -> bool:
    """Tell whether two words of five letters or more differ in one that is neither first nor last.

    >>> _is_near("schmidt", "schmitt"), _is_near("korovin", "korvin"), _is_near("spain", "spanish")
    (True, True, False)
    """
    if min(len(one), len(other)) <= _SHORTEST or one == other or one[-1] != other[-1]:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    at = next((i for i, pair in pairs if pair[0] != pair[1]), min(len(one), len(other)))
    return one[at + 1 :] in (other[at + 1 :], other[at:]) or one[at:] == other[at + 1 :]
