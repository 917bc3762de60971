"""Indicator 24: do people with lived experience get to speak their share of the time?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="voice_share",
    number=24,
    core=False,
    principle=Principle.EQUALITY,
    asks=say("At meetings, do people with lived experience speak about as often as everybody else?"),
    easy=say("At meetings, did we get to speak?"),
    counted="times that a group with lived experience spoke nearly as often as its share of people",
    why=say("A seat is no voice. Good chairing makes it one."),
    source=say("Boivin and others 2014: a trial found that good moderation levels who is heard"),
    needs=("voices",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say(
            "Nobody has published one. Nearly is three quarters of an equal share; at half of the meetings or more "
            "is little to ask."
        ),
    ),
    gamed=say(
        "One long meeting that makes up for many. Each group is looked at anew at each meeting, and speaking more at "
        "one makes up for none. Whether it was worth saying is for the survey."
    ),
    helps=say("Agree that everybody speaks once before anybody speaks twice."),
    helps_where="agreement",
    of_lived=True,
    rows="""
select partnership, terms, quarter, side, stake, entry, member,
       case when 4 * turns * all_people >= 3 * all_turns * people then 1 else 0 end as part, 1 as whole
from (
    select partnership, terms, quarter, side, stake, entry, member, turns, people,
           sum(turns) over (partition by partnership, meeting) as all_turns,
           sum(people) over (partition by partnership, meeting) as all_people
    from voices
) spoken
where side = 'lived' and people > 0 and all_turns > 0 and all_people > people
""",
)
