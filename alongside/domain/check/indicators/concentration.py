"""Indicator 25: is it always the same few people?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="concentration",
    number=25,
    core=True,
    principle=Principle.DIVERSITY,
    asks=say("Is it always the same few people with lived experience who do the work?"),
    easy=say("Is it always the same few people?"),
    counted="minutes of lived experience at meetings came from three people",
    why=say("The usual few cannot speak for everybody, and they wear out."),
    source=say("Healthtalk, who gets involved: the usual suspects; a Patients’ Council: 3 years, renewed once"),
    needs=("attendance", "meetings_held", "joins", "exits"),
    measure=Measure.SPREAD,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say("Nobody has published one. Of eight people who share equally three do 3 in 8, of twenty 3 in 20."),
        alarm=Fraction(3, 5),
        alarm_source=say("Where eight or more belong, three then do half as much again as all the others together."),
    ),
    gamed=say(
        "Many names that never come. Minutes at meetings and of getting ready for them count, and each member has "
        "one minute a quarter besides, so that those who are never asked are seen to be missing. Where fewer "
        "than eight "
        "people with lived experience ever joined, three of them do most by nature, and nothing is counted."
    ),
    helps=say("Ask somebody new to each meeting, and go to where they are."),
    helps_where="members",
    unit="of all minutes",
    of_lived=True,
    rows="""
select g.partnership, g.terms, g.quarter, g.side, g.stake, g.entry, g.member, g.amount
from (
    select a.partnership, a.terms, a.quarter, a.side, a.stake, a.entry, a.member,
           case when m.minutes > 0 then m.minutes else 60 end
           + case when a.preparing > 0 then a.preparing else 0 end as amount
    from attendance a
    left join (
        select partnership, meeting, max(minutes) as minutes from meetings_held group by partnership, meeting
    ) m on m.partnership = a.partnership and m.meeting = a.meeting
    where a.side = 'lived' and a.came = 1 and a.member <> 0
    union all
    select j.partnership, q.terms, q.quarter, j.side, j.stake, j.entry, j.member, 1 as amount
    from (
        select partnership, member, side, stake, entry, quarter,
               row_number() over (partition by partnership, member order by entry) as place
        from joins where side = 'lived' and member <> 0
    ) j
    join (
        select partnership, quarter, max(terms) as terms from attendance where came = 1 group by partnership, quarter
    ) q on q.partnership = j.partnership
    left join (
        select partnership, member, max(quarter) as left_quarter from exits group by partnership, member
    ) x on x.partnership = j.partnership and x.member = j.member
    where j.place = 1 and j.quarter <= q.quarter and (x.left_quarter is null or q.quarter <= x.left_quarter)
) g
join (
    select partnership from joins where side = 'lived' group by partnership having count(distinct member) >= 8
) enough on enough.partnership = g.partnership
""",
)
