"""Faults planted in edited articles: does the score fall, and the more the more there are?"""

import itertools
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from quality.scorer import Scorer
from quality.train import corpora

Plant = Callable[[list[str], int, random.Random], list[str]]  # paragraphs and a dose

ARTICLES = 150
DOSES = (1, 2, 4)
SEED = 7

_WEASELS = (
    "Critics argue that the plan will fail.",
    "Many experts believe that this is only the beginning.",
    "It is widely believed that the rules will change.",
    "Some observers have warned of serious consequences.",
    "Studies have shown that the opposite may be true.",
    "Analysts say that the effect will be considerable.",
    "According to some estimates, the costs could double.",
    "Supporters claim that nothing else would have worked.",
)
_PADDING = (
    "It is important to note that this plays a pivotal role in today's fast-paced world.",
    "At the end of the day, there is no doubt that this is a topic of great importance.",
    "In conclusion, it goes without saying that the landscape is constantly evolving.",
    "Moreover, it is worth mentioning that this underscores the significance of the matter.",
    "Needless to say, a wide range of factors must be taken into consideration.",
    "As we all know, this is a testament to the power of innovation and collaboration.",
    "Ultimately, the importance of this cannot be overstated in any way, shape or form.",
    "Furthermore, it should be noted that various aspects play a crucial role here.",
)
_FIGURES = (
    "The number of accidents fell by 43% as a result.",
    "About 71% of residents now support the change.",
    "Costs have risen by 38% and complaints by 64%.",
    "Some 5.2 million people are affected.",
    "Productivity went up by 27% within months.",
    "Nearly 60% of firms reported the same problem.",
    "Crime was reduced by 19%.",
    "More than 80% of users said that they would pay for it.",
)
_RESIDUE = (
    "Share on Facebook Share on Twitter",
    "5 min read",
    "Leave a Reply. Your email address will not be published. Required fields are marked *",
    "Subscribe to our newsletter for more stories like this.",
    "We use cookies to improve your experience. Accept all cookies",
    "Related posts: You may also like",
    "Click here to read more",
    "As an AI language model, I cannot verify this. I hope this helps!",
)


def _inserted(lines: tuple[str, ...]) -> Plant:
    def insert(paragraphs: list[str], dose: int, chance: random.Random) -> list[str]:
        out = list(paragraphs)
        for line in lines[: 2 * dose]:
            out.insert(chance.randrange(1, len(out) + 1), line)
        return out

    return insert


def _repeated(paragraphs: list[str], dose: int, chance: random.Random) -> list[str]:
    out = list(paragraphs)
    longest = sorted(paragraphs, key=len)[-dose:]
    for paragraph in longest:
        out.insert(chance.randrange(1, len(out) + 1), paragraph)
    return out


FAULTS: Mapping[str, Plant] = {
    "weasels": _inserted(_WEASELS),
    "padding": _inserted(_PADDING),
    "unsourced figures": _inserted(_FIGURES),
    "page residue": _inserted(_RESIDUE),
    "repeated paragraphs": _repeated,
}


def planted(data: Path) -> Iterator[str]:
    """Yield for each fault how many scores fall and how far, by dose."""
    scorer = Scorer()
    long = (_paragraphs(text) for text in corpora.edited_articles(data))
    articles = ["\n\n".join(parts) for parts in long if len(parts) > max(DOSES)][:ARTICLES]
    clean = _raws(scorer, articles)
    yield "## quality: planted faults"
    yield f"In {len(articles)} edited articles; dose 1, 2, 4: twice as many lines, or so many paragraphs."
    yield ""
    yield "| fault | lower at dose 1, 2, 4 | mean loss at dose 1, 2, 4 | no gain from dose to dose |"
    yield "|---|---|---|---|"
    for name, plant in FAULTS.items():
        raws = [clean, *(_raws(scorer, _with(plant, dose, articles)) for dose in DOSES)]
        yield f"| {name} | {_row(raws)} |"


def _with(plant: Plant, dose: int, articles: list[str]) -> Iterator[str]:
    chance = random.Random(SEED)
    return ("\n\n".join(plant(_paragraphs(each), dose, chance)) for each in articles)


def _raws(scorer: Scorer, texts: Iterable[str]) -> list[float]:
    return [report.quality.raw or 0.0 for report in scorer.score_many([*texts], 2)]


def _row(raws: Sequence[Sequence[float]]) -> str:
    """Return the figures of a fault from the scores of each article, without it and by dose."""
    clean, *faulty = raws
    lower = [_share(one < none for one, none in zip(raw, clean, strict=True)) for raw in faulty]
    lost = [sum(clean) / len(clean) - sum(raw) / len(raw) for raw in faulty]
    steady = _share(
        all(a >= b - 1e-9 for a, b in itertools.pairwise(path)) for path in zip(*raws, strict=True)
    )
    shown = ", ".join(f"{each:.1%}" for each in lower), ", ".join(f"{e:.1f}" for e in lost)
    return f"{shown[0]} | {shown[1]} | {steady:.1%}"


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.replace("\n\n", "\n").split("\n") if part.strip()]


def _share(told: Iterator[bool]) -> float:
    every = list(told)
    return sum(every) / len(every)
