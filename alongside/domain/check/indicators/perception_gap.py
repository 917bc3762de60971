"""Indicator 33: do professionals think that it goes better than people with lived experience do?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="perception_gap",
    number=33,
    core=True,
    principle=Principle.FEEDBACK,
    asks=say("Do professionals feel more heard and more equal than people with lived experience do?"),
    easy=say("Does it feel the same for everybody?"),
    counted="steps up the faces, for being heard, being equal, and something changing",
    why=say("Whoever holds the power feels it least. The two sides have to be asked the same, and set side by side."),
    source=say("The Cube, and Research in Practice’s Mark of co-production: score together, then compare"),
    needs=("survey", "attendance", "joins"),
    measure=Measure.GAP,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 10),
        published=False,
        source=say("Nobody has published one. A tenth of the way up the faces is not quite half a face."),
    ),
    gamed=say(
        "Answers that staff put in for people. After a meeting no more answers of a side count than people of it "
        "came, and answers put in by somebody else count only up to as many as people gave themselves. The kindest are "
        "left out first."
    ),
    helps=say("Look at the faces together after the next meeting, and ask what would move one of them."),
    helps_where="record",
    unit="of all steps",
    rows="""
select s.partnership, s.terms, s.quarter, s.side, s.stake, s.entry, s.member, s.face - 1 as part, 4 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, meeting, face, helped_in,
           row_number() over (
               partition by partnership, after, meeting, quarter, week_apart, side, question
               order by helped_in, face, entry
           ) as place,
           sum(1 - helped_in) over (
               partition by partnership, after, meeting, quarter, week_apart, side, question
           ) as by_themselves
    from (
        select partnership, terms, quarter, side, stake, entry, member, after, meeting, question, face, helped_in,
               case when after = 'meeting' and meeting = 0 then on_week else 0 end as week_apart
        from survey where question in ('heard', 'equal', 'changed')
    ) put_in
) s
left join (
    select partnership, meeting, side, sum(came) as people from attendance group by partnership, meeting, side
) a on a.partnership = s.partnership and a.meeting = s.meeting and a.side = s.side
left join (
    select partnership, side, count(distinct member) as people from joins group by partnership, side
) j on j.partnership = s.partnership and j.side = s.side
where s.place <= coalesce(a.people, j.people, 0) and (s.helped_in = 0 or s.place <= 2 * s.by_themselves)
""",
)
