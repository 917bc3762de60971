"""Indicator 18: are people told the answer, in the form that they read?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="told_back",
    number=18,
    core=False,
    principle=Principle.FEEDBACK,
    asks=say("When there is an answer, is the person told, in the form that they read?"),
    easy=say("Did they tell you the answer?"),
    counted="answers were told to the person, in the form that they read",
    why=say("An answer on a page that the person never opens is no answer to them."),
    source=say(
        "Involvement standards by people with lived experience (4Pi): report progress to everybody who took part; "
        "no number is given"
    ),
    needs=("contributions", "replies", "replies_told"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(3, 5),
        published=False,
        source=say("Nobody has published one. Some people cannot be reached in time, so we begin at three in five."),
    ),
    gamed=say(
        "Telling people in a form that they cannot read: it does not count. An answer of the last 14 days does not "
        "count yet. It begins with the first time that the partnership wrote down that somebody was told."
    ),
    helps=say("Tell each person the answer yourself, in the form that they read."),
    helps_where="contributions",
    unit="of all answers",
    of_lived=True,
    rows="""
select r.partnership, r.terms, r.quarter, c.side, c.stake, r.entry, c.member,
       case when t.in_their_form = 1 then 1 else 0 end as part, 1 as whole
from (
    select partnership, contribution, min(entry) as entry, min(terms) as terms, min(quarter) as quarter,
           min(day) as day
    from replies group by partnership, contribution
) r
join contributions c on c.partnership = r.partnership and c.contribution = r.contribution
join partnerships p on p.partnership = r.partnership
join (
    select partnership, min(day) as since from replies_told group by partnership
) telling on telling.partnership = r.partnership
left join (
    select partnership, contribution, max(in_their_form) as in_their_form
    from replies_told group by partnership, contribution
) t on t.partnership = r.partnership and t.contribution = r.contribution
where r.day + 14 <= p.last_day and telling.since <= r.day + 14
""",
)
