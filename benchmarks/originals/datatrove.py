"""What datatrove's filters compare with their thresholds, and why they drop a page."""

from collections.abc import Callable
from contextlib import ExitStack
from unittest.mock import patch

from quality.filters import named
from quality.signals import Signals
from quality.signals.c4_dt import cleaned
from quality.signals.text import sentences_of, tokens


class Probe:
    """A threshold that notes what it is compared with, and that nothing crosses."""

    __array_ufunc__ = None  # NumPy's numbers leave the comparison to us

    def __init__(self, seen: list[float]) -> None:
        self.seen = seen

    def __lt__(self, other: float) -> bool:
        self.seen.append(float(other))
        return False

    __gt__ = __lt__


Probed = Callable[[str], Probe]  # the threshold that notes what one signal is


def compared(text: str, words=tokens, sentences=sentences_of) -> dict[str, list[float]]:
    """Return what each threshold of datatrove's filters was compared with."""
    from datatrove.data import Document
    from datatrove.pipeline.filters import C4QualityFilter
    from datatrove.pipeline.filters import c4_filters as c4
    from datatrove.pipeline.filters import fineweb_quality_filter as fineweb
    from datatrove.pipeline.filters import gopher_quality_filter as quality
    from datatrove.pipeline.filters import gopher_repetition_filter as repetition

    seen: dict[str, list[float]] = {}

    def probe(name: str) -> Probe:
        return Probe(seen.setdefault(name, []))

    with ExitStack() as put:
        for module in (quality, repetition, fineweb):
            put.enter_context(patch.object(module, "split_into_words", lambda each, _: words(each)))
        put.enter_context(patch.object(c4, "split_into_sentences", lambda each, _: sentences(each)))
        page = C4QualityFilter(min_num_sentences=probe("c4_dt.sentences"))
        loose = C4QualityFilter(
            min_num_sentences=probe("fineweb.c4_sentences"), filter_no_terminal_punct=False
        )
        document = Document(text=text, id="0")
        for each in (_gopher(probe), _repetition(probe), _fineweb(probe)):
            undefined_on_nothing(each, document)
        kept = [c4_run(each, text) for each in (page, loose)]
    symbols = seen.pop("symbols", [])
    seen["gopher_dt.hash_ratio"], seen["gopher_dt.ellipsis_ratio"] = symbols[:1], symbols[1:]
    total = {name: value.total for name, value in page.stats.stats.items()}
    return seen | {"c4": kept, "fates": total}


def _gopher(probe: Probed):
    from datatrove.pipeline.filters import GopherQualityFilter

    return GopherQualityFilter(
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


def _repetition(probe: Probed):
    from datatrove.pipeline.filters import GopherRepetitionFilter

    names = ("dup_line_frac", "dup_para_frac", "dup_line_char_frac", "dup_para_char_frac")
    return GopherRepetitionFilter(
        **{name: probe(f"gopher_dt.{name}") for name in names},
        top_n_grams=[(n, probe(f"gopher_dt.top_{n}_gram")) for n in (2, 3, 4)],
        dup_n_grams=[(n, probe(f"gopher_dt.duplicated_{n}_n_grams")) for n in range(5, 11)],
    )


def _fineweb(probe: Probed):
    from datatrove.pipeline.filters import FineWebQualityFilter

    return FineWebQualityFilter(
        line_punct_thr=probe("fineweb.line_punct_ratio"),
        short_line_thr=probe("fineweb.short_line_ratio"),
        char_duplicates_ratio=probe("fineweb.char_dup_ratio"),
        new_line_ratio=probe("fineweb.list_ratio"),
    )


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


def differences(text: str, words=tokens, sentences=sentences_of) -> dict[str, object]:
    """Return the signals, texts and fates of lines that differ from datatrove's."""
    theirs = compared(text, words, sentences)
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


def first_reasons(text: str) -> list[str | None]:
    """Return the first reason of each of our filters."""
    names = ("gopher-quality", "gopher-repetition", "fineweb-quality", "c4-paragraphs")
    verdicts = (named(f"corpus-{name}").judge(text) for name in names)
    return [verdict.reasons[0].name if verdict.reasons else None for verdict in verdicts]


def reasons(text: str, words=tokens) -> list[str | None]:
    """Return the reason of each of datatrove's filters."""
    from datatrove.data import Document
    from datatrove.pipeline import filters
    from datatrove.pipeline.filters import fineweb_quality_filter as fineweb
    from datatrove.pipeline.filters import gopher_quality_filter as quality
    from datatrove.pipeline.filters import gopher_repetition_filter as repetition
    from datatrove.pipeline.filters.c4_filters import C4ParagraphFilter

    with ExitStack() as put:
        for module in (quality, repetition, fineweb):
            put.enter_context(patch.object(module, "split_into_words", lambda each, _: words(each)))
        made = [
            filters.GopherQualityFilter(),
            filters.GopherRepetitionFilter(),
            filters.FineWebQualityFilter(),
            C4ParagraphFilter(),
        ]
        results = [each.filter(Document(text=text, id="0")) for each in made]
    return [None if result is True else result[1] for result in results]
