"""The heuristic filters of NeMo Curator, by the names it gives them.

NeMo Curator 1.4, stages/text/filters/heuristic. What it calls a sentence is a filled line.
"""

import re
from collections.abc import Mapping
from functools import partial
from string import digits

from quality.signals.gopher_dt import STOP_WORDS
from quality.signals.text import Signal, Text, mean, share

_PLAIN = re.compile("[a-zA-Z0-9\n?!,.]")
_URL = re.compile(r"https?://(?:[A-Za-z0-9$\-_@.&+/:=?#~!*(),]|%[0-9A-Fa-f]{2})+")
_BRACKETS = re.compile(r"[{}⟨⟩\[\]()]")
_BLANKS = "\t\n\r\b "
_BULLETS = tuple("•‣⁃⁌⁍∙○●◘◦⦾⦿")
_ENDS = (".", "?", "!", '"', "'")
_ELLIPSES = ("...", "[...]", "…", "(...)", "[…]", "-»", "read more..", "read more")
# The last three begin notices that NeMo knows in full.
_POLICY = (
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "privacy overview",
    "use of cookies",
    "use cookies",
    "privacy & cookies policy",
    "privacy and cookies policy",
    "necessary cookies are absolutely essential",
    "any cookies that may not be particularly necessary",
    "continue to browse this site without changing your cookie settings",
)


def _of_characters(text: Text, found: int) -> float:
    """Return characters found, of all; 1 for an empty text, which NeMo then drops."""
    return share(found, len(text.text), empty=1.0)


def alpha_numeric(text: Text) -> float:
    """Return the share of characters other than A to Z, digits, line feeds and `?!,.`."""
    return _of_characters(text, len(text.text) - len(_PLAIN.findall(text.text)))


def symbol_to_word(text: Text) -> float:
    """Return the share of words that are an ellipsis or half made of runs of hash signs."""
    found = sum(word in _ELLIPSES or _hashed(word) for word in text.pieces)
    return share(found, len(text.pieces))


def _hashed(word: str) -> bool:
    return "#" in word and len(re.findall("#+", word)) / len(word) > 0.5


def numbers_ratio(text: Text) -> float:
    """Return the share of characters that are the digits 0 to 9."""
    return _of_characters(text, sum(map(text.text.count, digits)))


def urls_ratio(text: Text) -> float:
    """Return the share of characters in web addresses."""
    return _of_characters(text, sum(map(len, _URL.findall(text.text))))


def bullet_ratio(text: Text) -> float:
    """Return the share of filled lines that begin with one of twelve bullets."""
    lines = text.filled_lines
    return share(sum(line.strip().startswith(_BULLETS) for line in lines), len(lines))


def white_space(text: Text) -> float:
    """Return the share of spaces, tabs, line feeds, carriage returns and backspaces."""
    return _of_characters(text, sum(map(text.text.count, _BLANKS)))


def parentheses_ratio(text: Text) -> float:
    """Return the share of characters that are brackets of any kind."""
    return _of_characters(text, len(_BRACKETS.findall(text.text)))


def boilerplate_string_ratio(text: Text) -> float:
    """Return the share of paragraphs that speak of cookies or terms; 1 when one says lorem ipsum."""
    paragraphs = text.text.lower().split("\n\n")
    if any("lorem ipsum" in each for each in paragraphs):
        return 1.0
    found = sum(any(phrase in each for phrase in _POLICY) for each in paragraphs)
    return share(found, len(paragraphs))


def punctuation(text: Text) -> float:
    """Return the share of filled lines that do not end in a mark."""
    lines = text.filled_lines
    return share(sum(not line.strip().endswith(_ENDS) for line in lines), len(lines))


def ellipsis(text: Text) -> float:
    """Return the share of filled lines that end in an ellipsis or "read more"."""
    lines = text.filled_lines
    return share(sum(line.strip().lower().endswith(_ELLIPSES) for line in lines), len(lines))


def common_english_words(text: Text) -> float:
    """Return how often eight stop words occur in lower case, at most 2: NeMo stops there."""
    return min(2, sum(map(STOP_WORDS.__contains__, text.pieces)))


def words_without_alphabets(text: Text) -> float:
    """Return the share of words with a letter, whatever the name says."""
    return share(sum(any(map(str.isalpha, word)) for word in text.pieces), len(text.pieces))


def different(items: list[str]) -> float:
    """Return the share of different items."""
    return share(len(set(items)), len(items))


def different_characters(items: list[str]) -> float:
    """Return the characters of the different items, of those of all."""
    return share(sum(map(len, set(items))), sum(map(len, items)))


def _paragraphs(text: Text) -> list[str]:
    return text.text.split("\n\n")


def repeating_top(text: Text, n: int) -> float:
    """Return the share of characters gone when the commonest `n` words are cut out; 1 under `n`."""
    if len(text.pieces) < n:
        return 1.0
    gram = text.piece_grams.top(n)[0]
    return _of_characters(text, text.text.count(gram) * len(gram))


def repeating_dup(text: Text, n: int) -> float:
    """Return the characters and inner spaces of later copies of `n` words, of all; 1 under `n`.

    A word in two copies that overlap counts once.
    """
    if len(text.pieces) < n:
        return 1.0
    seen: set[str] = set()
    characters = counted = 0  # words from the left that an earlier copy has counted
    for index, gram in enumerate(text.piece_grams.spaced(n)):
        if gram in seen:
            characters += sum(map(len, text.pieces[index + counted : index + n]))
            characters += min(n - counted, n - 1)
            counted = n
        seen.add(gram)
        counted = max(counted - 1, 0)
    return _of_characters(text, characters)


_BY_NAME: Mapping[str, Signal] = {
    "alpha_numeric": alpha_numeric,
    "symbol_to_word": symbol_to_word,
    "numbers_ratio": numbers_ratio,
    "urls_ratio": urls_ratio,
    "bullet_ratio": bullet_ratio,
    "white_space": white_space,
    "parentheses_ratio": parentheses_ratio,
    "max_word_length": lambda text: max(map(len, text.pieces), default=0),
    "word_count": lambda text: len(text.pieces),
    "mean_word_length": lambda text: mean([len(word) for word in text.pieces]),
    "boilerplate_string_ratio": boilerplate_string_ratio,
    "punctuation": punctuation,
    "ellipsis": ellipsis,
    "common_english_words": common_english_words,
    "words_without_alphabets": words_without_alphabets,
    "repeated_lines": lambda text: different(text.filled_lines),
    "repeated_lines_char": lambda text: different_characters(text.filled_lines),
    "repeated_paragraphs": lambda text: different(_paragraphs(text)),
    "repeated_paragraphs_char": lambda text: different_characters(_paragraphs(text)),
    **{f"repeating_top_{n}grams": partial(repeating_top, n=n) for n in (2, 3, 4)},
    **{f"repeating_dup_{n}gram": partial(repeating_dup, n=n) for n in range(5, 11)},
}
SIGNALS: Mapping[str, Signal] = {f"nemo.{name}": signal for name, signal in _BY_NAME.items()}
