"""The signals of other packages, as those compute them, beside ours: where the two differ."""

from quality.signals import Signals


def different(text: str, theirs: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Return the signals that differ on a text: theirs, ours."""
    ours = Signals(text)
    return {name: (each, ours[name]) for name, each in theirs.items() if each != ours[name]}
