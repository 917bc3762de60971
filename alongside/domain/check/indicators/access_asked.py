"""Indicator 9: has everybody been asked what they need to take part?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="access_asked",
    number=9,
    core=True,
    principle=Principle.ACCESSIBILITY,
    asks=say("Has everybody been asked what they need to take part?"),
    easy=say("Did somebody ask what you need?"),
    counted="people with lived experience have been asked what they need",
    why=say("What nobody asks about, nobody does. People should not have to ask for it again and again."),
    source="NHS Accessible Information Standard 2025: find out and write down what each person needs; Shaping Our "
    "Lives 2022: it was written down for 39 people in 100",
    needs=("joins", "exits", "access_asked"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(4, 5),
        published=False,
        source=say(
            "The NHS standard says everybody. Some people are hard to reach at first, so we begin at four in five."
        ),
    ),
    gamed=say(
        "Writing “needs nothing” for everybody without asking. So look too at whether people say that they got what "
        "they need. Who has been here for less than 28 days does not count yet."
    ),
    helps=say("Ask everybody who has not been asked, and keep what they say."),
    helps_where="members",
    unit="of all people",
    of_lived=True,
    rows="""
select j.partnership, j.terms, j.quarter, j.side, j.stake, j.entry, j.member,
       case when a.member is null then 0 else 1 end as part, 1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, day,
           row_number() over (partition by partnership, member order by entry) as nth
    from joins
) j
join partnerships p on p.partnership = j.partnership
left join (
    select distinct partnership, member from access_asked
) a on a.partnership = j.partnership and a.member = j.member
left join (
    select partnership, member, max(day) as last_here from exits group by partnership, member
) x on x.partnership = j.partnership and x.member = j.member
where j.nth = 1 and j.day + 28 <= p.last_day and (x.last_here is null or j.day + 28 <= x.last_here)
""",
)
