"""Cy, who is paid to be here, is asked into the room for lived experience, brought as far as a test needs it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from alongside.closed import queries
from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.actions.guesting import come_as_guest, end_guest, say_no_to_room
from alongside.closed.models import Invitation, Presence, Suggestion
from alongside.domain.rooms import Matter
from alongside.partnerships.actions.walls import put_up_wall
from alongside.partnerships.models import Member
from tests.closed.together import Together

WHY = "She knows how complaints work."


class Guesting:
    def __init__(self, five: Together) -> None:
        self.five, self.cast, self.space, self.rooms = five, five.cast, five.space, five.rooms

    @property
    def at(self) -> Any:
        return self.cast.clock.at

    def day(self, days: int) -> date:
        return timezone.localdate(self.at) + timedelta(days=days)

    def suggests(self, who: Member | None = None, *, guest: Member | None = None, days: int = 10) -> Suggestion:
        suggested = Suggested(matter=Matter.GUEST, words=WHY, guest=guest or self.cast.cy, last_day=self.day(days))
        return suggest(by=who or self.cast.ana, space=self.space, suggested=suggested, note=self.five.note())

    def agreed(self, *, guest: Member | None = None, days: int = 10) -> Suggestion:
        made = self.suggests(guest=guest, days=days)
        for who in self.five.everyone:
            answer_suggestion(by=who, suggestion=made, objection="", note=self.five.note())
        self.five.days(3)
        return made

    def settles(self, made: Suggestion, who: Member | None = None) -> None:
        settle(by=who or self.cast.bo, suggestion=made, note=self.five.note())

    def asked(self, *, guest: Member | None = None, days: int = 10) -> Invitation:
        self.settles(self.agreed(guest=guest, days=days))
        with self.rooms.seen_by(self.cast.ana):
            return Invitation.objects.select_related("space").get(member=guest or self.cast.cy, space=self.space)

    def comes(self, invitation: Invitation | None = None, *, guest: Member | None = None) -> Presence:
        invitation, who = invitation or self.asked(guest=guest), guest or self.cast.cy
        return come_as_guest(by=who, invitation=invitation, name="Kestrel", note=self.five.note())

    def says_no(self, invitation: Invitation) -> None:
        say_no_to_room(by=self.cast.cy, invitation=invitation, note=self.five.note())

    def ends(self, who: Member, guest: Presence) -> None:
        end_guest(by=who, guest=guest, note=self.five.note())

    def wall(self, by: Member, against: Member) -> None:
        put_up_wall(by=by, against=against, note=self.five.note())

    def is_inside(self, who: Member | None = None) -> bool:
        who = who or self.cast.cy
        with self.rooms.seen_by(who):
            return queries.inside(who.viewer, self.space.pk, at=self.at) is not None

    def reads(self, who: Member | None = None) -> list[str]:
        who = who or self.cast.cy
        with self.rooms.seen_by(who):
            found = queries.posts_for(who.viewer, at=self.at).order_by("said_at")
            return [str(each.words) for each in found.filter(space=self.space)]
