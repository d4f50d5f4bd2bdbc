"""Learn both models from the corpora: `python -m quality.train DATA_FOLDER`.

Writes `quality/models/*.json` and prints how well each does on texts held out.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score

from quality import ai_style
from quality.model import Calibration
from quality.rule import Rule
from quality.train import (
    corpora,
    fiction,
    fit_style,
    fit_today,
    held_out,
    measure,
    points,
    scales,
    single_phrases,
    vocabulary,
    web,
    wording,
)
from quality.train.company import company
from quality.train.rated import rated_texts
from quality.train.signs import KIND_OF
from quality.train.slopes import Array, Slopes, Values
from quality.vocabulary import read_weights

MODELS = Path(__file__).parent.parent / "models"
VERSION = "0.2.0"
DATE = "2026-11-23"
BANDS = [[80, "strong"], [65, "good"], [50, "fair"], [30, "weak"], [-1e9, "poor"]]
# Profiles whose human texts the log-odds were calibrated on; academic abstracts, law and
# technical reference are not among them, so the probability is withheld there. News has the
# calibration of all texts: that of its own two data sets alone errs twice as much on unseen ones.
CALIBRATED = ("web", "news")


def main(data: Path) -> None:
    """Learn, judge and write both models."""
    quality(data)
    style(data)


def quality(data: Path) -> None:
    """Learn the quality model from the readers' ratings."""
    rated, edited = rated_texts(data), corpora.edited_articles(data)
    taught = [each.text for each in corpora.style_texts(data)]
    worded, paragraphs = wording.Wording(rated, edited, company(taught)), fiction.paragraphs(data)
    craft = fiction.Craft(paragraphs, edited, corpora.essays(data))
    _write_wording(worded, craft)
    published = corpora.published(data)
    story = fiction.counting(craft, published)
    learnt = web.measured(rated, edited, worded, story)
    for name in ("group", "source"):
        found = learnt.held_out([getattr(each, name) for each in rated])
        rho = spearmanr(found.rating, learnt.ratings.overall)[0]
        print(f"quality by {name}: Spearman {rho:.3f}")
    together = sorted(single_phrases.set_off_together(learnt.rules), key=sorted)
    model = points.scaled(learnt.fit(), learnt.edited, together)
    own = {fiction.PROFILE: fiction.terms(model, story)}
    model["scales"] = scales.scales([*learnt.rules, fiction.stock()], model, published, own)
    every = (text for texts in published.values() for text in texts)
    seen = corpora.fingerprint(
        [*(r.text for r in rated), *edited, *every, *(p.text for p in paragraphs), *taught]
    )
    _write(
        "quality", {"version": VERSION, "data": seen, "texts": len(rated), "bands": BANDS, **model}
    )


def _write_wording(worded: wording.Wording, craft: fiction.Craft) -> None:
    """Write the grades of the wording, by which texts are measured from here on."""
    exported = wording.exported([*worded.grades(), craft.grade()], DATE)
    (MODELS / "wording.json").write_text(exported, "utf-8")
    read_weights.cache_clear()


def style(data: Path) -> None:
    """Learn the ai_style model from texts whose writer is known."""
    texts = corpora.with_assistants(corpora.style_texts(data))
    rules = [r for r in measure.rules() if r.role in ("ai-style", "both") and r.name in KIND_OF]
    labels = np.array([float(each.machine) for each in texts])
    weighed_in, folds = [each.weighed_in for each in texts], corpora.folds(texts)
    columns = held_out.columns(rules, [each.text for each in texts])
    _learn_vocabulary(rules, columns, texts, labels, corpora.essays(data))
    today = np.array([each.today for each in texts])
    judged = held_out.style(rules, columns, labels, weighed_in, folds, today)
    for name in sorted(set(weighed_in)):
        _print_style(name, labels, judged, np.array([each == name for each in weighed_in]))
    fitted = fit_today.fit(rules, columns, labels, weighed_in, today)
    model = fit_style.exported(fitted, columns)
    model["calibration"] = dict.fromkeys(CALIBRATED, _calibration(texts, labels, judged))
    human = labels == 0
    many = _many_signs(fitted, held_out.rows(columns, human), judged[human], model)
    model["false_alarms"] = {"human_texts": int(human.sum()), "many_signs": many}
    seen = corpora.fingerprint(each.text for each in texts)
    _write("ai_style", {"version": VERSION, "data": seen, "texts": len(texts), **model})


def _learn_vocabulary(
    rules: Sequence[Rule],
    columns: list[list[float]],
    texts: Sequence[corpora.Text],
    labels: Array,
    essays: corpora.Essays,
) -> None:
    """Write the vocabulary; its columns become what it says of texts that it never saw."""
    table, names = vocabulary.Table(texts, essays), [rule.name for rule in rules]
    print(f"style vocabulary: {table.barred().sum()} entries barred")
    weights = []
    for name, teaches in vocabulary.taught(texts, labels, names).items():
        said = vocabulary.held_out(table, labels, corpora.folds(texts), teaches)
        columns[names.index(name)] = list(said)
        weights.append(table.fit(labels, np.flatnonzero(teaches)))
        usual = np.quantile(said[labels == 0], 0.98)
        print(f"{name}: 98 in 100 human texts under {usual:.1f}")
    (MODELS / "style_vocabulary.json").write_text(
        vocabulary.exported(table, weights, DATE), "utf-8"
    )


def _print_style(dataset: str, labels: Array, log_odds: Array, chosen: Any) -> None:
    if len(set(labels[chosen])) == 2:
        area = roc_auc_score(labels[chosen], log_odds[chosen])
        print(f"ai_style, {dataset} held out: AUROC {area:.3f}, n {chosen.sum()}")


def _many_signs(
    fitted: Slopes, columns: Sequence[Values], judged: Array, model: dict[str, Any]
) -> int:
    """Return how many texts would get "many signs", by what was said of them held out."""
    curve: Calibration = model["calibration"]["web"]
    likely = np.array([curve(each) for each in judged]) > ai_style.MANY
    agreeing: list[set[str]] = [set() for _ in judged]
    for rule, values, ramps, weights in zip(
        fitted.rules, columns, fitted.ramps, fitted.weights, strict=True
    ):
        for index in np.flatnonzero(ramps.columns(values) @ weights > ai_style.AGREES):
            agreeing[index].add(KIND_OF[rule.name])
    kinds = np.array([len(each) for each in agreeing])
    return int((likely & (kinds >= ai_style.KINDS_NEEDED)).sum())


def _calibration(texts: Sequence[corpora.Text], labels: Array, judged: Array) -> Calibration:
    """Return the calibration that texts of the lengths that get a probability ask for."""
    words = np.array([len(each.text.split()) for each in texts])
    long = [int(i) for i in np.flatnonzero(words >= ai_style.WORD_FLOOR)]
    weights = fit_style.balance([texts[i].weighed_in for i in long], labels[long])
    return fit_style.calibrated(judged[long], labels[long], weights)


def _write(name: str, model: dict[str, Any]) -> None:
    target = MODELS / f"{name}.json"
    target.write_text(json.dumps(model, indent=1, sort_keys=True) + "\n", "utf-8")
    print(f"wrote {name}.json: {len(model['terms'])} terms, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
