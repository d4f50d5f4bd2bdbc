"""A repository of technical documentation, written by a seeded generator: no text is borrowed."""

import random
from collections.abc import Iterator
from pathlib import Path

THINGS = """cache worker queue scheduler gateway broker index replica snapshot token session cluster node
shard volume proxy router adapter parser plugin template profile pipeline trigger webhook schema migration
ledger buffer watcher listener resolver client server record field header payload key lock lease region
bucket policy role quota alert probe metric trace log stream batch job task build image container""".split()
QUALITIES = """stale primary secondary local remote signed idle busy shared private public nested empty
partial final default custom slow fast small large cold warm expired pending failed healthy read-only
encrypted compressed temporary permanent optional required internal external upstream downstream""".split()
VERBS = """reads writes sends drops retries rejects accepts stores loads copies splits merges renames
validates signs rotates closes opens restarts locks releases counts samples forwards batches skips marks
archives restores checks""".split()
ACTS = """read write send drop retry reject accept store load copy split merge rename validate sign rotate
close open restart lock release count sample forward batch skip mark archive restore check""".split()
WHENS = [
    "when the {q} {t} is full",
    "after {n} seconds",
    "before the {t} starts",
    "once a day",
    "while the {t} is {q}",
    "if the {t} has no {t2}",
    "for up to {n} minutes",
    "on every {t2}",
    "until the {q} {t} answers",
    "unless the operator says otherwise",
]
SENTENCES = [
    "The {q} {t} {v} the {t2} {w}.",
    "Each {t} {v} one {t2}, and the {q} {t3} {v2} the rest.",
    "{w_}, the {t} {v} every {q} {t2}.",
    "To {a} a {t}, name it in the {t2} and restart the {t3}.",
    "You can {a} the {q} {t} with `{code}`.",
    "It is possible that the {t} {v} a {q} {t2} {w}.",
    "In version {n}.{m}, the {t} was {q} and its {t2} held {n} entries.",
    "We measured {n}{m} {t}s a second on a {q} {t2}, which is {m} times what the {t3} {v}.",
    "The {t} is created by the {t2} and is removed by the {t3} {w}.",
    "Most teams {a} the {t} in order to {a2} the {t2}.",
    "Note that a {q} {t} never {v} a {t2} that another {t3} {v2}.",
    "A {t} without a {t2} is {q}; a {t} with two of them {v} neither.",
    "See the [{t} guide](../{t}/{t2}.md) for what a {q} {t2} {v}.",
    "**Do not** {a} a {q} {t} {w}.",
    "If the {t} fails, look for `{code}` in the {t2} of the {q} {t3}.",
    "The operator calls this a “{q} {t}”, and the manual agrees.",
    "Why does the {t} {a} the {t2}? Because the {q} {t3} cannot.",
    "Somewhat surprisingly, the {t} may {a} its own {t2} {w}.",
    "That takes {n} ms for {m} {t}s and {n}{m} ms for {n} of them.",
    "Once the {t} has been {q} for {n} minutes, the {t2} {v} it, the {t3} {v2} its {t2}, and "
    "everything that was {q2} is gone.",
]
CODES = [
    "```sh\n{t} {a} --{t2}={n} --{q}\n{t} status {t3}\n```",
    "```yaml\n{t}:\n  {t2}: {q}\n  limit: {n}\n  {t3}:\n    - {q2}\n    - {t2}\n```",
    "```python\ndef {a}_{t}({t2}, limit={n}):\n    for each in {t2}.{t3}s:\n"
    "        if each.{a2} > limit:\n            yield each\n```",
    '```json\n{{"{t}": {{"{t2}": {n}, "{q}": true}}, "{t3}": ["{q2}", "{t2}"]}}\n```',
]


class Writer:
    """Writes documents; the same seed, the same words."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def document(self) -> str:
        """Return a document of some six thousand characters."""
        title = f"# {self._filled('{a_} a {q} {t}')}"
        parts = [self._front_matter(title), title, self._paragraph(3)]
        size = self._random.randint(5, 13)
        parts += [part for _ in range(size) for part in self._section()]
        return "\n\n".join(filter(None, parts)) + "\n"

    def _front_matter(self, title: str) -> str:
        if self._random.random() < 0.5:
            return ""
        return f"---\ntitle: {title[2:]}\nweight: {self._random.randint(1, 90)}\n---"

    def _section(self) -> Iterator[str]:
        yield self._filled(self._random.choice(["## The {q} {t}", "## {a_} the {t}", "### {t_}s"]))
        yield self._paragraph(self._random.randint(2, 6))
        others = (self._list, self._table, self._code, self._note, self._paragraph)
        for part in self._random.sample(others, self._random.randint(0, 3)):
            yield part()

    def _paragraph(self, size: int = 3) -> str:
        chosen = self._random.sample(SENTENCES, size)
        return " ".join(self._filled(sentence) for sentence in chosen)

    def _list(self) -> str:
        items = self._random.sample(SENTENCES, self._random.randint(3, 6))
        return "\n".join(f"- {self._filled(item)}" for item in items)

    def _table(self) -> str:
        rows = [
            self._filled("| `{code}` | {q} | {n} | The {t} that {v} the {t2} |") for _ in range(5)
        ]
        return "\n".join(("| Option | Kind | Default | Meaning |", "|---|---|--:|---|", *rows))

    def _code(self) -> str:
        return self._filled(self._random.choice(CODES))

    def _note(self) -> str:
        return f"> **Note:** {self._filled(self._random.choice(SENTENCES))}"

    def _filled(self, template: str) -> str:
        thing, *others = self._random.sample(THINGS, 3)
        act, other = self._random.sample(ACTS, 2)
        quality, second = self._random.sample(QUALITIES, 2)
        words = {
            "t": thing,
            "t2": others[0],
            "t3": others[1],
            "t_": thing.capitalize(),
            "a": act,
            "a2": other,
            "a_": act.capitalize(),
            "q": quality,
            "q2": second,
            "v": self._random.choice(VERBS),
            "v2": self._random.choice(VERBS),
            "n": self._random.randint(2, 90),
            "m": self._random.randint(1, 9),
            "code": f"{thing}.{others[0]}_{other}",
        }
        when = self._random.choice(WHENS).format(**words)
        return template.format(w=when, w_=when[:1].upper() + when[1:], **words)


def write(folder: Path, files: int = 300, seed: int = 7) -> int:
    """Write `files` documents below `folder`; return their size in bytes."""
    writer, total = Writer(seed), 0
    for number in range(files):
        path = folder / THINGS[number % 23] / f"page-{number:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        total += path.write_bytes(writer.document().encode())
    return total
