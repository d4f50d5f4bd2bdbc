"""Texts without the artefacts by which the corpora differ and texts do not.

Some human sets have lost line breaks, spaces behind full stops or final sentences;
some machine sets open with a preamble. A model must not learn that.
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


def normalised(text: str) -> str:
    """Return `text` with straight quotes, mended spaces, no preamble, and cut to length."""
    text = _PREAMBLE.sub("", text.translate(_STRAIGHT))
    text = _NN.sub("\n\n", _GLUED.sub(r"\1 ", text))
    return _cut(_LINES.sub("\n\n", _BLANKS.sub(" ", text)).strip())


def _cut(text: str) -> str:
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    if len(ends) <= _WORDS:
        return text
    stop = text.rfind(".", 0, ends[_WORDS - 1])
    return text[: stop + 1] if stop > 0 else text[: ends[_WORDS - 1]]
