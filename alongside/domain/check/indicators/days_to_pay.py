"""Indicator 28: how long do people wait for money that is owed to them?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="days_to_pay",
    number=28,
    core=True,
    principle=Principle.RECIPROCITY,
    asks=say("How long do people with lived experience wait for their money?"),
    easy=say("How long did people wait for their money?"),
    counted="days until half of the claims were paid",
    why=say("Waiting for money is hardest for those who have least of it."),
    source="NIHR Dissemination Centre: up to four weeks; NETSCC: four to six weeks",
    needs=("claims", "claims_paid", "claims_withdrawn"),
    measure=Measure.WAITING,
    better=Better.LOWER,
    line=Line(
        Fraction(28),
        published=True,
        source=say("Up to four weeks, as the NIHR Dissemination Centre says; we ask it for half of the claims"),
        alarm=Fraction(3, 10),
        alarm_source=say("Most who mean to pay do so with the next monthly run, which is four weeks or a little more."),
    ),
    gamed=say(
        "Cutting one claim into many, or paying a small part at once. What somebody claims on one day is one claim, "
        "and it is paid when all of it is. What nobody has paid yet counts for as long as it has waited."
    ),
    helps=say("Pay a fixed sum on the day, and sort out the receipts afterwards."),
    helps_where="agreement",
    unit="days",
    of_lived=True,
    rows="""
select partnership, max(terms) as terms, max(quarter) as quarter, side, stake, min(entry) as entry, member,
       max(case when paid_day is null then last_day else paid_day end) - day as days,
       min(case when paid_day is null then 0 else 1 end) as ended
from (
    select c.partnership, c.terms, c.quarter, c.side, c.stake, c.entry, c.member, c.day, h.last_day,
           case when p.pence >= c.pence then p.paid_day end as paid_day
    from claims c
    join partnerships h on h.partnership = c.partnership
    left join (
        select partnership, claim, sum(pence) as pence, max(day) as paid_day
        from claims_paid group by partnership, claim
    ) p on p.partnership = c.partnership and p.claim = c.claim
    left join (
        select distinct partnership, claim from claims_withdrawn
    ) w on w.partnership = c.partnership and w.claim = c.claim
    where c.side = 'lived' and w.claim is null
) owed
group by partnership, side, stake, member, day
""",
)
