"""Indicator 38: are meetings held where and when people with lived experience can come?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="meeting_reach",
    number=38,
    core=False,
    warns=True,
    principle=Principle.ACCESSIBILITY,
    asks=say("Can people with lived experience come to meetings as often as professionals do?"),
    easy=say("Could people get to the meetings?"),
    counted="times that somebody was asked to a meeting, they came",
    why=say("A meeting at nine on a Monday, two buses away, is open to those who are paid to be there."),
    source=say("Shaping Our Lives 2023: early mornings shut some people out, daytime shuts out those who work"),
    needs=("attendance",),
    measure=Measure.GAP,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 4),
        published=False,
        source=say("Nobody has published one. Illness and care explain a part of a gap; one in four is beyond that."),
    ),
    gamed=say(
        "Asking only those who are sure to come. Then few people do the work, and the usual few are looked for by "
        "themselves."
    ),
    helps=say("Ask people which day, hour and place they can manage, and meet then."),
    helps_where="agreement",
    rows="""
select partnership, terms, quarter, side, stake, entry, member, came as part, 1 as whole
from attendance
where side in ('lived', 'professional')
""",
)
