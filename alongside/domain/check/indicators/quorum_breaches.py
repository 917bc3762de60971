"""Indicator 23: are decisions made without the people with lived experience?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="quorum_breaches",
    number=23,
    core=False,
    warns=True,
    principle=Principle.GOVERNANCE,
    asks=say("Are things decided without most of the people with lived experience, or set aside afterwards?"),
    easy=say("Did they decide without us?"),
    counted="decisions were made without most seats of lived experience, or set aside",
    why=say("What is decided while most people with lived experience are missing was not decided together."),
    source=say("Fudge and others 2008, BMJ: professionals decided which matters people could touch"),
    needs=("decisions_closed", "decisions_opened", "decision_stakes", "positions", "overrides"),
    measure=Measure.SHARE,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 5),
        published=False,
        source=say(
            "Nobody has published one. One decision in five leaves room for illness, holidays and short notice."
        ),
    ),
    gamed=say(
        "Giving lived experience few seats, so that few are enough. Where it has no seat at all, every decision "
        "counts as made without it. Decisions taken elsewhere are counted as decided beforehand."
    ),
    helps=say("Give people more days to answer, and ring those who have not."),
    helps_where="decisions",
    rows="""
select c.partnership, c.terms, c.quarter, '' as side, '' as stake, c.entry, 0 as member,
       case when v.decision is not null or o.lived_seats = 0 then 1
            when 2 * coalesce(a.answered, 0) < o.lived_seats and 2 * coalesce(t.took_part, 0) < o.lived_seats then 1
            else 0 end as part,
       1 as whole
from decisions_closed c
join (
    select partnership, decision, max(lived_seats) as lived_seats from decisions_opened group by partnership, decision
) o on o.partnership = c.partnership and o.decision = c.decision
left join (
    select partnership, decision, count(distinct member) as answered
    from positions where side = 'lived' group by partnership, decision
) a on a.partnership = c.partnership and a.decision = c.decision
left join (
    select partnership, decision, sum(took_part) as took_part
    from decision_stakes where side = 'lived' and took_part > 0 group by partnership, decision
) t on t.partnership = c.partnership and t.decision = c.decision
left join (
    select distinct partnership, decision from overrides
) v on v.partnership = c.partnership and v.decision = c.decision
where o.lived_seats >= 0 and (c.passed = 1 or v.decision is not null)
""",
)
