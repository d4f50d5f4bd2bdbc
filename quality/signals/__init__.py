"""The signals by which data pipelines filter web text, each under its own name.

Six tools compute "the Gopher rules" and no two agree, so each has its own: `docs/signals.md`
defines every signal, says where it comes from and where it differs on purpose. They read the text
as given, markup and all, as their originals do.

>>> signals = Signals("The cat sat on the mat.")
>>> signals["gopher_dt.word_count"], signals["nemo.word_count"]
(6.0, 6.0)
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from quality.signals.text import Sentences, Signal, Splitter, Text, sentences_of, tokens

GROUPS = ("gopher_dt", "c4_dt", "fineweb", "gopher_dolma", "rps", "nemo", "data_juicer")


def group_of(name: str) -> str:
    """Return the group of a signal, or what would be its group.

    >>> group_of("c4_dt.sentences"), group_of("rps_doc_word_count")
    ('c4_dt', 'rps')
    """
    return "rps" if name.startswith("rps_") else name.partition(".")[0]


@cache
def group(name: str) -> Mapping[str, Signal]:
    """Return the signals of one of `GROUPS` by name; its module is imported when first asked for."""
    found: Mapping[str, Signal] = import_module(f"quality.signals.{name}").SIGNALS
    return found


class Signals(Mapping[str, float]):
    """The signals of one text; looking one up computes it, once.

    `words` and `sentences` divide a text for the signals of datatrove, which leaves that to spaCy;
    hand in another to get its values. Raises KeyError for a name that is none.

    >>> Signals("Don't!", words=str.split)["gopher_dt.word_count"]
    1.0
    """

    def __init__(
        self, text: str, *, words: Splitter = tokens, sentences: Sentences = sentences_of
    ) -> None:
        self._text = Text(text, words, sentences)
        self._known: dict[str, float] = {}

    def __getitem__(self, name: str) -> float:
        if name not in self._known:
            family = group_of(name)
            if family not in GROUPS:
                raise KeyError(name)
            self._known[name] = float(group(family)[name](self._text))
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return (name for family in GROUPS for name in group(family))

    def __len__(self) -> int:
        return sum(len(group(family)) for family in GROUPS)
