"""`quality check`: one run over what is named, or a run each time that something changes."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from quality.cli import run
from quality.cli.asked import Ending, Fixes, Known, Limits, Overrides, Reading, Show, Speed
from quality.cli.each import each
from quality.cli.fix import Fixer, require_together
from quality.cli.judge import Judge
from quality.cli.sieve import Sieve, baseline_file, require, sieve
from quality.config.configuration import Configuration
from quality.render.output import Output, files, layout, outputs, press, require_elsewhere

if TYPE_CHECKING:
    from quality.gate import Run


class Check(NamedTuple):
    """What `quality check` is asked for; call it with paths to do it once.

    `formats` is what `--format` was given.
    """

    overrides: Overrides
    limits: Limits
    formats: Sequence[str]
    show: Show
    reading: Reading
    known: Known
    speed: Speed
    fixes: Fixes
    ending: Ending

    def __call__(self, paths: Sequence[str] | None) -> "Run":
        """Check what `paths` name, this folder when nothing, print it and return the run.

        Raises typer.Exit, with the message printed, for what cannot be done.
        """
        with run.reported():
            require_together(self.fixes, paths or (), self.known.diff)
            asked = outputs(self.formats)
            require_elsewhere(asked, paths or ())
            against = self._configuration(places=any(each.name == "html" for each in asked))
            return self._checked(paths, asked, against)

    def _configuration(self, *, places: bool = False) -> Configuration:
        return run.configuration(self.overrides, places=places, **self.limits._asdict())

    def _checked(
        self, paths: Sequence[str] | None, asked: Sequence[Output], against: Configuration
    ) -> "Run":
        view, limit = run.view(against, self.show), self.show.limit_per_rule
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
        again, stdin = Judge(against, self.reading).document, self.reading.stdin_filename
        return sieve(file, self.known.diff, against.rules_on, again, stdin)

    def watch(self, paths: Sequence[str] | None) -> NoReturn:
        """Check once, then again what changes, until Ctrl-C."""
        from quality.cli import watch as watching

        with run.reported():
            changes = self.fixes.fix or self.fixes.diff_fix
            named = watching.watchable(paths, changes=changes)
            written = files(outputs(self.formats))

            def found() -> Iterator[str]:
                return watching.files(named, self._configuration(), written)

            watching.watched(named, found, self.__call__)
