"""Numbers from counted bins: sums, shares, percentiles."""

from collections.abc import Mapping
from typing import NamedTuple


class Bins(NamedTuple):
    """How many values fell into each of `number` bins that are `width` wide, from 0 up."""

    counts: Mapping[int, int]
    number: int
    width: float

    @property
    def total(self) -> int:
        """How many values there are."""
        return sum(self.counts.values())

    def below(self, value: float) -> int:
        """Return how many values lie in bins that begin below `value`.

        >>> Bins({0: 3, 50: 4}, 101, 1).below(50)
        3
        """
        return sum(count for at, count in self.counts.items() if at * self.width < value)

    def percentile(self, share: float) -> float:
        """Return the lower end of the bin that the value with this share below it fell into.

        >>> Bins({0: 1, 4: 2, 9: 1}, 10, 10).percentile(0.5)
        40
        """
        wanted, seen = share * self.total, 0
        for at in sorted(self.counts):
            seen += self.counts[at]
            if seen > wanted:
                return at * self.width
        return max(self.counts, default=0) * self.width

    def merged(self, bins: int) -> "Bins":
        """Return the same in bins that are `bins` times as wide.

        >>> Bins({3: 1, 5: 2}, 10, 1).merged(5).counts
        {0: 1, 1: 2}
        """
        counts: dict[int, int] = {}
        for at in sorted(self.counts):
            counts[at // bins] = counts.get(at // bins, 0) + self.counts[at]
        return Bins(counts, -(-self.number // bins), self.width * bins)


def bins(tree: Mapping[str, int], number: int, width: float) -> Bins:
    """Return the bins in a summary, whose names are numbers."""
    return Bins({int(name): count for name, count in tree.items()}, number, width)


def share(part: float, whole: float) -> str:
    """Return a share for people.

    >>> share(1, 3), share(1, 2000), share(0, 9)
    ('33%', '0.05%', '0%')
    """
    value = 100 * part / whole if whole else 0.0
    return f"{value:.0f}%" if value == 0 or value >= 10 else f"{value:.2g}%"
