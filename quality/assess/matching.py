"""The matches of rules in a document and in the residue that was taken out of it."""

from collections.abc import Iterable, Iterator

from quality.document import Document
from quality.engine import Matches, Ruleset
from quality.features import Features
from quality.match import Match
from quality.residue import Parted
from quality.stepwise import Work


def all_matches(
    ruleset: Ruleset, parts: Parted, features: Features, profile: str = "web"
) -> Work[Matches]:
    """Find the matches in the body, and those in the residue of the rules that look there.

    A match in the residue has its `place` in the source; it has none in the text of the body.
    """
    found = yield from ruleset.matching(parts.body, features, profile)
    if parts.residue is None:
        return found
    left = ruleset.of_residue.matches(parts.residue, Features(parts.residue), profile)
    placed = {name: tuple(_placed(parts.residue, matches)) for name, matches in left.items()}
    return {**found, **{name: (*found.get(name, ()), *each) for name, each in placed.items()}}


def _placed(residue: Document, matches: Iterable[Match]) -> Iterator[Match]:
    for match in matches:
        place = match.place or residue.source_span(match.start, match.end)
        yield Match(0, 0, value=match.value, note=match.note, place=place)
