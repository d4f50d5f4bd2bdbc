"""Matches put into words and places of the source."""

from collections.abc import Iterable, Iterator

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
    found = ("" if rule.judges_whole else _sentence(document, match) for match in matches)
    sentences = list(_shared(found))
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
        related=tuple(document.source_span(*each) for each in match.related),
        sentence=sentence,
        ordinal=ordinal,
    )


def _shared(sentences: Iterable[str]) -> Iterator[str]:
    """Yield each sentence, the same object while it is the same: one may be a whole book."""
    held = ""
    for sentence in sentences:
        held = held if sentence == held else sentence
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
        place = match.related[0]
    match_text = " ".join(text[place.start : place.end].split())
    value = value if match.value is None else match.value
    filled = template.replace("{value}", number(value)).replace("{value:%}", _share(value, limit))
    shown = ("", "") if limit is None else (_share(limit, value), number(limit))
    filled = filled.replace("{limit:%}", shown[0]).replace("{limit}", shown[1])
    return filled.replace("{match}", match_text)


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
