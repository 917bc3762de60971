"""Indicator 10: do people get what they need to take part, as they say themselves?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="access_met",
    number=10,
    core=True,
    principle=Principle.ACCESSIBILITY,
    asks=say("Do people with needs say that they got all of what they need?"),
    easy=say("Did you get what you need?"),
    counted="times that somebody with needs was asked, they had got all of what they need",
    why=say("Only the person can say whether it worked. Half of it can still leave somebody out."),
    source=say("Shaping Our Lives 2022: 56 people in 100 find it hard to get what they need to take part"),
    needs=("access_answers", "access_asked"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(2, 3),
        published=False,
        source=say("Nobody has published one. Things go wrong now and then, so we begin at two times in three."),
        alarm=Fraction(1, 4),
        alarm_source=say("A few people answer again and again, so that one bad room counts many times."),
    ),
    gamed=say(
        "Asking only those who are content, or answering for them. Each person counts once for each meeting, by "
        "their last word. “Partly” counts as no. People who need nothing do not count."
    ),
    helps=say("Go through what was missing, and put it right before the next meeting."),
    helps_where="members",
    unit="of all answers",
    of_lived=True,
    rows="""
select w.partnership, w.terms, w.quarter, w.side, w.stake, w.entry, w.member,
       case when w.met = 'yes' then 1 else 0 end as part, 1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, met,
           row_number() over (
               partition by partnership, member, meeting, case when meeting = 0 then entry else 0 end
               order by entry desc
           ) as nth
    from access_answers
) w
left join (
    select partnership, member, max(needs) as needs from access_asked group by partnership, member
) a on a.partnership = w.partnership and a.member = w.member
where w.nth = 1 and (a.needs is null or a.needs <> 0)
""",
)
