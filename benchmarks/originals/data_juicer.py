"""What data-juicer's filters compute."""

import importlib
import sys
from functools import cache
from types import SimpleNamespace

from originals import different
from originals.bare import bare, stub

NAMES = """alphanumeric average_line_length maximum_line_length character_repetition
    word_repetition special_characters text_length words_num""".split()


def differences(text: str) -> dict[str, tuple[float, float]]:
    """Return the signals that differ from what data-juicer's filters compute."""
    sample = {"text": [text], "__dj__stats__": [{}]}
    for each in _filters():
        each.compute_stats_batched(sample)
    theirs = sample["__dj__stats__"][0].items()
    return different(text, {f"data_juicer.{name}": value for name, value in theirs})


@cache
def _filters() -> list[object]:
    """Return data-juicer's filters, ready."""
    bare("data_juicer")
    registry = SimpleNamespace(register_module=lambda _: lambda each: each)
    common = importlib.import_module("data_juicer.ops.common.helper_func")
    special = importlib.import_module("data_juicer.ops.common.special_characters")
    stub("data_juicer.ops.base_op", OPERATORS=registry, Filter=SimpleNamespace)
    stub("data_juicer.ops.op_fusion", INTER_LINES=registry, INTER_WORDS=registry)
    stub("data_juicer.utils.model_utils", get_model=lambda _: None, prepare_model=None)
    vars(sys.modules["data_juicer.ops.common"]).update(vars(common) | vars(special))
    return [_filter(name) for name in NAMES]


def _filter(name: str) -> object:
    """Return one of data-juicer's filters."""
    module = importlib.import_module(f"data_juicer.ops.filter.{name}_filter")
    made = getattr(module, "".join(map(str.capitalize, name.split("_"))) + "Filter")()
    made.text_key = "text"
    return made
