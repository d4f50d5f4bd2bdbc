"""Find the quotations of one person without a name: `“…” said a senior executive`, `one union man called it “…”`.

Who is a person is told by the ends of words, as jobs have them, and by a short list.
"""

from collections.abc import Iterator

from quality.document import Document
from quality.lazy import Lazy
from quality.span import Span

_PERSON = (
    r"(?:[a-z-]+(?:er|or|ist|ian|ive|ee|eur|maker)|[a-z]{3,}(?:man|woman)|mother|father|parent|resident|local|patient"
    r"|client|student|participant|consultant|assistant|accountant|attendant|immigrant|tenant|aide|source"
    r"|critic|expert|analyst|academic|fan|guest|nurse|chef|pupil|graduate|volunteer|official|executive"
    r"|colleague|person|insider|veteran|campaigner|spectator)"
)
_SPOKE = (
    r"(?:said|says|wrote|writes|commented|comments|remarked|recalled|recalls|explained|explains|cautions|cautioned|warns|warned|insists|insisted|gushed|sighed|noted"
    r"|notes|added|adds|joked|tweeted|complained|told us|told the (?:paper|newspaper|bbc|times|guardian))"
)
_VERBS = frozenset(  # of the speaker, one of which is there
    """said says wrote writes commented comments remarked recalled recalls explained explains noted
    notes added adds joked tweeted complained told put puts called described""".split()
)
_PLAIN = r"(?!(?:of|at|in|from|who|with|and|to|on|for|by|the|an?|as|that|is|was) )"
_KNOWN = r"(?:spokes|teen|interview|anoth|numb|rath|eith|neith|oth|nev|ev)"
_ONE = rf"(?:{_PLAIN}[a-z-]+ ){{0,4}}(?!{_KNOWN}){_PERSON}"
_BEHIND = Lazy(
    r"[”\"’'],? (as (?:an?|one) (?:[a-z-]+ ){1,4}(?:puts? it|once (?:said|wrote|put it))"
    rf"|{_SPOKE} (?:an?|one|another) {_ONE}|(?:an?|one|another) {_ONE} {_SPOKE})(?=[\s.,;])"
    r"(?! (?:named|called|of (?:the|his|her|its) )"
    r"|,? [a-z ]{0,12}\b(?:named|called)\b)"
)
_OPENS = (
    r"\A",
    "[.!?;] ",
    "[.!?]” ",
    '[.!?]" ',
    r"\bas ",
)  # what a sentence or a clause opens behind


def _opening(words: str) -> str:
    """Return an expression for any of `words` where it opens a sentence or a clause.

    What stands before comes last: see `quality.lazy.leading`.
    """
    each = (
        rf"{word}(?:{'|'.join(rf'(?<={sign}{word})' for sign in _OPENS)})" for word in words.split()
    )
    return f"(?:{'|'.join(each)})"


_AHEAD = Lazy(
    rf"({_opening('an a one another')} {_ONE} (?:at |from |in |near )?(?:(?:the |a )?[a-z-]+ )?"
    r"(?:also |even |once |recently |later )?"
    r"(?:said|told us|told me|wrote|called (?:it|them|this)|described (?:it|them|this)|put it)"
    rf"|{_opening('another')} (?:told us|said|wrote|called it)"
    rf"|{_opening('someone somebody')} (?:from|at|in|on) (?:the )?(?:[a-z-]+ ){{1,3}}(?:said|told us))"
    r"(?=[^“\".!?]{0,30}[“\"])"
)


def quoting(document: Document) -> Iterator[Span]:
    """Yield who is quoted with the verb of saying, where it is one person without a name.

    >>> text = "“It is late,” said a senior manager. “No,” said a manager named Ann Reed."
    >>> [text[s.start:s.end] for s in quoting(Document(text))]
    ['said a senior manager']
    """
    quoted = any(zone.kind == "quotation" for zone in document.zones)
    if not quoted or _VERBS.isdisjoint(document.word_counts):
        return
    for form in (_BEHIND, _AHEAD):
        for match in form.finditer(document.folded):
            place = Span(*match.span(1))
            if not _is_named(document, place):
                yield place


def _is_named(document: Document, place: Span) -> bool:
    """Tell whether a name stands in what was found or behind it in its sentence."""
    index = document.sentence_at(place.start)
    end = document.sentences[index].end if index >= 0 else place.end
    told = Span(place.start + 1, end)
    return any(told.start <= cue.start < told.end for cue in document.cues("name"))
