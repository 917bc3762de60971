"""Which three things, mended, would change most?

Of each finding that misses its line: how much of the way from the line to the worst that there could be has it gone?
Missing 8 in 10 by 4 in 10 is half of that way, whichever question it is, so that questions with high lines and low ones
compare. That is multiplied by how sure it is, which is 1 less the chance that a partnership that just meets the line
looks so bad: what may be nothing but chance comes after what is certainly wrong. Two that come to the same stand in
the order of their numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.domain.check.findings.held import Good
from alongside.domain.check.findings.measured import Measured

SO_MANY = 3


@dataclass(frozen=True, slots=True)
class Want:
    """One finding, and how much mending it would change."""

    indicator: str
    number: int
    size: float


def missed(what: Measured, good: Good, *, chance: float) -> float:
    """From 0, meets the line, to 1, as far from it as can be and certain."""
    value = what.judged.value
    if value is None or good.has(value):
        return 0.0
    worst = 1.0 - what.scale if value < good.low else 1.0
    line = good.low if value < good.low else good.high
    return min(good.away(value) / max(abs(line - worst), 1e-9), 1.0) * (1.0 - chance)


def helps(wants: Iterable[Want]) -> tuple[str, ...]:
    """The keys of up to three, the largest first. Fewer where fewer miss their line."""
    ordered = sorted((each for each in wants if each.size > 0), key=lambda each: (-each.size, each.number))
    return tuple(each.indicator for each in ordered[:SO_MANY])
