"""The language of a text, told by its function words and, where they are few, by its long words."""

from collections.abc import Iterable, Sequence
from operator import itemgetter

from quality.rarity import is_listed

_ENGLISH = frozenset(
    """the of and to in a is that for it was on are with as i he be at by this had not but from or
    have an they which one you were her all she there would their we him been has when who will
    more no if out so said what up its about into than them can only other new some could time
    these two may then do first any my now such like our over me even most your how""".split()
)
_OTHERS = {
    language: frozenset(words.split())
    for language, words in {
        "de": """der die das und ist nicht ein eine mit von zu den dem des auf für im sich auch es
            wird sie er dass als war haben werden bei nach aus an noch wie oder aber einen einer""",
        "es": """el la los las de que y en un una por con para del se no es su al lo como más pero
            sus le ya este sí porque esta entre cuando muy sin sobre también fue ha hay son""",
        "fr": """le la les des de et est en un une du que qui dans pour sur pas par au avec ce il
            elle ne se sont plus aux cette mais ou on nous vous ont été être leur ces son sa""",
        "it": """il lo la gli le di che è e un una per con del della dei delle non si in da al alla
            nel nella sono come più anche ma ha ho questo questa ci se o dal sul hanno era""",
        "nl": """de het een en van is in op dat die te voor met niet zijn aan er om ook als maar bij
            door over naar uit wordt worden dan nog wel was werd hij ze heeft hebben deze dit""",
        "pl": """i w na z nie się do jest że to o jak ale po co tak za od przez dla są był była było
            jego jej ich tym tego przy może tylko już oraz który która które czy ten ta""",
        "pt": """o a os as de que e em um uma do da dos das no na nos nas por para com não se é ao
            mais mas como foi são ele ela seu sua pelo pela também ou há já está""",
        # Known only so as not to be taken for a neighbour.
        "bg": """и в на се да за от с не са по при е със като може бъде през към ще този това
            има или но към до тази който които която само след още""",
        "ca": """el la els les de que i en un una per amb del dels no es és al als com més però
            seu seva aquest aquesta ha hi han són pot cap sense també això fer""",
        "gl": """o a os as de que e en un unha por para con do da dos das no na non se é ao como
            máis pero seu súa foi son ou está cando este esta pode sobre""",
        "ro": """și în de la cu pe nu se a al ale un o este sunt din pentru care că mai sau să fi
            fost după prin dar lui ei acest această""",
        "uk": """і в на не що з як по це але він та до від за для у є або був була було були її
            його їх ми ви ти ще тільки вже цей цього можна бути якщо""",
        "ru": """и в не на что с по это как а но он она они из у за от для к же так был была было
            были есть бы его её их о мы вы я ты до если или только уже этот эта""",
    }.items()
}
LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pl", "pt", "ru")
_FOREIGN = {language: words - _ENGLISH for language, words in _OTHERS.items()}
_SAMPLE = 2_000  # words
_GLANCE = 400  # words that settle a doubt
_ENOUGH = 20  # words; in fewer, function words say nothing
_LONG = 4  # letters; shorter words are of many languages
# Edited English stands at .35-.50, terse notes at .2, other languages under .1.
_ENGLISH_SHARE = 0.3
# Function words and known long words, less the function words of another language: terse English
# of 22 words stands at .8-1.6, other languages at -.3 to .35 (messages of programs, 35 languages).
_ENGLISH_SIGNS = 0.45
_FEWEST = 5  # words; fewer are English unless they hold a function word of another language
_SIGNS_OF_FEW = 0.35  # of a headline, which may hold little but names
_UNTOLD = 0.5  # what is known of a long word not seen yet
# The messages of programs, terse as they are, stand at .16-.36 in the words of their language.
_OTHER_SHARE = 0.15


def language_of(words: Sequence[str]) -> str:
    """Return one of `LANGUAGES` or `other` for a list of folded words.

    >>> language_of("the cat sat on the mat".split())
    'en'
    >>> language_of("harbour board delays ferry timetable, blames broken engine".split())
    'en'
    >>> language_of("fähre fällt aus, hafenamt nennt motorschaden als grund".split())
    'other'
    """
    sample = words[:_SAMPLE]
    letters = len("".join(map(itemgetter(0), sample)).encode("ascii", "ignore"))
    if not sample or (2 * letters >= len(sample) and _is_english(sample)):
        return "en"
    return _other(sample)


def _is_english(words: Sequence[str]) -> bool:
    own = _share(words, _ENGLISH)
    if len(words) >= _ENOUGH and own >= _ENGLISH_SHARE:
        return True
    glance = words[:_GLANCE]
    foreign = max(_share(glance, known) for known in _FOREIGN.values())
    if len(words) < _FEWEST:
        return own >= foreign
    least = _ENGLISH_SIGNS if len(words) >= _ENOUGH else _SIGNS_OF_FEW
    return own + _known(glance) - foreign >= least


def _known(words: Iterable[str]) -> float:
    """Return the share of the long words that are listed as English, towards a half where few are."""
    long = [word for word in words if len(word) >= _LONG and word[0].isalpha()]
    return (sum(map(is_listed, long)) + _UNTOLD) / (len(long) + 1)


def _other(words: Sequence[str]) -> str:
    share, language = max((_share(words, known), name) for name, known in _OTHERS.items())
    sure = language in LANGUAGES and share >= _OTHER_SHARE and len(words) >= _ENOUGH
    return language if sure else "other"


def _share(words: Sequence[str], known: frozenset[str]) -> float:
    return sum(map(known.__contains__, words)) / len(words)
