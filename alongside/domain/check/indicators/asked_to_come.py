"""Indicator 43: is everybody with a seat asked to the meetings?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="asked_to_come",
    number=43,
    core=False,
    warns=True,
    principle=Principle.DIVERSITY,
    asks=say("Is everybody with lived experience who has a seat asked to the meetings?"),
    easy=say("Did they ask you to the meeting?"),
    counted="times that somebody with a seat could have been asked to a meeting, they were",
    why=say("If the same few are asked each time, the others have a seat in name only."),
    source=say("Healthtalk, who gets involved: the usual suspects; Shaping Our Lives: who is left out, and why"),
    needs=("seats", "meetings_held", "meetings_called", "attendance"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(4, 5),
        published=False,
        source=say(
            "Nobody has published one. It should be everybody. Somebody is forgotten now and then, so we begin at "
            "four in five."
        ),
    ),
    gamed=say(
        "Writing down that people were asked when they were not. Look too at who came. Where nobody ever writes down "
        "who was asked and did not come, it cannot be told and nothing is counted. Meetings about one piece "
        "of work are "
        "for those who are in it, and do not count."
    ),
    helps=say("Ask everybody with a seat to the next meeting, each in the way that suits them."),
    helps_where="members",
    unit="of all times",
    of_lived=True,
    rows="""
select w.partnership, w.terms, w.quarter, w.side, w.stake, w.entry, w.member,
       case when a.member is null then 0 else 1 end as part, 1 as whole
from (
    select m.partnership, m.meeting, s.member, max(m.terms) as terms, max(m.quarter) as quarter,
           max(m.entry) as entry, max(s.side) as side, max(s.stake) as stake
    from meetings_held m
    join (
        select distinct partnership from attendance where came = 0 and side = 'lived'
    ) kept on kept.partnership = m.partnership
    left join (
        select partnership, meeting from meetings_called group by partnership, meeting having min(initiative) <> 0
    ) narrow on narrow.partnership = m.partnership and narrow.meeting = m.meeting
    join seats s on s.partnership = m.partnership and s.entry < m.entry
    where s.side = 'lived' and s.member <> 0 and narrow.meeting is null
    group by m.partnership, m.meeting, s.member
    having sum(s.change) > 0
) w
join (
    select distinct partnership, meeting from attendance
) written on written.partnership = w.partnership and written.meeting = w.meeting
left join (
    select distinct partnership, meeting, member from attendance
) a on a.partnership = w.partnership and a.meeting = w.meeting and a.member = w.member
""",
)
