"""A room with moderators, chosen by the same acts as any other, and something to report."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.actions.moderating import say_willing
from alongside.closed.actions.reporting import Why, answer_report, report
from alongside.closed.models import ModeratorAct, Post, Presence, Report, RoomRule, Suggestion
from alongside.closed.queries import moderating, reports
from alongside.closed.reading import tending
from alongside.domain.rooms import Matter
from alongside.domain.rooms.agreeing import LEAVES_OUT
from alongside.domain.rooms.moderating import Did, Ground
from alongside.partnerships.models import Member
from tests.closed.together import Together


class Keepers:
    """The five of a room for lived experience: Ana, Bo, Gus, Hal and Ida."""

    def __init__(self, five: Together) -> None:
        self.five, self.cast, self.space, self.rooms = five, five.cast, five.space, five.rooms
        self.ana, self.bo, self.gus, self.hal, self.ida = five.everyone

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

    def asked(self, matter: Matter, *, by: Member | None = None, **about: Any) -> Suggestion:
        """Put to the room, and everybody who is asked said yes three days ago."""
        by = by or self.ana
        made = suggest(by=by, space=self.space, suggested=Suggested(matter=matter, **about), note=self.note())
        left_out = made.who_id if matter in LEAVES_OUT else None
        for who in self.five.everyone:
            if self.stay(who).pk != left_out:
                answer_suggestion(by=who, suggestion=made, objection="", note=self.note())
        return made

    def agreed(self, matter: Matter, *, by: Member | None = None, **about: Any) -> Suggestion:
        made = self.asked(matter, by=by, **about)
        self.five.days(3)
        return settle(by=self.ida, suggestion=made, note=self.note())

    def willing(self, *people: Member) -> None:
        for who in people:
            say_willing(by=who, space=self.space, note=self.note())

    def moderates(self, *people: Member) -> None:
        """They say that they are willing, and the room agrees."""
        for who in people:
            self.willing(who)
            self.agreed(Matter.MODERATOR, who=self.stay(who).pk)

    def on_turn(self) -> set[UUID | None]:
        with self.rooms.seen_by(self.ana):
            return {each.by.member_id for each in moderating.moderators(self.ana.viewer, self.space, at=self.at)}

    def ruled(self, words: str = "Nobody is named.\nBe kind.") -> list[RoomRule]:
        self.agreed(Matter.RULES, words=words)
        with self.rooms.seen_by(self.ana):
            return list(RoomRule.objects.filter(until=None).order_by("number"))

    def says(self, who: Member, words: str = "It was Mrs Smith of ward four.") -> Post:
        return self.rooms.says(who, self.space, words)

    def reports(self, who: Member, post: Post, ground: Ground = Ground.DANGER, **why: Any) -> Report:
        return report(by=who, post=post, why=Why(ground=ground, **why), note=self.note())

    def does(self, who: Member, post: Post, did: Did, about: Report | None = None) -> Post:
        named = about.pk if about else None
        return answer_report(by=who, post=post, did=did, about=named, note=self.note())

    def puts_aside(self, who: Member, post: Post, **why: Any) -> Post:
        return self.does(who, post, Did.ASIDE, self.reports(self.hal, post, **why))

    def now(self, post: Post) -> Post:
        with self.rooms.seen_by(self.ida):
            found = Post.objects.get(pk=post.pk)
            assert isinstance(found.words, str)
            return found

    def log(self, who: Member | None = None) -> list[tuple[str, str, str]]:
        who = who or self.ida
        with self.rooms.seen_by(who):
            return [(each.what, each.who, each.reason) for each in reports.acts(who.viewer, self.space, at=self.at)]

    def how_many(self, model: type = Report) -> int:
        with tending(self.space.pk):
            return model.objects.filter(space=self.space).count()  # type: ignore[attr-defined,no-any-return]

    def acts(self) -> int:
        return self.how_many(ModeratorAct)
