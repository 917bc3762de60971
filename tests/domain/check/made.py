"""Cells and partnerships made by hand, for the tests of the check."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from alongside.domain.check.about import About, Terms
from alongside.domain.check.findings.cells import first_day_of
from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle

LAST = 2026 * 4 + 3
"""The last quarter of 2026."""
LAST_DAY = first_day_of(LAST + 1) - 1
STAKES = {"uses_services": "lived", "carer": "lived", "professional": "professional"}
ABOUT = About(
    partnership="p",
    verified=True,
    started_day=first_day_of(LAST - 7),
    last_day=LAST_DAY,
    entries=100,
    stakes=STAKES,
    people={"uses_services": 12, "carer": 9, "professional": 11},
    terms=(Terms(number=1, day=first_day_of(LAST - 7)),),
)
INDICATOR = Indicator(
    key="asked",
    number=90,
    core=True,
    principle=Principle.EQUALITY,
    asks="Is it so?",
    easy="Is it so?",
    counted="were so",
    why="It matters.",
    source="Nobody",
    needs=("joins",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(Fraction(1, 2), published=True, source="Nobody"),
    gamed="It cannot be.",
    helps="Make it so.",
    helps_where="members",
    rows="select 1",
)


def indicator(**changes) -> Indicator:
    return replace(INDICATOR, **changes)


def share_row(part, whole, *, quarter=LAST, stake="uses_services", terms=1, people=8, squares=None, partnership="p"):
    squares = whole if squares is None else squares
    return (partnership, terms, quarter, STAKES.get(stake, ""), stake, part, whole, squares, people)


def wait_row(days, ended, waiting, *, quarter=LAST, stake="uses_services", terms=1, people=8):
    return ("p", terms, quarter, STAKES.get(stake, ""), stake, days, ended, waiting, people)


def spread_row(member, amount, *, quarter=LAST, stake="uses_services", terms=1):
    return ("p", terms, quarter, STAKES.get(stake, ""), stake, member, amount)
