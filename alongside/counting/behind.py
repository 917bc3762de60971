"""Which entries of the record is a figure made of?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from alongside.counting.engines import Counting
from alongside.domain.check.finding import Check
from alongside.domain.check.findings.cells import named
from alongside.domain.check.indicator import KEYS, OWN, Indicator, Measure
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.telling import Behind
from alongside.domain.stakes import Side

ENTRY = len(KEYS)


def behind(counting: Counting, check: Check) -> dict[tuple[str, str | None], Behind]:
    """For each finding of a check, and each of its stakes that is not hidden, the entries in the time looked at.

    By indicator and stake; None is everybody. `counting` has the evidence in it that the check was made from.
    """
    found: dict[tuple[str, str | None], Behind] = {}
    for finding in check.findings:
        indicator = INDICATORS[finding.indicator]
        shown = {part.key for part in finding.stakes if not part.hidden}
        quarters = {part.key for part in finding.quarters}
        opened = counting.opened(indicator, check.partnership)
        entries = _by_stake(indicator, opened, quarters, last=max(quarters, default=""))
        found |= {
            (indicator.key, stake): each for stake, each in entries.items() if stake is None or stake in shown
        }  # fmt: skip
    return found


def _by_stake(
    indicator: Indicator, rows: Iterable[tuple[int | str, ...]], quarters: set[str], *, last: str
) -> dict[str | None, Behind]:
    """What stands counts from the beginning on. Of people with lived experience, staff stand beside the figure."""
    own = OWN[indicator.measure]
    inside = ENTRY + 2 + (own.index("ended") if "ended" in own else 0)
    counted: defaultdict[str | None, set[int]] = defaultdict(set)
    part: defaultdict[str | None, set[int]] = defaultdict(set)
    for row in rows:
        quarter, side, stake, entry = named(int(row[2])), row[3], str(row[4]), int(row[ENTRY])
        if quarter not in quarters and not (indicator.measure is Measure.STANDING and quarter < last):
            continue
        for whose in (stake,) if indicator.of_lived and side == Side.PROFESSIONAL else (None, stake):
            counted[whose].add(entry)
            if row[inside]:
                part[whose].add(entry)
    return {whose: Behind(tuple(sorted(all_of)), tuple(sorted(part[whose]))) for whose, all_of in counted.items()}
