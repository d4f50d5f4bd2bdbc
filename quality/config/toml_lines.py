"""The line of every key of a TOML text, which no TOML parser for Python tells."""

import re
import sys
from typing import NamedTuple

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Steps = tuple[str | int, ...]  # keys and indices that lead to a value

_TOKEN = re.compile(
    r'(?P<comment>\#[^\n]*)|(?P<long>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5})'
    r'|(?P<quoted>"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')|(?P<mark>[\[\]{}=,.\n])'
    r"|(?P<bare>[^\s\[\]{}=,.\#\"']+)",
    re.DOTALL,
)


class _Token(NamedTuple):
    text: str
    line: int
    is_mark: bool


def lines(text: str) -> dict[Steps, int]:
    """Return the line (from 1) of every table, key and list item of a valid TOML text.

    >>> lines('[a]\\nb.c = [\\n 1,\\n 2]')
    {('a',): 1, ('a', 'b'): 2, ('a', 'b', 'c'): 2, ('a', 'b', 'c', 0): 3, ('a', 'b', 'c', 1): 4}
    """
    return _Lines(_tokens(text)).found


def _tokens(text: str) -> list[_Token]:
    tokens, line, seen = [], 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        if match.lastgroup != "comment":
            tokens.append(_Token(match[0], line, match.lastgroup == "mark"))
    return [*tokens, _Token("\n", line, is_mark=True)]


class _Lines:
    """One walk over the tokens of a text that a parser has found valid."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens, self._at = tokens, 0
        self._tables: dict[Steps, int] = {}  # how many there are of each [[table]]
        self.found: dict[Steps, int] = {}
        table: Steps = ()
        while self._at < len(tokens):
            if self._skipped("\n"):
                continue
            table = self._header() if self._is("[") else self._pair(table)

    def _is(self, mark: str) -> bool:
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        return token is not None and token.is_mark and token.text == mark

    def _skipped(self, mark: str) -> bool:
        there = self._is(mark)
        self._at += there
        return there

    def _header(self) -> Steps:
        self._at += 1
        several = self._skipped("[")
        path = self._key(())
        self._at += 2 if several else 1
        if several:
            number = self._tables[path] = self._tables.get(path, -1) + 1
            path = (*path, number)
            self._note(path, self._tokens[self._at - 1].line)
        return path

    def _key(self, table: Steps) -> Steps:
        """Return the path of a key, dotted or not, having noted the line of each step."""
        path = table
        while True:
            token = self._tokens[self._at]
            if path in self._tables:  # [[a]] and then [a.b]: of the last of them
                path = (*path, self._tables[path])
            path = (*path, _name(token.text))
            self._note(path, token.line)
            self._at += 1
            if not self._skipped("."):
                return path

    def _note(self, path: Steps, line: int) -> None:
        self.found.setdefault(path, line)

    def _pair(self, table: Steps) -> Steps:
        path = self._key(table)
        self._at += 1  # the =
        self._value(path)
        return table

    def _value(self, path: Steps) -> None:
        if self._skipped("["):
            self._items(path)
        elif self._skipped("{"):
            self._pairs(path)
        else:
            while not any(map(self._is, ",]}\n")):
                self._at += 1

    def _items(self, path: Steps) -> None:
        index = 0
        while not self._skipped("]"):
            if self._skipped("\n") or self._skipped(","):
                continue
            self._note((*path, index), self._tokens[self._at].line)
            self._value((*path, index))
            index += 1

    def _pairs(self, path: Steps) -> None:
        while not self._skipped("}"):
            if not (self._skipped("\n") or self._skipped(",")):
                self._pair(path)


def _name(token: str) -> str:
    if token.startswith('"'):  # its escapes are TOML's own
        return str(next(iter(tomllib.loads(f"{token} = 0"))))
    return token.strip("'")
