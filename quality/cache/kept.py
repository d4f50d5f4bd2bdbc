"""Reports from earlier runs, by what decides them: the scorer, and the text with its format."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from quality.cache.known import Digests, stamp
from quality.cache.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quality.cache.pages import Slot
    from quality.files import Source
    from quality.report import Report
    from quality.scorer import Scorer


class Kept:
    """Reports in a folder; pickles as the folder."""

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder)
        self._digests = Digests(self._store)

    def __reduce__(self) -> "tuple[type[Kept], tuple[Path]]":
        return Kept, (self._store.folder,)

    def digest(self, settings: object, folders: tuple[str, ...], model: str | None) -> "Digest":
        """Return what stands for the scorer of these settings."""
        return Digest(self._digests, stamp(settings, folders, model))

    def report(self, key: str) -> "Report | None":
        """Return the report that was kept under `key`, None when there is none."""
        data = self._store.get(key)
        if data is None:
            return None
        from quality.cache.reports import loads

        return loads(data)

    def keep(self, key: str, report: "Report") -> None:
        """Keep a report."""
        from quality.cache.reports import dumps

        self._store.put(key, dumps(report))

    def slot(self, *parts: str) -> "Slot":
        """Return the place of the page that `parts` decide."""
        from quality.cache.pages import Slot

        return Slot(self._store, _hashed(parts))

    def close(self) -> str | None:
        """Remove what is old; return why something could not be kept, None when all was."""
        self._store.prune()
        return self._store.problem and f"{self._store.folder}: {self._store.problem}"


class Digest:
    """The digest of one scorer, which may have to be made for it."""

    def __init__(self, digests: Digests, stamp: str) -> None:
        self._digests, self._stamp = digests, stamp
        self._found = digests.get(stamp)

    @property
    def is_known(self) -> bool:
        """Tell whether the scorer need not be made."""
        return self._found is not None

    def of(self, make: "Callable[[], Scorer]") -> str:
        """Return the digest; `make` gives the scorer if it must be made."""
        if self._found is None:
            self._found = self._digests.keep(self._stamp, make())
        return self._found


def key(digest: str, source: "Source", format: str) -> str:  # noqa: A002
    """Return the key of the report on one text.

    Of the name of a file only the ending counts, as it does in telling the format.
    """
    suffix = source.path.rpartition(".")[2].lower()
    text = repr(source.reading) if source.reading else source.text
    return _hashed((digest, format, suffix, text))


def _hashed(parts: "Iterable[str]") -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
