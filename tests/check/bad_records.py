"""Records that are not as one would wish: few people, odd clocks, acts of another version, an agreement that moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from alongside.domain.record import CLOCK, Author, Log, acts
from alongside.domain.record.acts import Act, ContributionMade, ReplyMade, TermsStated
from alongside.domain.record.acts.terms import Line
from tests.domain.record.examples import ANA, CY, KEY, contribution

LONDON = ZoneInfo("Europe/London")
DAY = timedelta(days=1)
Told = tuple[Author, Act, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkTaken(Act):
    act: ClassVar[str] = "walk.taken"
    act_v: ClassVar[int] = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What happened, seen from `now`; what is counted of the answers, of how many; and what the pages say."""

    happened: Callable[[datetime], list[Told]]
    figure: tuple[int, int]
    says: str
    line: float = 0.81
    unknown: dict[str, int] = field(default_factory=dict)


def joined(who: Author, at: datetime, side: str = "lived") -> Told:
    return CLOCK, acts.MemberJoined(member=who.pseudonym, stake=who.stake, side=side), at


def said(who: Author, count: int, at: datetime, *, first: int = 0) -> list[Told]:
    return [(who, _said(first + each), at + timedelta(minutes=each)) for each in range(count)]


def _said(number: int) -> ContributionMade:
    """The evidence knows a thing by how its id begins."""
    return replace(contribution(number), contribution=f"{number + 1:015x}" + "0" * 17)


def answer(to: ContributionMade, at: datetime) -> Told:
    due = at.date().isoformat()
    act = ReplyMade(reply="7" * 32, contribution=to.contribution, outcome="done", words="f" * 64, due=due)
    return CY, act, at


def terms(version: int, part: int, at: datetime) -> Told:
    line = Line(indicator="reply_rate", drawn="line", above=part, below=10)
    act = TermsStated(version=version, small_group=5, reply_days=20, notice_days=7, pay_days=28, lines=(line,))
    return CLOCK, act, at


def alone(now: datetime) -> list[Told]:
    return [joined(ANA, now - 200 * DAY), *said(ANA, 6, now - 100 * DAY)]


def only_staff(now: datetime) -> list[Told]:
    return [joined(CY, now - 200 * DAY, "professional"), *said(CY, 6, now - 100 * DAY)]


def ahead(now: datetime) -> list[Told]:
    return [*alone(now), *said(ANA, 1, now + 10 * DAY, first=6)]


def strange(now: datetime) -> list[Told]:
    return [*alone(now), (ANA, WalkTaken(), now - 2 * DAY), (ANA, WalkTaken(), now - DAY)]


def the_hour_that_comes_twice(now: datetime) -> list[Told]:
    """15 seconds after the first answer comes the second, though the clock on the wall says an hour earlier."""
    summer = datetime(now.year - 1, 10, 26, 1, 59, 50, tzinfo=LONDON)
    winter = datetime(now.year - 1, 10, 26, 1, 0, 5, fold=1, tzinfo=LONDON)
    spoken = said(ANA, 2, summer - DAY)
    return [joined(ANA, now - 200 * DAY), *spoken, answer(spoken[0][1], summer), answer(spoken[1][1], winter)]


def line_lowered_within_a_quarter(now: datetime) -> list[Told]:
    first, later = now - 100 * DAY, now - 80 * DAY
    return [
        joined(ANA, now - 200 * DAY), terms(1, 8, now - 200 * DAY), *said(ANA, 8, first),
        terms(2, 2, later), *said(ANA, 2, later + DAY, first=8),
    ]  # fmt: skip


ALONE = "0 of 6 things people said got an answer."
CASES = {
    "no entries": Case(happened=lambda now: [], figure=(0, 0), says="There is nothing to count yet."),
    "a single member": Case(happened=alone, figure=(0, 6), says=ALONE),
    "one stake is missing": Case(happened=only_staff, figure=(0, 0), says="There is nothing to count yet."),
    "entries from the future": Case(happened=ahead, figure=(0, 6), says=ALONE, unknown={"contribution.made 1": 1}),
    "acts of another version": Case(happened=strange, figure=(0, 6), says=ALONE, unknown={"walk.taken 3": 2}),
    "clocks that go back": Case(
        happened=the_hour_that_comes_twice, figure=(1, 2), says="1 of 2 things people said got an answer."
    ),
    "an agreement that changed within a quarter": Case(
        happened=line_lowered_within_a_quarter, figure=(0, 10), says="The line changed in this time.", line=0.68
    ),
}


def record_of(case: Case, *, now: datetime, partnership: str) -> Log:
    log = Log(partnership)
    for by, act, at in case.happened(now):
        log.append(act, by=by, at=at)
    log.seal(KEY)
    return log
