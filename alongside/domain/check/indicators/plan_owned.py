"""Indicator 36: do people agree with their own plan?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="plan_owned",
    number=36,
    core=False,
    principle=Principle.EQUALITY,
    asks=say("Do people agree with each part of their own plan, and is it looked at again in time?"),
    easy=say("Do people agree with their own plan?"),
    counted="parts of plans were agreed by the person, and looked at in time",
    why=say("A plan about you that you did not agree is somebody else’s plan."),
    source="NHS England’s five criteria of a personalised plan; statutory guidance: look again after 6 to 8 weeks, "
    "then each year",
    needs=("plan_sections", "plan_reviews"),
    measure=Measure.STANDING,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say("The criteria ask for all of it and give no share. Half leaves room for real disagreement."),
    ),
    gamed=say(
        "Agreed once and never looked at again. Only the newest words of each part count, and a part whose day to "
        "be looked at is more than eight weeks gone counts as not agreed."
    ),
    helps=say("Go through the parts that are not agreed with the person, and write down what they say."),
    helps_where="record",
    unit="of all parts of plans",
    rows="""
select s.partnership, s.terms, s.quarter, s.side, s.stake, s.entry, s.member,
       case when s.answer = 'agreed' and (s.review_day + 56 >= h.last_day or r.reviewed_day >= s.review_day - 56)
            then 1 else 0 end as part,
       1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, section, answer, review_day,
           row_number() over (partition by partnership, section order by entry desc) as newest
    from plan_sections
) s
join partnerships h on h.partnership = s.partnership
left join (
    select partnership, section, max(day) as reviewed_day from plan_reviews group by partnership, section
) r on r.partnership = s.partnership and r.section = s.section
where s.newest = 1
""",
)
