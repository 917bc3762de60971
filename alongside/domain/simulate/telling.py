"""Which act of the record does a step write, and by whom?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from alongside.domain.record import acts
from alongside.domain.record.acts import Act
from alongside.domain.record.chance import Chance
from alongside.domain.record.entry import Author, salted_digest
from alongside.domain.simulate import steps


@dataclass(slots=True)
class Put:
    """A proposal on its way: its own id, its decision's, when it opens and closes, and what was answered."""

    proposal: str
    decision: str
    kind: str
    opens: datetime | None = None
    closes: datetime | None = None
    is_open: bool = False
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Names:
    """The ids behind the short names of a story. Nothing here leaves: the record holds only what the acts hold."""

    chance: Chance
    space: str
    reply_days: int
    members: dict[str, Author] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)
    things: dict[str, str] = field(default_factory=dict)
    proposals: dict[str, Put] = field(default_factory=dict)

    def new(self, name: str) -> str:
        self.things[name] = self.chance.new_id().hex
        return self.things[name]

    def digest(self, words: str) -> str:
        return salted_digest(self.chance.new_salt(), words)


def author_of(step: steps.Step, names: Names) -> Author:
    """A story told under a chosen name is signed by nobody the record knows."""
    if isinstance(step, steps.Say) and step.shown_as:
        return Author(names.chance.new_id().hex)
    return names.members[step.by]


def said(step: steps.Say, names: Names) -> Act:
    return acts.ContributionMade(
        contribution=names.new(step.said),
        kind=step.kind,
        asks=step.asks,
        named="chosen" if step.shown_as else "own",
        words=names.digest(step.words),
        length=len(step.words.split()),
        space=names.space,
        initiative=names.things.get(step.work, ""),
        about=names.things.get(step.about, ""),
    )


def replied(step: steps.ReplyTo, names: Names) -> Act:
    return acts.ReplyMade(
        reply=names.chance.new_id().hex,
        contribution=names.things[step.said],
        outcome=step.outcome,
        words=names.digest(step.words),
        due=names.things[f"due of {step.said}"],
    )


def begun(step: steps.BeginWork, names: Names) -> Act:
    return acts.InitiativeBegun(
        initiative=names.new(step.work), stage="commission", rung_claimed=step.rung, words=names.digest(step.purpose)
    )


def joined_work(step: steps.JoinWork, names: Names) -> Act:
    return acts.InitiativeJoined(initiative=names.things[step.work], member=names.members[step.by].pseudonym)


def role_taken(step: steps.TakeRole, names: Names) -> Act:
    return acts.RoleTaken(member=names.members[step.by].pseudonym, role=step.role)


def proposed(step: steps.Propose, names: Names) -> Act:
    made = Put(proposal=names.new(step.proposal), decision=names.chance.new_id().hex, kind=step.kind)
    names.proposals[step.proposal] = made
    return acts.ProposalMade(
        proposal=made.proposal,
        kind=step.kind,
        words=names.digest(step.words),
        from_contributions=tuple(names.things[each] for each in step.comes_from),
        initiative=names.things.get(step.work, ""),
    )


def backed(step: steps.Back, names: Names) -> Act:
    return acts.ProposalSupported(proposal=names.proposals[step.proposal].proposal)


def answered(step: steps.Answer, names: Names) -> Act:
    put = names.proposals[step.proposal]
    changed = step.by in put.answers
    put.answers[step.by] = step.answer
    words = names.digest(step.reason) if step.reason else ""
    return acts.PositionTaken(decision=put.decision, answer="", changed=changed, words=words)


def promised(step: steps.Promise, names: Names) -> Act:
    owner = names.members[step.by]
    return acts.PromiseMade(
        promise=names.new(step.promise),
        decision=names.proposals[step.proposal].decision,
        owner=owner.pseudonym,
        owner_stake=owner.stake,
        due=step.due.isoformat(),
        words=names.digest(step.words),
    )


def progressed(step: steps.TellProgress, names: Names) -> Act:
    return acts.PromiseProgressed(promise=names.things[step.promise], words=names.digest(step.words))


def judged(step: steps.Judge, names: Names) -> Act:
    stake = names.members[step.by].stake
    return acts.PromiseJudged(promise=names.things[step.promise], judge_stake=stake, kept=step.kept, helped=step.helped)


TELLS = {
    steps.Say: said,
    steps.ReplyTo: replied,
    steps.BeginWork: begun,
    steps.JoinWork: joined_work,
    steps.TakeRole: role_taken,
    steps.Propose: proposed,
    steps.Back: backed,
    steps.Answer: answered,
    steps.Promise: promised,
    steps.TellProgress: progressed,
    steps.Judge: judged,
}
"""Steps that write one act. Joining, putting, moving and the clock write more, or none: see recording.py."""
