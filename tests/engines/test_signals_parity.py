"""The signals of `quality.signals` against their originals, where those are installed."""

import importlib
import importlib.util
import sys
from collections import namedtuple
from functools import cache
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality.filters import named
from quality.signals import Signals
from quality.signals.c4_dt import cleaned
from quality.signals.text import Text, sentences_of, tokens

PAGE = """# The harbour
- boats
- nets…
• ropes...

The ferry left at six [1]. Nobody spoke about it [citation needed]. We came home again.
The ferry left at six [1]. Nobody spoke about it [citation needed]. We came home again.
Read more
Cookies: we use cookies to count visits, see our privacy policy at https://example.org/a?b=c.
Enable JavaScript to see the map of the harbour.

Cookies: we use cookies to count visits, see our privacy policy at https://example.org/a?b=c.

It has 12 berths, 3.5 m deep #harbour ##north. IT IS FULL! Is it? "Yes." 'No.'
"""
TRAPS = (
    *("", " ", "\n", "a", "....", "\n\n\n", "Ⅷ Ⓐ ² ½", "İ ß ΣΑΣ σας", "a\x1cb c\u2028d\x85e\rf"),
    *("word " * 60, "lorem ipsum dolor sit. " * 4, "{ a b c. }\n", "x" * 1200 + " y z.\n", PAGE),
    *("the be to of and that\n" * 9, "a b c d e f g h i j k\n\n" * 5, "🙂 ✓ — «a» ０１２ ﬁ é é"),
)
PARTS = st.sampled_from(
    """the The of cat's 3.5 # ## ... … • - * — . ? ! " ' { } [1] [edit] javascript lorem ipsum use
    cookies privacy policy read more https://a.b/c?d (e) 。 ؟ １ « 🙂 İ ß ² Ⅷ naïve""".split()
)
BLANKS = st.sampled_from([" ", " ", " ", "\n", "\n\n", "\t", "\u00a0", "\r\n", "\u2028", "\x1c"])
SOUP = st.lists(st.one_of(PARTS, PARTS, BLANKS, st.characters(codec="utf-8")), max_size=90)
TEXTS = st.one_of(st.text(max_size=200), SOUP.map("".join), SOUP.map(" ".join))


class Probe:
    """A threshold that notes what it is compared with, and that nothing crosses."""

    __array_ufunc__ = None  # NumPy's numbers leave the comparison to us

    def __init__(self, seen: list[float]) -> None:
        self.seen = seen

    def __lt__(self, other: float) -> bool:
        self.seen.append(float(other))
        return False

    __gt__ = __lt__


def installed(name: str) -> Path:
    """Return where a package lies, without importing it; skip the test where it is missing."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        pytest.skip(f"{name} is not installed")
    return Path(spec.submodule_search_locations[0])


def bare(name: str) -> None:
    """Let modules below the package `name` be imported without what its packages import."""
    root = installed(name)
    for folder in (root, *root.rglob("*/")):
        if folder.is_dir():
            module = ModuleType(".".join((name, *folder.relative_to(root).parts)))
            module.__path__ = [str(folder)]
            sys.modules.setdefault(module.__name__, module)


def stub(name: str, **members: object) -> None:
    """Put a module that has only `members` in place of `name`."""
    sys.modules[name] = ModuleType(name)
    vars(sys.modules[name]).update(members)


def datatrove(text: str, words=tokens, sentences=sentences_of) -> dict[str, list[float]]:
    """Return what each threshold of datatrove's filters was compared with."""
    from datatrove.data import Document
    from datatrove.pipeline import filters
    from datatrove.pipeline.filters import c4_filters as c4
    from datatrove.pipeline.filters import fineweb_quality_filter as fineweb
    from datatrove.pipeline.filters import gopher_quality_filter as quality
    from datatrove.pipeline.filters import gopher_repetition_filter as repetition

    seen: dict[str, list[float]] = {}

    def probe(name: str) -> Probe:
        return Probe(seen.setdefault(name, []))

    with pytest.MonkeyPatch.context() as patch:
        for module in (quality, repetition, fineweb):
            patch.setattr(module, "split_into_words", lambda each, _: words(each))
        patch.setattr(c4, "split_into_sentences", lambda each, _: sentences(each))
        document = Document(text=text, id="0")
        gopher = filters.GopherQualityFilter(
            min_doc_words=probe("gopher_dt.word_count"),
            max_doc_words=None,
            min_avg_word_length=probe("gopher_dt.mean_word_length"),
            max_avg_word_length=None,
            max_symbol_word_ratio=probe("symbols"),
            max_bullet_lines_ratio=probe("gopher_dt.bullet_line_ratio"),
            max_ellipsis_lines_ratio=probe("gopher_dt.ellipsis_line_ratio"),
            max_non_alpha_words_ratio=probe("gopher_dt.alpha_word_ratio"),
            min_stop_words=probe("gopher_dt.stop_words"),
        )
        names = ("dup_line_frac", "dup_para_frac", "dup_line_char_frac", "dup_para_char_frac")
        again = filters.GopherRepetitionFilter(
            **{name: probe(f"gopher_dt.{name}") for name in names},
            top_n_grams=[(n, probe(f"gopher_dt.top_{n}_gram")) for n in (2, 3, 4)],
            dup_n_grams=[(n, probe(f"gopher_dt.duplicated_{n}_n_grams")) for n in range(5, 11)],
        )
        lines = filters.FineWebQualityFilter(
            line_punct_thr=probe("fineweb.line_punct_ratio"),
            short_line_thr=probe("fineweb.short_line_ratio"),
            char_duplicates_ratio=probe("fineweb.char_dup_ratio"),
            new_line_ratio=probe("fineweb.list_ratio"),
        )
        page = filters.C4QualityFilter(min_num_sentences=probe("c4_dt.sentences"))
        loose = filters.C4QualityFilter(
            min_num_sentences=probe("fineweb.c4_sentences"), filter_no_terminal_punct=False
        )
        for each in (gopher, again, lines):
            undefined_on_nothing(each, document)
        kept = [c4_run(each, text) for each in (page, loose)]
    symbols = seen.pop("symbols", [])
    seen["gopher_dt.hash_ratio"], seen["gopher_dt.ellipsis_ratio"] = symbols[:1], symbols[1:]
    stats = page.stats.stats
    total = {name: value.total for name, value in stats.items()}
    return seen | {"c4": kept, "fates": total}


def undefined_on_nothing(each, document) -> None:
    """Run a filter; it divides by the number of words or lines, and fails where there are none."""
    try:
        each.filter(document)
    except ZeroDivisionError:
        return


def c4_run(each, text: str) -> tuple[object, str]:
    """Return the verdict of a C4 filter and the text it leaves."""
    from datatrove.data import Document

    document = Document(text=text, id="0")
    return each.filter(document), document.text


@cache
def nemo_filters() -> list[object]:
    """Return NeMo Curator's filters, ready."""
    bare("nemo_curator")
    heuristic = "nemo_curator.stages.text.filters.heuristic"
    strings = importlib.import_module(f"{heuristic}.string")
    again = importlib.import_module(f"{heuristic}.repetition.repetition")
    kinds = [
        *(each for name, each in vars(strings).items() if name.endswith("Filter")),
        *(each for name, each in vars(again).items() if name.startswith("Repeated")),
    ]
    left_out = ("DocumentFilter", "SubstringFilter", "PornographicUrlsFilter")
    made = [each() for each in kinds if each.__name__ not in left_out]
    made += [again.RepeatingTopNGramsFilter(n) for n in (2, 3, 4)]
    return made + [again.RepeatingDuplicateNGramsFilter(n) for n in range(5, 11)]


def nemo(text: str) -> dict[str, float]:
    """Return the scores of NeMo Curator's filters."""
    return {f"nemo.{each.name}": each.score_document(text) for each in nemo_filters()}


@cache
def dolma_tagger() -> ModuleType:
    """Return the module of dolma's Gopher tagger."""
    bare("dolma")
    registry = SimpleNamespace(add=lambda name: lambda each: each)
    stub("dolma.core.registry", TaggerRegistry=registry)
    stub("dolma.core.taggers", BaseTagger=object)
    stub("dolma.core.data_types", DocResult=object, Document=object, Span=object)
    tagger = importlib.import_module("dolma.taggers.gopher")
    tagger.Span = namedtuple("Span", "start end type score")
    return tagger


def dolma(text: str) -> dict[str, float]:
    """Return the attributes of dolma's Gopher tagger."""
    spans = dolma_tagger().get_attributes(text).as_spans()
    return {f"gopher_dolma.{span.type}": span.score for span in spans}


@cache
def juicers() -> list[object]:
    """Return data-juicer's filters, ready."""
    bare("data_juicer")
    registry = SimpleNamespace(register_module=lambda name: lambda each: each)
    common = importlib.import_module("data_juicer.ops.common.helper_func")
    special = importlib.import_module("data_juicer.ops.common.special_characters")
    stub("data_juicer.ops.base_op", OPERATORS=registry, Filter=SimpleNamespace)
    stub("data_juicer.ops.op_fusion", INTER_LINES=registry, INTER_WORDS=registry)
    stub("data_juicer.utils.model_utils", get_model=lambda key: None, prepare_model=None)
    vars(sys.modules["data_juicer.ops.common"]).update(vars(common) | vars(special))
    return [juicer(name) for name in JUICED]


def juicer(name: str) -> object:
    """Return one of data-juicer's filters."""
    module = importlib.import_module(f"data_juicer.ops.filter.{name}_filter")
    made = getattr(module, "".join(map(str.capitalize, name.split("_"))) + "Filter")()
    made.text_key = "text"
    return made


def data_juicer(text: str) -> dict[str, float]:
    """Return what data-juicer's filters compute."""
    sample = {"text": [text], "__dj__stats__": [{}]}
    for each in juicers():
        each.compute_stats_batched(sample)
    return {f"data_juicer.{name}": value for name, value in sample["__dj__stats__"][0].items()}


JUICED = """alphanumeric average_line_length maximum_line_length character_repetition
    word_repetition special_characters text_length words_num""".split()


def different(text: str, theirs: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Return the signals that differ on a text: theirs, ours."""
    ours = Signals(text)
    return {name: (each, ours[name]) for name, each in theirs.items() if each != ours[name]}


def datatrove_differences(text: str, words=tokens, sentences=sentences_of) -> dict[str, object]:
    """Return the signals, texts and fates of lines that differ from datatrove's."""
    theirs = datatrove(text, words, sentences)
    (strict, kept), (loose, kept_loose) = theirs.pop("c4")
    fates = theirs.pop("fates")
    ours = Signals(text, words=words, sentences=sentences)
    found: dict[str, object] = {
        name: (seen[0], ours[name])
        for name, seen in theirs.items()
        if seen and seen[0] != ours[name] and not (seen[0] != seen[0] and not ours[name])
    }
    if strict is True and kept != cleaned(text):
        found["c4 text"] = kept
    if loose is True and kept_loose != cleaned(text, any_end=True):
        found["c4 text, any end"] = kept_loose
    return found | c4_differences(strict, fates, ours)


def c4_differences(verdict: object, fates: dict[str, int], ours: Signals) -> dict[str, object]:
    """Return where the fates of lines differ, or the reason to drop the page."""
    if verdict is not True:
        _, reason = verdict
        return {} if ours[f"c4_dt.lines_{reason}"] else {"c4 reason": reason}
    named = {
        "line-total": "c4_dt.lines",
        "line-kept": "c4_dt.lines_kept",
        **{
            f"line-filter-{kind}": f"c4_dt.lines_{kind}"
            for kind in ("too_long_word", "no_terminal_punc", "too_few_words")
        },
        **{f"line-filter-{kind}": f"c4_dt.lines_{kind}" for kind in ("javascript", "policy")},
    }
    return {
        name: (fates.get(name, 0), ours[signal])
        for name, signal in named.items()
        if fates.get(name, 0) != ours[signal]
    }


def nemo_differences(text: str) -> dict[str, object]:
    """Return the scores that differ from NeMo's where they should not.

    It may choose another of the commonest sequences, and takes marks and unassigned characters
    for letters.
    """
    found = different(text, nemo(text))
    if not text.isascii():
        found.pop("nemo.words_without_alphabets", None)
    return {name: pair for name, pair in found.items() if not is_tie(text, name, pair[0])}


def is_tie(text: str, name: str, theirs: float) -> bool:
    """Tell whether NeMo chose another of the sequences that are equally common."""
    if "repeating_top" not in name:
        return False
    grams = Text(text).piece_grams.spaced(int(name[len("nemo.repeating_top_")]))
    most = max(map(grams.count, grams))
    return theirs in {
        text.count(gram) * len(gram) / len(text) for gram in grams if grams.count(gram) == most
    }


@pytest.fixture(scope="module")
def _datatrove():
    pytest.importorskip("datatrove")


@pytest.mark.usefixtures("_datatrove")
class TestDatatrove:
    @pytest.mark.filterwarnings("ignore::RuntimeWarning")  # the mean of no words
    @pytest.mark.parametrize("text", TRAPS)
    def test_every_signal_is_that_of_datatrove_on_traps(self, text):
        assert datatrove_differences(text) == {}

    @pytest.mark.filterwarnings("ignore::RuntimeWarning")
    @settings(max_examples=300)
    @given(text=TEXTS)
    def test_every_signal_is_that_of_datatrove(self, text):
        assert datatrove_differences(text) == {}

    def test_any_splitter_gives_the_same_signals(self):
        assert datatrove_differences(PAGE, str.split, str.splitlines) == {}

    @pytest.mark.parametrize("text", ["Short.", PAGE, PAGE * 3, "the of and\n" * 90])
    def test_the_first_reason_to_drop_is_that_of_datatrove(self, text):
        assert first_reasons(text) == datatrove_reasons(text)


def first_reasons(text: str) -> list[str | None]:
    """Return the first reason of each of our filters."""
    names = ("gopher-quality", "gopher-repetition", "fineweb-quality", "c4-paragraphs")
    verdicts = (named(f"corpus-{name}").judge(text) for name in names)
    return [verdict.reasons[0].name if verdict.reasons else None for verdict in verdicts]


def datatrove_reasons(text: str, words=tokens) -> list[str | None]:
    """Return the reason of each of datatrove's filters."""
    from datatrove.data import Document
    from datatrove.pipeline import filters
    from datatrove.pipeline.filters import fineweb_quality_filter as fineweb
    from datatrove.pipeline.filters import gopher_quality_filter as quality
    from datatrove.pipeline.filters import gopher_repetition_filter as repetition
    from datatrove.pipeline.filters.c4_filters import C4ParagraphFilter

    with pytest.MonkeyPatch.context() as patch:
        for module in (quality, repetition, fineweb):
            patch.setattr(module, "split_into_words", lambda each, _: words(each))
        made = [
            filters.GopherQualityFilter(),
            filters.GopherRepetitionFilter(),
            filters.FineWebQualityFilter(),
            C4ParagraphFilter(),
        ]
        results = [each.filter(Document(text=text, id="0")) for each in made]
    return [None if result is True else result[1] for result in results]


class TestOthers:
    @pytest.mark.parametrize("text", [each for each in TRAPS if each.split()])
    def test_every_score_is_that_of_nemo_on_traps(self, text):
        assert nemo_differences(text) == {}

    @settings(max_examples=300)
    @given(text=TEXTS.filter(str.split))
    def test_every_score_is_that_of_nemo(self, text):
        assert nemo_differences(text) == {}

    @pytest.mark.parametrize("text", TRAPS)
    def test_every_attribute_is_that_of_dolma_on_traps(self, text):
        assert different(text, dolma(text)) == {}

    @settings(max_examples=300)
    @given(text=TEXTS)
    def test_every_attribute_is_that_of_dolma(self, text):
        assert different(text, dolma(text)) == {}

    @pytest.mark.parametrize("text", TRAPS)
    def test_every_statistic_is_that_of_data_juicer_on_traps(self, text):
        assert different(text, data_juicer(text)) == {}

    @settings(max_examples=300)
    @given(text=TEXTS)
    def test_every_statistic_is_that_of_data_juicer(self, text):
        assert different(text, data_juicer(text)) == {}
