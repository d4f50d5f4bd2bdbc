"""ai_style on texts held out, beside its peers; verdicts of the shipped model by profile."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import models_tables as tables
from models_judged import OURS, WORDS, Judged, judged, save
from models_peers import NAME, scores
from models_pool import folds, pool

from quality.scorer import Scorer
from quality.train import corpora, plots
from quality.train.data import rows

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "build" / "held_out.jsonl"  # what was said of each text, to look into
PLOT = ROOT / "docs" / "ai-style-reliability.svg"
MOST = 300  # texts of a group for false alarms
_ALONG = {
    "genre": lambda row: row.genre,
    "year of the model": lambda row: row.year,
    "length": tables.length,
}
_HUMAN = (
    "human_onestop",
    "human_news_pre2021",
    "human_blogs_pre2020",
    "human_web",
    "fairness_liang",
)


def held_out(data: Path, peer: str | None) -> list[Judged]:
    """Return what is said of each text by what never saw its fold; `peer` is an interpreter."""
    items = pool(data)
    given = dict([scores([item.text.text for item in items], peer)]) if peer else {}
    found = judged(items, folds(items), given, corpora.essays(data))
    save(found, KEPT)
    return found


def parts(found: Sequence[Judged]) -> Iterator[str]:
    """Yield the tables of ai_style and write its plot."""
    methods = [*found[0].scores]
    yield from _section("ai_style: sets held out, beside peers", tables.held_out(found, methods))
    yield ""
    yield "Texts without an attack; in brackets: apart from the mean. 2026: against the human documents on"
    yield f"the same subjects. At 1%: share found where 1% of the set's human texts are. {_peers(methods)}"
    yield ""
    for kind, shown in ((True, "machine"), (False, "human")):
        lines = tables.one_class(found, methods, machine=kind)
        yield from _section(f"ai_style: {shown} texts above thresholds from other sets", lines)
        yield ""
        yield "At 1% and 5%: the threshold that so many human texts of all other sets exceed."
        yield ""
    yield from _section("ai_style: disguised texts (hart_humanized)", tables.disguised(found))
    yield ""
    yield from _section("ai_style: by attack, held out", tables.attacked(found))
    yield ""
    for head, key in _ALONG.items():
        yield from _section(f"ai_style: by {head}, held out", tables.along(found, head, key))
        yield ""
    yield from _section("ai_style: false alarms by group, held out", tables.alarms(found))
    yield ""
    lines, bins = tables.calibration(found)
    PLOT.write_text(plots.reliability(bins), "utf-8")
    yield from _section("ai_style: calibration, held out", lines)


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"## {title}"
    yield from lines


def _peers(methods: Sequence[str]) -> str:
    told = f"{OURS}: ours. {WORDS}: words and pairs of the first 300 words, logistic regression."
    others = [name for name in methods if name not in (OURS, WORDS)]
    if others:
        return f"{told} {others[0]}: as installed; it may have been trained on these very texts."
    return f"{told} {NAME} was not at hand, so not measured: `make benchmark-models PEER=PYTHON`."


def false_alarms(data: Path) -> Iterator[str]:
    """Yield the verdicts of the shipped model on human texts, by profile and group."""
    yield "## ai_style: verdicts of the shipped model on human texts, by profile"
    yield "All but the essays are of sets that it learnt from. Other profiles are withheld."
    yield "| profile | group | texts | withheld | few signs | cannot tell | many signs | at most (95%) |"
    yield "|---|---|---|---|---|---|---|---|"
    groups = _groups(data)
    for profile in sorted(Scorer().models.ai_style.calibration):
        scorer = Scorer(profile)
        for name, texts in groups.items():
            verdicts = [r.ai_style.verdict for r in scorer.score_many(texts, 2)]
            names = ("withheld", "few signs", "cannot tell", "many signs")
            counts = [verdicts.count(verdict) for verdict in names]
            most = tables.wilson(counts[-1], len(verdicts) - counts[0])[1]
            shown = " | ".join(map(str, counts))
            yield f"| {profile} | {name} | {len(texts)} | {shown} | {most:.1%} |"


def _groups(data: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in _HUMAN:
        for row in rows([data / "ai" / f"{file}.jsonl.gz"]):
            name = row["domain"] if file == "fairness_liang" else file
            texts = found.setdefault(name, [])
            if len(texts) < MOST and (len(row["text"]) >= 1_000 or name == row["domain"]):
                texts.append(row["text"])
    return found
