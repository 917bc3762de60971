"""Indicator 11: can people take part without a computer?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="not_digital",
    number=11,
    core=False,
    principle=Principle.ACCESSIBILITY,
    asks=say("How much of what people say comes by phone or on paper?"),
    easy=say("Can we join in without a computer?"),
    counted="things people said came by phone or on paper",
    why=say(
        "Where nothing comes by phone or on paper, some people are left out. Where all of it does, the pages may be "
        "too hard."
    ),
    source=say("Healthwatch Cumberland, Digital Divide: people need a choice of ways; no number is given"),
    needs=("contributions", "contributions_gone"),
    measure=Measure.SHARE,
    better=Better.BETWEEN,
    line=Line(
        Fraction(1, 50),
        upper=Fraction(19, 20),
        published=False,
        source=say(
            "Nobody has published one, and it depends on who takes part. We begin by asking only at the two ends: "
            "next to none, or next to all."
        ),
    ),
    gamed=say(
        "Staff who write their own things down as if they had come on paper: things that staff say do not count."
    ),
    helps=say("Offer a phone number and a paper form, and answer those as soon as the others."),
    helps_where="contributions",
    unit="of all things said",
    of_lived=True,
    rows="""
select c.partnership, c.terms, c.quarter, c.side, c.stake, c.entry, c.member,
       case when c.channel in ('web', 'email') then 0 else 1 end as part, 1 as whole
from contributions c
left join (
    select partnership, contribution, member, sum(gone) as gone
    from contributions_gone group by partnership, contribution, member
) g on g.partnership = c.partnership and g.contribution = c.contribution and g.member = c.member
where coalesce(g.gone, 0) <= 0 and c.channel in ('web', 'email', 'phone', 'paper')
""",
)
