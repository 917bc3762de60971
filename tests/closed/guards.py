"""A room with a safeguarding lead and keyholders, chosen by the same acts as any other."""

from __future__ import annotations

from typing import Any

from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.actions.choosing import answer_to_hold, answer_to_lead
from alongside.closed.models import Keyholder, Lead, Presence, Suggestion
from alongside.closed.queries import guarding
from alongside.closed.reading import tending
from alongside.domain.rooms import Matter
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
