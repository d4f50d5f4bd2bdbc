r"""The directives of MyST between backticks or colons that hold text, and its comments.

CommonMark takes some for code and others for text. Before a source is parsed, the lines that open
and close one, the options below the first, and comments are put as blanks, so that what
stands between them is read as Markdown.
"""

import re
from collections.abc import Iterator

from quality.lazy import Lazy
from quality.span import Span

_FENCE = Lazy(
    r"^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?P<marks>`{3,}|~{3,})(?P<rest>[^\n`]*)$",
    re.MULTILINE,
)
_NAME = Lazy(r"\{(?P<name>[\w:-]+)\}")
_OPTIONS = Lazy(
    r"(?:\n[ \t>]*:[\w-]+:[^\n]*)+|\n[ \t>]*---[ \t]*\n(?:[^\n]*\n){0,20}?[ \t>]*---[ \t]*$",
    re.MULTILINE,
)
_LINE = Lazy(r"^(?:%(?:[ \t][^\n]*)?|[ \t]*:{3,}(?:\{[\w:-]+\}[^\n]*)?)$", re.MULTILINE)
# `<Tabs>`, alone on its line: what follows is read as Markdown in MDX, as HTML by CommonMark.
_COMPONENT = Lazy(r"^[ \t]*</?[A-Z]\w*[a-z]\w*(?:\.\w+)*(?:\s[^<>\n]*)?>[ \t]*$", re.MULTILINE)
_MARKS = ("```{", "~~~{", ":::{")
_SEEN = re.compile(r"[^\n]")
_PROSE = frozenset(
    """note warning tip important caution danger error hint attention seealso admonition topic
    sidebar margin aside epigraph pull-quote highlights deprecated versionadded versionchanged
    dropdown details tab-set tab-item card grid grid-item grid-item-card exercise solution
    theorem proof lemma definition remark example figure""".split()
)


def without_directives(source: str) -> str:
    r"""Return a source, as long, without the fences of directives that hold text.

    >>> without_directives("```{note}\nMind.\n```")
    '         \nMind.\n   '
    >>> without_directives(":::{note}\n% for us\nMind.\n:::")
    '         \n        \nMind.\n   '
    """
    if not any(mark in source for mark in _MARKS) and not _COMPONENT.search(source):
        return source
    parts: list[str] = []
    last = 0
    for start, end in sorted((*_unseen(source), *_lines(source))):
        if start < last:
            continue
        parts += (source[last:start], _SEEN.sub(" ", source[start:end]))
        last = end
    return "".join((*parts, source[last:]))


def _lines(source: str) -> Iterator[Span]:
    """Yield the comments, the lines of colons that open and close directives, and tags of components."""
    forms = (_LINE, _COMPONENT) if any(mark in source for mark in _MARKS) else (_COMPONENT,)
    return (Span(*found.span()) for form in forms for found in form.finditer(source))


def _unseen(source: str) -> Iterator[Span]:
    """Yield the lines that open and close directives, with their options, in order."""
    open_marks: list[str] = []
    code = ""
    for fence in _FENCE.finditer(source):
        marks, rest = fence["marks"], fence["rest"].strip()
        if code:
            code = "" if not rest and marks.startswith(code) else code
        elif not rest and open_marks and marks.startswith(open_marks[-1]):
            open_marks.pop()
            yield Span(fence.start("marks"), fence.end())
        elif (name := _NAME.match(rest)) and name["name"] in _PROSE:
            open_marks.append(marks)
            options = _OPTIONS.match(source, fence.end())
            yield Span(fence.start("marks"), options.end() if options else fence.end())
        else:
            code = marks
