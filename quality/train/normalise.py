"""Texts without the artefacts by which the corpora differ and texts do not.

Some human sets have lost line breaks, spaces behind full stops or final sentences;
some machine sets open with a preamble, and pupils' essays were made anonymous with marks
such as @PERSON1. A model must not learn that, nor be judged by it.
"""

import re

_GLUED = re.compile(r"(?<=[a-z])([.!?])(?=[A-Z][a-z])")
_NN = re.compile(r"(?<=[a-z.!?])nn(?=[A-Z])")
_PREAMBLE = re.compile(
    r"\A(?:sure|certainly|of course|absolutely|here(?:'s| is| are))\b[^\n]{0,200}[:!.]\s*\n+",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[ \t]{2,}")
_LINES = re.compile(r"\n{3,}")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\r": None})
_WORDS = 700  # of each text, so that length tells nothing
_STAND_INS = {
    "CAPS": "Editor People Friends Internet Children",
    "DATE": "2010 2009 2011",
    "LOCATION": "Boston Denver Ohio Texas",
    "MONEY": "$20 $50",
    "MONTH": "June March",
    "NUM": "12 30 5",
    "ORGANIZATION": "Rotary Kodak Unicef",
    "PERCENT": "60% 25%",
    "PERSON": "Anna Ben Carla David",
    "TIME": "8:30 9:15",
}
_MARK = re.compile(rf"@({'|'.join(_STAND_INS)})(\d+)")


def normalised(text: str) -> str:
    """Return `text` with straight quotes, mended spaces, no preamble, and cut to length."""
    text = _PREAMBLE.sub("", text.translate(_STRAIGHT))
    text = _NN.sub("\n\n", _GLUED.sub(r"\1 ", text))
    return _cut(_LINES.sub("\n\n", _BLANKS.sub(" ", text)).strip())


def filled_in(text: str) -> str:
    """Return `text` with a word of its kind in place of each mark that made it anonymous.

    The marks, such as @PERSON1, are those of the ASAP essays; each would count as a name and as
    a figure. @CAPS stood for any word with a capital; all get one that counts as a name.

    >>> filled_in("Dear @CAPS1, @PERCENT1 of us in @LOCATION2 agree.")
    'Dear Editor, 60% of us in Denver agree.'
    """
    return _MARK.sub(_stand_in, text)


def _stand_in(mark: re.Match[str]) -> str:
    words = _STAND_INS[mark[1]].split()
    return words[(int(mark[2]) - 1) % len(words)]


def _cut(text: str) -> str:
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    if len(ends) <= _WORDS:
        return text
    stop = text.rfind(".", 0, ends[_WORDS - 1])
    return text[: stop + 1] if stop > 0 else text[: ends[_WORDS - 1]]
