"""How much of a secret count can be shown without telling how somebody in a small group answered?

Of a group with fewer seats than the agreement's number only whether it carried is shown. Because a number could be
found by taking others away from it, more is hidden with it:

- where groups are added up, every number of every group, and the sum; under consent too, since one yes from anybody
  is needed there, and no yes elsewhere would tell whose it was;
- where each group has to agree by itself, big groups keep how many agreed and were needed, but how many took part is
  hidden everywhere, since whether there was a quorum in all would tell it of the small group;
- without a quorum, everything but which groups fell short.

An open ballot hides nothing: names stand beside answers there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from alongside.domain.agreement import Ballot
from alongside.domain.decisions.outcome import (
    NoQuorum,
    NotPassed,
    OpenObjections,
    Outcome,
    Passed,
    StakeWorking,
    Tied,
    Total,
    Why,
)


@dataclass(frozen=True, slots=True)
class ShownStake:
    """What may be seen of one group. A hidden number is None.

    `carried` is None where nothing was decided, for want of a quorum. `is_small` says that the group's size hides it.
    """

    stake: str
    seats: int
    is_small: bool
    must_carry: bool
    has_quorum: bool
    quorum: int
    carried: bool | None
    took_part: int | None
    agreed: int | None
    needed: int | None


@dataclass(frozen=True, slots=True)
class ShownOutcome:
    """What may be seen of an outcome. `word` is the outcome's.

    `with_changes`, `objections` and `questions` say how many. `casting_vote` and `approvals` name the roles it hung
    on, for or against. `hides` is true where a small group hides anything.
    """

    word: str
    stakes: tuple[ShownStake, ...]
    total: Total | None
    took_part: int | None
    quorum: int
    with_changes: int | None
    objections: int | None
    questions: int | None
    rounds_left: int
    why: Why | None
    casting_vote: str
    approvals: tuple[str, ...]
    hides: bool


class Sight(IntEnum):
    """How much of a group's count is seen."""

    WHETHER = 0
    SETTLED = 1
    ALL = 2


def shown(outcome: Outcome, *, ballot: Ballot, minimum: int) -> ShownOutcome:
    """The outcome as it may be seen. `minimum` is the agreement's `small_group`.

    What stays possible, because whether a group carried is always shown: where everybody in it had to agree, or one
    seat is the whole group, that can say it all (`problems` warns of a secret ballot with a group of one). So it can
    where no more answered than had to agree: that somebody answered is an act of theirs, and on the record.
    """
    working, decided = outcome.working, not isinstance(outcome, NoQuorum)
    small = {each.stake for each in working.stakes if ballot is Ballot.SECRET and 0 < each.seats < minimum}
    apart = decided and any(each.must_carry and each.needed for each in working.stakes)
    sight = Sight.ALL if not small else Sight.SETTLED if apart else Sight.WHETHER
    hides = sight is not Sight.ALL
    return ShownOutcome(
        word=outcome.word,
        stakes=tuple(
            _stake(each, Sight.WHETHER, is_small=True, decided=decided)
            if each.stake in small
            else _stake(each, sight, is_small=False, decided=decided)
            for each in working.stakes
        ),
        total=working.total if decided and not hides else None,
        took_part=None if hides else working.took_part,
        quorum=working.quorum,
        with_changes=None if hides else len(working.with_changes),
        objections=None if hides else sum(each.objections for each in working.stakes),
        questions=None if hides else sum(each.questions for each in working.stakes),
        rounds_left=outcome.rounds_left if isinstance(outcome, OpenObjections) else 0,
        why=outcome.why if isinstance(outcome, NotPassed) else None,
        casting_vote=_casting_vote(outcome),
        approvals=_approvals(outcome),
        hides=hides,
    )


def _stake(stake: StakeWorking, sight: Sight, *, is_small: bool, decided: bool) -> ShownStake:
    no_yes_needed = stake.needed == 0
    return ShownStake(
        stake=stake.stake,
        seats=stake.seats,
        is_small=is_small,
        must_carry=stake.must_carry,
        has_quorum=stake.has_quorum,
        quorum=stake.quorum,
        carried=stake.carried if decided else None,
        took_part=stake.took_part if sight is Sight.ALL else None,
        agreed=stake.agreed if sight >= Sight.SETTLED else None,
        needed=stake.needed if sight >= Sight.SETTLED or no_yes_needed else None,
    )


def _casting_vote(outcome: Outcome) -> str:
    if isinstance(outcome, NotPassed):
        return outcome.role if outcome.why is Why.CASTING_VOTE_AGAINST else ""
    return outcome.casting_vote if isinstance(outcome, Passed | Tied) else ""


def _approvals(outcome: Outcome) -> tuple[str, ...]:
    if isinstance(outcome, NotPassed) and outcome.why in (Why.APPROVAL_REFUSED, Why.APPROVAL_NOT_GIVEN):
        return (outcome.role,)
    return outcome.approvals if isinstance(outcome, Passed) else ()


def in_full(outcome: Outcome) -> ShownOutcome:
    """The outcome with nothing hidden, as for an open ballot."""
    return shown(outcome, ballot=Ballot.OPEN, minimum=0)
