"""Matches put into words and places of the source."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap

from quality.document import Document
from quality.fingerprint import ordinals
from quality.match import Match
from quality.report import Finding
from quality.rule import Rule
from quality.span import Span

_EXCERPT = 160  # characters
_DIGITS = 2


def findings_of(
    rule: Rule, matches: tuple[Match, ...], document: Document, value: float, limit: float | None
) -> tuple[Finding, ...]:
    """Return a finding for each match; its value, else that of the rule, goes into the message."""
    sentences = [""] * len(matches) if rule.judges_whole else [*_sentences(document, matches)]
    places = zip(matches, sentences, ordinals(sentences), strict=True)
    return tuple(_finding(rule, document, value, limit, *place) for place in places)


def _finding(
    rule: Rule,
    document: Document,
    value: float,
    limit: float | None,
    match: Match,
    sentence: str,
    ordinal: int,
) -> Finding:
    span = match.place or document.source_span(match.start, match.end)
    start, end = document.position(span.start), document.position(span.end)
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        message=_message(rule, match, document, value, limit),
        start=span.start,
        end=span.end,
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
        excerpt=_excerpt(document.source, span),
        related=tuple(starmap(document.source_span, match.related)),
        sentence=sentence,
        ordinal=ordinal,
    )


def _sentences(document: Document, matches: Iterable[Match]) -> Iterator[str]:
    """Yield the sentence of each match, the same object while it is the same.

    It may be a whole book with a match a word, so it is cut out once.
    """
    index, held = -1, ""
    for match in matches:
        at = -1 if match.place else document.sentence_at(match.start)
        if at < 0 or at != index:
            fresh = _sentence(document, match)
            held = held if fresh == held else fresh
        index = at
        yield held


def _sentence(document: Document, match: Match) -> str:
    if match.place:
        return document.source[match.place.start : match.place.end]
    return document.sentence_text(match.start)


def _message(
    rule: Rule, match: Match, document: Document, value: float, limit: float | None
) -> str:
    template = match.note or rule.message or rule.summary
    if "{" not in template:
        return template
    text, place = (document.source, match.place) if match.place else (document.text, match)
    if rule.kind == "metric" and match.related:
        place = _telling(text, match.related)
    match_text = " ".join(text[place.start : place.end].split())
    value = value if match.value is None else match.value
    filled = _filled(template, "value", value, limit)
    if limit is None:
        filled = filled.replace("{limit:%}", "").replace("{limit}", "")
    return _filled(filled, "limit", limit or 0.0, value).replace("{match}", match_text)


def _telling(text: str, places: Sequence[Span]) -> Span:
    """Return the first place that is a plain word, no name and no compound; else the first."""
    plain = (each for each in places if text[each.start : each.end].isalpha())
    return next((each for each in plain if text[each.start].islower()), places[0])


def _filled(template: str, name: str, value: float, other: float | None) -> str:
    """Return a message with a number in the place of its name, or as a share where it asks so."""
    if f"{{{name}" not in template:
        return template
    filled = template.replace(f"{{{name}}}", _apart(value, other))
    return filled.replace(f"{{{name}:%}}", _share(value, other))


def _apart(value: float, other: float | None) -> str:
    """Return a number for people, with the digits it takes to tell it from another, up to four.

    >>> _apart(1.7004, 1.7), _apart(1.7, 1.7004), _apart(2.25, 1.7)
    ('1.7004', '1.7', '2.25')
    """
    if other is None or value == other or number(value) != number(other):
        return number(value)
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def _share(value: float, other: float | None) -> str:
    """Return a share in per cent, with the decimals it takes to tell it from another, up to two.

    >>> _share(0.084, 0.08), _share(0.08, 0.084), _share(0.12, 0.08)
    ('8.4%', '8.0%', '12%')
    """
    digits = range(3) if other is not None and value != other else range(1)
    apart = (n for n in digits if other is None or f"{value:.{n}%}" != f"{other:.{n}%}")
    return f"{value:.{next(apart, digits[-1])}%}"


def number(value: float) -> str:
    """Return a number for people: two digits behind the point at most.

    >>> number(4.0), number(0.256), number(1234.5)
    ('4', '0.26', '1,234.5')
    """
    return f"{round(value, _DIGITS):,.{_DIGITS}f}".rstrip("0").rstrip(".")


def _excerpt(source: str, span: Span) -> str:
    text = " ".join(source[span.start : span.end].split())
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…"
