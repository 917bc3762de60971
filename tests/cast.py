"""The people in every test. Learn them once.

Ana uses the service. Bo cares for someone who does. Cy is paid to be here. The three are in Harbour Lane.
Eve uses services in another partnership, Mill Road. Dot keeps the server running. Nobody is not signed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.test import Client
from django.utils import timezone

from alongside.domain.agreement import ready_made
from alongside.domain.record.chance import SeededChance
from alongside.ledger.actions import Note
from alongside.partnerships import queries
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.seats import take_seat
from alongside.partnerships.actions.starting import About, start
from alongside.partnerships.models import Member, Partnership
from alongside.people.models import Account
from alongside.people.views.operating import SHOWN
from alongside.spaces.actions import open_joint_space
from alongside.spaces.models import Space

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
SEATS = {"uses_services": 3, "carer": 2, "professional": 3}
CONTACT = {"contact_name": "Priya Nair", "contact_phone": "01632 960 142", "contact_hours": "Weekdays, 9 to 5"}


class Clock:
    """A note for each act, a minute later than the one before, with chance from a seed."""

    def __init__(self, seed: str = "the cast") -> None:
        self.chance = SeededChance(seed)
        self.at = MONDAY

    def note(self, *, after: timedelta = timedelta(minutes=1)) -> Note:
        self.at += after
        return Note(at=self.at, chance=self.chance)


@dataclass
class Cast:
    clock: Clock
    here: Partnership
    elsewhere: Partnership
    joint: Space
    ana: Member
    bo: Member
    cy: Member
    eve: Member
    dot: Account

    def note(self, **after: int) -> Note:
        return self.clock.note(after=timedelta(**after)) if after else self.clock.note()

    def client(self, who: str) -> Client:
        """A browser signed in as one of the cast; "nobody" is signed out."""
        client = Client()
        if who != "nobody":
            account = self.dot if who == "dot" else getattr(self, who).account
            client.force_login(account)
        if who == "dot":
            show_second_thing(client)
        return client

    def more(self, stake: str, *names: str) -> list[Member]:
        """More members of one stake, each with a seat if there is a free one."""
        return [_member(self.clock, self.here, name, stake) for name in names]


def show_second_thing(client: Client, *, at: datetime | None = None) -> None:
    """Whoever operates has shown a second thing in this browser today."""
    session = client.session
    session[SHOWN] = (at or timezone.now()).isoformat()
    session.save()


def _account(clock: Clock, name: str, *, runs_server: bool = False) -> Account:
    return Account.objects.create(
        id=clock.chance.new_id(), name=name, runs_server=runs_server, made_at=clock.at, session_salt=name
    )


def _member(clock: Clock, partnership: Partnership, name: str, stake: str) -> Member:
    member = join(by=_account(clock, name), partnership=partnership, name=name, stake=stake, note=clock.note())
    agreement, held = queries.agreement_of(member.viewer, partnership), queries.seats_held(member.viewer, partnership)
    if queries.may_take_seat(member.viewer, agreement, held):
        take_seat(by=member, note=clock.note())
    return member


def _partnership(clock: Clock, dot: Account, slug: str, name: str, rules: str) -> tuple[Partnership, Space]:
    made = start(
        by=dot,
        about=About(slug=slug, name=name, purpose="We run the crisis café together.", **CONTACT),
        agreement=ready_made(rules, SEATS),
        note=clock.note(),
    )
    return made, open_joint_space(by=dot, partnership=made, name="Everyone’s room", note=clock.note())


def assemble(rules: str = "each_group") -> Cast:
    """Two partnerships and everyone in them, made by the same acts as any other."""
    clock = Clock()
    dot = _account(clock, "Dot", runs_server=True)
    here, joint = _partnership(clock, dot, "harbour-lane", "Harbour Lane", rules)
    elsewhere, _ = _partnership(clock, dot, "mill-road", "Mill Road", rules)
    return Cast(
        clock=clock,
        here=here,
        elsewhere=elsewhere,
        joint=joint,
        ana=_member(clock, here, "Ana", "uses_services"),
        bo=_member(clock, here, "Bo", "carer"),
        cy=_member(clock, here, "Cy", "professional"),
        eve=_member(clock, elsewhere, "Eve", "uses_services"),
        dot=dot,
    )
