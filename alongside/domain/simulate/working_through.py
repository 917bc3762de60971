"""How does one need go round the loop, from the first sentence to what the people say of it in the end?"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from alongside.domain.simulate.arriving import HOME_SUPPORT, LATE_HOURS, seated
from alongside.domain.simulate.cast import Person
from alongside.domain.simulate.dice import Dice
from alongside.domain.simulate.sayings import REASONS
from alongside.domain.simulate.steps import (
    Answer,
    Back,
    Judge,
    Promise,
    Propose,
    Put,
    ReplyTo,
    Say,
    Step,
    TellProgress,
)
from alongside.domain.simulate.threads import Thread
from alongside.domain.stakes import CARER, PROFESSIONAL

NOTICE_DAYS = 7
"""As in the ready-made agreement that the story uses."""
OPEN_DAYS = 10
IN_NO_HURRY = 4
"""How many of those who came first answer on the last day: whoever visits as one of them finds something to decide."""
LIKELY = ("agree",) * 12 + ("agree_with_changes",) * 3 + ("object", "abstain", "need_to_know")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One need: its number, when it is first said, and its words."""

    number: int
    begins: datetime
    thread: Thread

    @property
    def need(self) -> str:
        return f"need-{self.number}"

    @property
    def proposal(self) -> str:
        return f"proposal-{self.number}"

    @property
    def work(self) -> str:
        return LATE_HOURS if self.number % 3 == 0 else HOME_SUPPORT if self.number % 3 == 1 else ""

    @property
    def title(self) -> str:
        """A need that comes back is proposed again, a little differently."""
        return self.thread.title if self.number < 12 else f"{self.thread.title} (after looking again)"


def work_through(turn: Turn, people: Sequence[Person], dice: Dice) -> Iterator[Step]:
    lived = [person for person in people if person.stake != PROFESSIONAL]
    staff = [person for person in people if person.stake == PROFESSIONAL]
    author = dice.one_of([person for person in lived if (person.stake == CARER) == ("care for" in turn.thread.need)])
    yield Say(
        at=turn.begins, by=author.key, said=turn.need, kind="need", words=turn.thread.need, asks=True, work=turn.work
    )
    answered = turn.begins + timedelta(days=dice.between(1, 12), hours=dice.below(9))
    yield ReplyTo(at=answered, by=dice.one_of(staff).key, said=turn.need, outcome="planned", words=turn.thread.reply)
    put = yield from _propose(turn, answered, author=author, people=people, dice=dice)
    closes = yield from _decide(turn, put, people=people, dice=dice)
    yield from _carry_out(turn, closes + timedelta(days=2), owner=dice.one_of(staff), lived=lived, dice=dice)


def _propose(
    turn: Turn, answered: datetime, *, author: Person, people: Sequence[Person], dice: Dice
) -> Generator[Step, None, datetime]:
    at = answered + timedelta(days=dice.between(2, 6))
    yield Propose(
        at=at,
        by=author.key,
        proposal=turn.proposal,
        title=turn.title,
        words=turn.thread.proposal,
        comes_from=(turn.need,),
        work=turn.work,
    )
    others = [person for person in people if person != author]
    for number, person in enumerate(dice.some_of(others, how_many=6)):
        yield Back(at=at + timedelta(hours=5 + 6 * number), by=person.key, proposal=turn.proposal)
    put = at + timedelta(days=2)
    yield Put(at=put, by=author.key, proposal=turn.proposal, days=OPEN_DAYS)
    return put


def _decide(turn: Turn, put: datetime, *, people: Sequence[Person], dice: Dice) -> Generator[Step, None, datetime]:
    """Some answer only at the last moment: they have not answered yet when a story stops before that."""
    opened = put + timedelta(days=NOTICE_DAYS + 1)
    for number, person in enumerate(seated(people)):
        if dice.falls(19, 20):
            answer = dice.one_of(LIKELY)
            late = timedelta(days=OPEN_DAYS - 1) if number < IN_NO_HURRY else timedelta()
            at = opened + late + timedelta(minutes=dice.below(6 * 60 if late else 7 * 24 * 60))
            reason = dice.one_of(REASONS[answer])
            yield Answer(at=at, by=person.key, proposal=turn.proposal, answer=answer, reason=reason)
    return opened + timedelta(days=11)


def _carry_out(turn: Turn, at: datetime, *, owner: Person, lived: Sequence[Person], dice: Dice) -> Iterator[Step]:
    promise = f"promise-{turn.number}"
    due = (at + timedelta(days=28)).date()
    words = turn.thread
    yield Promise(at=at, by=owner.key, promise=promise, proposal=turn.proposal, words=words.promise, due=due)
    half_way, done = at + timedelta(days=dice.between(8, 16)), at + timedelta(days=dice.between(20, 34))
    yield TellProgress(at=half_way, by=owner.key, promise=promise, words=words.progress, says_done=False)
    if words.helped != "no":
        yield TellProgress(at=done, by=owner.key, promise=promise, words="It is in place now.", says_done=True)
    judged = max(done, at + timedelta(days=30))
    for number, person in enumerate(dice.some_of(lived, how_many=5)):
        helped = words.helped if dice.falls(4, 5) else "not_sure"
        yield Judge(
            at=judged + timedelta(days=number + 1),
            by=person.key,
            promise=promise,
            kept="no" if helped == "no" else "yes" if helped != "not_sure" else "not_sure",
            helped=helped,
            words=words.said_after if number == 0 else "",
        )
