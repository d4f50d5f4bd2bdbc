"""Scores of is-it-slop, a classifier on PyPI, in an interpreter of its own.

`python -m venv slop && slop/bin/pip install is-it-slop==0.6.3`, then give `slop/bin/python` to
benchmarks/models.py. Its wheel for Linux asks for glibc 2.38. What it was trained on is not known
here, so nothing is held out for it; it gets the texts normalised as ours does.
"""

import json
import subprocess
from collections.abc import Sequence

from quality.train.normalise import normalised

NAME = "is-it-slop"
_BATCH = 64
_SCRIPT = f"""
import json, sys
from importlib.metadata import version
from is_it_slop import is_this_slop_batch
texts = json.load(sys.stdin)
found = [one for i in range(0, len(texts), {_BATCH}) for one in is_this_slop_batch(texts[i:i + {_BATCH}])]
json.dump([version("{NAME}"), [one.ai_probability for one in found]], sys.stdout)
"""


class PeerError(RuntimeError):
    """The peer could not be run, or did not answer for every text."""


def scores(texts: Sequence[str], python: str, script: str = _SCRIPT) -> tuple[str, list[float]]:
    """Return the peer's name and what it says of each text, run by the interpreter `python`.

    Raises `PeerError`.
    """
    given = json.dumps([normalised(text) for text in texts])
    try:
        done = subprocess.run(
            [python, "-c", script], input=given, capture_output=True, text=True, check=True
        )
        version, found = json.loads(done.stdout)
    except OSError as error:
        raise PeerError(f"{NAME}: {python} cannot be run: {error}") from error
    except subprocess.CalledProcessError as error:
        raise PeerError(f"{NAME} in {python}: {error.stderr.strip()[-500:]}") from error
    if len(found) != len(texts):
        raise PeerError(f"{NAME}: {len(found)} scores for {len(texts)} texts")
    return f"{NAME} {version}", [float(each) for each in found]
