"""Attacks with files and streams that are not what a program expects; each scenario once."""

import limits
import special
import streams
from case import Case

SCENARIOS = [*special.scenarios(), *streams.scenarios(), *limits.scenarios()]


def count() -> int:
    return len(SCENARIOS)


def attack(case: Case) -> None:
    """Plays one scenario."""
    SCENARIOS[case.number](case)
