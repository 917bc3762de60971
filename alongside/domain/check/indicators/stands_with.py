"""Indicator 39: when one group with lived experience differs from professionals, do the others stand with it?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="stands_with",
    number=39,
    core=False,
    principle=Principle.EQUALITY,
    asks=say(
        "When one group with lived experience differs from professionals, does anybody in the other groups agree "
        "with it?"
    ),
    easy=say("When we disagreed, did others stand with us?"),
    counted="answers of other people with lived experience stood with the group that differed",
    why=say(
        "Seats of lived experience that answer as professionals do, every time, add to their votes and not to ours."
    ),
    source=say("Ours: nobody has published it. That nobody stands for all: Healthtalk, who gets involved"),
    needs=("positions",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 4),
        published=False,
        source=say(
            "Nobody has published one. Carers and people who use services often differ, yet not three times in 4."
        ),
    ),
    gamed=say(
        "This is here because of friendly stand-ins: people close to the professionals who sit as carers. It says "
        "nothing about any one person, and answers that are hidden are not looked at."
    ),
    helps=say("Let each group choose who sits for it."),
    helps_where="agreement",
    unit="of all such answers",
    of_lived=True,
    rows="""
select v.partnership, v.terms, v.quarter, v.side, v.stake, v.entry, v.member,
       case when v.says * d.leaning > 0 then 1 else 0 end as part, 1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, decision,
           case when answer = 'object' then -1 else 1 end as says,
           row_number() over (partition by partnership, decision, member order by entry desc) as newest
    from positions where side = 'lived' and answer in ('agree', 'agree_with_changes', 'object')
) v
join (
    select partnership, decision, side, stake, leaning,
           sum(case when side = 'professional' then leaning else 0 end)
               over (partition by partnership, decision) as staff_leaning
    from (
        select partnership, decision, side, stake, sum(case when answer = 'object' then -1 else 1 end) as leaning
        from (
            select partnership, decision, side, stake, answer,
                   row_number() over (partition by partnership, decision, member order by entry desc) as newest
            from positions where answer in ('agree', 'agree_with_changes', 'object')
        ) last_answers
        where newest = 1
        group by partnership, decision, side, stake
    ) groups_of_seats
) d on d.partnership = v.partnership and d.decision = v.decision
where v.newest = 1 and d.side = 'lived' and d.stake <> v.stake and d.leaning * d.staff_leaning < 0
""",
)
