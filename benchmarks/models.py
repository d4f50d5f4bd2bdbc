"""How good the two models are: `python benchmarks/models.py DATA_FOLDER [PEER_PYTHON]`.

Texts held out by group, by source and by data set; faults planted in edited articles; the quality
score against length; ai_style beside a vocabulary of all words and, where an interpreter that has
it is given, is-it-slop. Writes models.md, two plots, and what docs/model-card.md takes from them.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import models_card
import models_style
import numpy as np
from generated import table
from models_exact import exactness
from models_fair import learners_quality, simpler_english
from models_faults import planted
from models_learners import learners
from models_pairs import before_and_after
from scipy.stats import spearmanr

from quality.model import MODELS
from quality.scorer import Scorer
from quality.train import corpora, fiction, held_out, judge, plots, web, wording
from quality.train.company import company
from quality.train.parts import FAMILIES
from quality.train.rated import Rated, rated_texts

TARGET = Path(__file__).parent / "models.md"
PLOT = Path(__file__).parent.parent / "docs" / "quality-reliability.svg"
_FEWEST = 25  # texts of a source that has a line of its own


def main(data: Path, peer: str | None = None) -> None:
    """Measure and write the tables; `peer` is an interpreter that has one."""
    parts = (
        *(versions, exactness, ranking, lengths, planted, before_and_after),
        *(learners_quality, simpler_english, learners),
    )
    lines = [
        "# How good the models are",
        "`make benchmark-models` (about 40 minutes; needs the corpora, see docs/data.md).",
    ]
    for part in (*parts, lambda data: _style(data, peer), models_style.false_alarms):
        lines += ["", *part(data)]
        print("\n".join(lines[-12:]), flush=True)
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    models_card.write()


def _style(data: Path, peer: str | None) -> Iterator[str]:
    return models_style.parts(models_style.held_out(data, peer))


def versions(_: Path) -> Iterator[str]:
    """Yield which models are measured, and when."""
    yield "## The models measured"
    yield f"On {date.today()}."
    yield ""
    yield from models_card.shipped(MODELS)


def ranking(data: Path) -> Iterator[str]:
    """Yield how well held-out models order the rated web texts."""
    rated, edited = rated_texts(data), corpora.edited_articles(data)
    craft = fiction.Craft(fiction.paragraphs(data), edited, corpora.essays(data))
    story = fiction.counting(craft, corpora.published(data))
    placed = company([each.text for each in corpora.style_texts(data)])
    learnt = web.measured(rated, edited, wording.Wording(rated, edited, placed), story)
    held = {
        name: learnt.held_out([getattr(each, name) for each in rated])
        for name in ("group", "source")
    }
    scores = learnt.ratings.overall
    words = [len(each.text.split()) for each in rated]
    found = held["source"].rating
    PLOT.write_text(plots.reliability(judge.bins(found, scores)), "utf-8")
    yield "## quality: rated texts, held out"
    yield from table(
        "held out | rated by | texts | Spearman | at equal length", _ranked(rated, held)
    )
    yield ""
    yield (
        "Spearman with the readers' mean, and with the words of each held constant. The texts that two "
        "readers rated are `web_ratings`; one rated the others, of more kinds."
    )
    yield ""
    yield from _by_source(found, scores, [each.source for each in rated], words)
    yield ""
    yield from _parts(rated, [rule.family for rule in learnt.rules], held)


def _ranked(
    rated: Sequence[Rated], held: Mapping[str, held_out.Held]
) -> Iterator[Sequence[object]]:
    scores = np.array([each.score for each in rated])
    words = np.array([len(each.text.split()) for each in rated])
    readers = np.array([each.readers for each in rated])
    for name, each in held.items():
        for number in (2, 1):
            own = readers == number
            figures = judge.ranking(each.rating[own], scores[own], words[own])
            shown = f"{figures.spearman:.3f}", f"{figures.by_length:.3f}"
            yield name, f"{number} reader{'s' * (number - 1)}", own.sum(), *shown


def _by_source(
    found: np.ndarray, scores: np.ndarray, sources: Sequence[str], words: Sequence[int]
) -> Iterator[str]:
    """Yield the means of each source, and how its own texts are ordered, it being unseen."""
    yield "## quality: by source, unseen"
    cells, lengths = [], np.array(words)
    for name, each in judge.by_group(found, scores, sources).items():
        part = np.array(sources) == name
        if each.texts >= _FEWEST:
            rho = judge.ranking(found[part], scores[part], lengths[part]).spearman
            shown = f"{each.predicted:.1f}", f"{each.observed:.1f}", f"{rho:.2f}"
            cells.append((name, each.texts, *shown))
    yield from table("source | texts | predicted | readers | Spearman within", cells)


def _parts(
    rated: Sequence[Rated], families: Sequence[str], held: Mapping[str, held_out.Held]
) -> Iterator[str]:
    """Yield how sub-scores follow the ratings of parts, of the texts that two readers rated."""
    two = [place for place, each in enumerate(rated) if each.readers == 2]
    reports = [*Scorer().score_many((rated[place].text for place in two), 2)]
    yield "## quality: sub-scores against the ratings of parts"
    rows = []
    for part, chosen in FAMILIES.items():
        own = np.isin(families, chosen)
        judged = [rated[place].parts[part] for place in two]
        sums = [each.shares[two][:, own].sum(axis=1) for each in held.values()]
        sums.append(
            np.array([sum(r.quality.families.get(f, 0.0) for f in chosen) for r in reports])
        )
        figures = (f"{spearmanr(each, judged)[0]:.3f}" for each in sums)
        rows.append((part, " + ".join(chosen), *figures))
    head = (
        "part | families | group held out | source held out | shipped model, which learnt from them"
    )
    yield from table(head, rows)


def lengths(data: Path) -> Iterator[str]:
    """Yield how the score goes with length over edited articles."""
    scorer = Scorer()
    reports = [*scorer.score_many(corpora.edited_articles(data), 2)]
    kept = [(r.words, r.quality.score) for r in reports if 200 <= r.words <= 2_000]
    words, scores = zip(*kept, strict=True)
    yield "## quality: length"
    rho, pearson = spearmanr(words, scores)[0], _pearson(words, scores)
    yield (
        f"{len(kept)} edited articles of 200 to 2,000 words: Spearman of score and words {rho:+.3f}, "
        f"Pearson {pearson:+.3f}."
    )


def _pearson(one: Sequence[float], other: Sequence[float]) -> float:
    return float(np.corrcoef(one, other)[0, 1])


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
