"""Indicator 27: is the time of people with lived experience paid?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="paid_parity",
    number=27,
    core=True,
    principle=Principle.RECIPROCITY,
    asks=say("Is the time of people with lived experience paid, where they want it to be?"),
    easy=say("Were people paid for their time?"),
    counted="minutes that people wanted pay for were paid at the agreed rate",
    why=say("Professionals are on salary. Beside them, unpaid work says that your time is worth less."),
    source="NIHR payment rates, raised in December 2025; WM-ADASS lived-experience blog: pay for preparing too",
    needs=("time_given",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(3, 4),
        published=False,
        source=say("Rates are published, a share is not. Three quarters leave room for what is still on its way."),
    ),
    gamed=say(
        "Paying for the meeting alone. Minutes of getting ready, travelling and reading count like any others, and "
        "paying one piece twice makes up for no other."
    ),
    helps=say("Write into the agreement that preparing, reading and travel are paid like meetings."),
    helps_where="agreement",
    unit="of all minutes",
    of_lived=True,
    rows="""
select partnership, terms, quarter, side, stake, entry, member,
       case when paid > minutes then minutes when paid > 0 then paid else 0 end as part, minutes as whole
from time_given
where side = 'lived' and wanted = 1 and minutes > 0
""",
)
