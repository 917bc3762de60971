"""Indicator 12: were people with lived experience there from the start?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="started_late",
    number=12,
    core=True,
    principle=Principle.EQUALITY,
    asks=say("How much of the time of a piece of work is over before people with lived experience come in?"),
    easy=say("Were we there from the start?"),
    counted="days of work were over before anybody with lived experience came in",
    why=say("The first weeks settle what the work is about. Whoever comes later can only comment."),
    source=say(
        "Guidance on research done together, and Think Local Act Personal: “from the start”; no number is given"
    ),
    needs=("initiatives", "work", "contributions"),
    measure=Measure.SHARE,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 10),
        published=False,
        source=say(
            "Nobody has published one. Finding people can take some weeks of the first year, so we begin at one day "
            "in ten."
        ),
    ),
    gamed=say(
        "Waiting until the late start is long ago: only the first year of a piece of work counts. Writing it down "
        "only once it is half done cannot be seen here: look at the stage that it began in."
    ),
    helps=say("Begin the next piece of work with people with lived experience, before anything is planned."),
    helps_where="initiatives",
    unit="of all days",
    rows="""
select w.partnership, w.terms, w.quarter, '' as side, '' as stake, w.entry, 0 as member,
       case when w.lived_day is null or w.lived_day > w.until_day then w.until_day - w.day
            when w.lived_day < w.day then 0
            else w.lived_day - w.day end as part,
       w.until_day - w.day as whole
from (
    select i.partnership, i.terms, i.quarter, i.entry, i.day,
           case when p.last_day > i.day + 365 then i.day + 365 else p.last_day end as until_day,
           case when i.side = 'lived' then i.day
                when said.first_day is null then came.first_day
                when came.first_day < said.first_day then came.first_day
                else said.first_day end as lived_day
    from initiatives i
    join partnerships p on p.partnership = i.partnership
    left join (
        select partnership, initiative, min(day) as first_day
        from work where side = 'lived' and change = 1 group by partnership, initiative
    ) came on came.partnership = i.partnership and came.initiative = i.initiative
    left join (
        select partnership, initiative, min(day) as first_day
        from contributions where side = 'lived' and initiative <> 0 group by partnership, initiative
    ) said on said.partnership = i.partnership and said.initiative = i.initiative
) w
where w.until_day > w.day
""",
)
