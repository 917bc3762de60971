"""Indicator 21: do the bodies that the partnership formally asks give an answer?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="recommendations_answered",
    number=21,
    core=True,
    principle=Principle.GOVERNANCE,
    asks=say("Are formal recommendations answered in time?"),
    easy=say("When we formally ask for something, do they answer?"),
    counted="recommendations were answered in time",
    why=say("A partnership whose recommendations meet silence has a voice and no say."),
    source=say("Healthwatch North Somerset: protocol for answers to recommendations within 20 working days"),
    needs=("recommendations", "recommendations_answered"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(9, 10),
        published=True,
        source=say("Healthwatch asks for an answer to each within 20 working days; one in ten may be late"),
        alarm=Fraction(1, 5),
        alarm_source=say("It is others who answer, and there are few of them in a year."),
    ),
    gamed=say("A day for the answer that is far away. A day more than eight weeks away counts as eight weeks."),
    helps=say("Remind whoever has not answered, and put it on the agenda of their board."),
    helps_where="record",
    rows="""
select s.partnership, s.terms, s.quarter, s.side, s.stake, s.entry, s.member,
       case when s.answered_day <= s.until_day then 1 else 0 end as part, 1 as whole
from (
    select r.partnership, r.terms, r.quarter, r.side, r.stake, r.entry, r.member, a.answered_day,
           case when r.due_day > r.day + 56 then r.day + 56 else r.due_day end as until_day
    from recommendations r
    left join (
        select partnership, recommendation, min(day) as answered_day
        from recommendations_answered group by partnership, recommendation
    ) a on a.partnership = r.partnership and a.recommendation = r.recommendation
) s
join partnerships h on h.partnership = s.partnership
where s.answered_day is not null or s.until_day < h.last_day
""",
)
