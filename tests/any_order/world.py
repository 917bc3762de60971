"""The cast and a few more in two partnerships, and what happened there so far, as a test may know it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

from django.db import transaction
from django.http import Http404

from alongside.domain.agreement import Agreement, Ballot, WithApproval, ready_made
from alongside.domain.agreement.terms import OverrideRight
from alongside.domain.record import entry_from
from alongside.domain.verdict import Refused
from alongside.ledger.actions import Note
from alongside.ledger.models import LedgerEntry, LedgerHead
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.seats import take_seat
from alongside.partnerships.actions.starting import About, start
from alongside.partnerships.models import Member, Partnership
from alongside.people.models import Account
from alongside.spaces.actions import open_joint_space
from alongside.spaces.models import Space
from tests.cast import CONTACT, SEATS, Clock

WORD = "saskatoon"
"""Stands in everything that anybody says and in every name: it may never be found in the record."""

ROLE = "co_chair_professional"
HERE = (
    ("Ana", "uses_services"),
    ("Abe", "uses_services"),
    ("Bo", "carer"),
    ("Cy", "professional"),
    ("Dee", "professional"),
)
THERE = (("Eve", "uses_services"), ("Fay", "carer"), ("Gus", "professional"))
ROOMS = (("one_stake", "uses_services"), ("one_stake", "carer"), ("one_stake", "professional"), ("lived", ""))
Thing = TypeVar("Thing")


class World:
    """`actor` is whoever did the last thing, `happened` the names of the entries it wrote, in order."""

    def __init__(self, rules: str, *, secret: bool, hidden: bool, asks_role: bool, notice: int) -> None:
        self.clock = Clock(f"{rules} {secret} {hidden} {asks_role} {notice}")
        self.actor: Member | None = None
        self.happened: list[str] = []
        self.forgot = False
        self.watch: list[Callable[[World], None]] = []
        agreement = _varied(ready_made(rules, SEATS), secret=secret, hidden=hidden, asks_role=asks_role, notice=notice)
        self.dot = self._account("Dot", runs_server=True)
        self.here = self._partnership("harbour-lane", agreement, HERE)
        self.elsewhere = self._partnership("mill-road", agreement, THERE)
        for kind, stake in ROOMS:
            note = self.note()
            Space.objects.create(
                id=note.chance.new_id(), partnership=self.here, kind=kind, stake=stake, name=WORD, opened_at=note.at
            )

    def note(self) -> Note:
        return self.clock.note()

    def _account(self, name: str, **more: bool) -> Account:
        note = self.note()
        return Account.objects.create(
            id=note.chance.new_id(), name=f"{name} {WORD}", made_at=note.at, session_salt=name, **more
        )

    def _partnership(self, slug: str, agreement: Agreement, people: Sequence[tuple[str, str]]) -> Partnership:
        about = About(slug=slug, name=slug, purpose="We run it together.", **CONTACT)
        made = start(by=self.dot, about=about, agreement=agreement, note=self.note())
        open_joint_space(by=self.dot, partnership=made, name="Everyone’s room", note=self.note())
        for name, stake in people:
            self.newcomer(made, name, stake)
        return made

    def newcomer(self, partnership: Partnership, name: str, stake: str) -> Member:
        account = self._account(name)
        member = join(by=account, partnership=partnership, name=account.name, stake=stake, note=self.note())
        take_seat(by=member, note=self.note())
        return member

    @property
    def partnerships(self) -> tuple[Partnership, Partnership]:
        return self.here, self.elsewhere

    def members(self) -> list[Member]:
        """Everyone who is in one of the two now, with what their rows say now."""
        return list(
            Member.objects.filter(left_at=None).select_related("partnership", "account").order_by("joined_at", "pk")
        )

    def act(self, entry: str, action: Callable[..., Any], *, by: Any, also: Sequence[str] = (), **named: Any) -> Any:
        """Do it, or be refused, which changes nothing. `entry` is what it writes, besides what may follow of itself.

        Without an `entry` it writes nothing. With a "?" it may have nothing to write, because nothing changed.
        """
        before = self._sizes()
        try:
            with transaction.atomic():
                done = action(by=by, note=self.note(), **named)
        except (Refused, Http404):
            assert self._sizes() == before, "What was refused left an entry."
            self.actor, self.happened = None, []
            return None
        self.actor, self.happened = by if isinstance(by, Member) else None, self._since(before)
        self._insist_on_one_entry(entry, also)
        for law in self.watch:
            law(self)
        return done

    def _insist_on_one_entry(self, entry: str, also: Sequence[str]) -> None:
        """Law 5: every act that matters writes one entry."""
        main = [act for act in self.happened if act not in also]
        wanted = [[entry.rstrip("?")]] if entry else [[]]
        assert main in ([*wanted, []] if entry.endswith("?") else wanted), (entry, self.happened)

    def _sizes(self) -> dict[Any, int]:
        return dict(LedgerHead.objects.values_list("partnership", "size"))

    def _since(self, before: dict[Any, int]) -> list[str]:
        return [
            entry_from(line.encode()).act
            for partnership, size in before.items()
            for line in LedgerEntry.objects.filter(partnership=partnership, number__gte=size)
            .order_by("number")
            .values_list("line", flat=True)
        ]

    def pass_time(self, step: timedelta) -> None:
        self.clock.at += step
        self.actor, self.happened = None, []


def pick(things: Any, number: int) -> Any:
    """One of some things, whichever the number falls on; None if there are none."""
    found = list(things)
    return found[number % len(found)] if found else None


def _varied(agreement: Agreement, *, secret: bool, hidden: bool, asks_role: bool, notice: int) -> Agreement:
    """Money is decided in secret or not, results hidden or not; a law may set decisions aside; a role may be asked."""
    ballots = {"money": Ballot.SECRET} if secret else {}
    rules = tuple(
        replace(
            rule,
            ballot=ballots.get(rule.kind, Ballot.OPEN),
            hide_results_until_close=hidden or rule.kind in ballots,
            rule=WithApproval(rule.rule, ROLE) if asks_role else rule.rule,
        )
        for rule in agreement.rules
    )
    overrides = (OverrideRight(ROLE, "The Fire Order"),)
    return replace(agreement, rules=rules, overrides=overrides, notice_days_for_papers=notice)
