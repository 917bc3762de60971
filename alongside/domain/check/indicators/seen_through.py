"""Indicator 42: is what was decided and begun together seen through?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="seen_through",
    number=42,
    core=False,
    warns=True,
    principle=Principle.FEEDBACK,
    asks=say("Is what we decided and began together seen through?"),
    easy=say("Did they do what we decided?"),
    counted="decisions and pieces of work were seen through, as far as people with lived experience can see",
    why=say("Work that stops once it has been designed together has used people’s time, and changed nothing."),
    source=say(
        "Norfolk County Council: it is only co-design if it is not seen through together; Think Local Act Personal"
    ),
    needs=("decisions_closed", "promises", "promises_told", "judgements", "initiatives", "stages"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(2, 3),
        published=False,
        source=say("Nobody has published one. Things get in the way, so we begin at two in three."),
    ),
    gamed=say(
        "Many small promises that are easy to keep. A decision counts once, and is done if at least half of its "
        "promises were kept. A decision without any promise counts as not done after 60 days, and so does a "
        "promise that "
        "nobody spoke of again within 60 days of its day. What was told but not judged is left out. Work "
        "counts once it is "
        "nine months old, and is seen through if it reaches people."
    ),
    helps=say("Say for each decision who does what by which day, and tell people when it is done."),
    helps_where="promises",
    unit="of what was decided and begun",
    rows="""
select c.partnership, c.terms, c.quarter, '' as side, '' as stake, c.entry, 0 as member,
       case when 2 * coalesce(d.kept, 0) >= d.judged and d.judged > 0 then 1 else 0 end as part, 1 as whole
from (
    select partnership, terms, quarter, entry, day, decision,
           row_number() over (partition by partnership, decision order by entry) as nth
    from decisions_closed where passed = 1
) c
join partnerships h on h.partnership = c.partnership
left join (
    select p.partnership, p.decision, count(*) as promised,
           sum(case when j.said > 0 or (t.promise is null and p.due_day + 60 <= e.last_day) then 1 else 0 end)
               as judged,
           sum(case when j.said_yes > j.said_no then 1 else 0 end) as kept
    from promises p
    join partnerships e on e.partnership = p.partnership
    left join (
        select distinct partnership, promise from promises_told
    ) t on t.partnership = p.partnership and t.promise = p.promise
    left join (
        select partnership, promise,
               sum(case when kept = 'yes' then 1 else 0 end) as said_yes,
               sum(case when kept = 'no' then 1 else 0 end) as said_no,
               sum(case when kept in ('yes', 'no') then 1 else 0 end) as said
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
    group by p.partnership, p.decision
) d on d.partnership = c.partnership and d.decision = c.decision
where c.nth = 1 and (d.judged > 0 or (d.promised is null and c.day + 60 <= h.last_day))
union all
select i.partnership, i.terms, i.quarter, '' as side, '' as stake, i.entry, 0 as member,
       case when i.stage in ('deliver', 'assess') or r.initiative is not null then 1 else 0 end as part, 1 as whole
from initiatives i
join partnerships h on h.partnership = i.partnership
left join (
    select distinct partnership, initiative from stages where stage in ('deliver', 'assess')
) r on r.partnership = i.partnership and r.initiative = i.initiative
where i.day + 270 <= h.last_day
""",
)
