"""Indicator 30: who decides about the money for working together?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="budget_voice",
    number=30,
    core=True,
    principle=Principle.GOVERNANCE,
    asks=say("Do people with lived experience decide about the money for working together?"),
    easy=say("Do we decide about the money?"),
    counted="pence were decided about by people with lived experience, or by both sides together",
    why=say("Whoever holds the money decides in the end."),
    source=say("Arnstein’s ladder: citizen control includes the funds; BASW: payment as an afterthought"),
    needs=("budget",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say("Nobody has published one. Equals decide together about at least half of their money."),
    ),
    gamed=say(
        "Many small sums decided together, the large ones alone. Pence are counted, so that the large ones weigh "
        "most; for each line the last word counts."
    ),
    helps=say("Bring the next budget to the partnership before it is settled."),
    helps_where="decisions",
    unit="of all pence",
    rows="""
select partnership, terms, quarter, '' as side, '' as stake, entry, 0 as member,
       case when decided_by in ('lived', 'jointly') then pence else 0 end as part, pence as whole
from (
    select partnership, terms, quarter, entry, decided_by, pence,
           row_number() over (partition by partnership, line order by entry desc) as newest
    from budget
) each_line
where newest = 1 and pence > 0
""",
)
