"""Which files hold rows, each with a text of its own."""

from pathlib import Path

PACKED = (".gz", ".zst")
KINDS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".pq": "parquet",
}


def kind_of(path: Path) -> str | None:
    """Return the kind of a file of rows, None for any other.

    >>> kind_of(Path("a.jsonl.gz")), kind_of(Path("a.md"))
    ('jsonl', None)
    """
    suffixes = [suffix.lower() for suffix in path.suffixes]
    packed = suffixes and suffixes[-1] in PACKED
    kind = KINDS.get(suffixes[-2] if packed and len(suffixes) > 1 else "".join(suffixes[-1:]))
    return None if packed and kind == "parquet" else kind
