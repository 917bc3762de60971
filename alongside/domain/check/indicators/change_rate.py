"""Indicator 17: does anything change because people ask for it?"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.check.indicator import Better, Indicator, Line, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

INDICATOR = Indicator(
    key="change_rate",
    number=17,
    core=True,
    principle=Principle.FEEDBACK,
    asks=say("Does anything change because people ask for it?"),
    easy=say("Did anything change because we asked?"),
    counted="things people asked to change are changed, partly changed or planned",
    why=say("Being listened to is for something. If nothing ever changes, or only what is easy, people stop coming."),
    source=say("Care Opinion: leave out praise, and give it time; no number is published"),
    needs=("contributions", "contributions_gone", "replies", "replies_judged"),
    measure=Measure.SHARE,
    better=Better.BETWEEN,
    line=Line(
        Fraction(1, 5),
        upper=Fraction(19, 20),
        published=False,
        source=say(
            "Nobody has published one. Next to none says that nobody listens; next to all, that only small things "
            "were asked. We begin at one in five, and ask again above 19 in 20."
        ),
    ),
    gamed=say(
        "Saying “done” when it is not: where whoever asked says that it is no answer, it does not count, nor does a "
        "stock answer less than 30 seconds after the one before. What is newer than 90 days does not count yet. Asking "
        "only about small things: that is why nearly all is a question too."
    ),
    helps=say("Look at what was asked and not done, and choose together what to do first."),
    helps_where="contributions",
    unit="of what was asked",
    of_lived=True,
    rows="""
select c.partnership, c.terms, c.quarter, c.side, c.stake, c.entry, c.member,
       case when r.entry = r.change_entry and coalesce(j.understood, -1) <> 0
                 and (r.entry <> r.stock_entry or j.said_yes = 1)
            then 1 else 0 end as part,
       1 as whole
from contributions c
join partnerships p on p.partnership = c.partnership
left join (
    select partnership, contribution, max(entry) as entry,
           max(case when outcome in ('done', 'planned', 'partly') then entry else -1 end) as change_entry,
           max(case when gap >= 0 and gap < 30 then entry else -1 end) as stock_entry
    from replies group by partnership, contribution
) r on r.partnership = c.partnership and r.contribution = c.contribution
left join (
    select partnership, contribution, max(case when answered = 'yes' then 1 else 0 end) as said_yes,
           max(case when answered in ('yes', 'partly') then 1 else 0 end) as understood
    from replies_judged group by partnership, contribution
) j on j.partnership = c.partnership and j.contribution = c.contribution
left join (
    select partnership, contribution, member, sum(gone) as gone
    from contributions_gone group by partnership, contribution, member
) g on g.partnership = c.partnership and g.contribution = c.contribution and g.member = c.member
where coalesce(g.gone, 0) <= 0 and c.asks = 1 and c.day + 90 <= p.last_day
""",
)
