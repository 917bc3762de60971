"""What else is counted, besides the indicators: the ladder, and power as it was lived. One portable SQL text each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One SELECT over the evidence tables in `needs`. Its rows begin with the partnership; numbers are whole."""

    name: str
    needs: tuple[str, ...]
    columns: tuple[str, ...]
    sql: str


_NAMED: Mapping[str, str] = {
    "work_of": """
    select distinct o.partnership, o.decision, o.proposal, coalesce(p.initiative, 0) as initiative
    from decisions_opened o
    left join proposals p on p.partnership = o.partnership and p.proposal = o.proposal
""",
    "upheld": """
    select c.partnership, c.entry, c.quarter, c.decision
    from decisions_closed c
    left join overrides v on v.partnership = c.partnership and v.decision = c.decision
    where c.passed = 1 and v.decision is null
""",
    "spans": """
    select partnership, initiative, stage, entry as since,
           lead(entry) over (partition by partnership, initiative order by entry) as until
    from (
        select partnership, initiative, stage, entry from initiatives
        union all
        select partnership, initiative, stage, entry from stages
    ) entered
""",
}
"""Which proposal and piece of work a decision belongs to; decisions that passed and were not set aside; from which
entry to which a piece of work was in a stage."""


def _with(names: str, sql: str) -> str:
    """The text, with what it takes by name written out before it."""
    before = ",\n".join(f"{name} as ({_NAMED[name]})" for name in names.split())
    return f"with {before}\n{sql.strip()}\n"


CLAIMS = Text(
    "rung_claims",
    ("initiatives", "rungs"),
    ("partnership", "initiative", "rung"),
    """
select partnership, initiative, rung
from (
    select partnership, initiative, rung,
           row_number() over (partition by partnership, initiative order by entry desc) as newest
    from (
        select partnership, initiative, rung, entry from initiatives
        union all
        select partnership, initiative, rung, entry from rungs
    ) claims
) latest
where newest = 1
""",
)
"""The rung that each piece of work claims now."""

ACTS = Text(
    "rung_acts",
    (
        "contributions", "contributions_gone", "replies", "decisions_opened", "decisions_closed", "decision_stakes",
        "overrides", "proposals", "promises", "judgements", "papers", "meetings_called", "initiatives", "stages",
    ),
    ("partnership", "initiative", "stage", "kind", "many"),
    _with(
        "work_of upheld spans",
        """
select a.partnership, a.initiative, coalesce(s.stage, '') as stage, a.kind, count(*) as many
from (
    select c.partnership, c.entry, c.initiative, 'said' as kind
    from contributions c
    left join (
        select partnership, contribution, sum(gone) as gone
        from contributions_gone group by partnership, contribution
    ) g on g.partnership = c.partnership and g.contribution = c.contribution
    where c.side = 'lived' and coalesce(g.gone, 0) <= 0
    union all
    select r.partnership, r.entry, c.initiative, 'changed' as kind
    from replies r
    join contributions c on c.partnership = r.partnership and c.contribution = r.contribution
    where c.side = 'lived' and r.outcome in ('done', 'planned', 'partly')
    union all
    select d.partnership, d.entry, w.initiative, 'decided' as kind
    from upheld d
    join work_of w on w.partnership = d.partnership and w.decision = d.decision
    union all
    select d.partnership, d.entry, w.initiative, 'joint' as kind
    from upheld d
    join work_of w on w.partnership = d.partnership and w.decision = d.decision
    join (
        select partnership, decision
        from decision_stakes where side = 'lived'
        group by partnership, decision
        having (min(took_part) >= 0 and sum(took_part) > 0 and 2 * sum(agreed) > sum(took_part))
            or (min(took_part) < 0 and min(carried) = 1)
    ) j on j.partnership = d.partnership and j.decision = d.decision
    union all
    select m.partnership, m.entry, w.initiative, 'promised' as kind
    from promises m
    join work_of w on w.partnership = m.partnership and w.decision = m.decision
    where m.side = 'lived'
    union all
    select t.partnership, t.entry, w.initiative, 'judged' as kind
    from judgements t
    join promises m on m.partnership = t.partnership and m.promise = t.promise
    join work_of w on w.partnership = m.partnership and w.decision = m.decision
    where t.side = 'lived'
    union all
    select p.partnership, p.entry, coalesce(w.initiative, h.initiative, 0) as initiative, 'shared' as kind
    from papers p
    left join work_of w on w.partnership = p.partnership and w.decision = p.thing
    left join meetings_called h on h.partnership = p.partnership and h.meeting = p.thing
    union all
    select partnership, since as entry, initiative, 'entered' as kind from spans e
) a
left join spans s
    on s.partnership = a.partnership and s.initiative = a.initiative
    and a.entry >= s.since and (s.until is null or a.entry < s.until)
group by a.partnership, a.initiative, coalesce(s.stage, ''), a.kind
""",
    ),
)  # fmt: skip
"""How often what the ladder asks for happened, by piece of work (0 for none) and the stage that it was in."""

WON = Text(
    "lived_won",
    ("decision_stakes", "decisions_closed"),
    ("partnership", "quarter", "side", "stake", "decisions", "won", "unseen"),
    """
select d.partnership, d.quarter, d.side, d.stake, count(*) as decisions,
       sum(case when d.took_part > 0 and ((2 * d.agreed > d.took_part and d.passed = 1)
                                       or (2 * d.agreed < d.took_part and d.passed = 0)) then 1 else 0 end) as won,
       sum(case when d.took_part < 0 or d.agreed < 0 then 1 else 0 end) as unseen
from decision_stakes d
join decisions_closed c on c.partnership = d.partnership and c.decision = d.decision and c.entry = d.entry
where c.no_quorum = 0 and c.outcome <> 'open_objections'
group by d.partnership, d.quarter, d.side, d.stake
""",
)
"""In how many decisions each stake answered, and how often most of it ended where the decision did."""

DECIDED = Text(
    "lived_decided",
    ("decisions_closed",),
    ("partnership", "quarter", "decided"),
    """
select partnership, quarter, count(distinct decision) as decided
from decisions_closed
where no_quorum = 0 and outcome <> 'open_objections'
group by partnership, quarter
""",
)

PROPOSED = Text(
    "lived_proposed",
    ("proposals", "decisions_opened", "decisions_closed", "overrides", "promises", "judgements"),
    ("partnership", "quarter", "side", "stake", "proposals", "passed", "kept"),
    _with(
        "work_of upheld",
        """
select p.partnership, p.quarter, p.side, p.stake, count(*) as proposals,
       sum(case when d.proposal is null then 0 else 1 end) as passed, sum(coalesce(k.kept, 0)) as kept
from proposals p
left join (
    select distinct w.partnership, w.proposal
    from work_of w
    join upheld s on s.partnership = w.partnership and s.decision = w.decision
) d on d.partnership = p.partnership and d.proposal = p.proposal
left join (
    select w.partnership, w.proposal, count(*) as kept
    from work_of w
    join promises m on m.partnership = w.partnership and m.decision = w.decision
    join (
        select partnership, promise
        from judgements
        group by partnership, promise
        having sum(case when kept = 'yes' then 1 when kept = 'no' then -1 else 0 end) > 0
    ) j on j.partnership = m.partnership and j.promise = m.promise
    group by w.partnership, w.proposal
) k on k.partnership = p.partnership and k.proposal = p.proposal
group by p.partnership, p.quarter, p.side, p.stake
""",
    ),
)
"""Whose proposals they were, how many became decisions, and how many promises from those were judged kept."""

ATTENDED = Text(
    "lived_attended",
    ("attendance",),
    ("partnership", "quarter", "side", "stake", "came", "asked"),
    """
select partnership, quarter, side, stake, sum(came) as came, count(*) as asked
from attendance
group by partnership, quarter, side, stake
""",
)

FACES = Text(
    "survey_faces",
    ("survey",),
    ("partnership", "quarter", "side", "stake", "question", "pleased", "answers"),
    """
select partnership, quarter, side, stake, question, sum(case when face >= 4 then 1 else 0 end) as pleased,
       count(*) as answers
from survey
group by partnership, quarter, side, stake, question
""",
)
"""How many answers there were to each question of the survey, and how many of them one of the two good faces."""

BESIDES: Mapping[str, Text] = {text.name: text for text in (CLAIMS, ACTS, WON, DECIDED, PROPOSED, ATTENDED, FACES)}
"""Their rows belong into `About.besides`, under these names."""
