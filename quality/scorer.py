"""From a text to a report: rules, measures, both models, explanations."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, fields, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from quality import features as measures
from quality import model, packs, registry, rule_files
from quality.adjust import Adjustment, adjusted
from quality.assess import assess
from quality.directives import Inline
from quality.document import Document
from quality.engine import Ruleset
from quality.errors import QualityError
from quality.markup.reading import Reading
from quality.processes import collect_seldom, context, end_with_parent
from quality.report import Report
from quality.rule import NO_HINTS, PROFILES, Rule
from quality.stepwise import Work, alone, batches, side_by_side

T = TypeVar("T")

_USUAL = Inline()
_AHEAD = 4  # batches a process that are taken before their turn
NO_ADJUSTMENTS: Mapping[str, Adjustment] = {}


class UnknownProfile(QualityError):  # noqa: N818 it is a name that is unknown
    """A profile that does not exist; the message lists those that do."""


@dataclass(frozen=True, slots=True)
class _Settings:
    """What a Scorer was made with; the fields are called as its parameters are."""

    profile: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    rules: tuple[str, ...]
    model: str | None
    preview: bool
    features: tuple[str, ...]
    extend_select: tuple[str, ...]
    adjustments: Mapping[str, Adjustment]
    ignore_scopes: tuple[str, ...]
    inline: Inline
    places: bool


class Scorer:
    """Rules and models made ready to score any number of texts.

    Holds no state of any text, so threads may share it; pickles as its settings.
    `select` and `ignore` name rules by id, family, prefix or alias; a rule that is off
    takes no points. One name, or one folder, may be given alone.
    `extend_select` adds to `select`, or to all rules where that is empty; a rule on
    trial is on when one of the two has its whole name.
    `rules` are folders of further rules, or `pack:NAME` for those of an installed pack; they carry no
    points, and one with the id of a built-in rule takes its place.
    `model` is a folder with `quality.json` and `ai_style.json`. `features` are groups and names of
    features to have in reports beyond the usual ones: "textstat", "textstat.lix". `adjustments` change
    severity, limit or accepted phrases of the rules that they name; in `ignore_scopes` (prose, list,
    table, heading, caption, quotation, code, url, front-matter) nothing is reported. `inline` says
    whether comments and front matter may switch rules off, and whether they must say why. `places`
    has explanations say where points come from that no finding shows, for a tenth more time.

    Raises UnknownRule, UnknownProfile, UnknownFeature, UnknownScope, RuleError, AdjustmentError or
    ModelError, each a ValueError, for what cannot be used.

    >>> Scorer(select=["hedging"]).score("It may perhaps possibly help.").findings[0].excerpt
    'may perhaps'
    """

    def __init__(  # noqa: PLR0913 each is a choice of its own
        self,
        profile: str = "web",
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        rules: str | Path | Iterable[str | Path] = (),
        model: str | Path | None = None,
        *,
        preview: bool = False,
        features: Sequence[str] = (),
        extend_select: Sequence[str] = (),
        adjustments: Mapping[str, Adjustment] = NO_ADJUSTMENTS,
        ignore_scopes: Sequence[str] = (),
        inline: Inline = _USUAL,
        places: bool = False,
    ) -> None:
        if profile not in PROFILES:
            raise UnknownProfile(f"no profile is called {profile!r}: one of {', '.join(PROFILES)}")
        folders = tuple(map(str, (rules,) if isinstance(rules, Path) else _several(rules)))
        path = None if model is None else str(model)
        self._settings = _Settings(
            profile,
            _several(select),
            _several(ignore),
            folders,
            path,
            preview,
            measures.named(_several(features)),
            _several(extend_select),
            adjustments,
            _several(ignore_scopes),
            inline,
            places,
        )
        every = known(folders)
        self._ruleset = Ruleset(self._chosen(every), every)
        self._models = _models(path)

    def _chosen(self, every: Sequence[Rule]) -> tuple[Rule, ...]:
        settings = self._settings
        registry.require((*settings.ignore, *settings.adjustments), every)
        asked = (*settings.select, *settings.extend_select)
        on = [rule for rule in every if settings.preview or _is_on(rule, asked)]
        registry.require(settings.extend_select, on)
        chosen = registry.select(on, asked if settings.select else (), settings.ignore)
        return adjusted(chosen, settings.adjustments, settings.ignore_scopes)

    def __reduce__(self) -> tuple[object, ...]:
        given = {each.name: getattr(self._settings, each.name) for each in fields(_Settings)}
        return partial(Scorer, **given), ()

    def __repr__(self) -> str:
        given = {each.name: getattr(self._settings, each.name) for each in fields(_Settings)}
        told = (f"{name}={value!r}" for name, value in given.items() if value and value != _USUAL)
        return f"Scorer({', '.join(told)})"

    @property
    def profile(self) -> str:
        """The profile whose limits apply."""
        return self._settings.profile

    @cached_property
    def digest(self) -> str:
        """A hash of all that decides a report beside the text: version, rules, models, settings.

        Two scorers with the same digest give the same reports, on any machine.
        """
        from quality.digest import digest

        settings = self._settings
        rules = [replace(rule, path="", examples=(), hints=NO_HINTS) for rule in self.rules]
        names = [rule.id for rule in self._ruleset.known]
        said = (settings.profile, settings.features, settings.inline, settings.places, names)
        return digest(rules, self._models, *said)

    @property
    def models(self) -> model.Models:
        """The models that give points and evidence."""
        return self._models

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are on, by id."""
        return self._ruleset.rules

    @property
    def feature_names(self) -> tuple[str, ...]:
        """The names of `Report.features`, sorted: the same for every text."""
        on = {rule.id for rule in self.rules}
        return tuple(sorted({*measures.NAMES, *self._settings.features, *on}))

    def score(
        self,
        text: str | Reading,
        *,
        format: str = "auto",  # noqa: A002
        name: str | None = None,
    ) -> Report:
        """Return the report on one text, or on the Reading of one.

        `format` is auto, plain, markdown, html, rst or asciidoc; `name`, a file name, helps auto.
        Raises TypeError for what is no text and ValueError for another format.
        """
        return alone(self.scoring(text, format=format, name=name))

    def scoring(
        self,
        text: str | Reading,
        *,
        format: str = "auto",  # noqa: A002
        name: str | None = None,
    ) -> Work[Report]:
        """Score a text in steps, so that several can be scored side by side: see `quality.stepwise`."""
        document = Document(text, format, name)
        yield
        settings = self._settings
        with_ = (self._ruleset, self._models, settings.profile, settings.features)
        return (yield from assess(document, *with_, settings.inline, places=settings.places))

    def score_many(self, texts: Iterable[str], workers: int = 1) -> Iterator[Report]:
        """Yield the report on each text, in order, as they are asked for.

        With `workers` above 1, that many processes share the work; texts are taken from `texts` no
        further ahead than keeps them busy. A script that asks for them needs
        `if __name__ == "__main__":`, since where a fork is not safe each process runs it again.
        What has a length, such as a list, is scored some 16 texts at a time, which takes a seventh less
        time than one by one; texts that only come, as from a generator, one by one, so that none
        waits for the next. Raises ValueError for fewer than 1 worker, TypeError for one text or
        None in place of several.
        """
        require_several(texts)
        if isinstance(texts, Mapping):
            raise TypeError("the keys of a dict are no texts: give its values, or one of them")
        if workers < 1:
            raise ValueError(f"workers is 1 or more, not {workers}")
        return self._scored(texts, workers)

    def _scored(self, texts: Iterable[str], workers: int) -> Iterator[Report]:
        if workers == 1:
            together = batches(texts) if isinstance(texts, Sized) else ([text] for text in texts)
            for batch in together:
                yield from side_by_side(map(self.scoring, batch))
            return
        from concurrent.futures import Future, ProcessPoolExecutor

        waiting = deque[Future[list[Report]]]()
        with ProcessPoolExecutor(workers, context(), _start, (self,)) as pool:
            for batch in batches(texts):
                waiting.append(pool.submit(_scores, batch))
                if len(waiting) > _AHEAD * workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()


def require_several(texts: object) -> None:
    """Raise TypeError for one text, and for what holds none."""
    if isinstance(texts, (str, bytes)):
        raise TypeError("one text is no set of texts: put it in a list, or call score")
    if not hasattr(texts, "__iter__") and not hasattr(texts, "__getitem__"):
        raise TypeError(f"texts come in a list, a column or a frame, not as {type(texts).__name__}")


def _several(given: str | Iterable[T]) -> tuple[str | T, ...]:
    """Return what was given as several, also where it is one text."""
    return (given,) if isinstance(given, str) else tuple(given)


def known(folders: Iterable[str]) -> tuple[Rule, ...]:
    """Return every rule there is, on or on trial, by id: built in, then of folders and packs."""
    by_id = {rule.id: rule for rule in rule_files.builtin()}
    own = {each.id: each for name in folders for each in rule_files.folder(packs.folder(name))}
    every = tuple(sorted((by_id | own).values(), key=lambda rule: rule.id))
    for rule in own.values():
        _require_known(rule, every)
    return every


def _require_known(rule: Rule, every: Sequence[Rule]) -> None:
    """Raise UnknownRule where a rule gives way to what is none; the message names its file."""
    try:
        registry.require(rule.gives_way_to, every)
    except registry.UnknownRule as error:
        told = f"{rule.path}: gives-way-to: {error}"
        raise registry.UnknownRule(error.name, told) from None


def _is_on(rule: Rule, asked: Iterable[str]) -> bool:
    return rule.status == "stable" or any(name in (rule.id, *rule.aliases) for name in asked)


def _models(path: str | None) -> model.Models:
    return model.load() if path is None else model.load(Path(path))


_worker: list[Scorer] = []  # one a worker process, set when it starts


def _start(scorer: Scorer) -> None:
    collect_seldom()
    end_with_parent()
    _worker[:] = [scorer]


def _scores(texts: Sequence[str]) -> list[Report]:
    return [*side_by_side(map(_worker[0].scoring, texts))]
