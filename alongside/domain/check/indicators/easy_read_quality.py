"""Indicator 8: are easy versions really easy, and did readers check them?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="easy_read_quality",
    number=8,
    core=False,
    principle=Principle.ACCESSIBILITY,
    asks=say("Are easy versions really easy, and did people who read them check them first?"),
    easy=say("Were the easy papers really easy?"),
    counted="easy versions were short and clear, with pictures, and had been checked by readers",
    why=say("A hard paper with “Easy Read” on top helps nobody, and nobody says so."),
    source="GOV.UK rules for Easy Read and the Patient Information Forum 2023: sentences of at most 15 words, letters "
    "of 14 points, a picture for each idea, at most 24 pages, always tested with readers",
    needs=("papers",),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(2, 5),
        published=False,
        source=say(
            "The rules are published, but not how many papers must keep them. All of them together is much to ask, "
            "so we begin at two in five."
        ),
    ),
    gamed=say(
        "Saying that readers checked it when they did not. The rest is counted in the paper itself, and all of it "
        "has to be right."
    ),
    helps=say("Let people who read easy versions check each one, and pay them for it."),
    helps_where="members",
    unit="of all easy versions",
    rows="""
select partnership, terms, quarter, '' as side, '' as stake, entry, 0 as member,
       case when longest_sentence > 0 and longest_sentence <= 15 and point_size >= 14 and ideas > 0
                 and pictures >= ideas and pages > 0 and pages <= 24 and checked = 1
            then 1 else 0 end as part,
       1 as whole
from (
    select partnership, terms, quarter, entry, longest_sentence, point_size, ideas, pictures, pages, checked,
           row_number() over (partition by partnership, paper order by entry desc) as nth
    from papers where form = 'easy'
) newest
where nth = 1 and longest_sentence >= 0 and point_size >= 0 and ideas >= 0 and pictures >= 0 and pages >= 0
""",
)
