"""Every number about a document by its stable name, each computed when first asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from quality import signals
from quality.document import Document
from quality.errors import QualityError
from quality.measures import habit, readability, repetition, shape, substance
from quality.measures.lexicon import Lexicon, lexicon
from quality.measures.listings import told_words
from quality.measures.readability import Tally
from quality.span import Span

if TYPE_CHECKING:
    from quality.measures.textstat import Textstat

_OF_DOCUMENT: Mapping[str, Callable[[Document], float]] = {
    "readability.long_sentence_share": readability.long_sentence_share,
    "readability.commas_per_sentence": readability.commas_per_sentence,
    "readability.passives": readability.passives,
    "repetition.duplicate_4gram_share": repetition.duplicate_4gram_share,
    "repetition.duplicate_sentence_share": repetition.duplicate_sentence_share,
    "repetition.mattr_50": repetition.mattr_50,
    "repetition.compression": repetition.compression,
    "repetition.top_word_share": repetition.top_word_share,
    "repetition.opener_share": repetition.opener_share,
    "statistics.numbers": substance.numbers,
    "statistics.names": substance.names,
    "statistics.specifics": substance.specifics,
    "statistics.sources": substance.sources,
    "statistics.dates": substance.dates,
    "statistics.generic_sentence_share": substance.generic_sentence_share,
    "attribution.quotations": substance.quotations,
    "attribution.named_share": substance.named_share,
    "structure.sentence_variation": shape.sentence_variation,
    "structure.short_sentence_share": shape.short_sentence_share,
    "structure.paragraph_variation": shape.paragraph_variation,
    "structure.longest_paragraph": shape.longest_paragraph,
    "structure.mean_paragraph_words": shape.mean_paragraph_words,
    "structure.words_per_heading": shape.words_per_heading,
    "structure.bold_per_100": shape.bold_per_100,
    "formatting.em_dashes": shape.em_dashes,
    "generation.doublets": shape.doublets,
    "generation.questions": shape.questions,
    "generation.style_vocabulary": habit.style_vocabulary,
    "generation.todays_vocabulary": habit.todays_vocabulary,
    "filler.density": shape.density,
    "readability.wording": habit.clear_wording,
    "filler.wording": habit.concise_wording,
    "statistics.wording": habit.concrete_wording,
    "filler.fiction_wording": habit.crafted_wording,
    "filler.told_wording": habit.told_wording,
}
_PLACES: Mapping[str, Callable[[Document], tuple[Span, ...]]] = {
    "generation.style_vocabulary": habit.strongest_uses,
    "generation.todays_vocabulary": habit.todays_uses,
    "readability.wording": habit.unclear_places,
    "filler.wording": habit.padded_places,
    "statistics.wording": habit.vague_places,
    "filler.fiction_wording": habit.stock_places,
    "filler.told_wording": habit.stock_places,
}
_OF_LEXICON: Mapping[str, str] = {  # per 1,000 words
    "readability.nominalisations": "nominalisations",
    "readability.prepositions": "prepositions",
    "hedging.hedges": "hedges",
    "hedging.boosters": "boosters",
    "generation.adjective_suffixes": "adjectives",
    "generation.first_second_person": "person",
}
_OF_TALLY: Mapping[str, Callable[[Tally], float]] = {
    "readability.flesch": readability.flesch,
    "readability.grade": readability.grade,
    "readability.mean_sentence_words": readability.mean_sentence_words,
}
_OF_WORDING: Mapping[str, Callable[[Tally], float]] = {
    "readability.long_word_share": readability.long_word_share,
    "readability.polysyllable_share": readability.polysyllable_share,
}
NAMES = tuple(sorted((*_OF_DOCUMENT, *_OF_TALLY, *_OF_WORDING, *_OF_LEXICON)))
_MODULES = {
    "attribution": "quality.measures.weasels",
    "hedges": "quality.hedges.measures",
    "readability": "quality.measures.level",
    "repetition": "quality.measures.echoes",
}
# In a report when asked for, by group or by name.
GROUPS = ("textstat", *_MODULES, *signals.GROUPS)


class UnknownFeature(QualityError):  # noqa: N818 it is a name that is unknown
    """A feature or group that does not exist; the message lists the groups."""


def named(asked: Sequence[str]) -> tuple[str, ...]:
    """Return the names that `asked`, groups and names, stand for.

    >>> named(["textstat.lix", "textstat.rix"])
    ('textstat.lix', 'textstat.rix')
    """
    return tuple(name for each in asked for name in _named(each))


def _named(asked: str) -> tuple[str, ...]:
    if asked in GROUPS:
        return group(asked)
    if asked in NAMES or asked in group(signals.group_of(asked)):
        return (asked,)
    raise UnknownFeature(
        f"no feature is called {asked!r}: a group ({', '.join(GROUPS)}) or a name of a report"
    )


def group(name: str) -> tuple[str, ...]:
    """Return the features of a group, none for a name that is no group."""
    if name in _MODULES:
        return tuple(_measures(name))
    if name in signals.GROUPS:
        return tuple(signals.group(name))
    if name not in GROUPS:
        return ()
    from quality.measures import textstat

    return tuple(f"{name}.{each}" for each in textstat.NAMES)


def _measures(group: str) -> Mapping[str, Callable[[Document], float]]:
    """Return the measures of a group of `_MODULES`; imported when first asked for."""
    found: Mapping[str, Callable[[Document], float]] = import_module(_MODULES[group]).MEASURES
    return found


class Features(Mapping[str, float]):
    """The measures of one document; looking one up computes it, once.

    Goes through the names in `NAMES`; those of `GROUPS` are computed when looked up.

    >>> Features(Document("One short line. Another one."))["readability.mean_sentence_words"]
    2.5
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, float] = {}

    def __getitem__(self, name: str) -> float:
        try:
            return self._known[name]
        except KeyError:
            found = self._known[name] = float(self._computed(name))
            return found

    def places(self, name: str) -> tuple[Span, ...]:
        """Return where in the text a measure is at its worst, where that can be shown."""
        if name in _PLACES:
            return _PLACES[name](self._document)
        from quality.measures import worst

        return worst.places(name, self._document)

    def _computed(self, name: str) -> float:
        if name in _OF_TALLY:
            return _OF_TALLY[name](self._tally)
        if name in _OF_WORDING:
            return _OF_WORDING[name](self._wording)
        if name in _OF_LEXICON:
            return self._document.per_1000(getattr(self._lexicon, _OF_LEXICON[name]))
        if name.startswith("textstat."):
            return self._textstat[name.partition(".")[2]]
        if name in _OF_DOCUMENT:
            return _OF_DOCUMENT[name](self._document)
        return self._asked(name)

    def _asked(self, name: str) -> float:
        """Return a measure of one of the groups."""
        family = signals.group_of(name)
        if family in _MODULES:
            return _measures(family)[name](self._document)
        return self._signals[name]

    @cached_property
    def _lexicon(self) -> Lexicon:
        return lexicon(self._document)

    @cached_property
    def _tally(self) -> Tally:
        return readability.tally(self._document)

    @cached_property
    def _wording(self) -> Tally:
        """The counts without lists of names and works."""
        told = told_words(self._document)
        return self._tally if told is None else readability.tallied(told, 1)

    @cached_property
    def _signals(self) -> signals.Signals:
        return signals.Signals(self._document.source)

    @cached_property
    def _textstat(self) -> "Textstat":
        from quality.measures.textstat import Textstat

        language = self._document.language
        return Textstat(self._document.source, "en" if language == "other" else language)

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)
