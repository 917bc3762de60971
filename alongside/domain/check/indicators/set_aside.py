"""Indicator 41: is what was decided together set aside afterwards?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="set_aside",
    number=41,
    core=False,
    warns=True,
    principle=Principle.GOVERNANCE,
    asks=say("Is what we decided together set aside afterwards?"),
    easy=say("Did they undo what we decided?"),
    counted="decisions that had passed were set aside afterwards",
    why=say("A vote that somebody undoes was no vote. People soon stop giving their time for it."),
    source=say(
        "Expert Link, on power and votes; Arnstein 1969: without the power to see it done, people are only heard"
    ),
    needs=("decisions_closed", "overrides"),
    measure=Measure.SHARE,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 20),
        published=False,
        source=say("Nobody has published one. The law can force it now and then, so we begin at one in twenty."),
    ),
    gamed=say("Letting a decision lie instead of setting it aside. So look too at whether what was decided gets done."),
    helps=say("Bring each decision that was set aside back to the partnership, with the law that asks for it."),
    helps_where="decisions",
    unit="of all decisions",
    rows="""
select c.partnership, c.terms, c.quarter, '' as side, '' as stake, c.entry, 0 as member,
       case when v.decision is null then 0 else 1 end as part, 1 as whole
from decisions_closed c
left join (
    select distinct partnership, decision from overrides
) v on v.partnership = c.partnership and v.decision = c.decision
where c.passed = 1 or v.decision is not null
""",
)
