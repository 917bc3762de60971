"""Indicator 5: are things that people put forward turned away without a word?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="items_refused",
    number=5,
    core=False,
    warns=True,
    principle=Principle.EQUALITY,
    asks=say("How often is something put forward for a meeting turned away, and nobody says why?"),
    easy=say("Was our topic turned away without a reason?"),
    counted="things put forward were turned away, put off or left lying, and nobody said why",
    why=say("“That is not on the agenda today” ends a talk before it begins. A reason lets people answer."),
    source=say("Good Governance Institute: people in North West London on who sets the agenda; no number is given"),
    needs=("agenda", "agenda_settled"),
    measure=Measure.SHARE,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 5),
        published=False,
        source=say("Nobody has published one. Now and then a reason is forgotten, so we begin at one in five."),
    ),
    gamed=say(
        "Never saying no, but never saying yes: what has been left lying for 60 days counts as turned away. Giving "
        "a reason that is none: then look at whose things get the time."
    ),
    helps=say("Say why, each time that something is refused or put off."),
    helps_where="members",
    unit="of what was put forward",
    of_lived=True,
    rows="""
select a.partnership, a.terms, a.quarter, a.side, a.stake, a.entry, a.member,
       case when s.item is null then 1 when s.accepted = 1 or s.reasoned <> 0 then 0 else 1 end as part, 1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, item, day,
           row_number() over (partition by partnership, item order by entry) as nth
    from agenda
) a
join partnerships p on p.partnership = a.partnership
left join (
    select partnership, item, max(case when outcome = 'accepted' then 1 else 0 end) as accepted,
           max(with_reason) as reasoned
    from agenda_settled group by partnership, item
) s on s.partnership = a.partnership and s.item = a.item
where a.nth = 1 and (s.item is not null or a.day + 60 <= p.last_day)
""",
)
