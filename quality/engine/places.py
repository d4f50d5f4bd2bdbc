"""Whether a match may stand where it stands: scope, zone, position, cues around it."""

from collections.abc import Callable, Mapping
from functools import cached_property

from quality.document import Document
from quality.engine.mentions import is_listed, is_named
from quality.lazy import Lazy
from quality.match import Match
from quality.rule import Rule
from quality.span import Span

_SCOPE_OF = {
    "paragraph": "prose",
    "list_item": "list",
    "table_cell": "table",
    "heading": "heading",
    "caption": "caption",
    "quotation": "quotation",
    "code": "code",
    "front_matter": "front-matter",
}
_ALL = frozenset(("paragraph", "list_item", "table_cell", "heading", "caption", "table_rule"))
_CLOSED_ZONES = ("code", "url", "quotation")
_CLOSING_SHARE = 0.8
_STOPS = ".!?"
_PARTED = Lazy(
    r", (?:and|but|while|whereas|yet|though|although) (?!\d\S*[.,;)]|\d\S* \w+[.,;)])"
    r"| and (?:the |our |its |their )?(?:[a-z-]+ ){1,2}(?:is|are|has|have) "
)
_OF_WORDING = ("filler", "hedging")  # families whose phrases may be parts of names
_SENTENCE = 4  # words
_LETTER = Lazy(r"[^\W_]")  # or a digit: what str.isalnum says
_LETTER_OR_END = Lazy(r"[^\W_]|\n")


class Places:
    """The places of one document that a rule may look at."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._first_letters: dict[int, int] = {}  # at or behind a place

    def allow(self, rule: Rule, match: Match) -> bool:
        """Tell whether the rule's scope, zones, position and excuses let the match stand."""
        return (
            self._in_scope(rule, match)
            and (not rule.closed or self.is_open(rule, match))
            and self._in_position(rule, match)
            and not self._excused(rule, match)
            and not (rule.kind == "phrases" and self._is_mentioned(rule, match))
        )

    def _is_mentioned(self, rule: Rule, match: Match) -> bool:
        named = rule.family in _OF_WORDING and is_named(self._document, match)
        return named or is_listed(self._document, match)

    def is_open(self, rule: Rule, match: Match) -> bool:
        """Tell whether settings let the rule report in the match's block and zone."""
        block = self._document.block_at(match.start)
        kind = self._document.blocks[block].kind if block >= 0 else ""
        return _SCOPE_OF.get(kind) not in rule.closed and not any(
            self._document.in_zone(zone, match.start)
            for zone in _CLOSED_ZONES
            if zone in rule.closed
        )

    def _in_scope(self, rule: Rule, match: Match) -> bool:
        block = self._document.block_at(match.start)
        if block < 0:
            return "all" in rule.scope
        kind = self._document.blocks[block].kind
        if _SCOPE_OF.get(kind) not in rule.scope and not ("all" in rule.scope and kind in _ALL):
            return False
        return not any(
            self._document.in_zone(zone, match.start)
            for zone in _CLOSED_ZONES
            if zone not in rule.scope
        ) and ("code" in rule.scope or not self._document.in_zone("code", match.end - 1))

    def _in_position(self, rule: Rule, match: Match) -> bool:
        where = str(rule.body.get("at", "anywhere"))
        return where == "anywhere" or _POSITIONS[where](self, match)

    def starts_sentence(self, match: Match) -> bool:
        """Tell whether the match begins a sentence."""
        sentence = self._document.sentence_at(match.start)
        return sentence >= 0 and self._leads(self._document.sentences[sentence].start, match)

    def starts_block(self, match: Match) -> bool:
        """Tell whether the match begins a block."""
        block = self._document.block_at(match.start)
        return block >= 0 and self._leads(self._document.blocks[block].start, match)

    def _leads(self, start: int, match: Match) -> bool:
        """Tell whether no letter stands between `start` and the match."""
        if start not in self._first_letters:
            found = _LETTER.search(self._document.text, start)
            self._first_letters[start] = found.start() if found else len(self._document.text)
        return self._first_letters[start] >= match.start

    def fills_line(self, match: Match) -> bool:
        """Tell whether nothing but marks stands beside the match on its line or in its block.

        A heading with a paragraph of its own is no such line: it belongs to that.
        """
        text, block = self._document.text, self._document.block_at(match.start)
        if self._heads_prose(block):
            return False
        low, high = (
            (self._document.blocks[block].start, self._document.blocks[block].end)
            if block >= 0
            else (0, len(text))
        )
        before = match.start
        while before > low and text[before - 1] != "\n":
            before -= 1
            if text[before].isalnum():
                return False
        behind = _LETTER_OR_END.search(text, match.end, high)
        return behind is None or behind[0] == "\n"

    def _heads_prose(self, index: int) -> bool:
        """Tell whether a block is marked as a heading, and sentences or a lower one stand right below it."""
        blocks = self._document.blocks
        if index < 0 or blocks[index].kind != "heading" or self._document.format == "plain":
            return False
        below = blocks[index + 1 : index + 2]
        if any(b.kind == "heading" and b.level > blocks[index].level for b in below):
            return True
        return any(
            block.kind == "paragraph"
            and self._document.text[block.end - 1] in _STOPS
            and len(self._document.words_in(block.start, block.end)) >= _SENTENCE
            for block in below
        )

    def opens(self, match: Match) -> bool:
        """Tell whether the match stands in the first sentence of the text or of a section."""
        return match.start < self._openings_end(match) and self._document.block_at(match.start) >= 0

    def _openings_end(self, match: Match) -> int:
        sentence = self._document.sentence_at(match.start)
        return self._document.sentences[sentence].end if sentence in self._first_sentences else -1

    @cached_property
    def _first_sentences(self) -> frozenset[int]:
        """The first prose sentence of the document and of each section."""
        found, wanted = set(), True
        for index, sentence in enumerate(self._document.sentences):
            kind = self._document.blocks[sentence.block].kind
            if kind == "heading":
                wanted = True
            elif wanted and kind == "paragraph":
                found.add(index)
                wanted = False
        return frozenset(found)

    def closes(self, match: Match) -> bool:
        """Tell whether the match stands in the last fifth of the text."""
        return match.start >= self._closing

    @cached_property
    def _closing(self) -> float:
        """Where the last fifth of what is read begins."""
        unread = self._document.unread
        place = _CLOSING_SHARE * (
            len(self._document.text) - sum(end - start for start, end in unread)
        )
        for start, end in unread:
            if place < start:
                break
            place += end - start
        return place

    def _excused(self, rule: Rule, match: Match) -> bool:
        if rule.unless is None:
            return False
        around = self._around(rule.unless.within, match)
        return any(self._stands_by(cue, around, match) for cue in rule.unless.near)

    def _stands_by(self, cue: str, around: Span, match: Match) -> bool:
        """Tell whether a cue is around a match; a number only beside it, in its own clause."""
        if cue != "number":
            return self._document.has_cue(cue, *around)
        start, end = self._clause(around, match)
        before = self._document.has_cue(cue, start, match.start)
        return before or self._document.has_cue(cue, match.end, end)

    def _clause(self, around: Span, match: Match) -> Span:
        """Return the part of a place that no `, and` or semicolon parts from a match."""
        folded = self._document.folded
        start = max(
            (m.end() for m in _PARTED.finditer(folded, around.start, match.start)),
            default=around.start,
        )
        after = _PARTED.search(folded, match.end, around.end)
        return Span(start, after.start() if after else around.end)

    def _around(self, within: str, match: Match) -> Span:
        if within == "match":
            return Span(*match[:2])
        sentence = self._document.sentence_at(match.start)
        if within == "paragraph" or sentence < 0:
            block = self._document.block_at(match.start)
            blocks = self._document.blocks
            return Span(blocks[block].start, blocks[block].end) if block >= 0 else Span(*match[:2])
        reach = 1 if within == "neighbours" else 0
        sentences = self._document.sentences
        last = min(len(sentences) - 1, sentence + reach)
        return Span(sentences[max(0, sentence - reach)].start, sentences[last].end)


_POSITIONS: Mapping[str, Callable[[Places, Match], bool]] = {
    "sentence": Places.starts_sentence,
    "block": Places.starts_block,
    "whole-block": Places.fills_line,
    "opening": Places.opens,
    "closing": Places.closes,
}
