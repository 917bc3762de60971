"""Indicator 31: do people with lived experience agree the minutes before they stand?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle

INDICATOR = Indicator(
    key="minutes_agreed",
    number=31,
    core=True,
    principle=Principle.GOVERNANCE,
    asks="Does somebody with lived experience agree the minutes before they stand?",
    easy="Did we agree what was written down?",
    counted="minutes were agreed by somebody with lived experience who was there, before they stood",
    why="Whoever writes down what was said decides what was said.",
    source="Public bodies send draft minutes within 10 or 15 working days; for agreeing them none is published",
    needs=("minutes_drafted", "minutes_stand", "minutes_agreed", "attendance"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(2, 3),
        published=False,
        source="Nobody has published one. Minutes need one yes from those who were there; two in three are easily met.",
    ),
    gamed="A yes from somebody who was not there, a yes afterwards, or minutes that stay a draft for ever. None of "
    "these counts: a draft of more than 60 days is held to have stood.",
    helps="Send the draft to everybody who was there, in their form, and wait for one yes.",
    helps_where="record",
    rows="""
select s.partnership, s.terms, s.quarter, '' as side, '' as stake, s.entry, 0 as member,
       case when a.agreed_entry < s.stood_entry or (a.agreed_entry is not null and s.stood_entry = 0) then 1
            else 0 end as part,
       1 as whole
from (
    select partnership, meeting, max(terms) as terms, max(quarter) as quarter, max(entry) as entry,
           max(stood_entry) as stood_entry, min(day) as first_day
    from (
        select partnership, meeting, terms, quarter, entry, day, 0 as stood_entry from minutes_drafted
        union all
        select partnership, meeting, terms, quarter, entry, day, entry as stood_entry from minutes_stand
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
