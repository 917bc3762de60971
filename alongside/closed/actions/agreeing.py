"""Somebody suggests something to the room, each says yes or objects, and what the room has agreed comes to hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol
from uuid import UUID

from alongside.closed import queries
from alongside.closed.actions.carrying import LONGEST_REASON
from alongside.closed.actions.choosing import ask_to_hold, ask_to_lead, may_ask_to_hold, may_ask_to_lead
from alongside.closed.actions.guesting import ask_in, guest_suggested
from alongside.closed.actions.moderating import (
    begin_turn,
    end_turn,
    may_ask_to_end,
    may_ask_to_moderate,
    may_ask_to_show,
)
from alongside.closed.actions.reporting import show_by_room
from alongside.closed.actions.room_rules import nothing_more, take_rules
from alongside.closed.models import Presence, Suggestion, SuggestionVoice
from alongside.closed.reading import as_themselves
from alongside.domain.contributions import kept, may_be_said
from alongside.domain.rooms import (
    Matter,
    is_agreed,
    lapsed_before,
    may_answer_suggestion,
    may_be_rules,
    may_keep,
    may_suggest,
)
from alongside.domain.rooms.agreeing import GUEST
from alongside.domain.rooms.carrying import DAMAGED
from alongside.domain.rooms.guests import CANNOT
from alongside.domain.verdict import Refused, Verdict, insist
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces.models import Space


class Effect(Protocol):
    def __call__(self, *, by: Member, suggestion: Suggestion, note: Note) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What somebody suggests, as the matter asks: `words`, `days`, `who` of those inside, which `member` or `post`; of
    a guest who, until when, and why.
    """

    matter: Matter
    words: str = ""
    days: int | None = None
    who: UUID | None = None
    member: UUID | None = None
    post: UUID | None = None
    guest: Member | None = None
    last_day: date | None = None


FITS: dict[Matter, Callable[[Suggested], Verdict]] = {
    Matter.RULES: lambda suggested: may_be_rules(suggested.words),
    Matter.KEEPING: lambda suggested: may_keep(suggested.days),
    Matter.GUEST: lambda suggested: may_be_said(suggested.words, longest=LONGEST_REASON) if suggested.guest else CANNOT,
}
"""What may be suggested at all."""
TAKES_EFFECT: dict[Matter, Effect] = {
    Matter.RULES: take_rules,
    Matter.KEEPING: nothing_more,
    Matter.LEAD: ask_to_lead,
    Matter.KEYHOLDER: ask_to_hold,
    Matter.MODERATOR: begin_turn,
    Matter.END_TURN: end_turn,
    Matter.SHOW_AGAIN: show_by_room,
    Matter.GUEST: ask_in,
}
"""What comes of it once the room has agreed."""


@as_themselves
def suggest(*, by: Member, space: Space, suggested: Suggested, note: Note) -> Suggestion:
    """From now on it stands before everybody inside. What was said to suggestions that are over goes."""
    stay = queries.stay_to_take_part(by.viewer, space.pk, at=note.at)
    if suggested.matter is Matter.SHOW_AGAIN:
        suggested = replace(suggested, who=queries.who_put_aside(by.viewer, stay.space, suggested.post, at=note.at))
    about = {"who": suggested.who, "post": suggested.post}
    is_asked_already = queries.is_asked_already(by.viewer, stay.space, suggested.matter, at=note.at, **about)
    insist(may_suggest(is_guest=stay.guest_until is not None, is_asked_already=is_asked_already))
    suggested = replace(suggested, words=kept(suggested.words))
    insist(_fits(by=by, space=stay.space, suggested=suggested, note=note))
    guest = guest_suggested(by=by, space=stay.space, guest=suggested.guest, last_day=suggested.last_day, note=note)
    SuggestionVoice.objects.filter(space=stay.space_id, suggestion__put_at__lte=lapsed_before(note.at)).delete()
    return Suggestion.objects.create(
        id=note.chance.new_id(),
        space_id=stay.space_id,
        matter=suggested.matter.value,
        words=suggested.words,
        days=suggested.days,
        who_id=suggested.who,
        member_id=suggested.member,
        post_id=suggested.post,
        put_at=note.at,
        **guest,
    )


def _fits(*, by: Member, space: Space, suggested: Suggested, note: Note) -> Verdict:
    may_ask = {
        Matter.LEAD: lambda: may_ask_to_lead(by=by, space=space, member_id=suggested.member, note=note),
        Matter.KEYHOLDER: lambda: may_ask_to_hold(by=by, space=space, stay_id=suggested.who, note=note),
        Matter.MODERATOR: lambda: may_ask_to_moderate(by=by, space=space, stay_id=suggested.who, note=note),
        Matter.END_TURN: lambda: may_ask_to_end(by=by, space=space, stay_id=suggested.who, note=note),
        Matter.SHOW_AGAIN: lambda: may_ask_to_show(by=by, space=space, post_id=suggested.post, note=note),
    }
    if suggested.matter in may_ask:
        return may_ask[suggested.matter]()
    return FITS[suggested.matter](suggested)


@as_themselves
def answer_suggestion(*, by: Member, suggestion: Suggestion, objection: str, note: Note) -> None:
    """Without an objection it is a yes. Anyone can think again until it holds; their last answer counts."""
    now, stay = _held(by=by, suggestion=suggestion, note=note)
    reason = kept(objection)
    if objection:
        insist(may_be_said(reason, longest=LONGEST_REASON))
    SuggestionVoice.objects.filter(suggestion=now, by=stay).delete()
    SuggestionVoice.objects.create(
        id=note.chance.new_id(),
        space_id=now.space_id,
        suggestion=now,
        by=stay,
        objects_to_it=bool(objection),
        reason=reason,
    )


@as_themselves
def settle(*, by: Member, suggestion: Suggestion, note: Note) -> Suggestion:
    """Anyone inside can, once the room has agreed. Who did, and what each person said to it, is kept nowhere."""
    now, _ = _held(by=by, suggestion=suggestion, note=note)
    insist(is_agreed(queries.room_asked(by.viewer, now, at=note.at), at=note.at))
    if now.is_damaged:
        raise Refused(DAMAGED)
    now.settled_at = note.at
    now.save(update_fields=["settled_at"])
    TAKES_EFFECT[Matter(now.matter)](by=by, suggestion=now, note=note)
    SuggestionVoice.objects.filter(suggestion=now).delete()
    return now


def forget_answers(*, by: Member, stay: Presence, note: Note) -> None:
    SuggestionVoice.objects.filter(by=stay).delete()


def _held(*, by: Member, suggestion: Suggestion, note: Note) -> tuple[Suggestion, Presence]:
    """It as it is now, with the stay of whoever may decide about it. Raises Refused."""
    stay = queries.stay_to_take_part(by.viewer, suggestion.space_id, at=note.at)
    if stay.guest_until:
        raise Refused(GUEST)
    now = queries.suggestion_to_settle(by.viewer, suggestion.pk, at=note.at)
    is_settled, is_about_me = now.settled_at is not None, queries.is_about_me(by.viewer, now)
    insist(
        may_answer_suggestion(now.put_at, is_guest=False, is_settled=is_settled, is_about_me=is_about_me, at=note.at)
    )
    return now, stay
