"""Indicator 40: do people answer the survey themselves?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="own_answers",
    number=40,
    core=False,
    warns=True,
    principle=Principle.FEEDBACK,
    asks=say("Do people with lived experience give their answers to the survey themselves?"),
    easy=say("Did people answer for themselves?"),
    counted="answers of people with lived experience were put in by themselves",
    why=say("A survey that others fill in for you says what they would like you to feel."),
    source=say("Ours: nobody has published it. W3C’s COGA, on trying things out: let no supporter do it for them"),
    needs=("survey", "attendance", "joins"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say(
            "Nobody has published one. Help is welcome: it is a question only where most answers come that way."
        ),
        alarm=Fraction(1, 5),
        alarm_source=say("Some groups need help with every form. Fewer than one in five alone is another thing."),
    ),
    gamed=say(
        "Staff who answer as if they were somebody else. Answers beyond as many as there were people at that meeting "
        "do not count as anybody’s own."
    ),
    helps=say("Give out the survey with pictures, and a box to drop it in."),
    helps_where="record",
    unit="of all answers",
    of_lived=True,
    rows="""
select s.partnership, s.terms, s.quarter, s.side, s.stake, s.entry, s.member,
       case when s.helped_in = 0 and s.place <= coalesce(a.people, j.people, 0) then 1 else 0 end as part, 1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, meeting, helped_in,
           row_number() over (
               partition by partnership, after, meeting, quarter, week_apart, question
               order by helped_in, face, entry
           ) as place
    from (
        select partnership, terms, quarter, side, stake, entry, member, after, meeting, question, face, helped_in,
               case when after = 'meeting' and meeting = 0 then on_week else 0 end as week_apart
        from survey where side = 'lived'
    ) put_in
) s
left join (
    select partnership, meeting, sum(came) as people
    from attendance where side = 'lived' group by partnership, meeting
) a on a.partnership = s.partnership and a.meeting = s.meeting
left join (
    select partnership, count(distinct member) as people from joins where side = 'lived' group by partnership
) j on j.partnership = s.partnership
""",
)
