"""The options that commands share, each written once."""

from typing import Annotated, Literal

import typer

from quality.gate import FailOn as Failing
from quality.render.terminal import Colour
from quality.rule import Profile as Kind

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATHS",
        help="Files, folders, quoted globs, or - for standard input; this folder when none.",
        show_default=False,
    ),
]
File = Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")]
Profile = Annotated[
    Kind | None,
    typer.Option(help="The kind of text to hold it against.  [default: web]", show_default=False),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Only these: ids, families or aliases, with commas."),
]
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="These, too: beside --select, or all that are on anyway."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Not these: ids, families or aliases, with commas."),
]
Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--rules",
        metavar="FOLDER",
        help="A folder of rules of your own, or pack:NAME for those of an installed pack.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="FOLDER", help="Another model: quality.json and ai_style.json."),
]
Features = Annotated[
    list[str] | None,
    typer.Option(metavar="GROUPS", help="More features for csv and json: groups or names."),
]
Filters = Annotated[
    list[str] | None,
    typer.Option(
        "--filter", metavar="NAMES", help="Say what a corpus filter would drop: corpus-gopher ..."
    ),
]
Preview = Annotated[bool, typer.Option("--preview", help="Use rules that are still on trial.")]
Config = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE|KEY=VALUE",
        help="Use this configuration for every file, or settle one key of it; repeatable.",
    ),
]
NoInline = Annotated[
    bool, typer.Option("--no-inline", help="Let no comment or front matter switch rules off.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Leave out excluded files even when named.")
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="NAME[=FILE]",
        help="full, concise, grouped, json, jsonl, csv, github, gitlab, sarif, rdjson, junit, "
        "markdown, html, summary or statistics; again and with =FILE to write several.  [default: full]",
        show_default=False,
    ),
]
FailOn = Annotated[
    Failing | None,
    typer.Option(
        help="The least severity of a finding that fails.  [default: error]", show_default=False
    ),
]
MaxWarnings = Annotated[
    int | None, typer.Option(metavar="N", min=0, help="Fail on more warnings than this.")
]
MinScore = Annotated[
    float | None,
    typer.Option(metavar="N", min=0, max=100, help="Fail when a document scores less."),
]
FailOnAiStyle = Annotated[
    float | None,
    typer.Option(
        metavar="P",
        min=0,
        max=1,
        help="Fail when a style resembles machine-generated text with more than this "
        "probability: a resemblance, no proof.",
    ),
]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", help="Pass whatever is found; say it all the same.")
]
PassOnNoFiles = Annotated[
    bool, typer.Option("--pass-on-no-files", help="Pass where PATHS stand for no texts.")
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count the findings of each rule, in place of them.")
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Name what the configuration leaves out, too.")
]
ShowInfo = Annotated[bool, typer.Option("--show-info", help="Print mere facts about it, too.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings, nothing else.")]
Color = Annotated[Colour, typer.Option(help="Colours; auto follows NO_COLOR and FORCE_COLOR.")]
LimitPerRule = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=0,
        help="Print this many findings of a rule in a document, 0 for all.  [default: 5 in full]",
        show_default=False,
    ),
]
InputFormat = Annotated[
    Literal["auto", "plain", "markdown", "html", "rst", "asciidoc"],
    typer.Option(help="How to read it."),
]
MaxSize = Annotated[
    float,
    typer.Option(metavar="MB", min=0, max=2_000, help="Refuse larger files."),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Leave out the findings it knows.  [default: the nearest .quality-baseline.json]",
        show_default=False,
    ),
]
Diff = Annotated[
    str | None,
    typer.Option(metavar="REV", help="Only what is new since a git revision, in changed files."),
]
NoBaseline = Annotated[
    bool, typer.Option("--no-baseline", help="Show what the baseline knows, too.")
]
Workers = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        help="Score with this many processes.  [default: as many as pay]",
        show_default=False,
    ),
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        metavar="FOLDER",
        help="Keep reports for the next run here.  [default: .quality_cache]",
        show_default=False,
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Neither use reports of earlier runs nor keep any.")
]
Fix = Annotated[bool, typer.Option("--fix", help="Put right what has one certain remedy.")]
DiffFix = Annotated[
    bool, typer.Option("--diff-fix", help="Show what --fix would change; write nothing.")
]
UnsafeFixes = Annotated[
    bool, typer.Option("--unsafe-fixes", help="With either, also change wording.")
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again what changes, until Ctrl-C.")]
StdinFilename = Annotated[str, typer.Option(metavar="NAME", help="What to call standard input.")]
AsJson = Annotated[Literal["text", "json"], typer.Option("--format", help="How to print it.")]
