"""How is a story told to a record alone, without a database? Act by act, as the real actions would write it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from alongside.domain.agreement import Agreement, agreement_as_data, frozen_rule, ready_made, rule_from_data, terms_of
from alongside.domain.decisions import Answer as Said
from alongside.domain.decisions import Outcome, Passed, Position, decide
from alongside.domain.decisions.days import closes_at, opens_at
from alongside.domain.record import acts
from alongside.domain.record.acts import Act
from alongside.domain.record.canonical import canonical
from alongside.domain.record.chance import SeededChance
from alongside.domain.record.entry import CLOCK, INSTALLER, Author
from alongside.domain.record.log import Log
from alongside.domain.record.shapes import moment
from alongside.domain.record.signed.keys import SigningKey
from alongside.domain.simulate import steps
from alongside.domain.simulate.story import Story
from alongside.domain.simulate.telling import TELLS, Names, Put, author_of
from alongside.domain.visibility import SpaceKind


def record_of(story: Story, *, seed: int, key: SigningKey | None = None) -> Log:
    """The record of a story: the same entries for the same story and seed.

    A step that the rules refuse (an answer after the close, a promise from a decision that did not pass) is not told,
    just as the real action would refuse it. With a `key`, each day on which something happened is signed for once it
    is over, as the clock of a real site does more often still; the last day waits for whoever ends the record.
    """
    telling = _Telling(story, seed=seed, key=key)
    for step in story.steps:
        telling.tick(step.at)
        telling.tell(step)
    telling.tick(story.ends)
    return telling.log


class _Telling:
    def __init__(self, story: Story, *, seed: int, key: SigningKey | None) -> None:
        self.key = key
        chance = SeededChance(f"record of {story.slug} {seed}")
        self.agreement: Agreement = ready_made(story.rules, story.seats)
        self.log = Log(chance.new_id().hex)
        self.names = Names(chance=chance, space=chance.new_id().hex, reply_days=self.agreement.reply_days)
        self.passed: set[str] = set()
        stakes = {stake.key: stake.side.value for stake in self.agreement.stakes}
        digest = _digest(agreement_as_data(self.agreement))
        self._write(acts.PartnershipStarted(agreement=digest, stakes=stakes), INSTALLER, story.starts)
        self._write(terms_of(self.agreement, version=1), INSTALLER, story.starts)
        opened = acts.SpaceOpened(space=self.names.space, kind=SpaceKind.JOINT.value)
        self._write(opened, INSTALLER, story.starts)

    def _write(self, act: Act, by: Author, at: datetime) -> None:
        last = self.log.head.last_at
        if self.key and last and last.date() < at.date():
            self.log.seal(self.key)
        self.log.append(act, by=by, at=at)

    def tick(self, now: datetime) -> None:
        """Open and close what is due, in order of time."""
        due = [(put.opens, put) for put in self.names.proposals.values() if put.opens and put.opens <= now]
        for opens, put in sorted(due, key=lambda each: each[0]):
            put.opens = None
            self._open(put, opens)
        over = [(put.closes, put) for put in self.names.proposals.values() if put.is_open and put.closes]
        for closes, put in sorted(over, key=lambda each: each[0]):
            if closes <= now:
                self._close(put, closes)

    def tell(self, step: steps.Step) -> None:
        if isinstance(step, steps.Join):
            self._join(step)
        elif isinstance(step, steps.Put):
            self._put(step)
        elif isinstance(step, steps.MoveWork):
            self._move(step)
        elif self._may(step):
            self._note_due(step)
            act = TELLS[type(step)](step, self.names)  # type: ignore[operator]
            self._write(act, author_of(step, self.names), step.at)

    def _may(self, step: steps.Step) -> bool:
        """Would the real action allow it?"""
        if isinstance(step, steps.Answer):
            return step.by in self.names.seats and self.names.proposals[step.proposal].is_open
        if isinstance(step, steps.Promise):
            return step.proposal in self.passed
        if isinstance(step, steps.TellProgress | steps.Judge):
            return step.promise in self.names.things
        return True

    def _note_due(self, step: steps.Step) -> None:
        if isinstance(step, steps.Say):
            due = (step.at + timedelta(days=self.names.reply_days)).date().isoformat()
            self.names.things[f"due of {step.said}"] = due

    def _join(self, step: steps.Join) -> None:
        member = Author(self.names.chance.new_id().hex, step.stake)
        self.names.members[step.by] = member
        side = next(stake.side for stake in self.agreement.stakes if stake.key == step.stake)
        joined = acts.MemberJoined(member=member.pseudonym, stake=step.stake, side=side.value)
        self._write(joined, member, step.at)
        taken = list(self.names.seats.values()).count(step.stake)
        if step.takes_seat and taken < self.agreement.seats[step.stake]:
            self.names.seats[step.by] = step.stake
            self._write(acts.SeatTaken(member=member.pseudonym, stake=step.stake), member, step.at)

    def _move(self, step: steps.MoveWork) -> None:
        """One side asks, the other says yes."""
        work, move = self.names.things[step.work], self.names.chance.new_id().hex
        asked = acts.InitiativeMoveAsked(initiative=work, move=move, stage=step.stage, rung=0)
        self._write(asked, self.names.members[step.by], step.at)
        moved = acts.InitiativeMoved(initiative=work, stage=step.stage)
        self._write(moved, self.names.members[step.agreed_by], step.at)

    def _put(self, step: steps.Put) -> None:
        put = self.names.proposals[step.proposal]
        put.opens = opens_at(step.at, self.agreement.notice_days_for_papers, UTC)
        put.closes = closes_at(put.opens, step.days, UTC)
        told = acts.ProposalPut(proposal=put.proposal, opens_at=moment(put.opens), open_days=step.days)
        self._write(told, self.names.members[step.by], step.at)

    def _open(self, put: Put, at: datetime) -> None:
        put.is_open = True
        rule = self.agreement.rule_for(put.kind)
        self._write(
            acts.DecisionOpened(
                decision=put.decision,
                proposal=put.proposal,
                kind=put.kind,
                rule=_digest(frozen_rule(self.agreement, put.kind)),
                agreement_version=1,
                options=(put.proposal,),
                closes_at=moment(put.closes or at),
                secret=rule.ballot.value == "secret",
                hidden_until_close=rule.hide_results_until_close,
                seats=self._seats(),
            ),
            CLOCK,
            at,
        )

    def _close(self, put: Put, at: datetime) -> None:
        put.is_open = False
        rule = rule_from_data(frozen_rule(self.agreement, put.kind))
        positions = [Position(self.names.seats[person], Said(answer), person) for person, answer in put.answers.items()]
        outcome = decide(rule, self._seats(), positions)
        if isinstance(outcome, Passed):
            self.passed.update(name for name, each in self.names.proposals.items() if each is put)
        self._write(_closed(put, outcome), CLOCK, at)

    def _seats(self) -> dict[str, int]:
        held = list(self.names.seats.values())
        return {stake: held.count(stake) for stake in self.agreement.seats}


def _closed(put: Put, outcome: Outcome) -> Act:
    stakes = outcome.working.stakes
    return acts.DecisionClosed(
        decision=put.decision,
        outcome=outcome.word,
        option=put.proposal if isinstance(outcome, Passed) else "",
        by_stake={
            each.stake: acts.StakeCount(
                seats=each.seats, took_part=each.took_part, agreed=each.agreed, needed=each.needed
            )
            for each in stakes
        },
        carried={each.stake: each.carried for each in stakes},
    )


def _digest(data: object) -> str:
    return sha256(canonical(data)).hexdigest()
