"""Expressions kept as they were compiled."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quality import Scorer, precompiled
from quality.precompiled import EXPRESSIONS, Precompiled

PATTERNS = [
    (r"\bcats?\b", 0),
    (r"(?P<first>[a-zà-ÿ]+)-(?P<last>\d{2,})", re.IGNORECASE),
    (r"(?m)^(?:a|b)(c)?(?=d)", 0),
]


ALL_OF_THEM = """
import gc, pkgutil
from importlib import import_module
import quality
from quality.lazy import Lazy
left_out = ("quality.__main__", "quality.adapters", "quality.corpus", "quality.train")
for module in pkgutil.walk_packages(quality.__path__, "quality."):
    if not module.name.startswith(left_out):
        import_module(module.name)
print(sorted(each._given for each in gc.get_objects() if type(each) is Lazy))
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where expressions are kept by a Python that keeps byte code."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "cache" / "expressions"


def keep(file: Path, pattern: str) -> None:
    """Compile an expression as a run would, and keep it."""
    run = Precompiled(file)
    run.compiled(pattern, 0)
    run.keep()


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_an_expression_that_was_kept_is_the_one_that_was_compiled(
    file: Path, pattern: str, flags: int
) -> None:
    first = Precompiled(file)
    compiled = first.compiled(pattern, flags)
    first.keep()
    kept = Precompiled(file).compiled(pattern, flags)
    assert kept == compiled
    assert kept.groupindex == compiled.groupindex


def test_what_an_earlier_run_kept_is_compiled_no_more(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(file, "cat|dog")
    monkeypatch.delattr(re, "compile")
    assert Precompiled(file).compiled("cat|dog", 0).findall("a cat, a dog") == ["cat", "dog"]


def test_each_run_keeps_what_those_before_it_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(file, "one")
    keep(file, "two")
    monkeypatch.delattr(re, "compile")
    assert Precompiled(file).compiled("one", 0).search("one")


@pytest.mark.parametrize("content", [b"", b"no such thing", b"i\x01\x00\x00\x00"])
def test_a_file_that_is_no_cache_is_passed_over(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert Precompiled(file).compiled("cat", 0).search("a cat")


def test_a_file_with_a_byte_that_changed_is_passed_over(file: Path) -> None:
    keep(file, "cat")
    content = bytearray(file.read_bytes())
    content[-3] ^= 1
    file.write_bytes(content)
    assert Precompiled(file).compiled("cat", 0) is re.compile("cat")


def test_a_python_that_is_not_known_keeps_nothing_and_compiles(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precompiled, "_KNOWN", False)
    expressions = Precompiled(file)
    assert expressions.compiled("cat", 0).search("a cat")
    expressions.keep()
    assert not file.exists()


def test_nothing_is_kept_where_nothing_was_compiled(file: Path) -> None:
    Precompiled(file).keep()
    assert not file.exists()


def test_nothing_is_kept_where_python_keeps_no_byte_code(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    expressions = Precompiled(file)
    expressions.compiled("cat", 0)
    expressions.keep()
    assert not file.exists()


def test_a_folder_that_cannot_be_written_is_no_error(file: Path) -> None:
    file.parent.write_text("a file")
    expressions = Precompiled(file)
    expressions.compiled("cat", 0)
    expressions.keep()
    assert file.parent.read_text() == "a file"


def test_expressions_beyond_a_bound_take_the_place_of_older_ones(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(file, "one")
    monkeypatch.setattr(precompiled, "_MOST", 1)
    keep(file, "two")
    monkeypatch.delattr(re, "compile")
    assert Precompiled(file).compiled("two", 0).search("two")
    with pytest.raises(AttributeError):
        Precompiled(file).compiled("one", 0)


def test_every_process_has_the_same_expressions(
    run_python: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    one = run_python(ALL_OF_THEM)
    monkeypatch.setenv("PYTHONHASHSEED", "2")
    assert run_python(ALL_OF_THEM) == one


@pytest.mark.parametrize(
    "text",
    [
        "Zorbex is committed to safety. Zorbex, based here, is dedicated to growth.",
        "# Zorbex zorbs will cure cancer\n\nThe zorbs may cure cancer, Zorbex said. It could cure it.",
        "# Mill buys Zorbex\n\nThe mill is in talks to buy Zorbex, which zorbs. It may buy it.",
    ],
)
def test_no_word_of_a_text_is_kept(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    compiled = EXPRESSIONS.compiled

    def noted(pattern: str, flags: int) -> re.Pattern[str]:
        asked.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(EXPRESSIONS, "compiled", noted)
    Scorer().score(text * 3)
    assert not [pattern for pattern in asked if "zorb" in pattern.lower()]
