"""A room with a safeguarding lead and keyholders, chosen by the same acts as any other."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import connection

from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.actions.choosing import answer_to_hold, answer_to_lead
from alongside.closed.actions.showing import Wanted, agree_to_show, ask_to_show, read_shown
from alongside.closed.models import Keyholder, Lead, Post, Presence, Showing, Suggestion
from alongside.closed.queries import guarding, showing
from alongside.closed.reading import tending
from alongside.domain.rooms import Matter
from alongside.domain.rooms.showing import Part
from alongside.partnerships.models import Member
from tests.closed.together import Together


class Guards:
    """The five of a room for lived experience; Cy, who is outside of it, is to be their lead."""

    def __init__(self, five: Together) -> None:
        self.five, self.cast, self.space = five, five.cast, five.space

    @property
    def at(self) -> Any:
        return self.cast.clock.at

    def note(self) -> Any:
        return self.five.note()

    def stay(self, who: Member) -> Presence:
        with tending(self.space.pk):
            found = Presence.objects.get(member=who, space=self.space, left_at=None)
            assert isinstance(found.name, str)
            return found

    def agree(self, matter: Matter, by: Member | None = None, **about: Any) -> Suggestion:
        by = by or self.cast.ana
        made = suggest(by=by, space=self.space, suggested=Suggested(matter=matter, **about), note=self.note())
        for who in self.five.everyone:
            answer_suggestion(by=who, suggestion=made, objection="", note=self.note())
        self.five.days(3)
        return settle(by=self.cast.bo, suggestion=made, note=self.note())

    def asks_to_lead(self, who: Member) -> Lead:
        self.agree(Matter.LEAD, member=who.pk)
        with self.five.rooms.seen_by(who):
            return Lead.objects.get(member=who, ended_at=None)

    def leads(self, who: Member) -> Lead:
        return answer_to_lead(by=who, lead=self.asks_to_lead(who), yes=True, note=self.note())

    def holds(self, *people: Member) -> None:
        for who in people:
            self.agree(Matter.KEYHOLDER, who=self.stay(who).pk)
            answer_to_hold(by=who, space=self.space, yes=True, note=self.note())

    def holders(self) -> list[Keyholder]:
        with self.five.rooms.seen_by(self.cast.ana):
            return list(guarding.keyholders(self.cast.ana.viewer, self.space, at=self.at))

    def lead(self) -> Lead | None:
        with self.five.rooms.seen_by(self.cast.ana):
            return guarding.lead_of(self.cast.ana.viewer, self.space, at=self.at)

    def guarded(self) -> Guards:
        """Cy leads; Ana and Bo are keyholders."""
        self.leads(self.cast.cy)
        self.holds(self.cast.ana, self.cast.bo)
        return self

    def part(self, days: int = 7, **more: Any) -> Part:
        """What was said in the last days, today too."""
        today = self.at.date()
        return Part(first=today - timedelta(days=days - 1), last=today, **more)

    def asks(self, who: Member | None = None, part: Part | None = None, reason: str = "She may be hurt.") -> Showing:
        wanted = Wanted(reason=reason, part=part or self.part())
        return ask_to_show(by=who or self.cast.ana, space=self.space, wanted=wanted, note=self.note())

    def agrees(self, made: Showing, who: Member | None = None) -> Showing:
        return agree_to_show(by=who or self.cast.bo, showing=made, note=self.note())

    def shows(self, part: Part | None = None) -> Showing:
        return self.agrees(self.asks(part=part))

    def reads(self, made: Showing, who: Member | None = None) -> list[str]:
        """As the page of the lead does it: noted, then read. Each as a line."""
        who = who or self.cast.cy
        read_shown(by=who, showing=made, note=self.note())
        with self.five.rooms.seen_by(who):
            return [each.line for each in showing.shown_posts(who.viewer, made, at=self.at)]


ALL = ["This week.", "And a reply.", "Today."]
"""What was said in the room of `guarded` in the last week."""


def finds(room: Guards, who: Member) -> list[str]:
    """What the query for leads gives somebody: on PostgreSQL just what the database shows to a query without filter."""
    with room.five.rooms.seen_by(who):
        made = list(showing.open_to(who.viewer, at=room.at))
        asked = [post.line for each in made for post in showing.shown_posts(who.viewer, each, at=room.at)]
        if connection.vendor == "postgresql":
            assert [post.line for post in Post.objects.order_by("said_at")] == asked
        return asked
