"""Indicator 14: does everybody who says something get an answer?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="reply_rate",
    number=14,
    core=True,
    principle=Principle.FEEDBACK,
    asks=say("Does everybody who says something get an answer?"),
    easy=say("Did people get an answer?"),
    counted="things people said got an answer",
    why=say("Silence after people speak is the complaint that is best known: one person in five never hears anything."),
    source=say("Mathie and others 2018, Health Expectations: 19 in 100 public contributors never got feedback"),
    needs=("contributions", "contributions_gone", "replies", "replies_judged"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(81, 100), published=True, source=say("What research projects already reach (a baseline to beat)")
    ),
    gamed=say(
        "Many answers in one go, with one stock sentence. An answer that comes less than 30 seconds after the one "
        "before by the same person does not count, unless whoever spoke says that it answers them. What is not due yet "
        "does not count, answered or not. Hiding what has no answer: only what people take back themselves is left out."
    ),
    helps=say("Answer what is still waiting, each with a reason."),
    helps_where="contributions",
    of_lived=True,
    rows="""
select c.partnership, c.terms, c.quarter, c.side, c.stake, c.entry, c.member,
       case when answered.contribution is null then 0 else 1 end as part, 1 as whole
from contributions c
join partnerships p on p.partnership = c.partnership
left join (
    select distinct r.partnership, r.contribution
    from replies r
    left join (
        select distinct partnership, contribution from replies_judged where answered = 'yes'
    ) j on j.partnership = r.partnership and j.contribution = r.contribution
    where r.gap < 0 or r.gap >= 30 or j.contribution is not null
) answered on answered.partnership = c.partnership and answered.contribution = c.contribution
left join (
    select partnership, contribution, member, sum(gone) as gone
    from contributions_gone group by partnership, contribution, member
) g on g.partnership = c.partnership and g.contribution = c.contribution and g.member = c.member
where coalesce(g.gone, 0) <= 0
  and (c.asks = 1 or c.kind in ('need', 'idea', 'question'))
  and c.day + case when c.reply_days > 0 then c.reply_days else 28 end <= p.last_day
""",
)
