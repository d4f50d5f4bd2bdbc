"""The attributes of dolma's Gopher tagger."""

import importlib
from collections import namedtuple
from functools import cache
from types import ModuleType, SimpleNamespace

from originals import different
from originals.bare import bare, stub


def differences(text: str) -> dict[str, tuple[float, float]]:
    """Return the signals that differ from dolma's attributes."""
    spans = _tagger().get_attributes(text).as_spans()
    return different(text, {f"gopher_dolma.{span.type}": span.score for span in spans})


@cache
def _tagger() -> ModuleType:
    """Return the module of dolma's Gopher tagger."""
    bare("dolma")
    registry = SimpleNamespace(add=lambda _: lambda each: each)
    stub("dolma.core.registry", TaggerRegistry=registry)
    stub("dolma.core.taggers", BaseTagger=object)
    stub("dolma.core.data_types", DocResult=object, Document=object, Span=object)
    tagger = importlib.import_module("dolma.taggers.gopher")
    tagger.Span = namedtuple("Span", "start end type score")
    return tagger
