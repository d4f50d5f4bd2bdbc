"""Ready filters: which texts a pipeline would drop, and every reason why.

A filter is a list of limits on signals (`quality.signals`), with the thresholds and the reasons of
the tool it is named after. It judges and drops nothing, and it has no part in the quality score.

>>> verdict = named("corpus-gopher-quality").judge("Too short to keep.")
>>> verdict.passed, str(verdict.reasons[0])
(False, 'gopher_short_doc: gopher_dt.word_count is 4, under 50')
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from quality.errors import QualityError
from quality.signals import Signals
from quality.signals.text import Sentences, Splitter, sentences_of, tokens


class UnknownFilter(QualityError):  # noqa: N818 it is a name that is unknown
    """A filter that does not exist; the message lists those that do."""


class Reason(NamedTuple):
    """Why a text fails: a signal outside its limits; `name` is the word of the original."""

    name: str
    feature: str
    value: float
    low: float | None
    high: float | None

    def __str__(self) -> str:
        """Return the reason as a sentence without a full stop."""
        under = self.low is not None and self.value < self.low
        limit, side = (self.low, "under") if under else (self.high, "over")
        return f"{self.name}: {self.feature} is {self.value:.4g}, {side} {limit:g}"


class Verdict(NamedTuple):
    """Whether a text passes, and all the reasons why not, in the order of the original."""

    passed: bool
    reasons: tuple[Reason, ...]


class Limit(NamedTuple):
    """What a signal may be, both bounds included; `low` and `high` may be open."""

    name: str
    feature: str
    low: float | None = None
    high: float | None = None

    def broken(self, value: float) -> bool:
        """Tell whether `value` lies outside."""
        return (self.low is not None and value < self.low) or (
            self.high is not None and value > self.high
        )


@dataclass(frozen=True, slots=True)
class Filter:
    """Limits under a name; `judge` asks a text, `verdict` the features of a report."""

    name: str
    limits: tuple[Limit, ...]

    @property
    def features(self) -> tuple[str, ...]:
        """The signals it needs: what to give `Scorer(features=...)`."""
        return tuple(dict.fromkeys(limit.feature for limit in self.limits))

    def verdict(self, values: Mapping[str, float]) -> Verdict:
        """Return the verdict on signals already computed; KeyError where one is missing.

        >>> from quality import Scorer
        >>> filter = named("corpus-fineweb")
        >>> filter.verdict(Scorer(features=filter.features).score("Ha.").features).passed
        False
        """
        reasons = tuple(self._reasons(values))
        return Verdict(not reasons, reasons)

    def judge(
        self, text: str, *, words: Splitter = tokens, sentences: Sentences = sentences_of
    ) -> Verdict:
        """Return the verdict on a text; `words` and `sentences` as in `Signals`."""
        return self.verdict(Signals(text, words=words, sentences=sentences))

    def _reasons(self, values: Mapping[str, float]) -> Iterator[Reason]:
        for limit in self.limits:
            value = values[limit.feature]
            if limit.broken(value):
                yield Reason(limit.name, limit.feature, value, limit.low, limit.high)


def _limits(group: str, rows: Sequence[tuple[str, str, float | None, float | None]]) -> list[Limit]:
    return [Limit(name, f"{group}.{signal}", low, high) for name, signal, low, high in rows]


_gopher = partial(_limits, "gopher_dt")
_GOPHER_QUALITY = _gopher(
    [
        ("gopher_short_doc", "word_count", 50, None),
        ("gopher_long_doc", "word_count", None, 100_000),
        ("gopher_below_avg_threshold", "mean_word_length", 3, None),
        ("gopher_above_avg_threshold", "mean_word_length", None, 10),
        ("gopher_too_many_hashes", "hash_ratio", None, 0.1),
        ("gopher_too_many_ellipsis", "ellipsis_ratio", None, 0.1),
        ("gopher_too_many_bullets", "bullet_line_ratio", None, 0.9),
        ("gopher_too_many_end_ellipsis", "ellipsis_line_ratio", None, 0.3),
        ("gopher_below_alpha_threshold", "alpha_word_ratio", 0.8, None),
        ("gopher_enough_stop_words", "stop_words", 2, None),
    ]
)
_TOP = {2: 0.2, 3: 0.18, 4: 0.16}
_DUPLICATED = {5: 0.15, 6: 0.14, 7: 0.13, 8: 0.12, 9: 0.11, 10: 0.1}
_GOPHER_REPETITION = _gopher(
    [
        ("dup_para_frac", "dup_para_frac", None, 0.3),
        ("dup_para_char_frac", "dup_para_char_frac", None, 0.2),
        ("dup_line_frac", "dup_line_frac", None, 0.3),
        ("dup_line_char_frac", "dup_line_char_frac", None, 0.2),
        *((f"top_{n}_gram", f"top_{n}_gram", None, limit) for n, limit in _TOP.items()),
        *((f"duplicated_{n}_n_grams",) * 2 + (None, limit) for n, limit in _DUPLICATED.items()),
    ]
)
_C4 = _limits(
    "c4_dt",
    [
        ("lorem_ipsum", "lines_lorem_ipsum", None, 0),
        ("curly_bracket", "lines_curly_bracket", None, 0),
        ("too_few_sentences", "sentences", 5, None),
    ],
)
_C4_PARAGRAPHS = _limits("c4_dt", [("< 3 paragraphs", "third_longest_line", 200, None)])
_FINEWEB = _limits(
    "fineweb",
    [
        ("empty", "filled_lines", 1, None),
        ("line_punct_ratio", "line_punct_ratio", 0.12, None),
        ("short_line_ratio", "short_line_ratio", None, 0.67),
        ("char_dup_ratio", "char_dup_ratio", None, 0.01),
        ("list_ratio", "list_ratio", None, 0.3),
    ],
)
_FINEWEB_C4 = _limits(
    "fineweb",
    [
        ("lorem_ipsum", "c4_lines_lorem_ipsum", None, 0),
        ("curly_bracket", "c4_lines_curly_bracket", None, 0),
        ("too_few_sentences", "c4_sentences", 5, None),
    ],
)
_NEMO_BOUNDS: Mapping[str, tuple[float | None, float | None]] = {
    "alpha_numeric": (None, 0.25),
    "symbol_to_word": (None, 0.1),
    "numbers_ratio": (None, 0.15),
    "urls_ratio": (None, 0.2),
    "bullet_ratio": (None, 0.9),
    "white_space": (None, 0.25),
    "parentheses_ratio": (None, 0.1),
    "max_word_length": (None, 1000),
    "word_count": (50, 100_000),
    "boilerplate_string_ratio": (None, 0.4),
    "mean_word_length": (3, 10),
    "punctuation": (None, 0.85),
    "ellipsis": (None, 0.3),
    "common_english_words": (2, None),
    "words_without_alphabets": (0.8, None),
    "repeated_lines": (0.7, None),
    "repeated_paragraphs": (0.7, None),
    "repeated_lines_char": (0.8, None),
    "repeated_paragraphs_char": (0.8, None),
    **{f"repeating_top_{n}grams": (None, limit) for n, limit in _TOP.items()},
    **{f"repeating_dup_{n}gram": (None, limit) for n, limit in _DUPLICATED.items()},
}
_DATA_JUICER_BOUNDS: Mapping[str, tuple[float | None, float | None]] = {
    "alnum_ratio": (0.25, None),
    "avg_line_length": (10, None),
    "max_line_length": (10, None),
    "char_rep_ratio": (None, 0.5),
    "word_rep_ratio": (None, 0.5),
    "special_char_ratio": (None, 0.25),
    "text_len": (10, None),
    "num_words": (10, None),
}
_BY_NAME: Mapping[str, Sequence[Limit]] = {
    "corpus-gopher": [*_GOPHER_REPETITION, *_GOPHER_QUALITY],
    "corpus-gopher-quality": _GOPHER_QUALITY,
    "corpus-gopher-repetition": _GOPHER_REPETITION,
    "corpus-c4": _C4,
    "corpus-c4-paragraphs": _C4_PARAGRAPHS,
    "corpus-fineweb": [*_GOPHER_REPETITION, *_GOPHER_QUALITY, *_FINEWEB_C4, *_FINEWEB],
    "corpus-fineweb-quality": _FINEWEB,
    "corpus-nemo": _limits("nemo", [(name, name, *pair) for name, pair in _NEMO_BOUNDS.items()]),
    "corpus-data-juicer": _limits(
        "data_juicer", [(name, name, *pair) for name, pair in _DATA_JUICER_BOUNDS.items()]
    ),
}
FILTERS: Mapping[str, Filter] = {
    name: Filter(name, tuple(limits)) for name, limits in _BY_NAME.items()
}


def named(name: str) -> Filter:
    """Return the filter called `name`; raises UnknownFilter.

    >>> named("corpus-c4").features
    ('c4_dt.lines_lorem_ipsum', 'c4_dt.lines_curly_bracket', 'c4_dt.sentences')
    """
    if name not in FILTERS:
        raise UnknownFilter(f"no filter is called {name!r}: one of {', '.join(FILTERS)}")
    return FILTERS[name]


def together(names: Sequence[str]) -> Filter:
    """Return the filters called `names` as one, which a text passes when it passes each.

    >>> together(["corpus-c4", "corpus-c4-paragraphs"]).name
    'corpus-c4, corpus-c4-paragraphs'
    """
    filters = [named(name) for name in names]
    limits = dict.fromkeys(limit for each in filters for limit in each.limits)
    return Filter(", ".join(each.name for each in filters), tuple(limits))
