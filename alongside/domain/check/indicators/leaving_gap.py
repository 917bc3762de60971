"""Indicator 35: do people with lived experience leave more often than professionals?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="leaving_gap",
    number=35,
    core=False,
    principle=Principle.RECIPROCITY,
    asks=say("Do people with lived experience leave more often than professionals do?"),
    easy=say("Who stays, and who leaves?"),
    counted="times that somebody could have left, looked at each quarter, and stayed",
    why=say("People who are not heard, not paid or hurt go quietly. Their going is the last thing that they say."),
    source=say("Faulkner and Thompson 2021, and “The Lion’s Den”: the emotional work that lived experience carries"),
    needs=("joins", "exits", "reasons", "contributions", "attendance", "meetings_held"),
    measure=Measure.GAP,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 20),
        published=False,
        source=say("Nobody has published one. One in twenty more each quarter is nearly one in five a year."),
    ),
    gamed=say(
        "Saying that people moved or had no time. Only whoever left says why; those who say that they moved, "
        "finished, are ill or have no time are not held against anybody, and those who say nothing are."
    ),
    helps=say("Ask each person who leaves why, and say to everybody what you will do about it."),
    helps_where="members",
    unit="each quarter",
    rows="""
select j.partnership, q.terms, q.quarter, j.side, j.stake, j.entry, j.member,
       case when q.quarter = x.left_quarter and x.forgiven = 0 then 0 else 1 end as part, 1 as whole
from (
    select partnership, member, side, stake, entry, first_quarter, last_joined
    from (
        select partnership, member, side, stake, entry, min(quarter) over (partition by partnership, member)
               as first_quarter, day as last_joined,
               row_number() over (partition by partnership, member order by entry desc) as newest
        from joins where member <> 0
    ) each_join
    where newest = 1
) j
join (
    select partnership, quarter, max(terms) as terms
    from (
        select partnership, quarter, terms from joins
        union all select partnership, quarter, terms from exits
        union all select partnership, quarter, terms from contributions
        union all select partnership, quarter, terms from attendance
        union all select partnership, quarter, terms from meetings_held
    ) lived_through
    group by partnership, quarter
) q on q.partnership = j.partnership
left join (
    select e.partnership, e.member, e.day as left_day, e.quarter as left_quarter,
           case when e.place <= coalesce(r.harmless, 0) then 1 else 0 end as forgiven
    from (
        select partnership, member, day, quarter, stake,
               row_number() over (partition by partnership, quarter, stake order by entry) as place,
               row_number() over (partition by partnership, member order by entry desc) as newest
        from exits
    ) e
    left join (
        select partnership, quarter, stake, count(*) as harmless
        from reasons where why in ('moved', 'finished', 'health', 'time') group by partnership, quarter, stake
    ) r on r.partnership = e.partnership and r.quarter = e.quarter and r.stake = e.stake
    where e.newest = 1
) x on x.partnership = j.partnership and x.member = j.member and x.left_day >= j.last_joined
where q.quarter >= j.first_quarter and (x.left_quarter is null or q.quarter <= x.left_quarter)
""",
)
