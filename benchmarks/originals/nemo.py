"""The scores of NeMo Curator's filters."""

import importlib
from functools import cache

from originals import different
from originals.bare import bare
from quality.signals.text import Text


@cache
def _filters() -> list[object]:
    """Return NeMo Curator's filters, ready."""
    bare("nemo_curator")
    heuristic = "nemo_curator.stages.text.filters.heuristic"
    strings = importlib.import_module(f"{heuristic}.string")
    again = importlib.import_module(f"{heuristic}.repetition.repetition")
    kinds = [
        *(each for name, each in vars(strings).items() if name.endswith("Filter")),
        *(each for name, each in vars(again).items() if name.startswith("Repeated")),
    ]
    left_out = ("DocumentFilter", "SubstringFilter", "PornographicUrlsFilter")
    made = [each() for each in kinds if each.__name__ not in left_out]
    made += [again.RepeatingTopNGramsFilter(n) for n in (2, 3, 4)]
    return made + [again.RepeatingDuplicateNGramsFilter(n) for n in range(5, 11)]


def scores(text: str) -> dict[str, float]:
    """Return the scores of NeMo Curator's filters."""
    return {f"nemo.{each.name}": each.score_document(text) for each in _filters()}


def differences(text: str) -> dict[str, object]:
    """Return the scores that differ from NeMo's where they should not.

    It may choose another of the commonest sequences, and takes marks and unassigned characters
    for letters.
    """
    if not text.split():  # NeMo divides by the number of words
        return {}
    found = different(text, scores(text))
    if not text.isascii():
        found.pop("nemo.words_without_alphabets", None)
    return {name: pair for name, pair in found.items() if not is_tie(text, name, pair[0])}


def is_tie(text: str, name: str, theirs: float) -> bool:
    """Tell whether NeMo chose another of the sequences that are equally common."""
    if "repeating_top" not in name:
        return False
    grams = Text(text).piece_grams.spaced(int(name[len("nemo.repeating_top_")]))
    most = max(map(grams.count, grams))
    return theirs in {
        text.count(gram) * len(gram) / len(text) for gram in grams if grams.count(gram) == most
    }
