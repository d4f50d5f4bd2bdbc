"""The signals of data pipelines: values worked out by hand, and what holds for every text."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quality
from quality.features import UnknownFeature
from quality.filters import FILTERS, Filter, Limit, UnknownFilter, named, together
from quality.signals import GROUPS, Signals, group
from quality.signals.c4_dt import cleaned, fate
from quality.signals.rps import LineSpan, line_spans
from quality.signals.text import duplicates, sentences_of, tokens

# 32 characters; "a b c d e f" comes twice, on two lines.
TWICE = "a b c d e f\na b c d e f\n- x #y.."
LINES = "One two three.\nShort\n\nUse cookies? Use cookies here.\n- {x} y z.\nLast one ends…\n"
BLANKS = st.sampled_from([" ", "\n", "\n\n", "\t", "\u00a0", "\u2028"])
PARTS = st.sampled_from("the of cat # ... … • - . [1] { use cookies lorem ipsum 3.5 é 🙂".split())
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PARTS, BLANKS, st.characters())).map("".join))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        # a b c d e f a b c d e f x y; tokens: these 14, "-", "#", ".."
        ("gopher_dt.word_count", 14),
        ("gopher_dt.mean_word_length", 1),
        ("gopher_dt.hash_ratio", 1 / 17),
        ("gopher_dt.ellipsis_ratio", 0),
        ("gopher_dt.bullet_line_ratio", 1 / 3),
        ("gopher_dt.ellipsis_line_ratio", 0),
        ("gopher_dt.alpha_word_ratio", 14 / 17),
        ("gopher_dt.stop_words", 0),
        ("gopher_dt.dup_line_frac", 1 / 3),
        ("gopher_dt.dup_line_char_frac", 11 / 32),
        ("gopher_dt.dup_para_frac", 0),
        ("gopher_dt.top_2_gram", 2 * len("a b") / 32),
        ("gopher_dt.top_4_gram", 2 * len("a b c d") / 32),
        ("gopher_dt.duplicated_5_n_grams", 5 / 32),
        ("gopher_dt.duplicated_6_n_grams", 6 / 32),
        ("gopher_dt.duplicated_7_n_grams", 0),
        # between blanks: 12 letters, "-", "x", "#y.."
        ("gopher_dolma.word_count", 15),
        ("gopher_dolma.median_word_length", 1),
        ("gopher_dolma.symbol_to_word_ratio", 1 / 15),
        ("gopher_dolma.fraction_of_words_with_alpha_character", 14 / 15),
        ("gopher_dolma.fraction_of_duplicate_lines", 2 / 3),
        ("gopher_dolma.fraction_of_characters_in_duplicate_lines", 22 / 18),
        ("gopher_dolma.fraction_of_characters_in_most_common_2grams", 4 / 18),
        # 11 sequences of five words: 2 twice of 5 characters, 6 of 5, the last of 8
        ("gopher_dolma.fraction_of_characters_in_duplicate_5grams", 20 / 58),
        ("nemo.word_count", 15),
        ("nemo.alpha_numeric", 14 / 32),
        ("nemo.repeated_lines", 2 / 3),
        ("nemo.repeated_lines_char", 19 / 30),
        ("nemo.repeating_top_2grams", 6 / 32),
        # the second "a b c d e" and the "f" that the next copy adds, with 4 + 1 spaces
        ("nemo.repeating_dup_5gram", 11 / 32),
        ("data_juicer.num_words", 14),
        ("data_juicer.avg_line_length", 32 / 3),
        ("data_juicer.max_line_length", 11),
        ("data_juicer.alnum_ratio", 14 / 32),
        ("data_juicer.special_char_ratio", 18 / 32),
        ("data_juicer.word_rep_ratio", 0),
        # 23 sequences of ten characters; 3 of line one again in line two: 20 different
        ("data_juicer.char_rep_ratio", 6 / 23),
        ("rps_doc_word_count", 14),
        ("rps_doc_num_sentences", 1),
        ("rps_doc_mean_word_length", 1),
        ("rps_doc_symbol_to_word_ratio", round(1 / 17, 8)),
        ("rps_doc_frac_unique_words", round(8 / 14, 8)),
        ("rps_doc_unigram_entropy", round(12 / 14 * math.log(7) + 2 / 14 * math.log(14), 8)),
        ("rps_doc_frac_chars_top_3gram", round(6 / 14, 8)),
        ("rps_doc_frac_chars_dupe_5grams", round(12 / 14, 8)),
        ("rps_doc_frac_chars_dupe_7grams", 0),
    ],
)
def test_a_signal_has_the_value_worked_out_by_hand(name, value):
    assert Signals(TWICE)[name] == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("c4_dt.lines", 6),
        ("c4_dt.lines_kept", 1),
        ("c4_dt.lines_policy", 1),
        ("c4_dt.lines_curly_bracket", 1),
        ("c4_dt.lines_no_terminal_punc", 3),
        ("c4_dt.sentences", 1),
        ("c4_dt.third_longest_line", 14),
        ("fineweb.c4_sentences", 2),
        ("fineweb.c4_lines_curly_bracket", 1),
        ("fineweb.filled_lines", 5),
        ("fineweb.line_punct_ratio", 3 / 5),
        ("fineweb.short_line_ratio", 5 / 5),
        ("fineweb.char_dup_ratio", 0),
        ("nemo.punctuation", 2 / 5),
        ("nemo.ellipsis", 1 / 5),
        ("nemo.boilerplate_string_ratio", 1 / 2),
        ("nemo.parentheses_ratio", 2 / 79),
        ("rps_lines_num_words", (3 + 1 + 0 + 5 + 3 + 3) / 6),
        ("rps_lines_ending_with_terminal_punctution_mark", 0.5),
        ("rps_doc_frac_lines_end_with_ellipsis", round(1 / 6, 8)),
        ("rps_doc_curly_bracket", round(2 / 79, 8)),
    ],
)
def test_a_signal_of_lines_has_the_value_worked_out_by_hand(name, value):
    assert Signals(LINES)[name] == pytest.approx(value, rel=1e-7)


@settings(max_examples=150)
@given(text=TEXTS)
def test_every_signal_of_every_text_is_a_number(text):
    signals = Signals(text)
    assert all(math.isfinite(signals[name]) and signals[name] >= 0 for name in signals)


def test_the_names_of_signals_are_those_of_the_groups():
    signals = Signals("")
    assert list(signals) == [name for each in GROUPS for name in group(each)]
    assert len(signals) == len(set(signals))


@pytest.mark.parametrize("name", ["gopher_dt.nothing", "rps_nothing", "nothing", "textstat.lix"])
def test_a_signal_that_does_not_exist_is_a_key_error(name):
    with pytest.raises(KeyError):
        Signals("")[name]


def test_words_and_sentences_are_divided_as_asked():
    signals = Signals("Up, up. And away. " * 3, words=str.split, sentences=list)
    assert (signals["gopher_dt.word_count"], signals["c4_dt.sentences"]) == (12, 53)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I can't, won't!", "I ca n't , wo n't !"),
        ("Ann's well-known", "Ann 's well - known"),
        ("$3.50 at 10:30 --", "$ 3.50 at 10:30 --"),
        ("See https://a.org/b?c=d.", "See https://a.org/b?c=d ."),
        ("U.S. firms... etc.", "U.S. firms ... etc."),
    ],
)
def test_text_is_divided_much_as_by_spacy(text, found):
    assert tokens(text) == found.split()


def test_sentences_of_a_line_are_spans():
    assert sentences_of("It rained. We left.") == [(0, 10), (11, 19)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("x" * 1001 + " and more words.", "too_long_word"),
        ("Contact us for more", "no_terminal_punc"),
        ("To be continued...", "no_terminal_punc"),
        ("So it goes.[1]", "kept"),
        ("Read more.", "too_few_words"),
        ("Lorem ipsum dolor sit.", "lorem_ipsum"),
        ("Please enable JavaScript now.", "javascript"),
        ("if (x) { return y; }.", "curly_bracket"),
        ("Read our Privacy Policy here.", "policy"),
        ('He said "no more"', "kept"),
    ],
)
def test_a_line_meets_one_fate(line, kind):
    assert fate(line)[0] == kind


def test_a_line_may_end_in_anything_when_asked():
    assert fate("Contact us for more", any_end=True)[0] == "kept"


def test_what_c4_keeps_is_without_citations():
    assert cleaned("It rained all day [12].\nMenu\nIt was cold [edit].") == (
        "It rained all day .\nIt was cold ."
    )


def test_lines_have_spans_and_values_as_in_redpajama():
    assert line_spans("ABc 1\n\nx", "rps_lines_uppercase_letter_fraction") == [
        LineSpan(0, 6, round(2 / 6, 8)),
        LineSpan(6, 7, 0.0),
        LineSpan(7, 8, 0.0),
    ]


def test_later_copies_are_duplicates():
    assert duplicates(["x", "yy", "x", "yy", "yy"]) == (3, 5)


@pytest.mark.parametrize("name", GROUPS)
def test_a_report_has_the_signals_that_were_asked_for(name):
    report = quality.Scorer(features=[name]).score(LINES)
    assert {each: report.features[each] for each in group(name)} == {
        each: Signals(LINES)[each] for each in group(name)
    }


def test_a_report_has_no_signal_unless_asked():
    assert not set(Signals("")) & set(quality.score(LINES).features)


@pytest.mark.parametrize("name", ["gopher_dt.nothing", "rps_nothing", "gopher"])
def test_a_report_cannot_have_a_signal_that_does_not_exist(name):
    with pytest.raises(UnknownFeature, match="gopher_dt"):
        quality.Scorer(features=[name])


def test_scoring_imports_no_signal(run_python):
    loaded = run_python(
        f"import json, sys, quality; quality.score({LINES!r}); print(json.dumps(list(sys.modules)))"
    )
    assert not [
        name for name in json.loads(loaded) if name in {f"quality.signals.{g}" for g in GROUPS}
    ]


@pytest.mark.parametrize("name", FILTERS)
def test_the_limits_of_a_filter_are_on_signals(name):
    assert set(named(name).features) <= set(Signals(""))


def test_a_filter_gives_every_reason_in_the_order_of_the_original():
    verdict = named("corpus-gopher-quality").judge("#ab #cd ...")
    assert [reason.name for reason in verdict.reasons] == [
        "gopher_short_doc",
        "gopher_below_avg_threshold",
        "gopher_too_many_hashes",
        "gopher_too_many_ellipsis",
        "gopher_too_many_end_ellipsis",
        "gopher_below_alpha_threshold",
        "gopher_enough_stop_words",
    ]


def test_a_plain_article_passes():
    text = "The ferry left the quay at six, and that was all they have to show for it. " * 2
    more = "Nobody spoke about the new timetable with the captain.\n\nHe had to be kind. "
    assert named("corpus-gopher-quality").judge(text + more * 2) == (True, ())


@pytest.mark.parametrize(
    ("value", "broken"), [(1.9, True), (2.0, False), (3.0, False), (3.1, True)]
)
def test_limits_are_allowed_values(value, broken):
    assert Limit("x", "y", 2, 3).broken(value) is broken


@pytest.mark.parametrize(
    ("value", "said"),
    [(1, "short: a.b is 1, under 2"), (4.25, "short: a.b is 4.25, over 3")],
)
def test_a_reason_says_which_limit_was_broken(value, said):
    verdict = Filter("f", (Limit("short", "a.b", 2, 3),)).verdict({"a.b": value})
    assert str(verdict.reasons[0]) == said


def test_filters_together_ask_for_each_signal_once():
    both = together(["corpus-gopher", "corpus-gopher-quality"])
    assert both.features == tuple(dict.fromkeys(named("corpus-gopher").features))


def test_an_unknown_filter_is_refused_with_those_there_are():
    with pytest.raises(UnknownFilter, match="corpus-gopher"):
        named("gopher")


def test_every_signal_and_filter_is_documented(root):
    page = (root / "docs" / "signals.md").read_text("utf-8")
    names = [*FILTERS, *(each.rpartition(".")[2] for each in Signals(""))]
    assert [
        each for each in names if f"`{each}`" not in page and f"lines_{each}`" not in page
    ] == []
