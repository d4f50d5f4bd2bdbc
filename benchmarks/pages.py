"""Measure what is read of whole web pages: `python benchmarks/pages.py FOLDER`.

FOLDER holds pairs, `NAME.html` and `NAME.txt` with the main text of that page. A block of a page
is content when its words stand in that text: nine in ten of its runs of four words, or a shorter
block as a line of its own. Told are: what a score reads (all but menus, residue and code) and the
main text (`quality.residue.content`), of the HTML and of the page pasted as plain text. Words are
those of the text as a whole, by runs of four, beside justext and trafilatura where these are
installed. Code is set aside.
"""

import argparse
import importlib.util
import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from sklearn.metrics import f1_score

import quality
from quality.document import Document
from quality.markup import read
from quality.markup.reading import CODE, FRONT_MATTER, NAVIGATION, Block
from quality.residue import families
from quality.residue.content import content

Told = Sequence[bool]
_RUN = 4  # words
_LEAST = 0.9  # of the runs of a block that is content
_WORD = re.compile(r"\w+")
_NO_TEXT = frozenset((CODE, FRONT_MATTER))
_RULE = "filler.page-furniture"  # of the rules about residue the one whose findings are errors


class Page(NamedTuple):
    """A page of the web, and the words of its main text."""

    name: str
    html: str
    lines: frozenset[tuple[str, ...]]
    runs: frozenset[tuple[str, ...]]


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, in lower case."""
    return tuple(_WORD.findall(text.lower()))


def runs(text: str) -> list[tuple[str, ...]]:
    """Return the runs of four words in a text, all its words where they are fewer."""
    each = words(text)
    return [each[at : at + _RUN] for at in range(max(1, len(each) - _RUN + 1))] if each else []


def pages_of(folder: Path) -> list[Page]:
    """Return the pages of a folder, in the order of their names."""
    found = []
    for path in sorted(folder.glob("*.html")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        lines = frozenset(map(words, text.splitlines()))
        html = path.read_text(encoding="utf-8")
        found.append(Page(path.stem, html, lines, frozenset(runs(text))))
    return found


def half(name: str) -> str:
    """Return which half a page belongs to, by a hash of its name."""
    return "unread" if int(sha256(name.encode()).hexdigest(), 16) % 2 else "read"


def is_content(page: Page, text: str) -> bool:
    """Tell whether the words of a block stand in the main text of its page."""
    each = runs(text)
    if len(words(text)) < _RUN:
        return words(text) in page.lines
    return sum(run in page.runs for run in each) >= _LEAST * len(each)


def read_by_score(document: Document) -> Told:
    """Tell for each block whether a score reads it."""
    residue = families(document) or [""] * len(document.blocks)
    pairs = zip(document.blocks, residue, strict=True)
    return [not family and block.kind != NAVIGATION for block, family in pairs]


def pasted(document: Document) -> Document:
    """Return a page as the plain text that a person copies: its blocks, blank lines between."""
    blocks = [b for b in document.blocks if b.kind not in _NO_TEXT]
    return Document(read("\n\n".join(map(document.block_text, blocks)), "plain"))


class Answer(NamedTuple):
    """What blocks of a page are labelled and told to be, and how many words each has."""

    truth: list[bool]
    told: list[bool]
    counts: list[int]

    @property
    def f1(self) -> float:
        """Return F1 of content."""
        return float(f1_score(self.truth, self.told))

    @property
    def lost(self) -> float:
        """Return the share of the words of content that is told to be none."""
        each = list(zip(*self, strict=True))
        lost = sum(count for is_content, told, count in each if is_content and not told)
        return lost / max(1, sum(count for is_content, _, count in each if is_content))


def answer(page: Page, document: Document, told: Callable[[Document], Told]) -> Answer:
    """Return labels and answers for the blocks of a page that are no code."""
    kept: list[tuple[Block, bool]] = [
        each
        for each in zip(document.blocks, told(document), strict=True)
        if each[0].kind not in _NO_TEXT and words(document.block_text(each[0]))
    ]
    texts = [document.block_text(block) for block, _ in kept]
    truth = [is_content(page, text) for text in texts]
    return Answer(truth, [is_told for _, is_told in kept], [len(words(text)) for text in texts])


def f1_of_words(page: Page, text: str) -> float:
    """Return F1 of the runs of four words of a text."""
    found = set(runs(text))
    shared = len(found & page.runs)
    return 2 * shared / (len(found) + len(page.runs)) if found else 0.0


def by_trafilatura(page: Page) -> str:
    """Return the main text as trafilatura tells it."""
    import trafilatura

    return trafilatura.extract(page.html, include_comments=False) or ""


def by_justext(page: Page) -> str:
    """Return the main text as justext tells it."""
    import justext

    parts = justext.justext(page.html.encode(), justext.get_stoplist("English"), encoding="utf-8")
    return "\n".join(part.text for part in parts if not part.is_boilerplate)


def text_told(document: Document, told: Callable[[Document], Told]) -> str:
    """Return the blocks that are told to be content."""
    pairs = zip(document.blocks, told(document), strict=True)
    return "\n".join(document.block_text(block) for block, is_told in pairs if is_told)


def reported(page: Page) -> tuple[int, int]:
    """Return how many content blocks hold a finding of an error about residue, and how many are."""
    document = Document(read(page.html, "html"))
    scorer = quality.Scorer(select=[_RULE])
    spans = [(f.start, f.end) for f in scorer.score(page.html, format="html").findings]
    hit = every = 0
    for block in document.blocks:
        if block.kind not in _NO_TEXT and is_content(page, document.block_text(block)):
            start, end = document.reading.source_span(block.start, block.end)
            every += 1
            hit += any(start <= low < end for low, _ in spans)
    return hit, every


def line(name: str, values: Sequence[float], lost: Sequence[float]) -> str:
    """Return a line of figures: mean and median of F1, and the mean share of content lost."""
    tail = f", words of content lost {mean(lost):.3f}" if lost else ""
    return f"  {name:28} {mean(values):.3f} (median {median(values):.3f}){tail}"


def print_blocks(pages: Sequence[Page]) -> None:
    """Print F1 of content blocks, by page."""
    documents = [Document(read(page.html, "html")) for page in pages]
    for form, change in (("html", lambda each: each), ("pasted", pasted)):
        for name, told in (("score reads", read_by_score), ("main text", content)):
            answers = [
                answer(page, change(document), told)
                for page, document in zip(pages, documents, strict=True)
            ]
            known = [each for each in answers if any(each.truth)]
            print(line(f"blocks: {name}, {form}", [a.f1 for a in known], [a.lost for a in known]))


def print_words(pages: Sequence[Page]) -> None:
    """Print F1 of runs of four words, by page, for this package and others."""
    for name, told in (("score reads", read_by_score), ("main text", content)):
        texts = [text_told(Document(read(page.html, "html")), told) for page in pages]
        values = [f1_of_words(*each) for each in zip(pages, texts, strict=True)]
        print(line(f"words: {name}", values, ()))
    for module, told_by in (("trafilatura", by_trafilatura), ("justext", by_justext)):
        if importlib.util.find_spec(module):
            print(line(f"words: {module}", [f1_of_words(p, told_by(p)) for p in pages], ()))


def main() -> None:
    """Print everything, by half of the pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of NAME.html and NAME.txt")
    pages = pages_of(parser.parse_args().folder)
    for part in ("read", "unread"):
        chosen = [page for page in pages if half(page.name) == part]
        counts = [sum(each) for each in zip(*map(reported, chosen), strict=True)]
        print(f"{part}: {len(chosen)} pages; {counts[0]} of {counts[1]} content blocks reported")
        print_blocks(chosen)
        print_words(chosen)


if __name__ == "__main__":
    main()
