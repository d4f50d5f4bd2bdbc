"""Python's expressions as an earlier run compiled them, kept beside the byte code.

To compile those that one page asks takes longer than all else of its report. What is kept is what
`re` hands to its engine, which checks it; only the very version of Python that made it takes it,
and only CPython from 3.10 to 3.14: how others do this is not known, so they compile.
"""

import re
import sys
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

Given = tuple[str, int]  # an expression and its flags
_MOST = 2_000  # more are not kept: three times as many as there are
_VERSION = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}"
_KNOWN = sys.implementation.name == "cpython" and (3, 10) <= sys.version_info[:2] <= (3, 14)
_SUM = 4  # bytes of the checksum that a file begins with
FILE = Path(__file__).parent / "__pycache__" / f"expressions-{_VERSION}"


class Precompiled:
    """Expressions of which those kept in a file need no compiling."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._met: set[Given] = set()  # and not in the file

    @cached_property
    def _kept(self) -> dict[Given, tuple[Any, ...]]:
        import marshal

        try:
            content = self._file.read_bytes() if _KNOWN else b""
        except OSError:
            return {}
        whole = content[:_SUM] == _sum(content[_SUM:])
        return dict(marshal.loads(content[_SUM:])) if whole else {}

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        """Return what `re.compile` does."""
        given = pattern, int(flags)
        if given not in self._kept:
            self._met.add(given)
            return re.compile(pattern, flags)
        every, code, *groups = self._kept[given]
        made: re.Pattern[str] = import_module("_sre").compile(
            pattern, every, memoryview(code).cast("I").tolist(), *groups
        )
        return made

    def keep(self) -> None:
        """Keep what was compiled, for later runs; where Python keeps no byte code, nothing."""
        if not self._met or not _KNOWN or sys.dont_write_bytecode:
            return
        import marshal

        from quality.atomic import replace

        before = self._kept if len(self._kept) + len(self._met) <= _MOST else {}
        kept = {**before, **{given: _code(*given) for given in self._met}}
        content = marshal.dumps(kept)
        try:
            self._file.parent.mkdir(exist_ok=True)
            replace(self._file, _sum(content) + content)
        except OSError:
            return


def _sum(content: bytes) -> bytes:
    return crc32(content).to_bytes(_SUM, "big")


def _code(pattern: str, flags: int) -> tuple[Any, ...]:
    """Return what `re` hands to its engine for an expression."""
    from array import array

    new = sys.version_info >= (3, 11)
    parsed = import_module("re._parser" if new else "sre_parse").parse(pattern, flags)
    compiler = import_module("re._compiler" if new else "sre_compile")
    code = array("I", compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 `re` gives it to nobody
    groups, names = dict(parsed.state.groupdict), [None] * parsed.state.groups
    for name, place in groups.items():
        names[place] = name
    return flags | parsed.state.flags, code, len(names) - 1, groups, tuple(names)


EXPRESSIONS = Precompiled(FILE)
