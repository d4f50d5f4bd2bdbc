"""Examples for an imported rule: texts made from its own tokens, each tried on the rule."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, pairwise
from typing import Any

from quality.document import Document
from quality.engine import Ruleset
from quality.features import Features
from quality.rule import Rule
from quality.span import Span
from quality.vale.sample import sample
from quality.vale.style import Refusal

_CHOICES = 4  # samples of a token
_TOKENS = 12  # looked at
_MOST_TIMES = 500  # of a token in one text
_FEWEST = 2  # of each sort
_PLACES: Mapping[str, tuple[str, ...]] = {
    "prose": (
        "This is the line that has {} in it.",
        "There was {} at the end of the day.",
        "{} is what the line begins with.",
        "{}",
        "The line is here.\n\n{}\n\nThat was it.",
    ),
    "heading": ("# {}\n\nThe text is here.", "## {}\n\nThere is more."),
    "list": ("- {}\n- The other of the two.", "- This is one.\n- {}"),
    "table": ("| {} | it |\n|---|---|\n| a | b |", "| a | b |\n|---|---|\n| {} | it |"),
    "quotation": ("> {}", "> She said {} and went to the door."),
    "code": ("```\n{}\n```", "The code:\n\n```\nx = {}\n```"),
}
_TITLES = (
    "where the river goes in the spring",
    "Where the river goes in the spring",
    "Where the River Goes in the Spring",
    "WHERE THE RIVER GOES IN THE SPRING",
    "to make a loaf of bread at home",
    "To make a loaf of bread at home",
    "To Make a Loaf of Bread at Home",
    "TO MAKE A LOAF OF BREAD AT HOME",
    "river",
    "River",
)
_EASY = "The cat sat on the mat."
_HARD = "Considerable organisational responsibilities necessitate comprehensive administrative preparation."
_NEUTRAL = (
    "The bridge was closed on Monday for repairs.",
    "She walked to the shop and bought some bread.",
    "We met at noon.",
    "It rains.",
    "- The red one.\n- The blue one.",
    "# River\n\nThe water is cold in the spring.",
)


def examples(rule: Rule, data: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return two bad and two good examples for a rule; Refusal where none could be made."""
    ruleset = Ruleset([rule])
    made, others = list(_made(rule, data)), list(_others(rule, data))
    bad = _first(_bad(ruleset, rule, text) for text in (*made, *others))
    good = _first(_good(ruleset, rule, text) for text in (*_NEUTRAL[:1], *others, *_NEUTRAL, *made))
    if min(len(bad), len(good)) < _FEWEST:
        sort = "bad" if len(bad) < _FEWEST else "good"
        raise Refusal(f"no two {sort} examples could be made for it: write the rule by hand")
    return {"bad": bad, "good": good}


def _first(found: Iterable[str]) -> list[str]:
    return list(islice(dict.fromkeys(text for text in found if text), _FEWEST))


def _bad(ruleset: Ruleset, rule: Rule, text: str) -> str:
    """Return the text with marks where the rule finds something, nothing where it does not."""
    spans = _spans(ruleset, rule, text)
    if not spans or rule.kind == "metric":
        return text if spans else ""
    apart = all(one[1] <= other[0] for one, other in pairwise(spans))
    if not apart or "[[" in text or "]]" in text:
        return ""
    for start, end in reversed(spans):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def _good(ruleset: Ruleset, rule: Rule, text: str) -> str:
    return "" if _spans(ruleset, rule, text) else text


def _spans(ruleset: Ruleset, rule: Rule, text: str) -> list[Span]:
    document = Document(text, "markdown")
    found = ruleset.matches(document, Features(document)).get(rule.id, ())
    return sorted({document.source_span(each.start, each.end) for each in found})


def _made(rule: Rule, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield texts with the rule's own tokens in them, where it looks."""
    scopes = [scope for scope in _PLACES if scope in _scope(rule, data)]
    texts = list(_texts(data))
    for scope in scopes or ("prose",):
        yield from (place.format(text) for place in _PLACES[scope] for text in texts)


def _scope(rule: Rule, data: Mapping[str, Any]) -> set[str]:
    named = data.get("options", {}).get("scope")
    if named is None:
        return set(rule.scope)
    ours = {"text": "prose", "sentence": "prose", "paragraph": "prose", "blockquote": "quotation"}
    return {ours.get(name, name.partition(".")[0]) for name in named}


def _texts(data: Mapping[str, Any]) -> Iterator[str]:
    yield from data.get("phrases", ())
    if data["kind"] == "phrases":
        yield from data.get("swap", ())
    tokens = [
        *data.get("patterns", ()),
        *(data.get("swap", ()) if data["kind"] == "pattern" else ()),
    ]
    yield from _samples(tokens)
    options = data.get("options", {})
    if "token" in options:
        times = min(options.get("max", options.get("min", 1)) + 1, _MOST_TIMES)
        yield from (" ".join([text] * times) for text in _samples([options["token"]]))
    for one, other in options.get("either", {}).items():
        yield from (
            f"{a} and then {b}" for a, b in zip(_samples([one]), _samples([other]), strict=False)
        )
    yield from _samples([options["first"]] if "first" in options else [])


def _samples(tokens: list[str]) -> Iterator[str]:
    for choice in range(_CHOICES):
        yield from (sample(token, choice) for token in tokens[:_TOKENS])


def _others(rule: Rule, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield texts of many kinds: headings in each case, easy and hard sentences, long ones."""
    if rule.kind in ("phrases", "pattern"):
        return
    if rule.kind == "repeat":
        yield from ("This is the the line.", "It was and and then it was not.")
    scopes = [scope for scope in _PLACES if scope in _scope(rule, data)] or ["prose"]
    yield from (_PLACES[scope][0].format(title) for title in _TITLES for scope in scopes)
    yield from (_PLACES[scope][-1].format(title) for title in _TITLES for scope in scopes)
    yield from ("\n\n".join([title] * 3) for title in _TITLES)
    yield from _long(data)


def _long(data: Mapping[str, Any]) -> Iterator[str]:
    times = min(_wanted(data.get("options", {})), 2_000)
    for level in range(1, 7):
        yield "\n\n".join(f"{'#' * level} Part {number}" for number in range(times))
        yield "\n\n".join(f"{'#' * level} Section {number}" for number in range(times + 1))
    for number in (times, times + 1):
        yield from (" ".join([sentence] * number) for sentence in (_EASY, _HARD))
    yield "\n\n".join([_EASY] * times)
    yield "\n".join(f"- item {number}" for number in range(times + 1))
    for length in (30, 60):
        yield " and ".join(["the cat sat on the mat"] * length) + "."


def _wanted(options: Mapping[str, Any]) -> int:
    """Return how many sentences, headings or items are one too many, of words as sentences."""
    if "of" not in options:
        return 1
    wanted = int(options.get("max", options.get("min", 0))) + 1
    return wanted // len(_EASY.split()) + 1 if options["of"] == "words" else wanted
