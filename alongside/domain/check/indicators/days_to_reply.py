"""Indicator 15: how long do people wait for an answer?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="days_to_reply",
    number=15,
    core=True,
    principle=Principle.FEEDBACK,
    asks=say("How long do people wait for an answer?"),
    easy=say("How long did people wait for an answer?"),
    counted="things people said have an answer",
    why=say("A long wait says that nobody was listening. Those who are still waiting count too."),
    source=say("Healthwatch: 20 working days to answer formal advice; none is published for everyday ideas"),
    needs=("contributions", "contributions_gone", "replies", "replies_judged"),
    measure=Measure.WAITING,
    better=Better.LOWER,
    line=Line(
        Fraction(28),
        published=True,
        source="20 working days, as Healthwatch asks for formal advice. Half of the answers should be there by then.",
    ),
    gamed=say(
        "Answering only what is easy. What is still waiting counts for as long as it has waited. A stock answer, "
        "less than 30 seconds after the one before, does not end the wait, unless whoever spoke says that it "
        "answers them."
    ),
    helps=say("Share out who answers, so that nothing waits for one person."),
    helps_where="contributions",
    unit="days",
    of_lived=True,
    rows="""
select c.partnership, c.terms, c.quarter, c.side, c.stake, c.entry, c.member,
       case when r.first_day is null and p.last_day > c.day then p.last_day - c.day
            when r.first_day > c.day then r.first_day - c.day
            else 0 end as days,
       case when r.first_day is null then 0 else 1 end as ended
from contributions c
join partnerships p on p.partnership = c.partnership
left join (
    select a.partnership, a.contribution, min(a.day) as first_day
    from replies a
    left join (
        select distinct partnership, contribution from replies_judged where answered = 'yes'
    ) j on j.partnership = a.partnership and j.contribution = a.contribution
    where a.gap < 0 or a.gap >= 30 or j.contribution is not null
    group by a.partnership, a.contribution
) r on r.partnership = c.partnership and r.contribution = c.contribution
left join (
    select partnership, contribution, member, sum(gone) as gone
    from contributions_gone group by partnership, contribution, member
) g on g.partnership = c.partnership and g.contribution = c.contribution and g.member = c.member
where coalesce(g.gone, 0) <= 0 and (c.asks = 1 or c.kind in ('need', 'idea', 'question'))
""",
)
