"""The texts the models are learnt from: which rows, how many, in which group."""

import random
from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import NamedTuple

from quality.train import assistants, years
from quality.train.data import rows
from quality.train.normalise import filled_in

SEED = 20261121
MOST_EDITED = 1_500  # articles
# Machine texts that were rewritten or asked for in a certain way, and are the machine's all the same.
_TAUGHT = ("", "rewrite_of_human", "evasive_prompt")
WEB = "web"
AUTHORED = "authored_2026"
PAIRED = "paired"
_ONE_SET = {"ai_web_open": WEB, "human_web_open": WEB}
SHORTEST = 400  # characters
_MOST_PUBLISHED = 150


class Text(NamedTuple):
    """A labelled text; texts of one `group` must not be split; `today`: by one of today's models.

    `paired` tells of texts by assistants and of the human documents on the same subjects.
    """

    text: str
    machine: bool
    dataset: str
    domain: str
    group: str
    today: bool = False
    paired: bool = False

    @property
    def weighed_in(self) -> str:
        """The set it is weighed in: its own, or that of all texts that are paired by subject."""
        return PAIRED if self.paired else self.dataset


def style_texts(data: Path) -> list[Text]:
    """Return the human and machine texts of the corpora that may train, disguised ones left out."""
    subjects = paired_subjects(data)
    return sorted(text_of(row, subjects) for row in rows(_style_files(data)) if _teaches(row))


def with_assistants(texts: Sequence[Text]) -> list[Text]:
    """Return the texts and those that assistants wrote for this, in order."""
    return sorted([*texts, *map(text_of, assistants.rows())])


def paired_subjects(data: Path) -> frozenset[str]:
    """Return the ids of the human documents whose subjects assistants were given."""
    of_set = rows((data / "ai").glob(f"{AUTHORED}.jsonl.gz"))
    return frozenset(row["group"] for row in (*of_set, *assistants.rows()))


def _teaches(row: dict[str, str]) -> bool:
    taught = row["use"] == "training" and (row.get("attack") or "") in _TAUGHT
    return taught and len(row["text"]) >= SHORTEST


def _style_files(data: Path) -> list[Path]:
    return sorted((data / "ai").glob("*.jsonl.gz"))


def text_of(row: dict[str, str], subjects: Collection[str] = ()) -> Text:
    """Return a row of `data/ai` as a text; web articles are grouped by repository.

    `subjects` are the ids of documents that are paired with texts by assistants.
    """
    dataset = _ONE_SET.get(row["dataset"], row["dataset"])
    group = str(row.get("repo") or row.get("group") or row["id"])
    paired = row["id"] in subjects or dataset in (AUTHORED, assistants.NAME)
    told = row["label"] == "ai", dataset, str(row["domain"]), group, years.today(row), paired
    return Text(filled_in(row["text"]), *told)


def folds(texts: Sequence[Text]) -> list[str]:
    """Return what to hold out together: a data set, or of the web a repository."""
    return [f"web {text.group}" if text.dataset == WEB else text.dataset for text in texts]


class Essays(NamedTuple):
    """Essays by learners of English, and as long ones by pupils who grew up with it."""

    texts: list[str]
    learner: list[bool]


def essays(data: Path) -> Essays:
    """Return the essays that fairness is judged by; no weight is learnt from them."""
    found = [*rows([data / "ai" / "fairness_liang.jsonl.gz"])]
    learner = [str(row["domain"]).startswith("toefl") for row in found]
    texts = [filled_in(row["text"]) for row in found]
    long = [len(text.split()) for text in texts]
    length = median(words for words, who in zip(long, learner, strict=True) if who)
    return Essays([" ".join(text.split(" ")[: int(length)]) for text in texts], learner)


def edited_articles(data: Path) -> list[str]:
    """Return articles that people edited and published: news, features, blogs, guides."""
    files = ("human_onestop", "human_news_pre2021", "human_blogs_pre2020")
    paths = [data / "ai" / f"{name}.jsonl.gz" for name in files]
    texts = [
        r["text"] for r in rows(paths) if not _simplified(r) and len(r["text"]) >= 3 * SHORTEST
    ]
    return sorted(random.Random(SEED).sample(texts, min(MOST_EDITED, len(texts))))


# What people published in a profile: files of `data/ai`, and what a row's domain says.
_PUBLISHED = {
    "academic": (("human_web", "textbook"), ("l2r", "AcademicResearch"), ("biscope", "arxiv")),
    "fiction": (("l2r", "LiteratureCreativeWriting"),),
    "legal": (("l2r", "LegalDocument"), ("human_web", "gov_policy"), ("human_web", "gov_standard")),
    "marketing": (("human_web", "company_blog"),),
    "news": (("human_news_pre2021", ""), ("human_onestop", "Adv-Txt"), ("l2r", "NewsArticle")),
    "technical": (
        ("human_peps_pre2020", ""),
        ("human_blogs_pre2020", "tutorial"),
        ("l2r", "TechnicalWriting"),
    ),
}


def published(data: Path) -> dict[str, list[str]]:
    """Return texts that people published, by profile; a kind of text has at most 150."""
    return {
        profile: [text for name, domain in kinds for text in _published(data, name, domain)]
        for profile, kinds in _PUBLISHED.items()
    }


def _published(data: Path, name: str, domain: str) -> list[str]:
    texts = [
        row["text"]
        for row in rows([data / "ai" / f"{name}.jsonl.gz"])
        if row["use"] == "training" and row["label"] == "human" and domain in row["domain"]
    ]
    texts = [text for text in texts if len(text) >= 3 * SHORTEST]
    return sorted(random.Random(SEED).sample(texts, min(_MOST_PUBLISHED, len(texts))))


def _simplified(row: dict[str, str]) -> bool:
    return str(row["domain"]).endswith(("Ele-Txt", "Int-Txt"))


def fingerprint(texts: Iterable[str]) -> str:
    """Return a short hash of the texts, so that a model can name its data."""
    digest = sha256()
    for text in texts:
        digest.update(text.encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()[:12]
