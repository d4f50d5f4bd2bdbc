"""Find the phrase around a noun for people or papers, and tell whether it is of somebody known."""

from typing import NamedTuple

from quality.document import Document
from quality.hearsay.trades import CAUSES, FOLLOWING, GATHERED, LORE, MASS, NOUN
from quality.lazy import Lazy

_AFTER = frozenset(
    """in of on at from with within inside across around near outside close familiar up for to everywhere
    worldwide alike not over and who themselves here there today throughout among between i we involved
    working the briefed""".split()
)
_STRAY = frozenset("they it he she which what that because if as her him them us me".split())
_OWNING = frozenset("his her its their".split())
_DESCRIBING = frozenset(
    "not involved working familiar close unconnected independent outside".split()
)
_ALONE = frozenset("everywhere worldwide alike themselves here there today involved".split())
_PLACED = frozenset(
    [(p, d) for p in ("at", "from", "for", "on") for d in ("the", "this", "that")] + [("with", "a")]
)
_ONE = frozenset("a an one another".split())
_SOME = frozenset(
    """some many several most few certain various numerous countless other more multiple unnamed anonymous
    others""".split()
)
_CROWD = frozenset(
    """number majority minority handful chorus thousands hundreds dozens scores millions plenty lots lot
    wealth host couple raft army mountain string""".split()
)
_KNOWN = frozenset(
    """the this that these those his her its their our my your both all each every no two three four five
    six seven eight nine ten eleven twelve which what whose us me them him neither either half""".split()
)
_OPENS = frozenset(
    """that and but because as while whether if though although where when since so or yet however unless
    until which then meanwhile also even today indeed still only perhaps now often sometimes""".split()
)
_PLAIN = frozenset(
    """by with from to in on at of for into about than like per via between among is are was were be been
    has have had will would can could may might must do does did not who whom he she it they we you i
    there here them us me how why what if out up off over said says say told tells added adds noted argued
    argues""".split()
)
_FIELDS = frozenset(
    """senior veteran lead leading top town city state local legal market industry trade sector company business tech
    science sleep health travel food energy water climate security party union defence defense policy press
    media art music film tax bank housing labour labor wine coffee dog cat pet recent new early past modern
    young older fellow former big small large major data software web game car road rail law crime child
    family school college government royal court police army navy club team skin hair beauty style fashion
    sports sport football fitness nutrition seasoned wise savvy serious one engineering marketing consumer
    computer career customer garden kitchen design building insurance weather wildlife bird horse currency
    bond stock equity commodity oil gas retail finance fund debt plant soil ocean cancer heart brain eye bone
    gene virus vaccine disease cloud network privacy phone internet computing robotics youth women gender race
    migration refugee immigration prison homelessness poverty welfare forest river sea fish theatre book poetry
    dance game chess farm meat fruit flower tree bike train rail bus airline aviation shipping harbour port
    hotel restaurant kitchen wedding baby birth nursery school campus student exam reading language history
    war peace election campaign voting debt pension mortgage property estate interior home care hospital
    drug addiction exercise running yoga cycling swimming climbing mountain camera photo video""".split()
)
_ENDS = (
    *"al ic ive ing ous ary ent ant ful ed less able ern ble tion sion ment ness ship ity ics logy".split(),
    *"ance ence place ism ture ware graphy nomy rine ar".split(),
)
_WELL_PLACED = frozenset("familiar close in with inside near briefed".split())
_JOINING = frozenset(
    "of at from in for with such including like named called on and by published compiled linked".split()
)
_HIDING = frozenset("identified named anonymity anonymous unnamed name names quoted".split())
_SIGN = Lazy(r"[^\w\s*'’‘-]")
_TAIL, _MODIFIERS, _ASIDE = 9, 4, 14  # words


class Phrase(NamedTuple):
    """A noun for people or papers with what belongs to it, of nobody in particular."""

    kind: str
    first: int  # word
    head: int  # word
    many: bool
    vague: bool  # `some`, `a number of`
    told_apart: bool  # by `who ...`
    secret: bool  # `unnamed`
    hidden: bool  # `, who asked not to be named,`
    mass: bool  # `evidence`, which has no plural


def before(document: Document, end: int, verb: int, *, aside: bool = False) -> Phrase | None:
    """Return the phrase before word `end`, the first of the group of a verb; None if of somebody known."""
    if end < 1:
        return None
    hidden = False
    head = _head(document, end - 1, aside=aside)
    if head is None and _parted(document, end - 1):
        head, hidden = _hiding(document, end - 1), True
    if head is None or head < (opening := _opening(document, verb)):
        return None
    phrase = _phrase(document, head, end, opening, hidden=hidden)
    if phrase is None and head == end - 1:
        owner = _described(document, head, opening)
        phrase = None if owner is None else _phrase(document, owner, end, opening, hidden=hidden)
    return phrase


def _described(document: Document, last: int, opening: int) -> int | None:
    """Return the noun that ends before `not involved in the study`."""
    texts = document.words.texts
    for index in range(last - 1, max(opening - 1, last - _TAIL), -1):
        if NOUN[texts[index]] is not None and texts[index + 1] in _DESCRIBING:
            whole = not _parted(document, index, last) and _is_general(document, index, last)
            return index if whole else None
    return None


def after(document: Document, start: int) -> Phrase | None:
    """Return the phrase that begins with word `start`, None where it is of somebody known."""
    head = _furthest(document, start)
    if (
        head is None
        and document.words.texts[start : start + 1]
        and document.words.texts[start] in _SOME
    ):
        head = start  # `is thought by some`
    if head is None or NOUN[document.words.texts[head]] is None or _is_of_a_name(document, head):
        return None
    return _phrase(document, head, head + 1, start, hidden=False)


def _furthest(document: Document, start: int) -> int | None:
    """Return the last noun for people or papers of the run that begins with a word."""
    texts, head = document.words.texts, None
    for index in range(start, min(len(texts), start + _TAIL)):
        if _is_named(document, index) or texts[index] in _KNOWN:
            return None
        if NOUN[texts[index]] is not None and texts[index] not in _SOME:
            head = index
        elif head is not None or (texts[index] in _PLAIN and texts[index] != "of"):
            return head
        if _parted(document, index):
            return head
    return head


def _is_of_a_name(document: Document, head: int) -> bool:
    """Tell of `critics such as Ann Reed`, `engineers at Acme`, `analysts from two banks`."""
    texts = document.words.texts
    last = min(len(texts), head + 5)
    joined = head + 1 < last and texts[head + 1] in _JOINING
    return joined and any(
        _is_named(document, i) or texts[i] in _KNOWN for i in range(head + 1, last)
    )


def _head(document: Document, last: int, *, aside: bool = False) -> int | None:
    """Return the noun of what ends with word `last`: itself, or one with only a tail behind it."""
    texts = document.words.texts
    if NOUN[texts[last]] is not None and texts[last] != "those":
        return None if _parted(document, last) and not aside else last
    for index in range(last - 1, max(-1, last - _TAIL), -1):
        if NOUN[texts[index]] is not None and texts[index + 1] in _AFTER:
            whole = not _parted(document, index, last + (not aside)) and _is_general(
                document, index, last
            )
            return index if whole else None
    return None


def _is_general(document: Document, head: int, last: int) -> bool:
    """Tell whether the tail of a noun names nothing: `in the trade`, not `in Leeds` or `of three`."""
    texts = document.words.texts
    if texts[head] == "those" and texts[head + 1] not in _WELL_PLACED:
        return False
    if last == head + 1 and texts[last] not in _ALONE:
        return False
    if texts[head + 1 : head + 3] in _PLACED:
        return False
    if not _STRAY.isdisjoint(texts[head + 1 : last + 1]):
        return False
    if texts[head] in FOLLOWING and texts[head + 1] == "of":
        return True
    tail = range(head + 1, last + 1)
    return not any(_is_named(document, i) and texts[i] != "i" for i in tail)


def _hiding(document: Document, last: int) -> int | None:
    """Return the noun before an aside that says that its owner will not be named."""
    texts = document.words.texts
    low = max(0, last - _ASIDE)
    if _HIDING.isdisjoint(texts[low : last + 1]):
        return None
    aside = next((i for i in range(last - 1, low - 1, -1) if _parted(document, i)), None)
    if aside is None or _HIDING.isdisjoint(texts[aside + 1 : last + 1]):
        return None
    return _head(document, aside) if not _parted(document, aside) else _noun_at(texts, aside)


def _noun_at(texts: tuple[str, ...], index: int) -> int | None:
    return index if NOUN[texts[index]] is not None else None


def _parted(document: Document, index: int, last: int = 0) -> bool:
    """Tell whether a sign stands between a word and the next, or before word `last`."""
    _, starts, ends = document.words
    last = last or index + 1
    return last >= len(starts) or _SIGN.search(document.text, ends[index], starts[last]) is not None


def _is_named(document: Document, index: int) -> bool:
    """Tell whether a word has a capital or is a number."""
    letter = document.text[document.words.starts[index]]
    return letter.isupper() or letter.isdigit()


def _phrase(
    document: Document, head: int, end: int, opening: int, *, hidden: bool
) -> Phrase | None:
    """Return the phrase around a noun from `opening` on, None where it is of somebody known."""
    noun = NOUN[document.words.texts[head]]
    first = _first(document, head, opening)
    if noun is None or first is None:
        return None
    kind, many = noun
    texts = document.words.texts
    words = frozenset(texts[first:head])
    crowd = not words.isdisjoint(_CROWD)
    one = not words.isdisjoint(_ONE)
    if (many and one and not crowd) or not (many or one):
        return None
    if first == head and (texts[head] in LORE or texts[head] in GATHERED):
        return None
    if texts[head] in GATHERED and texts[head - 1] not in CAUSES:
        return None
    if not _SOME.isdisjoint(words - {texts[first]}) and texts[first].endswith("ing"):
        return None  # `making other people feel`
    told_apart = "who" in texts[head:end]
    return Phrase(
        kind,
        first,
        head,
        many,
        vague=crowd or texts[head] in _SOME or not words.isdisjoint(_SOME),
        told_apart=told_apart,
        secret=not words.isdisjoint(_HIDING),
        hidden=hidden or (told_apart and not _HIDING.isdisjoint(texts[head:end])),
        mass=texts[head] in MASS or crowd,
    )


def _first(document: Document, head: int, opening: int) -> int | None:
    """Return the first word of what belongs to a noun, None where it is of somebody known."""
    texts = document.words.texts
    index = head
    while index > opening and not _parted(document, index - 1):
        word = texts[index - 1]
        if word in _OPENS:
            return None if _joins_known(document, opening, index - 1) else index
        if word == "of" and index - 2 >= opening and texts[index - 2] in _CROWD:
            index -= 2
        elif word in _KNOWN or word in _PLAIN or head - index >= _MODIFIERS:
            return index if word in _OWNING and texts[head] in FOLLOWING else None
        elif word.endswith("'s") and texts[head] not in FOLLOWING:
            return None
        elif texts[head] in FOLLOWING or index - 1 == opening or not _is_named(document, index - 1):
            index -= 1
        else:
            return None
    doubtful = index == opening < head and _is_named(document, index)
    return None if doubtful and not _is_common(texts[index], texts[head]) else index


def _opening(document: Document, word: int) -> int:
    """Return the first word of the sentence that holds a word."""
    index = document.sentence_at(document.words.starts[word])
    return document.sentence_words(index).start if index >= 0 else word


def _is_common(word: str, noun: str) -> bool:
    """Tell of a word at the opening of a sentence, which has a capital, that it is no name."""
    known = word in _FIELDS or word in _SOME or word in _ONE or word in _CROWD or word in CAUSES
    return known or noun in FOLLOWING or word.endswith(_ENDS)


def _joins_known(document: Document, opening: int, index: int) -> bool:
    """Tell of `and` or `or` after somebody known: `Ann Reed and other critics`."""
    texts = document.words.texts
    if texts[index] not in ("and", "or"):
        return False
    around = range(max(opening, index - 4), index)
    listed = _parted(document, index - 1)
    named = (
        (texts[i] in _KNOWN and not listed) or (_is_named(document, i) and i > opening)
        for i in around
    )
    alone = index - 1 == opening and not texts[opening].endswith("s")
    return alone or any(named)
