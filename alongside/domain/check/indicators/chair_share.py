"""Indicator 2: do people with lived experience lead the meetings too?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="chair_share",
    number=2,
    core=True,
    principle=Principle.GOVERNANCE,
    asks=say("How often do people with lived experience lead the meetings?"),
    easy=say("Do we lead meetings too?"),
    counted="meetings were led by a person with lived experience, alone or together with somebody",
    why=say("Whoever leads a meeting says who speaks and when it is enough. A seat alone does not give that."),
    source=say("Wright 2013: patients held most seats on health centre boards, and seldom the chair"),
    needs=("meetings_held",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(3, 5),
        published=False,
        source=say(
            "Nobody has published one. Two sides that take turns lead half of the meetings each, and lead some "
            "together, so we begin at three in five."
        ),
    ),
    gamed=say(
        "Short meetings, held so that somebody else leads for once. A meeting of less than 20 minutes is left out. "
        "Two who lead, of whom one never speaks: look too at whose things get the time."
    ),
    helps=say("Let two people lead each meeting: one of them with lived experience."),
    helps_where="agreement",
    unit="of all meetings",
    rows="""
select partnership, terms, quarter, '' as side, '' as stake, entry, 0 as member,
       case when lived_leads > 0 then 1 else 0 end as part, 1 as whole
from meetings_held
where leads > 0 and (minutes < 0 or minutes >= 20)
""",
)
