"""A statement in the room for lived experience, brought as far as a test needs it, by the same acts as any other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from alongside.closed.actions.carrying import Answer, answer, carry, put_to_room
from alongside.closed.actions.drafting import begin_statement
from alongside.closed.models import Presence, Quote, Statement
from alongside.closed.reading import tending
from alongside.contributions.models import Contribution
from alongside.domain.rooms import Signing
from alongside.domain.verdict import Refused
from alongside.partnerships.models import Member
from tests.closed.rooms import Rooms

WORDS = "We wait for weeks. Nobody rings us back."


def refused(act: Callable[..., Any], *things: Any, **named: Any) -> str:
    """Why it was refused."""
    with pytest.raises(Refused) as caught:
        act(*things, **named)
    return caught.value.verdict.reason


class Together:
    """Ana and Bo are inside, and as many more carers as are asked for."""

    def __init__(self, rooms: Rooms, *more: str) -> None:
        self.rooms, self.cast, self.space = rooms, rooms.cast, rooms.lived
        self.others = self.cast.more("carer", *more)
        for member in self.others:
            rooms.enter(member, self.space, f"Bird {member.name}")
        self.everyone = [self.cast.ana, self.cast.bo, *self.others]

    def note(self) -> Any:
        return self.cast.note()

    def draft(self, words: str = WORDS, *, by: Member | None = None) -> Statement:
        return begin_statement(by=by or self.cast.ana, space=self.space, words=words, kind="need", note=self.note())

    def put(self, statement: Statement | None = None, signing: Signing = Signing.GROUP) -> Statement:
        statement = statement or self.draft()
        return put_to_room(by=self.cast.bo, statement=statement, signing=signing, note=self.note())

    def says(self, who: Member, statement: Statement, objection: str = "", *, seen: int = 0, **more: bool) -> None:
        given = Answer(seen=seen or statement.version, objection=objection, **more)
        answer(by=who, statement=statement, answer=given, note=self.note())

    def agreed(self, signing: Signing = Signing.GROUP, statement: Statement | None = None) -> Statement:
        statement = self.put(statement, signing)
        for who in self.everyone:
            self.says(who, statement)
        self.days(3)
        return statement

    def days(self, number: float) -> None:
        self.cast.clock.at += timedelta(days=number)

    def carried(self, statement: Statement, *, by: Member | None = None, seen: int = 0) -> Contribution:
        seen = seen or statement.version
        return carry(by=by or self.cast.ana, statement=statement, seen=seen, note=self.note())

    def guest(self, who: Member) -> Presence:
        """Somebody whom the room let in for a week."""
        at = self.cast.clock.at
        with tending(self.space.pk):
            return Presence.objects.create(
                id=self.note().chance.new_id(), space=self.space, member=who, name="Guest", entered_at=at,
                guest_until=at + timedelta(days=7),
            )  # fmt: skip

    def now(self, statement: Statement) -> Statement:
        with self.rooms.seen_by(self.cast.ana):
            found = Statement.objects.select_related("contribution").get(pk=statement.pk)
            assert isinstance(found.words, str)
            return found

    def quotes(self, statement: Statement) -> list[Quote]:
        with self.rooms.seen_by(self.cast.ana):
            return list(Quote.objects.filter(statement=statement).select_related("statement"))
