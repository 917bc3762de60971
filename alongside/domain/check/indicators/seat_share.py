"""Indicator 1: do people with lived experience hold at least half of the votes?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="seat_share",
    number=1,
    core=True,
    principle=Principle.GOVERNANCE,
    asks=say("Do people with lived experience hold at least half of the seats with a vote?"),
    easy=say("Do we have half of the votes?"),
    counted="seats with a vote belong to people with lived experience",
    why=say("With fewer than half of the seats, people can speak well and still be outvoted every time."),
    source=say(
        "Arnstein 1969, A Ladder of Citizen Participation: a few seats among many is “placation”; "
        "Boivin and others 2014 had a balanced body of 83 members of the public and 89 professionals"
    ),
    needs=("seats",),
    measure=Measure.STANDING,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2), published=True, source=say("Arnstein: with fewer than half, people can be heard but not decide")
    ),
    gamed=say(
        "Giving seats to people who never come, or calling a friend of the managers a carer. So look at who came, "
        "at who led, and at how each stake voted beside this."
    ),
    helps=say("Add seats for people with lived experience, until they hold half."),
    helps_where="agreement",
    unit="of all seats",
    rows="""
select partnership, terms, quarter, '' as side, '' as stake, entry, member,
       case when side = 'lived' then change else 0 end as part, change as whole
from seats
""",
)
