"""Indicator 31: do people with lived experience agree the minutes before they stand?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="minutes_agreed",
    number=31,
    core=True,
    principle=Principle.GOVERNANCE,
    asks=say("Does somebody with lived experience agree the minutes before they stand?"),
    easy=say("Did we agree what was written down?"),
    counted="meetings had minutes agreed by somebody with lived experience who was there, before they stood",
    why=say("Whoever writes down what was said decides what was said."),
    source=say("Public bodies send draft minutes within 10 or 15 working days; for agreeing them none is published"),
    needs=("meetings_held", "minutes_drafted", "minutes_stand", "minutes_agreed", "attendance"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(3, 4),
        published=False,
        source=say("Nobody has published one. It takes one yes of all who were there; three in four are easily met."),
        alarm=Fraction(1, 3),
        alarm_source=say("In ten meetings a year, four that went wrong in a row are a bad season."),
    ),
    gamed=say(
        "A yes from somebody who was not there, a yes afterwards, a draft for ever, or no minutes at all. None of "
        "these counts: after 60 days they are held to have stood. Nor does a draft that comes after six weeks, twice "
        "the longest time that public bodies give themselves."
    ),
    helps=say("Send the draft to everybody who was there, in their form, and wait for one yes."),
    helps_where="record",
    rows="""
select s.partnership, s.terms, s.quarter, '' as side, '' as stake, s.entry, 0 as member,
       case when s.drafted_day > s.held_day + 42 then 0
            when a.agreed_entry < s.stood_entry then 1
            when a.agreed_entry is not null and s.stood_entry = 0 then 1
            else 0 end as part,
       1 as whole
from (
    select partnership, meeting, max(terms) as terms, min(quarter) as quarter, max(entry) as entry,
           max(stood_entry) as stood_entry, min(day) as first_day, min(held_day) as held_day,
           min(drafted_day) as drafted_day
    from (
        select partnership, meeting, terms, quarter, entry, day, 0 as stood_entry, day as held_day,
               day + 1000000 as drafted_day
        from meetings_held
        union all
        select partnership, meeting, terms, quarter, entry, day, 0 as stood_entry, day + 1000000 as held_day,
               day as drafted_day
        from minutes_drafted
        union all
        select partnership, meeting, terms, quarter, entry, day, entry as stood_entry, day + 1000000 as held_day,
               day as drafted_day
        from minutes_stand
    ) written
    group by partnership, meeting
) s
join partnerships h on h.partnership = s.partnership
left join (
    select m.partnership, m.meeting, min(m.entry) as agreed_entry
    from minutes_agreed m
    left join attendance t
      on t.partnership = m.partnership and t.meeting = m.meeting and t.member = m.member and t.came = 0
    where m.side = 'lived' and t.meeting is null
    group by m.partnership, m.meeting
) a on a.partnership = s.partnership and a.meeting = s.meeting
where s.stood_entry > 0 or s.first_day + 60 <= h.last_day
""",
)
