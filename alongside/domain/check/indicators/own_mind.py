"""Indicator 37: when people with lived experience see it differently, do they ever have their way?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="own_mind",
    number=37,
    core=False,
    principle=Principle.GOVERNANCE,
    asks=say("When people with lived experience want something else than professionals, does it ever go their way?"),
    easy=say("When we disagreed, did we ever win?"),
    counted="times that a group with lived experience saw it differently from professionals, it went their way",
    why=say("If it never goes their way, they were there to nod."),
    source=say("Expert Link, on power, chairing and votes: a majority vote overrides people who use services"),
    needs=("decision_stakes", "overrides"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 3),
        published=False,
        source=say("Nobody has published one. Equals who differ would each have their way about half of the time."),
    ),
    gamed=say(
        "Friends who sit as carers and vote as professionals do. Each group with lived experience is looked at by "
        "itself, so that people who use services are seen to lose. Where everybody always agrees there is nothing to "
        "count, which says nothing good or bad. Groups too small to show are left out."
    ),
    helps=say("Let a decision pass only if most of each group say yes."),
    helps_where="agreement",
    of_lived=True,
    rows="""
select s.partnership, s.terms, s.quarter, s.side, s.stake, s.entry, s.member,
       case when v.decision is not null then 0
            when s.leaning > 0 and s.passed = 1 then 1
            when s.leaning < 0 and s.passed = 0 then 1
            else 0 end as part,
       1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, decision, passed,
           2 * agreed - took_part as leaning,
           sum(case when side = 'professional' then 2 * agreed - took_part else 0 end)
               over (partition by partnership, decision) as staff_leaning
    from decision_stakes where took_part > 0 and agreed >= 0
) s
left join (
    select distinct partnership, decision from overrides
) v on v.partnership = s.partnership and v.decision = s.decision
where s.side = 'lived' and s.leaning * s.staff_leaning < 0
""",
)
