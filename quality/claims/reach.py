"""How far a source reaches: over the sentences after it, over a speech, over a table."""

from collections.abc import Sequence

from quality.claims import people as p
from quality.claims.clauses import source_behind, speaks_elsewhere
from quality.claims.cohesion import stands_alone
from quality.claims.measuring import measured_by
from quality.claims.quantity import statistics
from quality.claims.reaching import goes_on, is_noted, is_source_line, stays_behind
from quality.claims.sources import source_in
from quality.claims.speakers import Source
from quality.document import Document, Sentence
from quality.markup.reading import HEADING
from quality.span import Span

_AFTER = 2  # sentences that a source covers
_LONGEST = 1_500  # characters of a speech
_STUDY = 4  # sentences that a survey covers
_VEILED = 12  # sentences back to where a study came in
_OPENING = 12  # sentences in which a report on a study names it
_SUBJECT = 2  # words that open a sentence with who it is about
_SPEECH = 4  # sentences from a speech to its speaker


class Reach:
    """The sources of a document, each sentence asked once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known = document.memo("sources of sentences", _none_yet)
        self._measurers = document.memo("measurers", _none_yet)
        self._covered: dict[int, Source | None] = {}

    def within(self, index: int) -> Source | None:
        """Return the source that stands in sentence `index`."""
        if index not in self._known:
            sentence = self._document.sentences[index]
            span = self._document.sentence_words(index)
            found = source_in(self._document, span, Span(sentence.start, sentence.end))
            if found and self._is_title(sentence, found):
                found = None
            self._known[index] = self._unveiled(index, found)
        return self._known[index]

    def _is_title(self, sentence: Sentence, found: Source) -> bool:
        """Tell of `Data` or `Segment Analysis` as a heading, where each word has a capital."""
        document = self._document
        alone = " " not in document.flat[found.start : found.end]
        return alone and document.blocks[sentence.block].kind == HEADING

    def covering(self, index: int, place: int | None = None) -> Source | None:
        """Return the source of sentence `index`: its own, its speaker's, or one before it.

        Of a figure at `place`, where it matters which clause it stands in.
        """
        own = self.within(index)
        if own and place is not None and speaks_elsewhere(self._document, index, own, place):
            return self._covering(index, source_behind(self._document, index, own))
        if index not in self._covered:
            self._covered[index] = self._covering(index, own)
        return self._covered[index]

    def _covering(self, index: int, own: Source | None) -> Source | None:
        if own and own.support != "anonymous":
            return own
        return (
            self._speaker(index)
            or self._revealed(index)
            or own
            or self._earlier(index)
            or self._later(index)
            or self._survey(index)
        )

    def _revealed(self, index: int) -> Source | None:
        """Return who made `a study` that a sentence or the one before it speaks of.

        `A survey found that half do. The research by Acme was made in May.`
        """
        near = [each for each in (index, index - 1) if self._is_beside(index, each)]
        one = any(self._cited(each) & p.ONE_STUDY for each in near if self._is_anonymous(each))
        for other in range(index + 1, index + _AFTER + 1) if one else ():
            found = self.within(other) if self._is_beside(index, other) else None
            if found and found.support == "named" and self._cited(other):
                return found
        return None

    def _is_anonymous(self, index: int) -> bool:
        found = self.within(index)
        return found is not None and found.support == "anonymous"

    def _cited(self, index: int) -> frozenset[str]:
        """Return the words for a study in the source of a sentence, none where it has no source."""
        found = self.within(index)
        if not found:
            return frozenset()
        words = self._document.words_in(found.start, found.end)
        return p.STUDIES.intersection(self._document.words.texts[words.start : words.stop])

    def _survey(self, index: int) -> Source | None:
        """Return the survey that `73% of respondents` were asked in, a few paragraphs up."""
        if p.ASKED.isdisjoint(self._words(index)):
            return None
        if before := self._beside(index, (-1,)):
            return before
        for other in range(index - 1, max(-1, index - _VEILED), -1):
            found = None if p.STUDIES.isdisjoint(self._words(other)) else self.within(other)
            if found:
                return found if found.support != "anonymous" else None
        return None

    def _words(self, index: int) -> tuple[str, ...]:
        span = self._document.sentence_words(index)
        return self._document.words.texts[span.start : span.stop]

    def _later(self, index: int) -> Source | None:
        """Return the source of `That is what it brings in, he said` behind a sentence."""
        if is_source_line(self._document, index + 1):
            return self._opening(index + 1)
        if not self._is_beside(index, index + 1):
            return None
        words = self._words(index + 1)
        if words[:2] in p.OUR_RESULTS or words[:3] in p.WE_FIND:
            return self._opening(index + 1)._replace(support="own_method")
        back = words[:1] in p.BACKWARD or (words[:2] in p.THE_STUDY and "published" in words)
        found = self.within(index + 1) if back or self.gives_statistic(index + 1) else None
        if not found or found.support == "anonymous":
            return None
        return found if back or is_noted(self._document, index + 1, found) else None

    def _opening(self, index: int) -> Source:
        """Return the first two words of a sentence as a source."""
        _, starts, ends = self._document.words
        words = self._document.sentence_words(index)[:2]
        return Source("named", starts[words[0]], ends[words[-1]])

    def _beside(self, index: int, steps: Sequence[int]) -> Source | None:
        """Return the first source of the same block among the sentences `steps` away."""
        for step in steps:
            found = self.within(index + step) if self._is_beside(index, index + step) else None
            if found:
                return found if found.support != "anonymous" else None
        return None

    def _is_beside(self, index: int, other: int) -> bool:
        sentences = self._document.sentences
        return 0 <= other < len(sentences) and sentences[other].block == sentences[index].block

    def _earlier(self, index: int) -> Source | None:
        """Return a source before a sentence that goes on in it."""
        for other in range(index - 1, index - _STUDY - 1, -1):
            if not self._is_beside(index, other):
                return None
            found, measured = self.within(other), self._measured(other)
            if measured and (not found or found.support == "named"):
                return None if stands_alone(self._document, index) else measured
            if found and (index - other <= _AFTER or self._cited(other) & p.ONE_STUDY):
                carries = found.support != "anonymous" and self._carries(other, index, found)
                return found if carries and not stands_alone(self._document, index) else None
        return None

    def _measured(self, index: int) -> Source | None:
        """Return who measured or asked in a sentence."""
        if index not in self._measurers:
            words = self._document.sentence_words(index)
            self._measurers[index] = measured_by(self._document, words)
        return self._measurers[index]

    def _carries(self, source: int, index: int, found: Source) -> bool:
        """Tell whether the source of one sentence is that of a later one too."""
        texts = self._document.words.texts
        words = self._document.words_in(found.start, found.end)
        cited = texts[words.start : words.stop]
        if stays_behind(self._words(index), cited):
            return False
        if goes_on(self._document, found, cited):
            return True
        if self.gives_statistic(source):
            return True
        span = self._document.sentence_words(index)
        points_back = texts[span.start] in p.CARRIED or _of_the_study(texts[span.start : span.stop])
        return points_back and index == source + 1

    def gives_statistic(self, index: int) -> bool:
        """Tell whether a sentence gives a statistic itself."""
        return index in self._document.memo("told in", _told_in)

    def _speaker(self, index: int) -> Source | None:
        if not self._in_speech(index):
            return None
        before, after = range(-1, -_SPEECH - 1, -1), range(1, _SPEECH + 1)
        return self._beside(index, after) or self._beside(index, before)

    def _in_speech(self, index: int) -> bool:
        """Tell whether a quotation is open where a sentence begins or when it ends."""
        document, sentence = self._document, self._document.sentences[index]
        first = document.blocks[sentence.block].start
        text = document.text[max(first, sentence.start - _LONGEST) : sentence.end]
        here = document.text[sentence.start : sentence.end].strip()
        if here[:1] in ("“", '"') or document.in_zone("quotation", sentence.start):
            return True
        return here[-1:] in ("”", '"') or text.count("“") > text.count("”")

    def _unveiled(self, index: int, found: Source | None) -> Source | None:
        """Return a source as anonymous when it points back to a study that nobody names."""
        if not found or found.support != "named":
            return found
        document = self._document
        words = document.words_in(found.start, found.end)
        if document.words.texts[words.start] == "they" and self._is_anybody(index):
            return found._replace(support="anonymous")
        cited = [w for w in document.words.texts[words.start : words.stop] if w in p.DOCUMENTS]
        if not cited or not self._is_veiled(index, cited[0]):
            return found
        return found._replace(support="anonymous")

    def _is_anybody(self, index: int) -> bool:
        """Tell of `They say` about nobody, or about some whom nobody can ask."""
        if self._are_some(index - 1, index):
            return True
        begins = self._words(index)[:2] in p.THEY_SAY
        return begins and not self._is_beside(index, index - 1)

    def _are_some(self, index: int, after: int) -> bool:
        """Tell whether a sentence is about `opponents`, or others that nobody can ask."""
        if not self._is_beside(after, index):
            return False
        span = self._document.sentence_words(index)
        first = self._document.words.texts[span.start : min(span.stop, span.start + _SUBJECT)]
        return not p.NOBODY.isdisjoint(first) and p.POINTING.isdisjoint(first)

    def _is_veiled(self, index: int, word: str) -> bool:
        sentences, texts = self._document.sentences, self._document.words.texts
        block, first, least = sentences[index].block, index, max(0, index - _VEILED)
        while first > least and sentences[first - 1].block == block:
            first -= 1
        for earlier in range(first, index):
            span = self._document.sentence_words(earlier)
            for place in span:
                if texts[place] == word and not p.SOME.isdisjoint(texts[max(0, place - 2) : place]):
                    found = self.within(earlier)
                    return not found or found.support == "anonymous"
        return False


def _of_the_study(texts: tuple[str, ...]) -> bool:
    """Tell of a sentence that begins `The research involved`."""
    return texts[:1] == ("the",) and not p.ONE_WORK.isdisjoint(texts[1:2])


def _none_yet(_: Document) -> dict[int, Source | None]:
    """Return what is filled as sentences are asked; kept by the document, which nothing kept holds."""
    return {}


def _told_in(document: Document) -> frozenset[int]:
    """Return the sentences with statistics."""
    return frozenset(quantity.sentence for quantity in statistics(document))


def reports_study(document: Document) -> bool:
    """Tell whether a text opens with the study that its figures are from.

    >>> reports_study(Document("Sleep is short, a survey by Acme shows. It is late."))
    True
    """
    return document.memo("reports_study", _reports_study)


def _reports_study(document: Document) -> bool:
    reach, texts = Reach(document), document.words.texts
    for index in range(min(_OPENING, len(document.sentences))):
        found = reach.within(index)
        words = document.sentence_words(index)
        cited = not p.DOCUMENTS.isdisjoint(texts[words.start : words.stop])
        if cited and found and found.support != "anonymous":
            return True
    return False
