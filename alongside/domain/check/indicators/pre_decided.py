"""Indicator 13: had it been decided before people were asked?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="pre_decided",
    number=13,
    core=True,
    principle=Principle.FEEDBACK,
    asks=say("How often had it been decided before people were asked, or was there only one way left?"),
    easy=say("Was it decided before they asked us?"),
    counted="matters had been settled before people were asked, or left no choice",
    why=say("Asking about what is settled wastes people's time, and takes their trust."),
    source=say(
        "Gunning principles, from English courts: ask while nothing is settled; UK government 2018: do not ask "
        "about what has been decided"
    ),
    needs=("matters", "matters_settled"),
    measure=Measure.SHARE,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 10),
        published=False,
        source=say("The courts expect none. Now and then something cannot wait, so we begin at one in ten."),
    ),
    gamed=say(
        "Never saying when a matter was settled: it does not count then, so look at how many are open. Asking about "
        "small things to hide the large ones: members can say so beside this. What another body settles "
        "after people were "
        "asked is not held against anybody here."
    ),
    helps=say("Ask while there are still at least two ways to go, and before anybody has settled it."),
    helps_where="decisions",
    unit="of all matters",
    rows="""
select m.partnership, m.terms, m.quarter, '' as side, '' as stake, m.entry, 0 as member,
       case when m.options >= 0 and m.options <= 1 then 1
            when s.settled_day <= m.day then 1
            else 0 end as part,
       1 as whole
from matters m
left join (
    select partnership, matter, min(settled_day) as settled_day from matters_settled group by partnership, matter
) s on s.partnership = m.partnership and s.matter = m.matter
where s.matter is not null or (m.options >= 0 and m.options <= 1)
""",
)
