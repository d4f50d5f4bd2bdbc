"""`quality check`: one run over what is named, or a run each time that something changes."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from quality.cli import run
from quality.cli.each import Speed, each
from quality.cli.fix import Fixer, Fixes
from quality.cli.judge import Judge, Reading
from quality.cli.overrides import Overrides
from quality.cli.sieve import Sieve, baseline_file, require, sieve
from quality.config.configuration import Configuration
from quality.render.output import Output, files, layout, outputs, press, require_elsewhere

if TYPE_CHECKING:
    from quality.gate import Run
    from quality.render.terminal import Colour


class Known(NamedTuple):
    """Where findings that do not count come from: a baseline file, a git revision."""

    baseline: str | None = None
    no_baseline: bool = False
    revision: str | None = None


class Show(NamedTuple):
    """How findings are printed; `limit` of a rule in a document, 0 for all."""

    color: "Colour" = "auto"
    info: bool = False
    quiet: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """What `quality check` is asked for; call it with paths to do it once.

    `gate` has the options of the gate by the name of their key, `formats` is what `--format` was
    given.
    """

    overrides: Overrides
    gate: Mapping[str, Any]
    formats: Sequence[str]
    show: Show
    reading: Reading
    known: Known
    speed: Speed
    fixes: Fixes
    ending: run.Ending

    def __call__(self, paths: Sequence[str] | None) -> "Run":
        """Check what `paths` name, this folder when nothing, print it and return the run.

        Raises typer.Exit, with the message printed, for what cannot be done.
        """
        with run.reported():
            self.fixes.require(paths or (), self.known.revision)
            asked = outputs(self.formats)
            require_elsewhere(asked, paths or ())
            against = self._configuration(places=any(each.name == "html" for each in asked))
            return self._checked(paths, asked, against)

    def _configuration(self, *, places: bool = False) -> Configuration:
        return run.configuration(self.overrides, places=places, **self.gate)

    def _checked(
        self, paths: Sequence[str] | None, asked: Sequence[Output], against: Configuration
    ) -> "Run":
        color, info, quiet, limit = self.show
        view = run.view(against, color, info=info, quiet=quiet)
        new = self._sieve(against)
        fixer = Fixer(self.fixes, paths or (), against, self.reading)
        printed = fixer.outputs(asked)
        laid, written = layout(printed, view, limit), files(asked)
        results = each(paths, against, self.reading, self.speed, new.leaves_out, laid, written)
        with closing(results), press(printed, view, limit) as printing:
            done = run.printed(new(fixer(results)), printing, against, self.ending)
        fixer.say(done)
        new.say()
        return done

    def _sieve(self, against: Configuration) -> Sieve:
        """Return what leaves only new findings; ConfigError for a baseline that is not there."""
        file = baseline_file(self.known.baseline, against, wanted=not self.known.no_baseline)
        require(file, against)
        again, stdin = Judge(against, self.reading).document, self.reading.stdin_name
        return sieve(file, self.known.revision, against.rules_on, again, stdin)

    def watch(self, paths: Sequence[str] | None) -> NoReturn:
        """Check once, then again what changes, until Ctrl-C."""
        from quality.cli import watch as watching

        with run.reported():
            changes = self.fixes.write or self.fixes.show
            named = watching.watchable(paths, changes=changes)
            written = files(outputs(self.formats))

            def found() -> Iterator[str]:
                return watching.files(named, self._configuration(), written)

            watching.watched(named, found, self)
