"""`quality score --output FOLDER`: its options, and the work behind them."""

import json
import sys
from collections.abc import Collection, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from quality.cli.asked import Reading
from quality.errors import QualityError
from quality.gate import INTERRUPTED, counted
from quality.render.terminal import complain, write

if TYPE_CHECKING:
    from quality.config.configuration import Configuration
    from quality.corpus.inputs import Shard
    from quality.corpus.job import Job
    from quality.corpus.journal import Journal
    from quality.corpus.progress import Progress
    from quality.corpus.run import Outcome, Run
    from quality.corpus.work import Work
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
Engine = Literal["local", "ray", "spark", "dask"]
Engines = Annotated[
    Engine,
    typer.Option("--engine", help="Who shares out the inputs: this machine, or a cluster."),
]
Report = Annotated[
    str | None,
    typer.Option(metavar="FILE.html", help="Write a page about the corpus, with what is repeated."),
]


class Corpus(NamedTuple):
    """The options of `quality score` that are for a corpus; `engine` shares out its inputs."""

    output_folder: Output = None
    text_column: TextColumn = "text"
    id_column: IdColumn = None
    output_format: OutputFormat = "parquet"
    resume: Resume = False
    quarantine: Quarantine = None
    no_findings: NoFindings = False
    no_features: NoFeatures = False
    report: Report = None
    engine: Engines = "local"


class Scoring(NamedTuple):
    """A corpus to score: where its texts are, how they are read, and by how many processes."""

    paths: Sequence[str]
    options: Corpus
    reading: Reading
    sieve: "Filter | None"
    workers: int | None

    @property
    def folder(self) -> Path:
        """Where the results go."""
        return Path(self.options.output_folder or ".")

    @property
    def quarantine(self) -> Path:
        """Where rows without a result are listed: a file in the folder, where none is named."""
        from quality.corpus.run import QUARANTINE

        return Path(self.options.quarantine or self.folder / QUARANTINE)

    def job(self, scorers: "tuple[Scorer, ...]") -> "Job":
        """Return the job to do."""
        from quality.corpus.job import Job
        from quality.corpus.rows import Columns

        asked, reading = self.options, self.reading
        columns = Columns(
            asked.text_column, asked.id_column, reading.max_size, reading.input_format
        )
        kept = (asked.output_format, not asked.no_findings, not asked.no_features, self.sieve)
        return Job(scorers, self.folder, columns, *kept)


def scored(corpus: Scoring, against: "Configuration") -> int:
    """Score a corpus, say what became of it, and return the exit status.

    Raises QualityError for what cannot be scored, or not into the folder that is named.
    """
    _require_installed(corpus.options.engine)
    from quality.corpus.held import Noted, held
    from quality.corpus.inputs import shards

    try:
        choice = Noted(against)
        found, scorers = held(shards(corpus.paths, corpus.folder, choice), against)
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
    from quality.files.tables import kind_of

    for path in paths:
        if kind_of(Path(path)) and Path(path).is_file():
            raise QualityError(f"{path}: has rows of texts; add --output FOLDER to score each row")


def refuse_format(printed: str) -> None:
    """Raise QualityError where rows are to be printed in a way, and a folder gets them instead."""
    if printed != "table":
        raise QualityError(
            f"--format {printed} is for rows that are printed; for the files in the folder of "
            "--output give --output-format parquet, jsonl or csv"
        )


def refuse_options(corpus: Corpus) -> None:
    """Raise QualityError where an option was given that needs an output folder."""
    for name in ("resume", "quarantine", "report"):
        if getattr(corpus, name):
            raise QualityError(f"--{name} is for a corpus; add --output FOLDER for its results")


def _run(corpus: Scoring, job: "Job", shards: "list[Shard]") -> int:
    from quality.corpus.inputs import total
    from quality.corpus.journal import Journal
    from quality.corpus.progress import Progress

    journal = Journal(job.folder)
    _require_own(journal, job, shards, resume=corpus.options.resume)
    with journal.lock():
        progress = Progress(total(shards), sys.stderr)
        outcome = _outcome(corpus, job, shards, progress)
        if corpus.options.report:
            _report(corpus.options.report, job, shards, outcome)
    _summarize(outcome, corpus.quarantine)
    return outcome.exit_code


def _require_own(journal: "Journal", job: "Job", shards: "list[Shard]", *, resume: bool) -> None:
    """Raise QualityError where the folder has what this run would not go on with, but replace."""
    if journal.begun() and not resume:
        held = "has results of an earlier run; add --resume, or name another"
        raise QualityError(f"{job.folder}: {held}")
    for shard in shards:
        path = job.result(shard.name)
        if journal.foreign(shard.name, path):
            lost = "is not of an earlier run and would be lost; name another folder"
            raise QualityError(f"{path}: {lost}")


def _outcome(corpus: Scoring, job: "Job", shards: "list[Shard]", progress: "Progress") -> "Outcome":
    from quality.corpus.run import Run
    from quality.corpus.work import Work
    from quality.processes import available

    run, workers = Run(job, shards, progress), corpus.workers or available()
    if corpus.options.engine == "local":
        _pooled(run, Work(job), workers, progress)
    else:
        from quality.corpus.engines import Inline, spread

        spread(corpus.options.engine, job, shards, workers)
        run.through(Inline(Work(job)))  # finds all of it done
    return run.outcome(corpus.quarantine)


def _pooled(run: "Run", work: "Work", workers: int, progress: "Progress") -> None:
    from quality.corpus.pool import Pool

    try:
        with Pool(work, workers) as pool:
            run.through(pool)
    finally:
        progress.end()


def _report(path: str, job: "Job", shards: "list[Shard]", outcome: "Outcome") -> None:
    from quality.corpus import durable
    from quality.corpus.alike import alike
    from quality.corpus.journal import HIDDEN
    from quality.corpus.report.page import page

    found = alike(shards, job.columns, job.folder / HIDDEN / "alike")
    durable.write(Path(path), "\n".join(page(outcome.markers, found)).encode("utf-8", "replace"))


def _first_reason(quarantine: Path) -> str:
    with quarantine.open(encoding="utf-8") as file:
        first = json.loads(file.readline())
    return f"{first['path']}: row {first['row']}: {first['reason']}"


def _summarize(outcome: "Outcome", quarantine: Path) -> None:
    for problem in outcome.problems:
        complain(str(problem))
    if outcome.kept:
        complain(f"{counted(outcome.kept, 'input')} kept from an earlier run")
    if outcome.quarantined:
        where = f"listed with reasons in {quarantine}"
        complain(f"{counted(outcome.quarantined, 'row')} could not be scored: {where}")
    if outcome.hopeless:
        complain(f"no row could be scored; the first: {_first_reason(quarantine)}")
    sign = "=" if outcome.balanced else "≠"
    parts = f"{outcome.scored:,} scored + {outcome.quarantined:,} quarantined"
    write([f"{outcome.rows:,} rows in {sign} {parts}"], sys.stdout)
    if not outcome.balanced:
        complain("rows are missing: do not use these results; score again into an empty folder")
