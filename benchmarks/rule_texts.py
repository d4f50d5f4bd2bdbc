"""The texts on which rules are measured: which rows, of what genre, how old the model."""

import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from quality.train.corpora import SEED
from quality.train.data import rows
from quality.train.normalise import filled_in

MOST = 400  # texts of one data set, genre, class and kind
_SHORTEST = 400  # characters

# Each genre with the `data set/domain` beginnings that belong to it; what is not named is
# left out. Textbooks, law and answers have no counterpart of the other class.
_GENRES = {
    "news": """human_news_pre2021/ human_onestop/guardian_simplified_Adv hart_humanized/news
        authored_2026/news authored_2026/magazine authored_2026/opinion""",
    "blogs": """human_blogs_pre2020/blog human_web_open/gov_blog human_web_open/ngo_blog
        human_web_open/company_blog human_web_open/oss_news ai_web_open/blog ai_web_open/oss_news
        ai_web_open/seo authored_2026/company authored_2026/personal authored_2026/SEO""",
    "web": """human_blogs_pre2020/guide_crowd human_web_open/gov_guidance human_web_open/gov_policy
        human_web_open/recipe human_web_open/ngo_course human_web_open/speech ai_web_open/qa
        ai_web_open/article ai_web_open/research authored_2026/explainer authored_2026/how-to
        authored_2026/long authored_2026/policy authored_2026/background
        authored_2026/newsletter""",
    "technical": """human_peps_pre2020/ human_blogs_pre2020/tutorial human_blogs_pre2020/guide_open
        human_web_open/gov_standard ai_web_open/docs ai_web_open/book""",
    "academic": """biscope/arxiv hart_humanized/arxiv fastdetect_family/pubmed
        l2r/AcademicResearch l2r/TechnicalWriting l2r/MedicalText""",
    "essays": "outfox/ biscope/essay hart_humanized/essay slop_score/essay liang_bias/",
    "fiction": """biscope/creative fastdetect_family/writing hart_humanized/writing
        slop_score/story lamp_creative/ l2r/LiteratureCreativeWriting""",
    "reviews": "biscope/yelp",
    "forum": "fastdetect_family/reddit l2r/PersonalCommunication l2r/OnlineContent l2r/Finance",
    "textbooks": "human_web_open/textbook",
    "legal": "l2r/LegalDocument",
    "answers": "alpaca_eval/",
}
# Most human texts of these are cut off in mid-sentence or have lost their line breaks, so they
# tell nothing of layout.
EXCERPTS = frozenset(("academic", "fiction", "forum", "legal"))
_BEGINNINGS = {part: genre for genre, parts in _GENRES.items() for part in parts.split()}

# When the models behind a text came out, as far as its `generator` says; first match wins.
_YEARS = {
    "2022-23": r"gpt-?3|chatgpt$|chatgpt \(gpt-3|davinci|flan",
    "2024-25": r"gpt-4o-mini|Llama-3\.1|3-5-sonnet|3\.5-sonnet|Sonnet 3\.5",
    "2023-24": r"gpt-?4|claude-?[23]|gemini|llama|mi[sx]tral-l|mixtral|dbrx|gemma-7b|qwen2|"
    r"deepseek-llm|cohere",
}
_STORIES = 150  # the prompts of slop_score below this number ask for stories, the rest for essays


class Sample(NamedTuple):
    """A text to measure; `kind` says how it came about.

    `plain`; `rewritten` (a human text put in other words by a model) or `humanised` (a
    machine text disguised or edited); `non_native` or `native`, the fairness groups.
    """

    text: str
    machine: bool
    dataset: str
    genre: str
    year: str
    kind: str


def samples(data: Path) -> list[Sample]:
    """Return the sampled texts of all data sets, in an order that does not change."""
    strata: dict[tuple[str, str, bool, str], list[Sample]] = defaultdict(list)
    for row in rows(sorted((data / "ai").glob("*.jsonl.gz"))):
        sample = _sample(row)
        if sample.genre and len(sample.text) >= _SHORTEST:
            strata[sample.dataset, sample.genre, sample.machine, sample.kind].append(sample)
    chosen = (_chosen(strata[key]) for key in sorted(strata))
    return [sample for each in chosen for sample in each]


def _chosen(found: list[Sample]) -> list[Sample]:
    return sorted(random.Random(SEED).sample(found, min(MOST, len(found))))


def _sample(row: dict[str, Any]) -> Sample:
    machine, kind = row["label"] == "ai", _kind(row)
    genre = kind if kind == "rewritten" else _genre(f"{row['dataset']}/{_domain(row)}")
    year = _year(row) if machine else ""
    return Sample(filled_in(row["text"]), machine, row["dataset"], genre, year, kind)


def _domain(row: dict[str, Any]) -> str:
    if row["dataset"] != "slop_score":
        return str(row["domain"])
    return "story" if int(row["group"].rpartition("-")[2]) < _STORIES else "essay"


def _genre(name: str) -> str:
    return next((genre for part, genre in _BEGINNINGS.items() if name.startswith(part)), "")


def _kind(row: dict[str, Any]) -> str:
    if row["dataset"] == "liang_bias":
        return "non_native" if "nonnative" in row["domain"] else "native"
    attack = row.get("attack") or ""
    if attack.startswith("rewrite"):
        return "rewritten"
    return "plain" if attack in ("", "evasive_prompt") else "humanised"


def _year(row: dict[str, Any]) -> str:
    if row["dataset"] == "authored_2026":
        return "2026"
    if row["dataset"] == "slop_score":
        return "2024-25"
    if row.get("date"):
        return _year_of_date(row["date"])
    generator = row["generator"]
    return next((y for y, part in _YEARS.items() if re.search(part, generator, re.I)), "")


def _year_of_date(date: str) -> str:
    steps = (("2023-07", "2022-23"), ("2024-07", "2023-24"), ("2026", "2024-25"))
    return next((year for end, year in steps if date < end), "2026")
