"""Indicator 3: how often is somebody with lived experience alone in the room?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="lone_voice",
    number=3,
    core=False,
    principle=Principle.EQUALITY,
    asks=say("How often is one person with lived experience alone in a meeting, or nobody there at all?"),
    easy=say("Was one of us alone in the meeting?"),
    counted="meetings had nobody with lived experience, or just one person",
    why=say("One person cannot speak for everybody, and it is hard to speak up alone."),
    source=say(
        "Gruman 2014, and a published table of what partners do: always more than one person; no number is given"
    ),
    needs=("meetings_held", "attendance"),
    measure=Measure.SHARE,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 3),
        published=False,
        source=say(
            "Nobody has published one. People are ill or busy now and then, so we begin at one meeting in three."
        ),
    ),
    gamed=say(
        "Meetings at hours that nobody can reach: they count, because it is who came that counts. Not writing down "
        "who came: a meeting where nobody is written down is left out, so look at how many there are."
    ),
    helps=say("Ask people which day, hour and place suit them, and invite more than two."),
    helps_where="members",
    unit="of all meetings",
    rows="""
select h.partnership, h.terms, h.quarter, '' as side, '' as stake, h.entry, 0 as member,
       case when came.lived_people <= 1 then 1 else 0 end as part, 1 as whole
from meetings_held h
join (
    select partnership, meeting, count(distinct case when side = 'lived' then member end) as lived_people
    from attendance where came = 1 group by partnership, meeting
) came on came.partnership = h.partnership and came.meeting = h.meeting
""",
)
