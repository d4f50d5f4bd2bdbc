"""Reading the labelled corpora."""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any


def rows(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """Yield the rows of gzipped JSON-lines files, in order."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)
