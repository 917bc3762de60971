"""Where is it going: the newer half of the quarters against the older half.

The interval is Newcombe's. What it does not show is not called a change; and what is not known well enough to rule out
a big one is not called the same.
"""

from __future__ import annotations

from alongside.domain.check.figures.comparing import Apart, difference
from alongside.domain.check.finding import Trend, Way
from alongside.domain.check.findings.held import Good
from alongside.domain.check.findings.measured import Measured
from alongside.domain.check.findings.verdicts import TOO_WIDE


def trend(older: Measured, newer: Measured, good: Good) -> Trend:
    """`change` is newer less older, on the scale that the verdict goes by. Better is nearer to the line, or beyond."""
    apart = difference(newer.judged, older.judged)
    if apart is None:
        return Trend()
    return Trend(_way(older, newer, apart=apart, good=good), apart.value, apart.low, apart.high)


def _way(older: Measured, newer: Measured, *, apart: Apart, good: Good) -> Way:
    if not apart.shows():
        return Way.UNTOLD if apart.width > TOO_WIDE * newer.scale else Way.SAME
    if good.one_sided:
        return Way.BETTER if (apart.value > 0) is good.upwards else Way.WORSE
    before, now = good.away(older.judged.value or 0.0), good.away(newer.judged.value or 0.0)
    if before == now:
        return Way.SAME
    return Way.BETTER if now < before else Way.WORSE
