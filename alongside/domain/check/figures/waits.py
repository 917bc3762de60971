"""How long do people wait, when some of them are waiting still?

Those who wait still count for as long as they have waited, so that answering only what is easy makes nothing look
better: Kaplan and Meier's estimate, Journal of the American Statistical Association 53 (1958). The interval of the
share that waits is log(−log) transformed, with Greenwood's variance (1926): it never leaves the scale and holds for
few things. The interval of the median is where that band meets one half: Brookmeyer and Crowley, Biometrics 38 (1982);
with the transform, Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (1980).

Where nothing has ended yet, or everything has, the transform has no value. There the band is Wilson's, of none or all
of the things that are known to have waited so long.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log, sqrt

from alongside.domain.check.figures.shares import Interval, Z, wilson
from alongside.domain.check.finding import Figure

HALF = 0.5 + 1e-12
"""A product of fractions that should be one half exactly is sometimes a hair above it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One day of waiting: how many had waited until then, how many ended on it, the share that waits after it.

    `spread` is Greenwood's sum: the variance of the share, over the share squared. `ended`: all that ended so far.
    """

    day: int
    at_risk: int
    ended: int
    waits: float
    spread: float

    @property
    def band(self) -> Interval:
        """Between what and what the share that still waits after this day likely lies."""
        if self.waits <= 0:
            return wilson(0, self.ended)
        if self.waits >= 1:
            return wilson(self.at_risk, self.at_risk)
        width = Z * sqrt(self.spread) / abs(log(self.waits))
        return self.waits ** exp(width), self.waits ** exp(-width)


def steps(waits: Iterable[tuple[int, int, int]]) -> tuple[Step, ...]:
    """From rows of (days, how many ended after so many, how many are waiting since so many), in any order.

    Negative days (clocks that disagree) count as 0.
    """
    ended: dict[int, int] = {}
    leaving: dict[int, int] = {}
    for days, done, still in waits:
        day = max(days, 0)
        ended[day] = ended.get(day, 0) + done
        leaving[day] = leaving.get(day, 0) + done + still
    return tuple(_walk(ended, leaving))


def _walk(ended: dict[int, int], leaving: dict[int, int]) -> Iterable[Step]:
    at_risk, so_far, share, spread = sum(leaving.values()), 0, 1.0, 0.0
    for day in sorted(leaving):
        done = ended[day]
        so_far += done
        if at_risk == done:
            share = 0.0 if done else share
        elif done:
            share *= (at_risk - done) / at_risk
            spread += done / (at_risk * (at_risk - done))
        if at_risk:
            yield Step(day, at_risk, so_far, share, spread)
        at_risk -= leaving[day]


def median(walked: tuple[Step, ...]) -> Figure:
    """Days until half had ended, with its interval. The numerator is how many ended, the denominator all.

    No value while more than half wait still: then it is longer than `low`. `high` is None where the interval has no
    end.
    """
    if not walked:
        return Figure()
    value = next((step.day for step in walked if step.waits <= HALF), None)
    low = next((step.day for step in walked if step.band[0] <= HALF), walked[-1].day)
    high = next((step.day for step in walked if step.band[1] <= HALF), None)
    return Figure(walked[-1].ended, walked[0].at_risk, _days(value), _days(low), _days(high))


def _days(day: int | None) -> float | None:
    return None if day is None else float(day)


def ended_by(walked: tuple[Step, ...], day: int) -> tuple[Figure, float]:
    """The share that ends within so many days, and how many things with a known end would tell as much.

    Where nobody has waited so long, it is at least the share so far, and the interval is open to everything.
    """
    if not walked:
        return Figure(), 0.0
    until = [step for step in walked if step.day <= day]
    everyone = walked[0].at_risk
    if not until:
        low, high = wilson(0, everyone)
        return Figure(0, everyone, 0.0, low, high), float(everyone)
    last = until[-1]
    low, high = 1 - last.band[1], 1 - last.band[0]
    if last is walked[-1] and last.day < day and last.waits > 0:
        high = 1.0
    return Figure(last.ended, everyone, 1 - last.waits, low, high), _told(last)


def _told(step: Step) -> float:
    if step.waits >= 1:
        return float(step.at_risk)
    if step.waits <= 0:
        return float(step.ended)
    return (1 - step.waits) / (step.waits * step.spread)
