"""Indicator 32: does work that calls itself shared give people a say at every stage, and is it seen through?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="honesty_gap",
    number=32,
    core=True,
    principle=Principle.EQUALITY,
    asks=say("Where we say that we work as equals, do people with lived experience have a say at each stage?"),
    easy=say("Do we do what we say?"),
    counted="stages of work said to be shared were shared: people with lived experience decided or judged",
    why=say("Work that is shared on paper only uses up trust, and nobody learns that it was not shared."),
    source="TLAP ladder, and Norfolk County Council: it is only co-design if it is not seen through together",
    needs=(
        "initiatives",
        "rungs",
        "stages",
        "moves",
        "proposals",
        "decisions_opened",
        "positions",
        "promises",
        "judgements",
        "budget",
    ),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say("No number is published. Seeing it through means every stage; half of them is where we begin."),
    ),
    gamed=say(
        "Asking people once and calling all of it shared, or never getting to the end. A stage counts once for each "
        "piece of work and needs its own say: a decision, a judgement, a shared budget, or a move to the "
        "next stage. Work "
        "that has been planned for half a year and does not reach people counts as a stage more, not shared."
    ),
    helps=say("Put the next decision of this stage to everybody, or claim a lower rung."),
    helps_where="initiatives",
    unit="of all stages",
    rows="""
select s.partnership, s.terms, s.quarter, '' as side, '' as stake, s.entry, 0 as member, s.shared as part, 1 as whole
from (
    select g.partnership, g.initiative, g.stage, max(g.terms) as terms, max(g.quarter) as quarter,
           min(g.entry) as entry, min(g.day) as day, max(case when y.said is null then 0 else 1 end) as shared
    from (
        select partnership, initiative, stage, terms, quarter, entry, day,
               lead(entry) over (partition by partnership, initiative order by entry) as until_entry
        from (
            select partnership, initiative, stage, terms, quarter, entry, day from initiatives
            union all
            select partnership, initiative, stage, terms, quarter, entry, day from stages
        ) entered
    ) g
    left join (
        select p.partnership, p.initiative, v.said
        from (
            select partnership, decision, min(entry) as said
            from positions where side = 'lived' group by partnership, decision
            union all
            select m.partnership, m.decision, min(j.entry) as said
            from judgements j
            join promises m on m.partnership = j.partnership and m.promise = j.promise
            where j.side = 'lived' and j.kept in ('yes', 'no')
            group by m.partnership, m.decision, m.promise
        ) v
        join (
            select distinct partnership, decision, proposal from decisions_opened
        ) d on d.partnership = v.partnership and d.decision = v.decision
        join proposals p on p.partnership = d.partnership and p.proposal = d.proposal
        where p.initiative <> 0
        union all
        select partnership, initiative, entry as said
        from budget where decided_by in ('lived', 'jointly') and initiative <> 0
        union all
        select partnership, initiative, entry as said from stages where side = 'lived'
        union all
        select partnership, initiative, entry as said from moves where side = 'lived'
    ) y on y.partnership = g.partnership and y.initiative = g.initiative
       and y.said >= g.entry and (g.until_entry is null or y.said < g.until_entry)
    group by g.partnership, g.initiative, g.stage
    union all
    select partnership, initiative, stage, terms, quarter, entry, day + 90 as day, 0 as shared
    from (
        select partnership, initiative, stage, terms, quarter, entry, day,
               row_number() over (partition by partnership, initiative order by entry desc) as newest
        from (
            select partnership, initiative, stage, terms, quarter, entry, day from initiatives
            union all
            select partnership, initiative, stage, terms, quarter, entry, day from stages
        ) entered_last
    ) waiting_to_reach_people
    where newest = 1 and stage in ('commission', 'design')
) s
join (
    select partnership, initiative, rung,
           row_number() over (partition by partnership, initiative order by entry desc) as newest
    from (
        select partnership, initiative, rung, entry from initiatives
        union all
        select partnership, initiative, rung, entry from rungs
    ) said_of_itself
) c on c.partnership = s.partnership and c.initiative = s.initiative
join partnerships h on h.partnership = s.partnership
where c.newest = 1 and c.rung >= 6 and (s.shared = 1 or s.day + 90 <= h.last_day)
""",
)
