"""Indicator 6: do papers come a week before the meeting, in the form that people read?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="paper_lead_time",
    number=6,
    core=True,
    principle=Principle.ACCESSIBILITY,
    asks=say("Do papers come at least 7 days before the meeting, in the form that people read?"),
    easy=say("Did papers come a week before the meeting?"),
    counted="papers for meetings were there 7 days before, in a form that somebody reads",
    why=say("Whoever gets the papers late can only nod. Some people need help to read them, and that takes days."),
    source=say("East of England Citizens' Senate: 7 days; public bodies often promise 5 working days"),
    needs=("papers", "meetings_called"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(2, 3),
        published=False,
        source=say(
            "The 7 days are published, but not how often. Some papers cannot wait, so we begin at two in three."
        ),
        alarm=Fraction(-1),
        alarm_source=say(
            "Papers that always come one day late miss all of it, and pretend nothing. So this never flags by itself."
        ),
    ),
    gamed=say(
        "Sending one form early and the others late: each form that somebody reads counts by itself. Naming a later "
        "day for the meeting: the earlier of the two days counts."
    ),
    helps=say("Send the papers out a week before, every form on the same day."),
    helps_where="members",
    unit="of all papers",
    rows="""
select f.partnership, f.terms, f.quarter, '' as side, '' as stake, f.entry, 0 as member,
       case when f.until_day - f.first_day < 7 then 0 when m.on_day - f.first_day < 7 then 0 else 1 end as part,
       1 as whole
from (
    select partnership, paper, form, min(entry) as entry, min(terms) as terms, min(quarter) as quarter,
           min(thing) as thing, min(day) as first_day, max(until_day) as until_day
    from papers where paper_for = 'meeting' and wanted_by <> 0 group by partnership, paper, form
) f
left join (
    select partnership, meeting, max(on_day) as on_day from meetings_called group by partnership, meeting
) m on m.partnership = f.partnership and m.meeting = f.thing
""",
)
