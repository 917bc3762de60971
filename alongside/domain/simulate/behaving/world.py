"""What is going on, and what comes next? A diary of what people mean to do, worked through in order of time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from heapq import heappop, heappush

from alongside.domain.agreement import Agreement, agreement_as_data, ready_made
from alongside.domain.record.acts import Act
from alongside.domain.record.canonical import canonical
from alongside.domain.record.entry import Author
from alongside.domain.simulate.behaving.kinds import Kind
from alongside.domain.simulate.behaving.luck import Luck
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.ways import Ways

Do = Callable[[], None]
Told = tuple[datetime, Author, Act]
MONTH = timedelta(days=30.4375)
DAY = timedelta(days=1)
AWAKE_FROM, AWAKE_UNTIL, OFFICE_FROM, OFFICE_UNTIL = 8, 22, 9, 17


def digest_of(data: object) -> str:
    return sha256(canonical(data)).hexdigest()


@dataclass(slots=True)
class Said:
    """Something somebody said that waits for an answer, or had one."""

    contribution: str
    by: Person
    kind: str
    due: str
    at: datetime
    work: str = ""
    answered: bool = False


@dataclass(slots=True)
class Work:
    """A piece of work: how far it is, and who takes part."""

    initiative: str
    stage: str
    people: list[Person] = field(default_factory=list)


class World:
    """One partnership while it goes on. Everything that happens is written here, and what is to come is noted here."""

    def __init__(self, *, kind: Kind, usual: Ways, other: Ways, luck: Luck, share: float) -> None:
        self.kind, self.luck = kind, luck
        self.usual, self.other, self.share = usual, other, share
        self.starts = self.now = self.ends = datetime.min.replace(tzinfo=UTC)
        self.people: list[Person] = []
        self.works: list[Work] = []
        self.roles: dict[str, Person] = {}
        self.inbox: list[Said] = []
        self.needs: list[Said] = []
        self.agreement: Agreement
        self.room, self.lived_room = luck.new_id(), luck.new_id()
        self.lately: dict[str, float] = {}
        self.results_hidden = luck.happens(0.5)
        self.talks_counted = 0.7 if luck.happens(0.4) else 0.0
        """How often turns are counted; nothing where somebody did not agree to it."""
        self._diary: list[tuple[datetime, int, Do]] = []
        self._noted = 0
        self._written: list[Told] = []

    def settle(self, *, rules: str, seats: dict[str, int]) -> str:
        """Under which rules; answers the digest of the agreement."""
        self.agreement = ready_made(rules, seats)
        return digest_of(agreement_as_data(self.agreement))

    # Time

    def live(self, starts: datetime, ends: datetime) -> Iterator[Told]:
        """Everything that happens from one moment until another, in order of time."""
        self.starts, self.ends = starts, ends
        while self._diary and self._diary[0][0] <= ends:
            self.now, _, do = heappop(self._diary)
            do()
            yield from self._written
            self._written.clear()

    def at(self, when: datetime, do: Do) -> None:
        """Note what will be done then; what lies in the past is done next."""
        self._noted += 1
        heappush(self._diary, (max(when, self.now), self._noted, do))

    def after(self, days: float, do: Do, *, office: bool = False) -> None:
        """Note what will be done so many days from now, at an hour when people are up, or are at work."""
        self.at(self.moment(days, office=office), do)

    def moment(self, days: float, *, office: bool = False) -> datetime:
        when = self.now + timedelta(days=days)
        first, last = (OFFICE_FROM, OFFICE_UNTIL) if office else (AWAKE_FROM, AWAKE_UNTIL)
        minute = self.luck.below((last - first) * 60)
        at = when.replace(hour=first, minute=0, second=0, microsecond=0) + timedelta(
            minutes=minute, seconds=self.luck.below(60)
        )
        if office and at.weekday() > 4:
            at += timedelta(days=7 - at.weekday())
        return at if at > self.now else self.now + timedelta(minutes=5 + self.luck.below(240))

    def day(self, days: float = 0) -> str:
        return (self.now + timedelta(days=days)).date().isoformat()

    # Habits

    def ways(self) -> Ways:
        """How they go about it this time."""
        return self.other if self.luck.happens(self.share_now()) else self.usual

    def ways_from_the_start(self) -> Ways:
        """The same for what lies before the first day, such as who was asked to join."""
        return self.other if self.luck.happens(0 if self.kind.from_half else self.share) else self.usual

    def share_now(self) -> float:
        """On how many occasions of this time they do it the other way."""
        if self.kind.from_half and self.now < self.starts + (self.ends - self.starts) / 2:
            return 0.0
        return self.share if self.now >= self.starts + DAY * self.kind.after_days else 0.0

    # People

    def here(self, *, lived: bool | None = None) -> list[Person]:
        return [each for each in self.people if each.here and lived in {None, each.lived}]

    def table(self, *, lived: bool | None = None) -> list[Person]:
        """Those who come to the meetings: everybody where there are few, and whoever has a seat."""
        return [each for each in self.people if each.here and each.at_table and lived in {None, each.lived}]

    def staff(self) -> Person:
        """Whoever of the professionals does it this time. The first of them runs the office and does most."""
        there = self.table(lived=False) or self.here(lived=False) or self.people
        return there[0] if self.luck.happens(0.55) else self.luck.one_of(there)

    def some_work(self) -> str:
        """Most things are about a piece of work that is going on; some are about nothing in particular."""
        going = [work.initiative for work in self.works if work.stage != "assess"]
        return self.luck.one_of(going) if going and self.luck.happens(0.75) else ""

    def seats(self) -> dict[str, int]:
        held = dict.fromkeys(self.agreement.seats, 0)
        for person in self.people:
            if person.here and person.seat:
                held[person.stake] += 1
        return held

    # Writing

    def write(self, act: Act, by: Author) -> None:
        self._written.append((self.now, by, act))

    def carried(self, contribution: str) -> None:
        """A statement waits for an answer as anything else does; those who carried it are told through one of them."""
        there = self.here(lived=True)
        due = self.day(self.agreement.reply_days)
        self.inbox.append(Said(contribution, self.luck.one_of(there), "need", due, self.now))
