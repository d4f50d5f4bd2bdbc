"""HTML between the words of Markdown: comments, line breaks, and zones such as `<b>`."""

import re

from quality.lazy import Lazy
from quality.markup.builder import Builder
from quality.markup.html_elements import ZONES

_LINE_BREAK = Lazy(r"<br\s*/?>", re.IGNORECASE)
_TAG = Lazy(r"<(?P<close>/)?(?P<name>[a-z]+)(?![\w-])(?P<rest>[^>]*)", re.IGNORECASE)
_ADDRESS = Lazy(r"\shref\s*=", re.IGNORECASE)


class InlineHtml:
    """Reads inline tags into a builder; remembers the zones that they have opened."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._zones: list[str] = []

    def read(self, tag: str, start: int, end: int) -> None:
        """Read a tag or a comment that stands at `start`."""
        if tag.startswith("<!--"):
            self._builder.comment(tag[4:-3], start, end)
        elif _LINE_BREAK.fullmatch(tag):
            self._builder.line_break(start, end)
        elif found := _TAG.match(tag):
            self._zone(found)

    def _zone(self, found: re.Match[str]) -> None:
        """Open or close the zone of an element, as a page of HTML has it."""
        name = found["name"].lower()
        zone = ZONES.get(name, "")
        if found["close"]:
            if zone in self._zones:
                self._zones.remove(zone)
                self._builder.close_zone(zone)
        elif zone and (name != "a" or _ADDRESS.search(found["rest"])):
            self._zones.append(zone)
            self._builder.open_zone(zone)

    def close(self) -> None:
        """Close the zones that are open: an element does not outlast its block."""
        while self._zones:
            self._builder.close_zone(self._zones.pop())
