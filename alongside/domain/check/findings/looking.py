"""What does one indicator find in one partnership?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.domain.check.about import About, Row
from alongside.domain.check.finding import Figure, Finding, Part
from alongside.domain.check.findings.cells import BEGINNING, Cell, Window, read, within
from alongside.domain.check.findings.held import Good, Held, good, held
from alongside.domain.check.findings.measured import Measured, measured, untold
from alongside.domain.check.findings.parts import by_quarter, parts
from alongside.domain.check.findings.trends import trend
from alongside.domain.check.findings.verdicts import verdict
from alongside.domain.check.indicator import Indicator, Measure
from alongside.domain.stakes import Side


@dataclass(frozen=True, slots=True)
class Looked:
    """The finding, and what it takes to weigh it against others. `good`: where its line is met."""

    indicator: Indicator
    finding: Finding
    what: Measured
    good: Good


def look_at(indicator: Indicator, rows: Iterable[Row], *, about: About, window: Window) -> Looked:
    """`rows`: all that counting it gave of this partnership. Those before the time looked at are not even read."""
    cells = read(rows, partnership=about.partnership, first=_first(indicator, window))
    return look(indicator, cells, about=about, window=window)


def _first(indicator: Indicator, window: Window) -> int:
    return BEGINNING if indicator.measure is Measure.STANDING else window.first


def look(indicator: Indicator, cells: Sequence[Cell], *, about: About, window: Window) -> Looked:
    """`cells`: all of the indicator's, of this partnership."""
    standing, waiting = indicator.measure is Measure.STANDING, indicator.measure is Measure.WAITING
    beside = within(cells, _first(indicator, window), window.last)
    own = [cell for cell in beside if not (indicator.of_lived and cell.side == Side.PROFESSIONAL)]
    line = held(indicator, own, about=about, window=window)
    meets = good(indicator, line)
    some = parts(indicator, beside, line=line, about=about)
    tells_of_few = indicator.measure is Measure.GAP and bool(some.hides.sides)
    what, older, newer = (
        _measured(indicator, each, line, tells_of_few=tells_of_few) for each in _times(own, window, standing=standing)
    )
    quarters = by_quarter(indicator, own, line=line, window=window)
    finding = Finding(
        indicator=indicator.key,
        principle=indicator.principle,
        figure=what.figure,
        verdict=verdict(what, meets),
        line=line.at,
        upper=line.upper,
        whose=line.whose,
        trend=trend(older, newer, meets),
        quarters=tuple(Part(each.key, hidden=True) for each in quarters) if tells_of_few else quarters,
        stakes=some.stakes,
        sides=some.sides,
        chance=what.chance(meets),
        lines_changed=line.changed,
        reached=what.judged if waiting else None,
    )
    return Looked(indicator, finding, what, meets)


def _times(own: Sequence[Cell], window: Window, *, standing: bool) -> tuple[Sequence[Cell], ...]:
    """All of it, the older half, the newer half. What stands is compared as it stood at the end of each."""
    older = [cell for cell in own if cell.quarter < window.newer_from]
    newer = [cell for cell in own if cell.quarter >= window.newer_from]
    return own, older, own if standing and window.newer_from <= window.last else newer


def _measured(indicator: Indicator, cells: Sequence[Cell], line: Held, *, tells_of_few: bool) -> Measured:
    """A gap between sides of which one is too small to be shown would show it; then only how much there was is told."""
    what = measured(indicator, cells, line)
    return untold(Figure(what.figure.numerator, what.figure.denominator)) if tells_of_few else what
