"""Indicator 4: whose things get the time of the meetings?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="agenda_origin",
    number=4,
    core=True,
    principle=Principle.EQUALITY,
    asks=say("How much of the time in meetings goes to what people with lived experience put forward?"),
    easy=say("Do we talk about what we want?"),
    counted="minutes of meetings went to what people with lived experience put forward",
    why=say("Whoever decides what is talked about decides a great deal before anybody has spoken."),
    source=say(
        "Fudge and others 2008, BMJ: professionals picked the topics; "
        "Think Local Act Personal: begin with a blank page and fill it together"
    ),
    needs=("agenda", "agenda_settled"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say("Nobody has published one. Equals share the time, so we begin at one half."),
    ),
    gamed=say(
        "Cutting one thing into many small ones. It is minutes that count, so that this changes nothing. Putting "
        "things forward in somebody else's name cannot be seen here: ask people whether it was theirs."
    ),
    helps=say("Begin the next agenda empty, and ask people with lived experience first."),
    helps_where="members",
    unit="of all minutes",
    rows="""
select a.partnership, s.terms, s.quarter, '' as side, '' as stake, a.entry, a.member,
       case when a.side = 'lived' then s.minutes else 0 end as part, s.minutes as whole
from (
    select partnership, item, entry, member, side,
           row_number() over (partition by partnership, item order by entry) as nth
    from agenda
) a
join (
    select partnership, item, min(terms) as terms, min(quarter) as quarter, sum(minutes) as minutes
    from agenda_settled where outcome = 'accepted' and minutes > 0 group by partnership, item
) s on s.partnership = a.partnership and s.item = a.item
where a.nth = 1
""",
)
