"""The hedge cues of English by class, each with the company it keeps or must not keep."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple


class Cue(NamedTuple):
    """Words, several between bars, and what must or must not stand next to them (expressions).

    `before` and `after` must match right at the cue; `not_before` and `not_after` must not. Without
    `capital` a word that begins with one inside a sentence is another: May.
    """

    words: str
    before: str = ""
    after: str = ""
    not_before: str = ""
    not_after: str = ""
    capital: bool = True

    def forms(self) -> Iterator[str]:
        """Yield each of the words."""
        return (form.strip() for form in self.words.split("|"))


_FOUND = r"(?:detected|found|observed|seen|measured|shown|demonstrated|isolated|identified|heard)\b"
_THAT = r" (?:,[^,]{1,40}, |, |strongly |also |further )?that\b"
_THAT_OR_NOUN = r" (?:that|an?|the|this|these|there|it|its|to)\b"
_NUMBER = (
    r" (?:[$£€]?\d|(?:an? |one |two |three |four |five |six |ten )?"
    r"(?:half|third|quarter|dozen|hundred|thousand|million|billion)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)\b)"
)
_QUESTIONS = (
    r"(?:determine|investigate|examine|test|assess|explore|ask|study|see|know|wonder|evaluate|unclear"
    r"|determined|investigated|examined|tested|assessed|explored|asked|studied|evaluated|determining|testing)"
)
CUES: Mapping[str, Sequence[Cue]] = {
    "modal": (
        Cue(
            "may",
            not_after=r" (?:day|queen|\d+|is|was|and june|to (?:june|july))\b|, (?:19|20)\d\d",
            capital=False,
        ),
        Cue("might", not_before=r"\b(?:military|the|his|her|their|its|own|full|all) "),
        Cue(
            "could",
            not_before=r"\b(?:we|i|no [\w-]+(?: \w+)?|nobody|as \w+ as \w+|neither|nor|wish \w+|if \w+) ",
            not_after=r" (?:not|no|only|hardly|barely|never|you|he|she|they|we|tell|hear|feel|care less)\b"
            rf"|n't| (?:be )?{_FOUND}",
        ),
        Cue("would", after=r" (?:thus |then |therefore |also )?(?:appear|seem|suggest|imply)\b"),
    ),
    "verb": (
        Cue("suggest|suggests|suggested|suggesting", not_before=r"\b(?:please|may i) "),
        Cue("imply|implies|implied|implying", not_after=r" by\b"),
        Cue("indicate|indicates|indicated|indicating", after=_THAT),
        Cue(
            "indicate|indicates",
            after=r" (?:an? )?(?:\w+ )?(?:involvement|role|contribution|presence)\b",
        ),
        Cue(
            "appear|appears|appeared",
            after=r" (?:to|that|not to|likely|similar|different|normal|\w+(?:ly|al|ive|ent|ant|[ai]ble|ic|ed|ary))\b",
        ),
        Cue("appear|appears|appeared", before=r"\b(?:it|there) (?:would |does |may )?"),
        Cue("seem|seems|seemed|seeming"),
        Cue("hypothesize|hypothesizes|hypothesized|hypothesise|hypothesised|hypothesizing"),
        Cue("speculate|speculates|speculated|postulate|postulates|postulated|postulating"),
        Cue(
            "propose|proposes|proposed|proposing",
            after=_THAT_OR_NOUN,
            not_before=r"\b(?:bill|law|the) ",
        ),
        Cue("presume|presumes|presumed", not_after=r" (?:innocent|dead)\b"),
        Cue("believe|believes|believed", after=r" (?:that|to|this|these|there|it)\b"),
        Cue(
            "think|guess|suppose|believe|reckon|suspect",
            before=r"\b(?:i|we) (?:also |still |really )?",
        ),
        Cue("thought", after=r" (?:to|that)\b", not_before=r"\b(?:the|a|this|that|no|first) "),
        Cue("suspect|suspects|suspected", after=r" (?:that|to|of)\b"),
        Cue("assume|assumes|assumed|assuming", after=r" (?:that|to)\b"),
        Cue("predict|predicts|predicted", after=r" (?:to|that)\b"),
        Cue(
            "expected", before=r"\b(?:is|are|was|were|be) (?:also |thus )?", after=r" (?:to|that)\b"
        ),
        Cue("considered", after=r" (?:to be|an? (?:likely|possible|potential|key))\b"),
        Cue("can be deduced|may be inferred|can be inferred|can be assumed|can conclude"),
        Cue("infer|inferred|deduce|deduced|surmise|conjecture", after=r" (?:that|to)\b"),
        Cue("tend to|tends to|tended to"),
        Cue("suggestive", after=r" of\b"),
        Cue(
            "reported|said|claimed|alleged",
            before=r"\b(?:is|are|was|were|been) ",
            after=r" to (?:be|have)\b",
        ),
        Cue(
            "raise the possibility|raises the possibility|raised the possibility|raising the possibility"
        ),
    ),
    "adverb": (
        Cue("perhaps|maybe|possibly|probably|presumably|potentially|apparently|seemingly"),
        Cue("conceivably|supposedly|arguably|ostensibly|purportedly|reportedly|allegedly"),
        Cue("putatively|hypothetically|theoretically|tentatively|plausibly|in theory"),
        Cue("likely|unlikely", not_before=r"\b(?:as|equally) ", not_after=r" as not\b"),
        Cue(
            "in all likelihood|in all probability|to our knowledge|to my knowledge|as far as we know"
        ),
    ),
    "adjective": (
        Cue(
            "possible",
            not_before=r"\b(?:as \w+ as|(?:soon|much|many|far|little|quickly) as|as|if|where|when|whenever|wherever"
            r"|best|worst|every|makes? (?:it )?|made (?:it )?|making (?:it )?) ?",
            not_after=r" worlds?\b",
        ),
        Cue("probable|plausible|putative|tentative|conceivable|hypothetical|purported"),
        Cue(
            "alleged",
            after=r" [a-z]",
            not_before=r"\b(?:he|she|they|it|who|has|have|had|police|suit|was|is) ",
        ),
        Cue(
            "potential",
            after=r" [a-z]",
            not_after=r" (?:to|of|for|and|or|in|on|is|are|was|were|that|which|as|by|with|difference)\b",
        ),
        Cue("unclear|uncertain|not clear|not known|not yet known|not yet clear|not certain"),
        Cue("unknown", before=r"\b(?:is|are|was|were|remains?|remained|been|largely|still|yet) "),
        Cue("questionable|debatable|elusive|inconclusive|open to question"),
    ),
    "noun": (
        Cue("possibility|possibilities|likelihood|probability", after=r" that\b"),
        Cue(
            "hypothesis|hypotheses|notion|idea|assumption|speculation|suggestion|indication|indications",
            after=r" that\b",
        ),
        Cue("hypothesis", before=r"\b(?:the|our|working|prevailing|raised?s?) (?:\w+ )?"),
    ),
    "question": (
        Cue(
            "whether|whether or not",
            not_before=r"\b(?:regardless of|no matter) ",
            not_after=r" you're\b",
        ),
        Cue("if", before=rf"\b{_QUESTIONS} "),
    ),
    "approximator": (
        Cue("about|around|approximately|roughly|nearly|almost|some|circa", after=_NUMBER),
        Cue(
            "close to|up to|an estimated|in the region of|on the order of|of the order of",
            after=_NUMBER,
        ),
        Cue("or so", before=r"\b(?:\d+|years?|days?|weeks?|months?|hours?|minutes?|dozen|people) "),
        Cue("somewhat|relatively|fairly|partly|partially|largely|mainly|mostly|more or less"),
        Cue("rather", not_before=r"\b(?:would|but|or|had) ", not_after=r" than\b|,"),
        Cue("generally|usually|typically|normally|sometimes|occasionally|frequently"),
        Cue("often", not_before=r"\b(?:how|as|more|less|too|so) "),
        Cue(
            "in general|in most cases|in some cases|to some extent|to a certain extent|by and large"
        ),
        Cue(
            "kind of|sort of",
            not_before=r"\b(?:\w+est|an?|the|this|that|any|some|every|what|which|same|one|no|of|new|each|another)"
            r" (?:\w+ )?",
        ),
    ),
}
