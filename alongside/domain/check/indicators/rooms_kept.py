"""Indicator 34: can people with lived experience meet among themselves?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="rooms_kept",
    number=34,
    core=True,
    principle=Principle.EQUALITY,
    asks=say("Can people with lived experience meet before meetings, in a room that nobody else gets into?"),
    easy=say("Could we meet first, by ourselves?"),
    counted="meetings had one before them for people with lived experience alone, in rooms that were kept",
    why=say("People who have talked among themselves speak up at the table. A room that is not safe is no room."),
    source=say(
        "Consumers Health Forum of Australia: meet among yourselves before each meeting; NNEDV: peers and "
        "facilitators only"
    ),
    needs=("meetings_held", "rooms_reached"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say(
            "The guidance says before each meeting, and nobody has published a share. Half of them is easily met."
        ),
    ),
    gamed=say(
        "Offering it while somebody listens at the door. If anybody from outside got into a closed room, no meeting "
        "of that quarter counts as having had one."
    ),
    helps=say("Agree that a meeting of your own comes before every meeting, and is paid."),
    helps_where="rooms",
    unit="of all meetings",
    rows="""
select m.partnership, m.terms, m.quarter, '' as side, '' as stake, m.entry, 0 as member,
       case when r.quarter is null then m.premeeting_offered else 0 end as part, 1 as whole
from meetings_held m
left join (
    select distinct partnership, quarter from rooms_reached
) r on r.partnership = m.partnership and r.quarter = m.quarter
union all
select partnership, terms, quarter, '' as side, '' as stake, entry, 0 as member, 0 as part, 1 as whole
from rooms_reached
""",
)
