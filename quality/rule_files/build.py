"""A Rule made of what its file holds, once that is known to be sound."""

from collections.abc import Iterator, Mapping
from typing import Any

from quality.rule import NO_HINTS, RATE_WORDS, Example, Hints, Rule, Unless

_SCOPE = ("prose", "list", "table", "heading", "caption")
_BODY = frozenset(
    """phrases patterns swap at case unit times size first second words ordered metric direction block
    longer-than shorter-than in-a-row function only-if options""".split()
)
_LISTS = {
    "aliases": "aliases",
    "except": "exceptions",
    "gives-way-to": "gives_way_to",
    "sources": "sources",
    "false-positives": "false_positives",
}  # from a key to the field


def built(data: Mapping[str, Any], path: str, hints: Hints = NO_HINTS) -> Rule:
    """Return the rule of a file at `path`, with what a file may leave out as it usually is."""
    report: Any = "over-limit" if data["kind"] == "metric" else data.get("report", "each")
    return Rule(
        id=data["id"],
        severity=data["severity"],
        kind=data["kind"],
        since=data["since"],
        role=data.get("role", "quality"),
        scope=frozenset(data.get("scope", _SCOPE)),
        body={key: value for key, value in data.items() if key in _BODY},
        unless=_unless(data.get("unless")),
        measure=data.get("measure", "value" if data["kind"] == "metric" else "per_1000_words"),
        limits=data.get("limit", {}),
        report=report,
        min_words=data.get("min-words", 0 if report == "each" else RATE_WORDS),
        message=data.get("message", ""),
        repair=data.get("repair", ""),
        status=data.get("status", "stable"),
        languages=tuple(data.get("languages", ("en",))),
        profiles=tuple(data.get("profiles", ())),
        examples=tuple(_examples(data["examples"])),
        example_format=data["examples"].get("format", "markdown"),
        path=path,
        hints=hints,
        **_texts(data),
    )


def _texts(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that are texts and lists of texts: what a rule is for and what is known of it."""
    texts = {key: data[key].strip() for key in ("summary", "why", "fix")}
    return texts | {field: tuple(data.get(key, ())) for key, field in _LISTS.items()}


def _unless(data: Mapping[str, Any] | None) -> Unless | None:
    return Unless(tuple(data["near"]), data.get("within", "sentence")) if data else None


def _examples(data: Mapping[str, Any]) -> Iterator[Example]:
    for text in data["bad"]:
        yield Example(*_marked(text), bad=True)
    for text in data["good"]:
        yield Example(text, (), bad=False)


def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text without its `[[...]]` marks, and where they were.

    >>> _marked("It [[is]] here.")
    ('It is here.', ((3, 5),))
    """
    plain, marks = "", []
    for part in text.split("[["):
        inside, closed, rest = part.partition("]]")
        if closed:
            marks.append((len(plain), len(plain) + len(inside)))
        plain += inside + rest
    return plain, tuple(marks)
