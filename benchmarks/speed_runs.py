"""What short runs, long documents and long runs cost: time from start to end, and memory."""

import json
import random
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from speed_texts import SEED, articles

import quality

WORDS = (300, 3_000, 30_000, 300_000)
MANY = 20_000  # documents


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
