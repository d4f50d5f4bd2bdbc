"""Vale styles made into rules of ours, or refused with the reason."""

from quality.vale.bring import Outcome, bring

__all__ = ["Outcome", "bring"]
