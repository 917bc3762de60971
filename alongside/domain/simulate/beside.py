"""What else goes on in a story: meetings, papers, access, money and the survey, straight to its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from alongside.domain.record import acts
from alongside.domain.record.acts import Act
from alongside.domain.record.entry import CLOCK, Author
from alongside.domain.simulate.behaving import Case, acts_of
from alongside.domain.simulate.story import Story

OF_ONE_PERSON = (
    acts.MeetingAttended, acts.AccessAsked, acts.AccessAnswered, acts.OfferMade, acts.TimeGiven, acts.ClaimMade,
    acts.ContactMade, acts.AgendaProposed, acts.MinutesAgreed,
)  # fmt: skip
OF_THE_TABLE = (
    acts.MeetingCalled, acts.MeetingHeld, acts.MeetingVoices, acts.AgendaSettled, acts.PaperPublished,
    acts.MinutesDrafted, acts.MinutesStand, acts.ClaimPaid, acts.BudgetDecided, acts.SurveyAnswered,
    acts.GroupsCounted, acts.MatterOpened, acts.MatterSettled, acts.RecommendationSent, acts.RecommendationAnswered,
)  # fmt: skip
ELSEWHERE = ("initiative", "decision")
"""Facts that would point at things of the other story."""


@dataclass(frozen=True, slots=True)
class Beside:
    """An act, when, and whose it is: a key of somebody in the story, or nobody. `member`: whom it is about."""

    at: datetime
    by: str
    act: Act
    member: str = ""


def beside(story: Story, *, kind: str, seed: int, months: int, without: tuple[type[Act], ...] = ()) -> Iterator[Beside]:
    """What people of that kind do beside the story, done by the people in it, each stake by its own.

    `without`: acts that those people do in another way.
    """
    case = Case(kind=kind, seed=seed, months=months, members=len(story.people), ends=story.ends)
    keys = {stake: [each.key for each in story.people if each.stake == stake] for stake in story.seats}
    come: dict[str, list[str]] = {stake: [] for stake in keys}
    for at, by, act in acts_of(case):
        if isinstance(act, acts.MemberJoined):
            come.setdefault(act.stake, []).append(act.member)
        elif isinstance(act, OF_ONE_PERSON + OF_THE_TABLE) and not isinstance(act, without):
            told = _told(at, by, act, come=come, keys=keys)
            if told:
                yield told


def _told(
    at: datetime, by: Author, act: Any, *, come: Mapping[str, list[str]], keys: Mapping[str, Sequence[str]]
) -> Beside | None:
    """None for what somebody did for whom there is nobody in the story."""
    member = getattr(act, "member", "")
    about = _place(member, act.member_stake, come) if member else -1
    own = _place(by.pseudonym, by.stake, come)
    if member and about >= len(keys[act.member_stake]):
        return None
    if isinstance(act, OF_ONE_PERSON) and not member and own >= len(keys.get(by.stake, ())):
        return None
    pointing = {name: "" for name in ELSEWHERE if getattr(act, name, "")}
    who = "" if by == CLOCK else _key(own, keys[by.stake])
    whom = keys[act.member_stake][about] if member else ""
    return Beside(at, who, replace(act, **pointing) if pointing else act, whom)


def _place(pseudonym: str, stake: str, come: Mapping[str, list[str]]) -> int:
    known = come.get(stake, [])
    return known.index(pseudonym) if pseudonym in known else len(known)


def _key(place: int, keys: Sequence[str]) -> str:
    return keys[place % len(keys)]
