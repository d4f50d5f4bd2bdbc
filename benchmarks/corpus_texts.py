"""Articles for benchmarks: nobody's words, but sentences, paragraphs and faults as articles have."""

import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_SYLLABLES = (
    "ba con der el fen gra hol im jus kel lor men nov or pra qui ral sen tor ul ver wis yon zel"
).split()
_LINKS = (
    "the of and to in a that is was for it with as on be at by this had not are but from or have an"
    " they which one were all there would their who when will more if out so said what up its about"
    " into than them can only other new some could time these may then do any my now such like our"
    " over most made after also did many before must through years where much your way well"
).split()
_PEOPLE = "Maria Keller|Tom Okafor|Ines Duarte|Li Wen|Sara Lindqvist|Paul Abara".split("|")
_SAID = (
    "“{w} {w} {w} {w},” said {p}.",
    "According to {p}, {n}% of the {w} {w} {w} {w}.",
    "In {y}, {p} counted {n} {w} in the {w}.",
    "Critics argue that the {w} may perhaps {w} the {w}.",
    "It is important to note that the {w} {w} is a {w}.",
    "The {w} plays a crucial role in the {w} of the {w}.",
    "Studies show that {n} {w} {w} more {w}.",
    "Not only the {w} but also the {w} was {w}.",
)
_ROWS = 2_000  # of a row group


def vocabulary(rng: random.Random) -> tuple[list[str], list[float]]:
    """Return words, the common ones first, and their weights added up, as Zipf has them."""
    made = {
        "".join(rng.choices(_SYLLABLES, k=rng.choice((1, 2, 2, 2, 3, 3, 4)))) for _ in range(9000)
    }
    words = [*_LINKS, *sorted(made - set(_LINKS))]
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


class Writer:
    """Writes articles; the same seed, the same articles."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        self._words, self._weights = vocabulary(random.Random(0))

    def article(self) -> str:
        """Return an article of about 2,500 characters in five to nine paragraphs."""
        rng = self._rng
        title = "# " + " ".join(self._some(rng.randint(4, 9))).capitalize()
        paragraphs = (self._paragraph() for _ in range(rng.randint(5, 9)))
        return "\n\n".join((title, *paragraphs)) + "\n"

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self._rng.randint(2, 5)))

    def _sentence(self) -> str:
        rng = self._rng
        if rng.random() < 0.2:
            return self._filled(rng.choice(_SAID))
        length = min(45, max(3, round(rng.lognormvariate(2.75, 0.45))))
        words = self._some(length)
        if length > 12:
            words[length // 2] += ","
        return " ".join(words).capitalize() + rng.choice("......?")

    def _filled(self, sentence: str) -> str:
        while "{w}" in sentence:
            sentence = sentence.replace("{w}", self._some(1)[0], 1)
        number, year = self._rng.randint(2, 98), self._rng.randint(1990, 2025)
        person = self._rng.choice(_PEOPLE)
        filled = sentence.replace("{n}", str(number)).replace("{y}", str(year))
        return filled.replace("{p}", person)

    def _some(self, number: int) -> list[str]:
        return self._rng.choices(self._words, cum_weights=self._weights, k=number)


def write(folder: Path, articles: int, shards: int) -> int:
    """Write articles into Parquet shards, those that are there already excepted; return bytes of text."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for shard in range(shards):
        path = folder / f"part-{shard:03d}-of-{articles}.parquet"
        if not path.exists():
            _shard(path, shard, articles // shards)
        sizes = pq.read_table(path, columns=["bytes"])["bytes"]
        size += sum(sizes.to_pylist())
    return size


def _shard(path: Path, seed: int, articles: int) -> None:
    unfinished = path.with_suffix(".tmp")
    schema = pa.schema([("id", pa.string()), ("text", pa.string()), ("bytes", pa.int64())])
    with pq.ParquetWriter(unfinished, schema, compression="zstd") as writer:
        for rows in _groups(seed, articles):
            writer.write_table(pa.Table.from_pylist(rows, schema))
    unfinished.rename(path)


def _groups(seed: int, articles: int) -> Iterator[list[dict[str, object]]]:
    texts = Writer(seed)
    for start in range(0, articles, _ROWS):
        rows: list[dict[str, object]] = []
        for number in range(start, min(start + _ROWS, articles)):
            text = texts.article()
            rows.append({"id": f"{seed}-{number}", "text": text, "bytes": len(text.encode())})
        yield rows
