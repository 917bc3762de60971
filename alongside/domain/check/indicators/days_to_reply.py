"""Indicator 15: how long do people wait for an answer?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle

INDICATOR = Indicator(
    key="days_to_reply",
    number=15,
    core=True,
    principle=Principle.FEEDBACK,
    asks="How long do people wait for an answer?",
    easy="How long did people wait for an answer?",
    counted="days until half of what people said had an answer",
    why="A long wait says that nobody was listening. Those who are still waiting count too.",
    source="Healthwatch: 20 working days for formal recommendations; none published for everyday ideas",
    needs=("contributions", "contributions_gone", "replies"),
    measure=Measure.WAITING,
    better=Better.LOWER,
    line=Line(Fraction(28), published=True, source="20 working days, as Healthwatch asks for recommendations"),
    gamed="Answering only what is easy. What is still waiting counts for as long as it has waited.",
    helps="Share out who answers, so that nothing waits for one person.",
    helps_where="contributions",
    unit="days",
    rows="""
select c.partnership, c.terms, c.quarter, c.side, c.stake, c.entry, c.member,
       case when r.first_day is null then p.last_day - c.day else r.first_day - c.day end as days,
       case when r.first_day is null then 0 else 1 end as ended
from contributions c
join partnerships p on p.partnership = c.partnership
left join (
    select partnership, contribution, min(day) as first_day from replies group by partnership, contribution
) r on r.partnership = c.partnership and r.contribution = c.contribution
left join (
    select partnership, contribution, sum(gone) as gone
    from contributions_gone group by partnership, contribution
) g on g.partnership = c.partnership and g.contribution = c.contribution
where coalesce(g.gone, 0) <= 0 and (c.asks = 1 or c.kind in ('need', 'idea', 'question'))
""",
)
