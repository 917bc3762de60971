"""What a seat says to a proposal, what that counts as, and what has become of its objection."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """The five things a seat can say. What each counts as is in `MEANING`."""

    AGREE = "agree"
    AGREE_WITH_CHANGES = "agree_with_changes"
    OBJECT = "object"
    ABSTAIN = "abstain"
    NEED_TO_KNOW = "need_to_know"


@dataclass(frozen=True, slots=True)
class Counts:
    """What an answer counts as: taking part (for the quorum), a yes, a no, a reason to hold a consent round open."""

    takes_part: bool
    agrees: bool
    says_no: bool
    holds_open: bool


MEANING: dict[Answer, Counts] = {
    Answer.AGREE: Counts(takes_part=True, agrees=True, says_no=False, holds_open=False),
    Answer.AGREE_WITH_CHANGES: Counts(takes_part=True, agrees=True, says_no=False, holds_open=False),
    Answer.OBJECT: Counts(takes_part=True, agrees=False, says_no=True, holds_open=True),
    Answer.ABSTAIN: Counts(takes_part=True, agrees=False, says_no=False, holds_open=False),
    Answer.NEED_TO_KNOW: Counts(takes_part=False, agrees=False, says_no=False, holds_open=True),
}
"""The whole meaning of each answer, in one table.

Agreeing with changes is a yes to this proposal; the changes are listed with the outcome.
Abstaining leaves it to the others: it helps make a quorum and is neither yes nor no. Where the line is a share of all
seats it therefore still makes a yes harder to reach, as silence does; where it is a share of yes or no it does not.
A question is not a position. Somebody who has to learn more before they can answer has not been heard yet; if they
counted for the quorum, a decision could be carried past people who were never told what they asked.
Under consent a question holds the round open as an objection does: a vague worry may become an objection, and since
each seat could object anyway this gives nobody more power.
"""


@dataclass(frozen=True, slots=True)
class Position:
    """One seat's newest answer in this round. `key` stands for the seat, whoever sits in it; it is never shown."""

    stake: str
    answer: Answer
    key: str


class ObjectionState(StrEnum):
    """What became of an objection. Only whoever made it can take it back; no reply does that for them."""

    OPEN = "open"
    ANSWERED = "answered"
    STANDS = "stands"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Objection:
    """A seat's newest objection, from this round or an earlier one."""

    stake: str
    key: str
    state: ObjectionState = ObjectionState.OPEN
