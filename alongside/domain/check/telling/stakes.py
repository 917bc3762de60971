"""What is the verdict on the figure of one stake? The same rules as for everybody, by the interval that is shown."""

from __future__ import annotations

from math import inf

from alongside.domain.check.finding import Figure, Finding, Word
from alongside.domain.check.findings.held import LEAST, MOST, Good
from alongside.domain.check.findings.verdicts import FEWEST, TOO_WIDE
from alongside.domain.check.indicator import Better, Indicator, Measure


def stake_verdict(indicator: Indicator, finding: Finding, figure: Figure) -> Word | None:
    """None where the line is not for one stake: a gap is between two sides, and each of them has only a share.

    Waiting goes by the days until half had ended and their interval. Without an end, it is longer than anything.
    """
    if indicator.measure is Measure.GAP or finding.line is None:
        return None
    if not figure.denominator:
        return Word.NOTHING
    if figure.denominator < FEWEST or figure.low is None:
        return Word.LITTLE
    meets = _good(indicator, finding)
    low, high = figure.low, inf if figure.high is None else figure.high
    if not meets.meets_any(low, high):
        return Word.SHORT
    if meets.has(low) and meets.has(high):
        return Word.HOLDING
    if indicator.measure is not Measure.WAITING and high - low > TOO_WIDE:
        return Word.LITTLE
    return Word.HOLDING if meets.has(inf if figure.value is None else figure.value) else Word.CLOSE


def _good(indicator: Indicator, finding: Finding) -> Good:
    at = float(finding.line or 0)
    match indicator.better:
        case Better.HIGHER:
            return Good(at, inf if indicator.measure is Measure.WAITING else MOST)
        case Better.LOWER:
            return Good(LEAST, at)
    return Good(at, MOST if finding.upper is None else float(finding.upper))
