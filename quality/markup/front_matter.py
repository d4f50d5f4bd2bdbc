"""Front matter at the start of a Markdown file: YAML between `---`, TOML between `+++`."""

import re
from typing import NamedTuple

from quality.span import Span

_FRONT_MATTER = re.compile(
    r"(?P<fence>---|(?P<toml>\+\+\+))[ \t]*(?:\r\n?|\n)(?P<body>\s*(?:#[^\n]*\n\s*)*"
    r"(?:[\"']?[\w.-]+[\"']?[ \t]*[:=]|(?(toml)\[[\w.\"'-]+\]|(?!)))[\s\S]*?)"
    r"^(?:(?P=fence)|\.\.\.)[ \t]*\r?$",
    re.MULTILINE,
)
_TITLE = re.compile(r"^title[ \t]*[:=][ \t]*(.*?)[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)


class FrontMatter(NamedTuple):
    """Where the text between the fences stands, the title in it, and where the rest begins."""

    body: Span
    title: str | None
    end: int


def front_matter(source: str, start: int = 0) -> FrontMatter | None:
    r"""Return the front matter at `start`; None where there is none, a rule for example.

    >>> front_matter("---\ntitle: 'A day'\n---\nText.")
    FrontMatter(body=Span(start=4, end=19), title='A day', end=22)
    >>> front_matter("---\nText.\n---\n")
    """
    match = _FRONT_MATTER.match(source, start)
    if match is None:
        return None
    title = _TITLE.search(match["body"])
    return FrontMatter(
        Span(*match.span("body")), (title and title[1].strip("\"'")) or None, match.end()
    )
