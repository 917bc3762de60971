"""Indicator 22: are things decided over an objection from lived experience, or set aside afterwards?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="open_objections",
    number=22,
    core=True,
    principle=Principle.GOVERNANCE,
    asks=say("Are things decided while somebody with lived experience still objects, or set aside afterwards?"),
    easy=say("Did we decide while somebody still said no?"),
    counted="decisions went over an objection from lived experience that was still open, or were set aside",
    why=say(
        "An objection that nobody works on is a vote that did not count, and so is a decision that somebody undoes."
    ),
    source=say("Sociocratic consent, in six steps: no objection is left; Expert Link: votes that override people"),
    needs=("decisions_closed", "positions", "objections", "overrides"),
    measure=Measure.SHARE,
    better=Better.LOWER,
    line=Line(
        Fraction(1, 3),
        published=False,
        source=say("Consent allows none. Nobody has published one for votes, where somebody is outvoted now and then."),
    ),
    gamed=say(
        "A reply that answers nothing. Whoever objected can say that the objection stands, and then it is open. "
        "Where answers are hidden, only objections that are said to stand can be seen."
    ),
    helps=say("Answer each objection, and ask whoever made it before you go on."),
    helps_where="decisions",
    rows="""
select c.partnership, c.terms, c.quarter, '' as side, '' as stake, c.entry, 0 as member,
       case when s.decision is not null or v.decision is not null then 1
            when coalesce(o.objecting, 0) > coalesce(a.dealt_with, 0) then 1
            else 0 end as part,
       1 as whole
from decisions_closed c
left join (
    select q.partnership, q.decision, count(*) as objecting
    from (
        select partnership, decision, member, answer,
               row_number() over (partition by partnership, decision, member order by entry desc) as newest
        from positions where side = 'lived'
    ) q
    left join (
        select distinct partnership, decision, member from objections where became = 'withdrawn'
    ) w on w.partnership = q.partnership and w.decision = q.decision and w.member = q.member
    where q.newest = 1 and q.answer = 'object' and w.decision is null
    group by q.partnership, q.decision
) o on o.partnership = c.partnership and o.decision = c.decision
left join (
    select b.partnership, b.decision, count(distinct b.objection) as dealt_with
    from objections b
    left join objections gone
      on gone.partnership = b.partnership and gone.objection = b.objection and gone.became = 'withdrawn'
    where b.became = 'answered' and gone.objection is null
    group by b.partnership, b.decision
) a on a.partnership = c.partnership and a.decision = c.decision
left join (
    select distinct b.partnership, b.decision
    from objections b
    left join objections gone
      on gone.partnership = b.partnership and gone.objection = b.objection and gone.became = 'withdrawn'
    where b.became = 'stands' and b.side = 'lived' and gone.objection is null
) s on s.partnership = c.partnership and s.decision = c.decision
left join (
    select distinct partnership, decision from overrides
) v on v.partnership = c.partnership and v.decision = c.decision
where c.passed = 1 or v.decision is not null
""",
)
