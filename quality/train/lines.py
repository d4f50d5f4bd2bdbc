"""The vocabularies as their files hold them: see `quality.vocabulary`."""

from collections.abc import Mapping, Sequence


def lines(entries: Mapping[str, Sequence[float]]) -> dict[str, str]:
    """Return entries with their weights, a line for each token.

    First what the token weighs, then each that makes a pair after it with what the pair weighs. A
    token that weighs nothing but in a pair has a line, too.

    >>> lines({"we": [-0.25], "we had": [-0.5], "we do": [0.125]})
    {'do': '0', 'had': '0', 'we': '-0.25 do 0.125 had -0.5'}
    """
    tokens = {token for entry in entries for token in entry.split(" ")}
    nothing = [0.0 for _ in next(iter(entries.values()), ())]
    found = {token: _shown(entries.get(token, nothing)) for token in sorted(tokens)}
    for entry in sorted(entries):
        first, _, second = entry.partition(" ")
        if second:
            found[first] += f" {second} {_shown(entries[entry])}"
    return found


def _shown(row: Sequence[float]) -> str:
    return " ".join(f"{weight:.3g}" for weight in row)
