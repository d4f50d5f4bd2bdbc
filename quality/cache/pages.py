"""Documents as a run printed them, for a run that prints them in the same way."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quality.cache.store import Store


class Page(NamedTuple):
    """A document as it is printed, a text for each output, and what a gate asks of it."""

    status: str
    score: float | None
    severities: Mapping[str, int]
    ai_style: float | None
    texts: Sequence[str]


class Slot(NamedTuple):
    """The place of one page among what is kept."""

    store: Store
    key: str

    def page(self) -> Page | None:
        """Return the page that was kept here, None when there is none.

        >>> from pathlib import Path; from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     slot = Slot(Store(Path(folder)), "ab" * 32)
        ...     slot.keep(Page("ok", 52.5, {"error": 1}, None, ["a.md:1:1 ...\\n"]))
        ...     slot.page().severities
        {'error': 1}
        """
        data = self.store.get(self.key)
        return None if data is None else Page(*json.loads(data))

    def keep(self, page: Page) -> None:
        """Keep a page here."""
        self.store.put(self.key, json.dumps(page, separators=(",", ":")).encode())
