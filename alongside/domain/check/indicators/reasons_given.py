"""Indicator 16: when the answer is no, do people learn why?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="reasons_given",
    number=16,
    core=True,
    principle=Principle.FEEDBACK,
    asks=say("When the answer is no, do people say that it tells them why?"),
    easy=say("If they say no, do they say why?"),
    counted="answers of “no” or “nothing to do” told people why, as they say themselves",
    why=say("People can live with a no that has a reason. A no without one says that nobody thought about it."),
    source=say(
        "A published table of what partners do: each suggestion is kept, with the reason for the yes or the no; "
        "Commonplace: say why something else came first"
    ),
    needs=("contributions", "replies", "replies_judged"),
    measure=Measure.SHARE,
    better=Better.HIGHER,
    line=Line(
        Fraction(1, 2),
        published=False,
        source=say(
            "A reason each time is the aim. A no is hard to hear even with one, so we begin at half of the times."
        ),
    ),
    gamed=say(
        "The same stock sentence for everybody: an answer less than 30 seconds after the one before is no reason, "
        "unless whoever spoke says so. Writing “heard, nothing to do” in place of “no”: it counts as a no. "
        "Answers that "
        "nobody has judged are left out, for only whoever spoke can tell."
    ),
    helps=say("Go back to those who say that the answer tells them nothing, and say why."),
    helps_where="contributions",
    unit="of all such answers",
    of_lived=True,
    rows="""
select r.partnership, r.terms, r.quarter, c.side, c.stake, r.entry, c.member,
       case when j.understood = 1 then 1 else 0 end as part, 1 as whole
from (
    select partnership, contribution, max(entry) as entry, max(terms) as terms, max(quarter) as quarter,
           max(case when outcome = 'no' then entry else -1 end) as no_entry,
           max(case when outcome = 'noted' then entry else -1 end) as noted_entry,
           max(case when gap >= 0 and gap < 30 then entry else -1 end) as stock_entry
    from replies group by partnership, contribution
) r
join contributions c on c.partnership = r.partnership and c.contribution = r.contribution
left join (
    select partnership, contribution, max(case when answered in ('yes', 'partly') then 1 else 0 end) as understood
    from replies_judged group by partnership, contribution
) j on j.partnership = r.partnership and j.contribution = r.contribution
where (r.entry = r.no_entry or (r.entry = r.noted_entry and c.asks = 1))
  and (j.contribution is not null or r.entry = r.stock_entry)
""",
)
