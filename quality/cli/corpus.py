"""`quality score --output FOLDER`: its options, and the work behind them."""

import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from quality.errors import QualityError
from quality.gate import INTERRUPTED, counted
from quality.render.terminal import complain, write

if TYPE_CHECKING:
    from quality.config.configuration import Configuration
    from quality.corpus.inputs import Shard
    from quality.corpus.job import Job
    from quality.corpus.progress import Progress
    from quality.corpus.run import Outcome
    from quality.filters import Filter
    from quality.scorer import Scorer

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FOLDER",
        help="Score rows of JSONL, CSV and Parquet, or folders of texts, into this folder.",
    ),
]
TextColumn = Annotated[str, typer.Option(metavar="NAME", help="The column of texts.")]
IdColumn = Annotated[
    str | None, typer.Option(metavar="NAME", help="A column of ids to copy into the results.")
]
OutputFormat = Annotated[
    Literal["parquet", "jsonl", "csv"], typer.Option(help="The form of results.")
]
Resume = Annotated[
    bool, typer.Option("--resume", help="Go on with an earlier run into the same folder.")
]
Quarantine = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Where to list rows that cannot be scored.  [default: FOLDER/quarantine.jsonl]",
        show_default=False,
    ),
]
NoFindings = Annotated[bool, typer.Option("--no-findings", help="Leave out places in the text.")]
NoFeatures = Annotated[bool, typer.Option("--no-features", help="Leave out the measures.")]
Engines = Annotated[
    Literal["local", "ray", "spark", "dask"],
    typer.Option("--engine", help="Who shares out the inputs: this machine, or a cluster."),
]
Report = Annotated[
    str | None,
    typer.Option(metavar="FILE.html", help="Write a page about the corpus, with what is repeated."),
]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the command line says of a corpus; the fields are called as the options are."""

    paths: Sequence[str]
    output: str
    text_column: str = "text"
    id_column: str | None = None
    output_format: Literal["parquet", "jsonl", "csv"] = "parquet"
    workers: int | None = None
    resume: bool = False
    quarantine: str | None = None
    findings: bool = True
    features: bool = True
    sieve: "Filter | None" = None
    input_format: str = "auto"
    max_size: float = 20.0
    report: str | None = None
    engine: Literal["local", "ray", "spark", "dask"] = "local"

    def job(self, scorers: "tuple[Scorer, ...]") -> "Job":
        """Return the job to do."""
        from quality.corpus.job import Job
        from quality.corpus.rows import Columns

        columns = Columns(self.text_column, self.id_column, self.max_size, self.input_format)
        return Job(
            scorers,
            Path(self.output),
            columns,
            self.output_format,
            self.findings,
            self.features,
            self.sieve,
        )


def scored(corpus: Corpus, against: "Configuration") -> int:
    """Score a corpus, say what became of it, and return the exit status.

    Raises QualityError for what cannot be scored, or not into the folder that is named.
    """
    _require_installed(corpus.engine)
    from quality.corpus.held import Noted, held
    from quality.corpus.inputs import shards

    try:
        choice = Noted(against)
        found, scorers = held(shards(corpus.paths, Path(corpus.output), choice), against)
        if choice.left_out:
            complain(f"left out what the configuration excludes: {_few(choice.left_out)}")
        return _run(corpus, corpus.job(scorers), found)
    except KeyboardInterrupt:
        complain("stopped; what is finished is kept: the same command with --resume goes on")
        return INTERRUPTED


def _few(paths: Collection[str]) -> str:
    """Return some paths, and how many more there are.

    >>> _few("dbcae")
    'a, b, c and 2 more'
    """
    first, more = sorted(paths)[:3], len(paths) - 3
    return ", ".join(first) + (f" and {more} more" if more > 0 else "")


def _require_installed(engine: str) -> None:
    """Raise QualityError, with the way to install it, for a package that is not there."""
    from quality.corpus import ENGINES

    if find_spec("pyarrow") is None:
        raise QualityError("--output needs pyarrow: pip install 'quality[arrow]'")
    if engine != "local" and find_spec(ENGINES[engine]) is None:
        needed = f"--engine {engine} needs {ENGINES[engine]}"
        raise QualityError(f"{needed}: pip install 'quality[{engine}]'")


def refuse_rows(paths: Sequence[str]) -> None:
    """Raise QualityError where a path is a file of rows, which is no text to score as one."""
    from quality.corpus.inputs import kind_of

    for path in paths:
        if kind_of(Path(path)) and Path(path).is_file():
            raise QualityError(f"{path}: has rows of texts; add --output FOLDER to score each row")


def refuse_options(**given: object) -> None:
    """Raise QualityError where an option was given that needs an output folder."""
    for name, value in given.items():
        if value:
            raise QualityError(f"--{name} is for a corpus; add --output FOLDER for its results")


def _run(corpus: Corpus, job: "Job", shards: "list[Shard]") -> int:
    from quality.corpus.inputs import total
    from quality.corpus.journal import Journal
    from quality.corpus.progress import Progress

    journal = Journal(job.folder)
    if journal.begun() and not corpus.resume:
        held = "has results of an earlier run; add --resume, or name another"
        raise QualityError(f"{job.folder}: {held}")
    for shard in shards:
        path = job.result(shard.name)
        if journal.foreign(shard.name, path):
            lost = "is not of an earlier run and would be lost; name another folder"
            raise QualityError(f"{path}: {lost}")
    with journal.lock():
        progress = Progress(total(shards), sys.stderr)
        outcome = _outcome(corpus, job, shards, progress)
        if corpus.report:
            _report(corpus.report, job, shards, outcome)
    _summarize(outcome, corpus)
    return outcome.exit_code


def _outcome(corpus: Corpus, job: "Job", shards: "list[Shard]", progress: "Progress") -> "Outcome":
    from quality.corpus.pool import Pool
    from quality.corpus.run import Run
    from quality.corpus.work import Work
    from quality.processes import available

    workers = corpus.workers or available()
    run = Run(job, shards, progress)
    if corpus.engine != "local":
        from quality.corpus.engines import Inline, spread

        spread(corpus.engine, job, shards, workers)
        run.through(Inline(Work(job)))  # finds all of it done
        return run.outcome(_quarantine(corpus))
    try:
        with Pool(Work(job), workers) as pool:
            run.through(pool)
    finally:
        progress.end()
    return run.outcome(_quarantine(corpus))


def _report(path: str, job: "Job", shards: "list[Shard]", outcome: "Outcome") -> None:
    from quality.corpus import durable
    from quality.corpus.alike import alike
    from quality.corpus.journal import HIDDEN
    from quality.corpus.report.page import page

    found = alike(shards, job.columns, job.folder / HIDDEN / "alike")
    durable.write(Path(path), "\n".join(page(outcome.markers, found)).encode("utf-8", "replace"))


def _quarantine(corpus: Corpus) -> Path:
    return Path(corpus.quarantine or Path(corpus.output) / "quarantine.jsonl")


def _summarize(outcome: "Outcome", corpus: Corpus) -> None:
    for problem in outcome.problems:
        complain(str(problem))
    if outcome.kept:
        complain(f"{counted(outcome.kept, 'input')} kept from an earlier run")
    if outcome.quarantined:
        where = f"listed with reasons in {_quarantine(corpus)}"
        complain(f"{counted(outcome.quarantined, 'row')} could not be scored: {where}")
    sign = "=" if outcome.balanced else "≠"
    parts = f"{outcome.scored:,} scored + {outcome.quarantined:,} quarantined"
    write([f"{outcome.rows:,} rows in {sign} {parts}"], sys.stdout)
    if not outcome.balanced:
        complain("rows are missing: do not use these results; score again into an empty folder")
