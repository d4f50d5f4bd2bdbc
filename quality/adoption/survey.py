"""What the texts of a project are like: their kind, their scores, their usual measures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from pathlib import PurePath
from statistics import quantiles
from typing import NamedTuple

from quality.document import Document
from quality.files import Source
from quality.markup.reading import CODE
from quality.report import Report
from quality.rule import Rule

FEWEST = 10  # texts; percentiles of fewer say nothing
_SAMPLE = 60  # texts that are looked into for their kind
_DIGITS = 6  # behind the point: what is beyond is noise of the arithmetic
_HALF, _THIRD = 0.5, 1 / 3
_FOLDERS: Mapping[str, tuple[str, ...]] = {
    "news": ("news", "articles", "press", "reports", "stories"),
    "legal": ("legal", "policies", "terms", "contracts", "privacy"),
    "academic": ("papers", "thesis", "research", "publications"),
    "marketing": ("marketing", "campaigns", "landing", "newsletters"),
    "fiction": ("fiction", "novel", "chapters"),
}


class Guess(NamedTuple):
    """A profile and why."""

    profile: str
    reason: str


class Limit(NamedTuple):
    """A limit that fits nine texts in ten, and the usual one, which does not."""

    rule: str
    usual: float
    own: float


class Scored(NamedTuple):
    """A text that was scored."""

    path: str
    report: Report


@dataclass(frozen=True, slots=True)
class Scores:
    """How texts score: the lowest, the 5th percentile and the median, 0 to 100."""

    lowest: float
    fifth: float
    median: float
    under: tuple[str, ...]  # the texts below the 5th percentile, the lowest first


def sample(paths: Sequence[str]) -> Sequence[str]:
    """Return at most 60 of the paths, evenly spread.

    >>> len(sample([str(number) for number in range(1000)]))
    60
    """
    count = min(len(paths), _SAMPLE)
    return [paths[number * len(paths) // count] for number in range(count)]


def guess(sources: Iterable[Source]) -> Guess:
    """Return the profile that texts seem to be of: by blocks of code, then by their folders.

    >>> guess([Source("news/a.md", "One."), Source("b.md", "Two.")])
    Guess(profile='news', reason='1 of 2 texts in a folder of that kind')
    """
    given = list(sources)
    with_code = sum(map(_has_code, given))
    if given and with_code >= _THIRD * len(given):
        return Guess("technical", f"{with_code} of {len(given)} texts hold blocks of code")
    kinds = Counter(kind for source in given if (kind := _kind(source.path)))
    if kinds:
        kind, number = kinds.most_common(1)[0]
        if number >= _HALF * len(given):
            return Guess(kind, f"{number} of {len(given)} texts in a folder of that kind")
    return Guess("web", "nothing speaks for another")


def _has_code(source: Source) -> bool:
    document = Document(source.text, "auto", source.path)
    return any(block.kind == CODE for block in document.blocks)


def _kind(path: str) -> str:
    folders = {part.lower() for part in PurePath(path).parent.parts}
    return next((kind for kind, names in _FOLDERS.items() if folders & set(names)), "")


def suffixes(paths: Iterable[str]) -> Mapping[str, int]:
    """Return how many texts there are of each suffix, the most frequent first."""
    return dict(Counter(PurePath(path).suffix.lower() for path in paths).most_common())


def scores(texts: Iterable[Scored]) -> Scores | None:
    """Return how the texts score, None where too few have a score."""
    scored = [(t.report.quality.score, t.path) for t in texts]
    ranked = sorted((score, path) for score, path in scored if score is not None)
    if len(ranked) < FEWEST:
        return None
    values = [score for score, _ in ranked]
    fifth, middle = _quantile(values, 20, 1), _quantile(values, 2, 1)
    return Scores(
        round(values[0], _DIGITS),
        fifth,
        middle,
        tuple(path for score, path in ranked if score < fifth),
    )


def _quantile(values: Sequence[float], parts: int, number: int) -> float:
    """Return the value that `number` of `parts` equal parts of the values stay under."""
    return round(quantiles(values, n=parts, method="inclusive")[number - 1], _DIGITS)


def limits(texts: Sequence[Scored], rules: Iterable[Rule], profile: str) -> Iterator[Limit]:
    """Yield the limits that more than one text in ten goes beyond, with one that fits nine in ten.

    Only of rules that hold a document to their limit; mere facts have none to hold to.
    """
    for rule in rules:
        usual = rule.limit(profile)
        if usual is None or rule.severity == "info" or rule.report == "each":
            continue
        values = [t.report.features[rule.id] for t in texts if _is_held(t.report, rule)]
        if len(values) < FEWEST:
            continue
        below = rule.body.get("direction") == "below"
        own = rounded(_quantile(values, 10, 1 if below else 9), up=not below)
        if own < usual if below else own > usual:
            yield Limit(rule.id, usual, own)


def _is_held(report: Report, rule: Rule) -> bool:
    return rule.id in report.features and report.words >= rule.min_words


def rounded(value: float, *, up: bool) -> float:
    """Return a value with two digits that count, rounded up or down.

    >>> rounded(0.1234, up=True), rounded(0.1234, up=False), rounded(1234, up=True)
    (0.13, 0.12, 1300.0)
    """
    if not value:
        return 0.0
    digits = 1 - floor(log10(abs(value)))
    scaled = round(value * 10.0**digits, 6)
    return round((ceil(scaled) if up else floor(scaled)) / 10.0**digits, max(0, digits))
