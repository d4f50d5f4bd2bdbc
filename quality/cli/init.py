"""`quality init`: look at a project's texts, propose settings, and write what is wanted."""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from quality.cli import options
from quality.gate import UNDONE, counted

if TYPE_CHECKING:
    from quality.adoption.proposal import Proposal
    from quality.adoption.survey import Guess, Scored
    from quality.cli.asked import Reading
    from quality.config.configuration import Configuration
    from quality.files import Found, Problem

Place = Annotated[str, typer.Argument(metavar="FOLDER", help="The project: its texts and files.")]
Package = Annotated[
    str | None,
    typer.Option(
        "--install-from",
        metavar="WHAT",
        help="What pip is to install where the check runs: an address, or a name with a version.",
        show_default="where this one came from",
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Write everything without asking.")]


def init(
    folder: Place = ".",
    *,
    profile: options.Profile = None,
    install_from: Package = None,
    yes: Yes = False,
    input_format: options.InputFormat = "auto",
    max_size: options.MaxSize = 20,
) -> None:
    """Propose settings that fit your texts; write them, a baseline, a hook and a workflow.

    Every file is shown and asked about before it is written. What is there already stays.
    """
    from quality.adoption.origin import origin
    from quality.cli import run as work
    from quality.cli.asked import Reading

    reading, package = Reading(input_format, max_size=max_size), install_from or origin()
    with work.reported():
        try:
            _Start(Path(folder), reading, package, yes=yes).begin(profile)
        except typer.Abort:
            _complain("no answer, so nothing more is written; --yes writes without asking")
            raise typer.Exit(UNDONE) from None


class _File(NamedTuple):
    """A file to write: what to show of it, and all of it."""

    path: Path
    shown: str
    text: str


class _Start:
    """One run of `quality init` in a folder; `package` is what pip installs, None if unknown."""

    def __init__(self, folder: Path, reading: "Reading", package: str | None, *, yes: bool) -> None:
        self._folder, self._reading, self._yes = folder, reading, yes
        self._package = package

    def begin(self, profile: str | None) -> None:
        """Look, propose, ask and write; the baseline last but one, by the settings written."""
        found = self._found()
        self._print(_counted_texts(found))
        self._settings(found, profile)
        self._baseline()
        self._hook()
        self._workflow()
        self._print(["now try: quality check"])

    def _found(self) -> "Sequence[Found]":
        from quality.files import Found
        from quality.files.walk import find

        found = [each for each in find([str(self._folder)]) if isinstance(each, Found)]
        if not found:
            _complain(f"{self._folder}: no texts in this folder, so there is nothing to go by")
            raise typer.Exit(UNDONE)
        return found

    def _settings(self, found: "Sequence[Found]", profile: str | None) -> None:
        present = _configured(self._folder)
        if present:
            self._print([f"{present}: there already, so it stays as it is"])
            return
        proposal = self._proposal([each.path for each in found], profile)
        path = self._folder / "pyproject.toml"
        if path.is_file():
            added = "\n" + proposal.text("tool.quality")
            self._offer(_File(path, added, _after(_text(path), added)))
        else:
            text = proposal.text()
            self._offer(_File(self._folder / "quality.toml", text, text))

    def _proposal(self, paths: Sequence[str], profile: str | None) -> "Proposal":
        from quality.adoption import survey
        from quality.adoption.proposal import Proposal
        from quality.config.configuration import Configuration, Given
        from quality.config.values import COMMAND_LINE, Value

        reading = self._reading
        chosen = survey.Guess(profile, "as asked for") if profile else _guess(paths, reading)
        given = Given({("profile",): Value(chosen.profile, COMMAND_LINE)}, isolated=True)
        against = Configuration(given)
        texts, problems = _scored(paths, against, reading)
        rules = against.scorer(paths[0]).rules
        scores = survey.scores(texts)
        limits = tuple(survey.limits(texts, rules, chosen.profile)) if scores else ()
        unread = tuple(_glob(each.path, self._folder) for each in problems)
        return Proposal(chosen, scores, limits, len(texts), unread)

    def _baseline(self) -> None:
        from quality.baseline import FILE
        from quality.cli.baseline import counts, keep, recorded
        from quality.config.configuration import Configuration

        file = self._folder / FILE
        if file.exists():
            self._print([f"{file}: there already, so it stays as it is"])
            return
        known, _ = recorded([str(self._folder)], Configuration(), file, self._reading)
        if not known.size():
            self._print(["nothing is found by these settings, so there is no need of a baseline"])
            return
        self._print([f"{file} would record {counts(known)}, so that only new ones count"])
        if self._agreed(file):
            keep(known, file, "wrote")

    def _hook(self) -> None:
        from quality.adoption import hooks

        path = self._folder / hooks.PRE_COMMIT
        old = _text(path) if path.is_file() else ""
        if hooks.has_hook(old):
            self._print([f"{path}: it runs the check already"])
            return
        text = hooks.with_hook(old, self._package)
        if text is None:
            self._print([f"{path}: its repos are not a list at its end; put this in:"])
            self._print(hooks.entry(self._package).splitlines())
            return
        self._offer(_File(path, text[len(old.rstrip()) :], text))

    def _workflow(self) -> None:
        from quality.adoption import hooks

        path = self._folder / hooks.WORKFLOW
        if path.exists():
            self._print([f"{path}: there already, so it stays as it is"])
            return
        if self._package is None:
            self._print([f"{path}: not proposed, since this quality came from a folder here;"])
            self._print(["  say what pip is to install there: quality init --install-from ADDRESS"])
            return
        text = hooks.workflow(self._package)
        self._offer(_File(path, text, text))

    def _offer(self, file: _File) -> None:
        self._print([f"--- {file.path}", *file.shown.splitlines(), "---"])
        if self._agreed(file.path):
            _write(file)
            self._print([f"wrote {file.path}"])

    def _agreed(self, path: Path) -> bool:
        return self._yes or typer.confirm(f"Write {path}?", default=True)

    def _print(self, lines: "Sequence[str] | Iterator[str]") -> None:
        from quality.render.terminal import write

        write(lines, sys.stdout)


def _guess(paths: Sequence[str], reading: "Reading") -> "Guess":
    from quality.adoption import survey
    from quality.files import Found, Source, read

    texts = (read(Found(path, named=True), reading.max_size) for path in survey.sample(paths))
    return survey.guess(text for text in texts if isinstance(text, Source))


def _scored(
    paths: Sequence[str], against: "Configuration", reading: "Reading"
) -> "tuple[Sequence[Scored], Sequence[Problem]]":
    """Return the texts that were scored, and what no run over their folder can do without."""
    from quality.adoption.survey import Scored
    from quality.cli.each import each
    from quality.cli.run import split
    from quality.files import Found, Problem, read

    done, problems = split(each(paths, against, reading))
    again = (read(Found(each.path, named=False), reading.max_size) for each in problems)
    fatal = [each for each in again if isinstance(each, Problem) and not each.skipped]
    return [Scored(each.path, each.report) for each in done], fatal


def _glob(path: str, folder: Path) -> str:
    """Return what means one file in the configuration of a folder.

    >>> _glob("docs/a [1].md", Path("docs"))
    '/a \\\\[1\\\\].md'
    """
    inside = Path(path).relative_to(folder).as_posix()
    return "/" + re.sub(r"[\\*?\[\]]", r"\\\g<0>", inside)


def _counted_texts(found: "Sequence[Found]") -> Iterator[str]:
    from quality.adoption.survey import suffixes

    kinds = suffixes(each.path for each in found).items()
    yield f"{counted(len(found), 'text')}: {', '.join(f'{n} {suffix}' for suffix, n in kinds)}"


def _configured(folder: Path) -> str | None:
    """Return the configuration that a folder has of its own."""
    from quality.config.find import within

    return within(str(folder))


def _text(path: Path) -> str:
    """Return what stands in a file, its line ends as they are; end the run where it is no text."""
    from quality.files.decode import decode

    text = decode(path.read_bytes())
    if not isinstance(text, str):
        _complain(f"{path}: {text.reason}; {text.remedy}")
        raise typer.Exit(UNDONE)
    return text


def _after(old: str, added: str) -> str:
    """Return a text with another at its end, in the line ends of the first."""
    end = "\r\n" if "\r\n" in old else "\n"
    return old.rstrip("\r\n") + end + added.replace("\n", end)


def _write(file: _File) -> None:
    """Write a file, in one step where there is one already."""
    from quality.atomic import replacing
    from quality.files.rewrite import rewrite

    if not file.path.exists():
        file.path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(file.path) as draft:
            draft.write_text(file.text, encoding="utf-8")
        return
    problem = rewrite(str(file.path), _text(file.path), file.text)
    if problem:
        _complain(str(problem))
        raise typer.Exit(UNDONE)


def _complain(message: str) -> None:
    from quality.render.terminal import complain

    complain(message)
