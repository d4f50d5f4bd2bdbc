"""Sentences in which no word is about anything in particular."""

from collections.abc import Iterator, Mapping, Sequence

from quality.checks.general_words import JOINING, LOOSE, OF_LIFE, OF_TEXTS
from quality.document import Document, Sentence
from quality.markup.reading import PARAGRAPH
from quality.match import Match

_GENERAL = JOINING | LOOSE | OF_TEXTS | OF_LIFE
_ANNOUNCED = range(8, 31)  # words of a sentence about the text
_LONG = 14  # from here on a loose word is enough
_SAYING = range(5, 23)  # words of a sentence about life
_ENOUGH = 2  # words about life
_OFTEN = 5  # uses of a word that a text is about
_SUBJECT = 2  # words among which a saying may name what it is about: `A holiday is ...`
_POINTING = frozenset(  # who or what is meant by them stands elsewhere
    """i me my mine myself we've i'm i've i'd this these those that that's it it's its here here's there's now
    them their they he she his her thank""".split()
)
_OF_SOMEBODY = frozenset("i i'm i've i'd me my he she his her them these those".split())
_SOME = frozenset("few some many most several".split())


def general_sentence(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each sentence of a paragraph whose every word would fit a text about anything.

    Such are sentences about the text or its subject as such, and sayings about life. A name, a
    figure, a thing, a person told of or a past tense makes a sentence one about something.

    >>> text = "The mill is shut. There are many different factors to consider in this matter."
    >>> [text[m.start:m.end] for m in general_sentence(Document(text), {})]
    ['There are many different factors to consider in this matter.']
    """
    texts = document.words.texts
    for index, sentence in enumerate(document.sentences):
        words = document.sentence_words(index)
        if (
            _SAYING.start <= len(words) < _ANNOUNCED.stop
            and _GENERAL.issuperset(texts[words.start + _SUBJECT : words.stop])
            and document.blocks[sentence.block].kind == PARAGRAPH
            and _is_empty(document, sentence, [texts[word] for word in words])
        ):
            yield Match(sentence.start, sentence.end)


def _is_empty(document: Document, sentence: Sentence, words: Sequence[str]) -> bool:
    """Tell whether a sentence of general words is about a text or about life, and nobody's own words."""
    told = document.text[sentence.start : sentence.end]
    if told[-1] not in ".!?" or document.in_zone("quotation", sentence.start):
        return False
    if len(told.split()) > len(words):  # code and addresses are no words
        return False
    if _GENERAL.issuperset(words) and _is_of_texts(words):
        linked = document.has_cue("link", sentence.start, sentence.end)
        named = any(word[0].isupper() for word in told.split()[1:])
        return not (linked or named or _is_offer(words)) and _OF_SOMEBODY.isdisjoint(words)
    return (
        told[-1] == "."
        and len(words) in _SAYING
        and told[1:].islower()
        and sum(word in OF_LIFE for word in words) >= _ENOUGH
        and words[0] not in _SOME
        and _POINTING.isdisjoint(words)
        and not _is_topic(document, words)
    )


def _is_offer(words: Sequence[str]) -> bool:
    """Tell of what a reader may do with a thing of theirs, or its makers: `You can close your account`."""
    if words[0] == "you" and words[1] in ("can", "may") and "your" in words:
        return True
    opened = "account" in words and words[words.index("account") - 1] in ("a", "an", "the", "user")
    return opened or list(words[:2]) == ["we", "may"]


def _is_topic(document: Document, words: Sequence[str]) -> bool:
    """Tell whether a saying begins with a thing that the text is about, and so is about that."""
    counts = document.word_counts
    return any(word not in _GENERAL and counts[word] >= _OFTEN for word in words[:_SUBJECT])


def _is_of_texts(words: Sequence[str]) -> bool:
    """Tell whether a sentence calls its subject by a word for any, or a long one by a loose word."""
    if len(words) in _ANNOUNCED and not OF_TEXTS.isdisjoint(words):
        return True
    return _LONG <= len(words) < _ANNOUNCED.stop and not LOOSE.isdisjoint(words)
