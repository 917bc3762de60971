"""Indicator 20: how long do people go without hearing anything?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="last_contact",
    number=20,
    core=True,
    principle=Principle.RECIPROCITY,
    asks=say("How long do people with lived experience go without hearing from the partnership?"),
    easy=say("How long did people hear nothing?"),
    counted="days until half of the silences were over",
    why=say("Busy at first and silent after: that is how people learn that they were only wanted for show."),
    source="GALENOS: a lived-experience adviser on hours of work in 18 months, and near silence",
    needs=(
        "joins",
        "exits",
        "seats",
        "contacts",
        "contributions",
        "replies",
        "attendance",
        "decisions_closed",
    ),
    measure=Measure.WAITING,
    better=Better.LOWER,
    line=Line(
        Fraction(98),
        published=False,
        source=say(
            "Nobody has published one. Somebody is in touch once a quarter, or they meet. That is 91 days, and we "
            "give a week on top."
        ),
        reached=Fraction(9, 10),
        alarm=Fraction(2, 3),
        alarm_source=say("Who belongs to a wide circle hears less often, and some drop out without a word."),
    ),
    gamed=say(
        "Many letters in one week, or a newsletter to everybody. For each person and quarter only the longest "
        "silence counts, the one that is still going on counts as well, and news to everybody ends none. It "
        "does for those "
        "who never had a seat: news is what they joined for."
    ),
    helps=say("Ring or write to whoever has heard nothing for longest."),
    helps_where="members",
    unit="days",
    of_lived=True,
    rows="""
select partnership, terms, quarter, side, stake, entry, member, days, ended
from (
    select partnership, terms, quarter, side, stake, entry, member, days, ended,
           row_number() over (partition by partnership, member, quarter order by days desc, entry) as place
    from (
        select m.partnership, m.terms, m.side, m.stake, m.entry, m.member,
               case when m.next_day is null and coalesce(x.left_day, -1) < m.day then w.quarter else m.quarter
               end as quarter,
               case when x.left_day >= m.day and x.left_day < coalesce(m.next_day, x.left_day + 1)
                    then x.left_day - m.day
                    else coalesce(m.next_day, h.last_day) - m.day end as days,
               case when m.next_day is null then 0
                    when x.left_day >= m.day and x.left_day < m.next_day then 0
                    else 1 end as ended
        from (
            select partnership, terms, quarter, side, stake, entry, member, day,
                   lead(day) over (partition by partnership, member order by day) as next_day
            from (
                select partnership, member, day, max(terms) as terms, max(quarter) as quarter,
                       max(side) as side, max(stake) as stake, min(entry) as entry
                from (
                    select partnership, member, day, terms, quarter, side, stake, entry from joins where side = 'lived'
                    union all
                    select c.partnership, c.member, c.day, c.terms, c.quarter, c.side, c.stake, c.entry
                    from contacts c
                    left join (
                        select distinct partnership, member from seats where change = 1
                    ) s on s.partnership = c.partnership and s.member = c.member
                    where c.side = 'lived' and (c.kind <> 'news' or s.member is null)
                    union all
                    select partnership, member, day, terms, quarter, side, stake, entry from attendance
                    where side = 'lived' and came = 1
                    union all
                    select r.partnership, c.member, r.day, r.terms, r.quarter, c.side, c.stake, r.entry
                    from replies r
                    join contributions c on c.partnership = r.partnership and c.contribution = r.contribution
                    where c.side = 'lived' and c.member <> r.member
                ) touched
                where member <> 0
                group by partnership, member, day
            ) touched_days
        ) m
        join partnerships h on h.partnership = m.partnership
        join (
            select partnership, max(quarter) as quarter
            from (
                select partnership, quarter from joins
                union all select partnership, quarter from contacts
                union all select partnership, quarter from contributions
                union all select partnership, quarter from replies
                union all select partnership, quarter from attendance
                union all select partnership, quarter from decisions_closed
            ) lived_through
            group by partnership
        ) w on w.partnership = m.partnership
        left join (
            select partnership, member, max(day) as left_day from exits group by partnership, member
        ) x on x.partnership = m.partnership and x.member = m.member
    ) silences
) longest
where place = 1
""",
)
