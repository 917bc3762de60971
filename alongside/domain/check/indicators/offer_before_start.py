"""Indicator 29: do people know before they begin what they will be paid?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="offer_before_start",
    number=29,
    core=False,
    principle=Principle.RECIPROCITY,
    asks=say("Do people with lived experience get a whole offer in writing before they begin?"),
    easy=say("Did people know their pay before they began?"),
    counted="people with lived experience had a whole offer before they began",
    why=say("Pay can touch benefits. Whoever finds out afterwards may lose more than they were given."),
    source="NIHR payment guidance for the public, 2024: clear written information at the beginning",
    needs=("joins", "offers", "attendance", "time_given"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say("The guidance asks it for everybody and gives no share. Half is little to ask, to begin with."),
    ),
    gamed=say(
        "An offer that says it was in time. It counts only if it stands in the record on or before the first day "
        "that somebody came or gave time."
    ),
    helps=say("Send each new member a written offer, and name somebody who can advise on benefits."),
    helps_where="members",
    unit="of all members with lived experience who began",
    of_lived=True,
    rows="""
select j.partnership, j.terms, j.quarter, j.side, j.stake, j.entry, j.member,
       case when o.offered_day <= f.first_day then 1 else 0 end as part, 1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member,
           row_number() over (partition by partnership, member order by entry) as place
    from joins where side = 'lived' and member <> 0
) j
join (
    select partnership, member, min(day) as first_day
    from (
        select partnership, member, day from attendance where came = 1
        union all
        select partnership, member, day from time_given where minutes > 0
    ) begun
    group by partnership, member
) f on f.partnership = j.partnership and f.member = j.member
left join (
    select partnership, member, min(day) as offered_day
    from offers where before_start = 1 and complete = 1 group by partnership, member
) o on o.partnership = j.partnership and o.member = j.member
where j.place = 1
""",
)
