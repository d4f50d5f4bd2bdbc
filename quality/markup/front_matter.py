"""Front matter at the start of a Markdown file: YAML between `---`, TOML between `+++`, or bare.

Bare are the lines `Title: ...`, `Date: ...` that Pelican and MultiMarkdown read up to a blank line.
"""

import re
from typing import NamedTuple

from quality.lazy import Lazy
from quality.span import Span

_FRONT_MATTER = Lazy(
    r"(?P<fence>---|(?P<toml>\+\+\+))[ \t]*(?:\r\n?|\n)(?P<body>\s*(?:#[^\n]*\n\s*)*"
    r"(?:[\"']?[\w.-]+[\"']?[ \t]*[:=]|(?(toml)\[[\w.\"'-]+\]|(?!)))[\s\S]*?)"
    r"^(?:(?P=fence)|\.\.\.)[ \t]*\r?$",
    re.MULTILINE,
)
_BARE = Lazy(  # three keys or more, whose values are short and may go on in indented lines
    r"(?P<body>(?:[A-Za-z][\w-]{1,24}:[ \t]+[^\s][^\n]{0,300}\n(?:[ \t]+[^\s][^\n]{0,300}\n)*){3,})[ \t]*(?:\r?\n|\Z)"
)
_OF_PAGES = Lazy(  # a memo has a date; what two of them describe is a page or a paper
    r"^(?:title|authors?|date|modified|category|categories|tags|keywords|slug|layout|template|status"
    r"|summary|description|permalink)[ \t]*:",
    re.MULTILINE | re.IGNORECASE,
)
_LEAST = 2  # such keys
_FENCES = ("---", "+++")
_TITLE = Lazy(r"^title[ \t]*[:=][ \t]*(.*?)[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)


class FrontMatter(NamedTuple):
    """Where the text of the front matter stands, the title in it, and where the rest begins."""

    body: Span
    title: str | None
    end: int


def front_matter(source: str, start: int = 0) -> FrontMatter | None:
    r"""Return the front matter at `start`; None where there is none, a rule for example.

    >>> front_matter("---\ntitle: 'A day'\n---\nText.")
    FrontMatter(body=Span(start=4, end=19), title='A day', end=22)
    >>> front_matter("---\nText.\n---\n")
    >>> front_matter("Title: A day\nDate: 2020-05-01\nSlug: day\n\nText.").title
    'A day'
    """
    fenced = source.startswith(_FENCES, start)
    match = _FRONT_MATTER.match(source, start) if fenced else _bare(source, start)
    if match is None:
        return None
    title = _TITLE.search(match["body"])
    return FrontMatter(
        Span(*match.span("body")), (title and title[1].strip("\"'")) or None, match.end()
    )


def _bare(source: str, start: int) -> "re.Match[str] | None":
    match = _BARE.match(source, start)
    return match if match and len(_OF_PAGES.findall(match["body"])) >= _LEAST else None
