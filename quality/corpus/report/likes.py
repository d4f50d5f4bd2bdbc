"""What is repeated in a corpus, which shards it came from, and what was set aside."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from quality.corpus.alike import Alike
from quality.corpus.journal import Marker
from quality.corpus.report.counts import bins, share
from quality.corpus.report.tables import Cell, number, section, table
from quality.gate import counted


def repeated(alike: Alike) -> Iterator[str]:
    """Yield texts that are alike, and sentences that stand in many."""
    why = (
        f"{counted(alike.groups, 'group')} of rows share an estimated 80% of their wording; keeping one of "
        f"each would drop {alike.spare:,} rows ({share(alike.spare, alike.texts)}). "
        f"Sentences that stand in three rows or more: {alike.sentences:,}."
    )
    groups = ((each.start, number(each.texts), ", ".join(each.ids)) for each in alike.likes)
    sentences = (
        (each.text, number(each.texts), Cell(share(each.texts, alike.texts), "num"), each.id)
        for each in alike.boilerplate
    )
    parts = chain(
        table("Rows that are alike", ("begins", "#rows", "some of them"), groups),
        table("Sentences in many rows", ("sentence", "#rows", "#share", "first in"), sentences),
    )
    yield from section("Repeated across the corpus", why, parts)


def shards(markers: Sequence[Marker]) -> Iterator[str]:
    """Yield a row for each input."""
    why = "A shard that lies far from the others is worth a look."
    head = ("input", "#rows", "#quarantined", "#5% below", "#half below", "#95% below")
    yield from section("Inputs", why, table("", head, map(_shard, markers)))


def _shard(marker: Marker) -> list[Cell | str]:
    found = bins(marker.summary.get("score", {}), 101, 1)
    points = [number(found.percentile(each)) for each in (0.05, 0.5, 0.95)]
    return [marker.source, number(marker.rows), number(marker.quarantined), *points]


def quarantine(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield why rows could not be scored; nothing where all could."""
    bad = summary.get("bad", {})
    if bad:
        rows = ((name, number(bad[name])) for name in sorted(bad, key=lambda name: -bad[name]))
        why = "The quarantine file has the path, the line and the reason of each."
        yield from section(
            "Rows that could not be scored", why, table("", ("reason", "#rows"), rows)
        )
