"""The page of one rule, as Markdown."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from html import escape
from itertools import zip_longest

from quality.evidence import Evidence, Figures
from quality.render.cells import visible
from quality.render.numbers import number
from quality.render.rates import share, span, times
from quality.rule import PROFILES, Example, Rule

_LISTED = 12  # phrases
_BLANK_LINE = re.compile(r"^[^\S\n]*$", re.MULTILINE)
_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]#|~"})
_ROLES = {
    "quality": "Counts in the quality score",
    "ai-style": "Counts in the likeness to machine-generated style",
    "both": "Counts in the quality score and in the likeness to machine-generated style",
    "info": "Counts in no score: a fact about the text",
}
_UNITS = {
    "per_1000_words": "matches per 1,000 words",
    "count": "matches in the document",
    "share_of_sentences": "matches a sentence",
    "present": "1 where there is a match, else 0",
    "value": "the measure itself",
}
_MEASURED = {"value": "mean value", "present": "share with a match"}
_WITHIN = {
    "sentence": "in the same sentence",
    "paragraph": "in the same paragraph",
    "neighbours": "in the same sentence or the one before or after",
    "match": "in the match itself",
}
_BLOCKS = {
    "heading": "headings",
    "prose": "paragraphs",
    "list": "lists",
    "table": "tables",
    "caption": "captions",
}
_ZONES = {"code": "code", "url": "addresses", "quotation": "quotations"}
_WAYS = {
    "each": "Every match is shown",
    "over-limit": "Matches are shown only where the document goes beyond the limit",
    "together": "Matches are shown together, as one finding, where the document goes beyond the limit",
}


def page(rule: Rule, evidence: Evidence) -> str:
    """Return all there is to know about a rule."""
    parts = (_head(rule), _examples(rule), _quiet(rule), _rates(rule, evidence), _use(rule))
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(rule: Rule) -> Iterator[str]:
    trial = " On trial: seen only with `--preview`." * (rule.status == "preview")
    also = f" Also known as {', '.join(rule.aliases)}." if rule.aliases else ""
    yield f"# {rule.id}"
    yield f"**{text(rule.summary)}**"
    yield ""
    yield f"*{rule.severity.capitalize()}. {_ROLES[rule.role]}.{trial} Since {rule.since}.{also}*"
    yield ""
    yield f"**Why.** {text(rule.why)}"
    yield ""
    yield f"**How to fix it.** {text(rule.fix)}{_mended(rule)}"
    yield ""


def _mended(rule: Rule) -> str:
    """Return which option of `quality check` puts right what the rule finds."""
    if rule.repair:
        return " `quality check --fix` does it where that is certain."
    certain = any(isinstance(better, str) for better in rule.swap.values())
    return " `quality check --fix --unsafe-fixes` does it for some." if certain else ""


def _examples(rule: Rule) -> Iterator[str]:
    for bad, title in ((True, "Bad"), (False, "Good")):
        yield f"## {title}"
        for example in rule.examples:
            if example.bad is bad:
                yield shown(example)
                yield ""


def shown(example: Example) -> str:
    """Return an example with its marks in bold: a quotation, or as it is when it has lines."""
    lines = example.text.strip("\n").count("\n")
    marked = "".join(_marked(example, plain=not lines))
    if not lines:
        return f"> {marked.strip()}"
    # A blank line would end the HTML block, and what follows would be read as Markdown.
    return f"<pre>\n{re.sub(_BLANK_LINE, '&nbsp;', marked.strip(chr(10)))}\n</pre>"


def _marked(example: Example, *, plain: bool) -> Iterator[str]:
    at = 0
    for start, end in sorted(example.marks):
        yield _safe(example.text[at:start], plain=plain)
        yield f"<b>{_safe(example.text[start:end], plain=plain)}</b>"
        at = end
    yield _safe(example.text[at:], plain=plain)


def _safe(part: str, *, plain: bool) -> str:
    if plain:
        return text(visible(part))
    return "\n".join(escape(visible(line), quote=False) for line in part.split("\n"))


def text(plain: str) -> str:
    """Return text with all that Markdown would take for its own escaped.

    >>> text("a * b")
    'a \\\\* b'
    """
    return escape(plain, quote=False).translate(_SPECIAL)


def _quiet(rule: Rule) -> Iterator[str]:
    wrong = [f"- {text(each)}" for each in rule.false_positives] or ["None noted yet."]
    yield from ("## Known false positives", *wrong, "")
    excuses = [f"- {each}" for each in _excuses(rule)]
    if excuses:
        yield from ("## Where it keeps quiet", *excuses, "")


def _excuses(rule: Rule) -> Iterator[str]:
    if rule.unless:
        cues = ", ".join(cue.replace("-", " ") for cue in rule.unless.near)
        yield f"With one of these {_WITHIN[rule.unless.within]}: {cues}."
    if rule.exceptions:
        yield f"In these phrases: {_listed(rule.exceptions)}."
    if rule.gives_way_to:
        yield f"At words that one of these has found: {', '.join(f'`{each}`' for each in rule.gives_way_to)}."
    if rule.profiles:
        yield f"In every profile but {', '.join(rule.profiles)}."
    if rule.min_words:
        yield f"In documents of fewer than {rule.min_words} words."
    if rule.kind not in ("metric", "function"):
        yield f"Everywhere but in {_blocks(rule.scope)}."
        closed = [name for zone, name in _ZONES.items() if zone not in rule.scope]
        yield f"In {', '.join(closed)}, too, where these stand inside a sentence."


def _blocks(scope: Collection[str]) -> str:
    """Return the names of the blocks of a scope, in reading order."""
    every = "all" in scope
    return ", ".join(name for block, name in _BLOCKS.items() if block in scope or every)


def _listed(phrases: Sequence[str]) -> str:
    more = f" and {len(phrases) - _LISTED} more" if len(phrases) > _LISTED else ""
    return ", ".join(f"“{text(each)}”" for each in phrases[:_LISTED]) + more


def _rates(rule: Rule, evidence: Evidence) -> Iterator[str]:
    figures = evidence.of(rule.id)
    if figures is None:
        return
    unit = _MEASURED.get(rule.measure, "per 1,000 words")
    yield "## How often"
    yield f"Measured {evidence.date}; a finding is what the limits for the web would show."
    yield ""
    columns = f"{unit} | with a finding | documents"
    yield f"| genre | human: {columns} | machine: {columns} |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    yield from _genres(figures)
    yield ""
    yield from _comparisons(figures, unit)


def _genres(figures: Figures) -> Iterator[str]:
    human, machine = figures["human"], figures["machine"]
    for genre in sorted({*human, *machine}):
        cells = (*_cell(human.get(genre)), *_cell(machine.get(genre)))
        yield f"| {genre} | {' | '.join(cells)} |"


def _cell(cell: Figures | None) -> tuple[str, str, str]:
    if cell is None:
        return "", "", ""
    return number(cell["rate"]), share(cell["found"]), str(cell["n"])


def _comparisons(figures: Figures, unit: str) -> Iterator[str]:
    matched, found = share(figures["human_share"]), share(figures["human_found"])
    yield f"- Human documents with a match: {matched}; with a finding: {found}."
    yield f"- Machine text, genres counting alike: {times(figures)}; AUROC {figures['auroc']:.2f}."
    yield f"- {_directions(figures)}"
    years = "; ".join(f"{year} {_rate(cell)}" for year, cell in figures["by_year"].items())
    yield f"- By the year of the model, {unit}: {years}."
    altered = figures["altered"]
    yield (
        f"- Machine text disguised or edited: {_rate(altered['humanised'])}; "
        f"human text rewritten by a model: {_rate(altered['rewritten'])}."
    )
    yield f"- {_fairness(figures)}"
    yield ""


def _rate(cell: Figures) -> str:
    return f"{number(cell['rate'])} (n {cell['n']})"


def _directions(figures: Figures) -> str:
    more, fewer = (", ".join(figures[key]) or "no genre" for key in ("more", "fewer"))
    return f"Clearly more in machine text: {more}; clearly fewer: {fewer}."


def _fairness(figures: Figures) -> str:
    non_native, native = figures["non_native"], figures["native"]
    ratio, interval = figures["non_native_ratio"], figures["non_native_interval"]
    bounded = interval is not None and interval[1] is not None
    compared = f": {number(ratio)} times ({span(interval)})" if bounded else ""
    return (
        f"Essays by non-native writers: {_rate(non_native)}; "
        f"by native school pupils: {_rate(native)}{compared}."
    )


def _use(rule: Rule) -> Iterator[str]:
    yield "## Limits"
    yield from _limits(rule.limits, rule)
    yield ""
    yield from _settings(rule)
    if rule.sources:
        yield from ("", "## Sources", *(f"- {_source(each)}" for each in rule.sources))


def _settings(rule: Rule) -> Iterator[str]:
    """Yield how to choose a rule, to change it, and to silence it in a text."""
    yield "## Configure and suppress"
    yield "```sh"
    yield f"quality check --select {rule.id} FILE   # only this rule"
    yield f"quality check --ignore {rule.id} FILE   # all but this rule"
    yield "quality check --profile news FILE   # the limits of another kind of text"
    yield "```"
    yield "For a whole project, in `quality.toml` ([configuration](../../configuration.md)):"
    yield "```toml"
    yield f'[rules."{rule.id}"]'
    yield f'severity = "{rule.severity}"'
    if rule.limits:
        yield f"limit = {rule.limits.get('web', 0):g}"
    if not rule.judges_whole:
        yield 'accept = ["a phrase to let pass"]'
    yield "```"
    yield "In the text, before the block it is about, with the reason:"
    yield "```markdown"
    yield f"<!-- quality: ignore[{rule.id}] the reason -->"
    yield "```"


def _source(source: str) -> str:
    """Return a source with its address left for the reader's program to link."""
    return escape(source, quote=False).replace("*", "\\*")


def _limits(limits: Mapping[str, float], rule: Rule) -> Iterator[str]:
    way = "One finding for the whole text" if rule.kind == "metric" else _WAYS[rule.report]
    if not limits:
        yield f"{way}; there is no limit."
        return
    floor = rule.body.get("direction") == "below"
    yield f"{way}. The limit is on {_UNITS[rule.measure]}{', from below' * floor}."
    yield ""
    yield f"| {' | '.join(PROFILES)} |"
    yield "|" + "--:|" * len(PROFILES)
    values = [number(value) for name in PROFILES if (value := rule.limit(name)) is not None]
    yield f"| {' | '.join(value for value, _ in zip_longest(values, PROFILES, fillvalue=''))} |"
