"""Weigh the signs around a figure: above 0 it is a statistic.

What they weigh is learnt from labelled sentences by `python -m quality.train.claims` and written
to `quality/models/claims.json` with what it was learnt from: see benchmarks/claims.md.
"""

import json
from functools import cache
from operator import getitem
from pathlib import Path

from quality.claims.context import Context
from quality.claims.figures import Figure
from quality.claims.kinds import kind_of
from quality.claims.network import Network, network_of
from quality.claims.prescribed import is_prescribed
from quality.claims.signs import of_figure, of_sentence
from quality.claims.telling import is_rating, is_told
from quality.claims.wording import counted_noun, of_amount, of_form
from quality.document import Document

STATISTIC, RULE = "statistic", "rule"
_FILE = Path(__file__).parent.parent / "models" / "claims.json"
_OTHER = {"money": "price", "measure": "measurement", "duration": "duration", "things": "count"}


@cache
def learnt() -> Network:
    """Return the network that ships, read once."""
    return network_of(json.loads(_FILE.read_text("utf-8")))


class Passage:
    """The figures of one sentence, cell or heading: what they share is weighed once.

    >>> from quality.claims.figures import figures
    >>> document = Document("It fell by nearly 40% to 7.")
    >>> passage = Passage(document, 0, frozenset(document.words.texts), learnt())
    >>> [passage.type_of(figure) for figure in figures(document)]
    ['statistic', 'count']
    """

    def __init__(
        self, document: Document, index: int, words: frozenset[str], network: Network
    ) -> None:
        self._document, self._index, self._words, self._network = document, index, words, network
        self._span = document.sentence_words(index)
        self._shared: int | None = None

    def type_of(self, figure: Figure) -> str:
        """Return what a figure is: `statistic`, or what makes it none."""
        context = Context(self._document, figure, self._span, self._words)
        rating = is_rating(context)
        kind = "" if rating else kind_of(context) or (RULE if is_prescribed(context) else "")
        if kind:
            return kind
        told = rating or is_told(context) or self.weight(context) > 0
        return STATISTIC if told else _OTHER[context.unit]

    def weight(self, context: Context) -> float:
        """Return the log-odds of a figure being a statistic."""
        network = self._network
        if self._shared is None:
            self._shared = self._of_sentence()
        own = self._shared + network.signs.of(of_figure(context))
        own += network.signs.of(of_amount(context))
        own += sum(map(getitem, network.lead, context.lead[::-1]))
        own += sum(map(getitem, network.tail, context.tail))
        own += network.nouns[context.figure.kind, counted_noun(context.tail)]
        return network.of(own)

    def _of_sentence(self) -> int:
        """Return what the words and the form of the sentence add."""
        network, first = self._network, self._document.words.texts[self._span.start]
        own = network.start + network.words.of(self._words)
        own += network.signs.of(of_sentence(self._words, first))
        return own + network.signs.of(of_form(self._document, self._index))
