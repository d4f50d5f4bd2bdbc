"""Ways to look at a reading in a test."""

from collections.abc import Callable

import pytest

from quality.markup.reading import Reading

Parts = Callable[[Reading], list[tuple[str, str]]]


@pytest.fixture
def parts() -> Parts:
    return lambda reading: [
        (block.kind, reading.text[block.start : block.end]) for block in reading.blocks
    ]


@pytest.fixture
def zones() -> Parts:
    return lambda reading: [
        (zone.kind, reading.text[zone.start : zone.end]) for zone in reading.zones
    ]
