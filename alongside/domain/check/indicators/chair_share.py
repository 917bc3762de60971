"""Indicator 2: do people with lived experience lead the meetings too?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle

INDICATOR = Indicator(
    key="chair_share",
    number=2,
    core=True,
    principle=Principle.GOVERNANCE,
    asks="How often do people with lived experience lead the meetings?",
    easy="Do we lead meetings too?",
    counted="times that somebody led a meeting, it was a person with lived experience",
    why="Whoever leads a meeting says who speaks and when it is enough. A seat alone does not give that.",
    source="Wright 2013: patients held most seats on health centre boards, and seldom the chair",
    needs=("meetings_held",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source="Nobody has published one. Two who lead together, one from each side, make one in two: we begin there.",
    ),
    gamed="Short meetings, held so that somebody else leads for once. A meeting of less than 20 minutes is left out.",
    helps="Let two people lead each meeting: one of them with lived experience.",
    helps_where="agreement",
    unit="of all times",
    rows="""
select partnership, terms, quarter, '' as side, '' as stake, entry, 0 as member,
       lived_leads as part, lived_leads as whole
from meetings_held
where lived_leads > 0 and (minutes < 0 or minutes >= 20)
union all
select partnership, terms, quarter, '' as side, '' as stake, entry, 0 as member,
       0 as part, leads - lived_leads as whole
from meetings_held
where leads > lived_leads and (minutes < 0 or minutes >= 20)
""",
)
