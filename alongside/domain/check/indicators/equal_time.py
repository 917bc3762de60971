"""Indicator 7: do people who read the easy version get as much time as the others?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="equal_time",
    number=7,
    core=True,
    principle=Principle.ACCESSIBILITY,
    asks=say("Do people who read the easy version get as much time as everybody else?"),
    easy=say("Did we get as much time to read as others?"),
    counted="days that others had to read were there for readers of the easy version too",
    why=say("An easy version that comes late shuts people out, and it looks as if they had been asked."),
    source=say(
        "British Institute of Human Rights 2022: the easy version came with 12 days left of 12 weeks; "
        "after complaints there were six more weeks"
    ),
    needs=("papers",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(3, 4),
        published=False,
        source=say(
            "Nobody has published one. All of the days is the aim. An easy version can come a little later, so we "
            "begin at three days in four."
        ),
        alarm=Fraction(49, 100),
        alarm_source=say("A few late papers can cost many days. Less than half of the time is a habit."),
    ),
    gamed=say(
        "Making no easy version: from the first to the last day on which it is known that somebody reads it, a paper "
        "without one counts as no days. More time for one paper does not make up for another."
    ),
    helps=say("Wait with the paper until its easy version is ready, and send both together."),
    helps_where="agreement",
    unit="of all days",
    rows="""
select s.partnership, s.terms, s.quarter, '' as side, '' as stake,
       case when e.paper is null then s.entry else e.entry end as entry, 0 as member,
       case when e.paper is null then 0
            when e.until_day < e.first_day then 0
            when e.until_day - e.first_day > s.until_day - s.first_day then s.until_day - s.first_day
            else e.until_day - e.first_day end as part,
       s.until_day - s.first_day as whole
from (
    select partnership, paper, min(entry) as entry, min(terms) as terms, min(quarter) as quarter,
           min(day) as first_day, max(until_day) as until_day
    from papers where form = 'standard' group by partnership, paper
) s
left join (
    select partnership, paper, min(entry) as entry, min(day) as first_day, max(until_day) as until_day,
           max(case when wanted_by <> 0 then 1 else 0 end) as wanted
    from papers where form = 'easy' group by partnership, paper
) e on e.partnership = s.partnership and e.paper = s.paper
left join (
    select partnership, min(day) as since, max(day) as until_then
    from papers where form = 'easy' and wanted_by <> 0 group by partnership
) reads on reads.partnership = s.partnership
where s.until_day > s.first_day
  and (e.wanted = 1 or (e.paper is null and reads.since <= s.first_day and s.first_day <= reads.until_then))
""",
)
