"""Indicator 26: who is missing?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="representation",
    number=26,
    core=True,
    principle=Principle.DIVERSITY,
    asks=say("Are the groups of people that the service is for here too?"),
    easy=say("Is everybody here that the service is for?"),
    counted="groups that the service is for are here, with at least half of their share",
    why=say("The literature names who is left out, again and again: the same groups."),
    source=say("Beyond the Usual Suspects (INVOLVE): which groups are left out, and why"),
    needs=("groups",),
    measure=Measure.STANDING,
    better=Better.HIGHER,
    line=Line(
        Fraction(2, 3),
        published=False,
        source=say("Nobody has published one. Two groups in three leave room for chance in small numbers."),
    ),
    gamed=say(
        "Asking only those whose answer is known, or many small groups. A group counts only if two or more of the "
        "people asked would be in it by its share, and only the newest count of each group."
    ),
    helps=say("Go to where the missing groups meet, with somebody they trust."),
    helps_where="members",
    unit="of all groups",
    of_lived=True,
    rows="""
select partnership, terms, quarter, '' as side, '' as stake, entry, 0 as member,
       case when members > 0 and 2000 * members >= served * asked then 1 else 0 end as part, 1 as whole
from (
    select partnership, terms, quarter, entry, members, asked, served,
           row_number() over (partition by partnership, in_group order by entry desc) as newest
    from groups
) each_group
where newest = 1 and served * asked >= 2000
""",
)
