"""What happened next? One small class for each thing that people in a made-up partnership do.

A step holds people and things by short names of its own ("ana", "need-3") and the words that were said. It can be told
to a record alone (`record_of`) or played through the real pages' actions: both write the same acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`at` knows its zone. `by` is the short name of whoever does it."""

    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Join(Step):
    name: str
    stake: str
    takes_seat: bool
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRole(Step):
    role: str
    named_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginWork(Step):
    work: str
    title: str
    purpose: str
    can_change: str
    cannot_change: str
    budget: str
    who_decides: str
    time_asked: str
    rung: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinWork(Step):
    work: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveWork(Step):
    """One side asks, somebody of the other says yes."""

    work: str
    stage: str
    agreed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Step):
    said: str
    kind: str
    words: str
    asks: bool
    work: str = ""
    about: str = ""
    shown_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTo(Step):
    said: str
    outcome: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Propose(Step):
    proposal: str
    title: str
    words: str
    comes_from: tuple[str, ...] = ()
    work: str = ""
    kind: str = "ordinary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Back(Step):
    proposal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Put(Step):
    """Put to everyone. It opens after the agreement's notice and stays open for `days`."""

    proposal: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Step):
    proposal: str
    answer: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Step):
    promise: str
    proposal: str
    words: str
    due: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TellProgress(Step):
    promise: str
    words: str
    says_done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge(Step):
    promise: str
    kept: str
    helped: str
    words: str = ""
