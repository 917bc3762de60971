"""How far off does a figure have to be, before it may flag the partnership?

Three times as far as its line, in odds: a line of "at least 2 in 3" lets one thing go wrong for each two that go well,
and then three have to go wrong for each two. Odds treat both ends of the scale alike: of "no more than 1 in 10" it is
1 in 4. Statisticians call three times as large a difference, or nearly (Chen, Cohen and Chen 2010, Communications in
Statistics: 1.7, 3.5 and 6.7 are small, medium and large). A gap has no odds: there it is 20 in 100 more than the line.

It is reckoned from the line that was agreed or from the one where we begin, whichever is further: whoever asks more of
themselves than others do is not flagged for it. Where both ends of a scale need a question asked, only the lower one
can flag: that all that people asked for was done is no pretence.
"""

from __future__ import annotations

from alongside.domain.check.findings.held import LEAST, MOST, Good
from alongside.domain.check.indicator import Better, Indicator, Measure

TIMES = 3.0
APART = 0.2
"""For gaps: so much more than the line."""
_HAIR = 1e-9


def far_off(indicator: Indicator, good: Good, value: float, *, times: float = TIMES) -> bool:
    """Is the value, on the scale that the verdict goes by, so far from where the line is met? `times`: the odds."""
    begins = _ours(indicator)
    if indicator.measure is Measure.GAP:
        return value > max(good.high, begins.high) + APART or value < min(good.low, begins.low) - APART
    if good.low > LEAST:
        return value <= _alarm(indicator, good.low, begins.low, times=1 / times) + _HAIR
    return good.high < MOST and value >= _alarm(indicator, good.high, begins.high, times=times) - _HAIR


def _alarm(indicator: Indicator, line: float, begins: float, *, times: float) -> float:
    """From where it may flag. An alarm of its own holds, unless a laxer line was agreed that puts it further off."""
    furthest = min if times < 1 else max
    agreed, ours = _odds_moved(line, times), _odds_moved(begins, times)
    if indicator.line.alarm is not None:
        ours = float(indicator.line.alarm)
    return furthest(agreed, ours) if furthest(line, begins) != begins else ours


def _ours(indicator: Indicator) -> Good:
    """Where the line is met that we begin with."""
    line = indicator.line
    if indicator.measure is Measure.WAITING:
        return Good(float(line.reached), MOST)
    low = LEAST if indicator.better is Better.LOWER else float(line.at)
    high = float(line.at) if indicator.better is Better.LOWER else MOST if line.upper is None else float(line.upper)
    return Good(low, high)


def _odds_moved(share: float, times: float) -> float:
    """The share whose odds are so many times those of this one."""
    return share * times / (1 - share + share * times) if 0 < share < 1 else share
