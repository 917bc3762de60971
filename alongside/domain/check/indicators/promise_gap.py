"""Indicator 19: are the promises of professionals kept as often as those of people with lived experience?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="promise_gap",
    number=19,
    core=False,
    principle=Principle.EQUALITY,
    asks=say("Do both sides keep their promises equally often?"),
    easy=say("Does everybody keep their promises?"),
    counted="promises were kept, as people with lived experience see it",
    why=say("If one side keeps its word less often, the work lands on the other, or never happens."),
    source=say("Table of what partnerships do (PMC10497378), which asks for it and names no number"),
    needs=("promises", "judgements"),
    measure=Measure.GAP,
    better=Better.BETWEEN,
    line=Line(
        Fraction(-1, 5),
        published=False,
        source=say("Nobody has published one. One promise in five is about what luck and a busy month can explain."),
        upper=Fraction(1, 5),
    ),
    gamed=say(
        "Judging one's own promise, or letting it rest. Only people with lived experience judge, nobody judges their "
        "own, and a promise that nobody judged counts as not kept 60 days after its day."
    ),
    helps=say("Look at every promise whose day has gone, and say what became of it."),
    helps_where="promises",
    unit="of all promises",
    rows="""
select p.partnership, p.terms, p.quarter, p.side, p.stake, p.entry, p.member,
       case when coalesce(j.said_yes, 0) > coalesce(j.said_no, 0) then 1 else 0 end as part, 1 as whole
from promises p
join partnerships h on h.partnership = p.partnership
left join (
    select partnership, promise,
           sum(case when kept = 'yes' then 1 else 0 end) as said_yes,
           sum(case when kept = 'no' then 1 else 0 end) as said_no
    from (
        select a.partnership, a.promise, a.kept,
               row_number() over (partition by a.partnership, a.promise, a.member order by a.entry desc) as newest
        from judgements a
        join promises own on own.partnership = a.partnership and own.promise = a.promise
        where a.side = 'lived' and a.member <> own.member
    ) each_judge
    where newest = 1
    group by partnership, promise
) j on j.partnership = p.partnership and j.promise = p.promise
where coalesce(j.said_yes, 0) + coalesce(j.said_no, 0) > 0 or p.due_day + 60 <= h.last_day
""",
)
