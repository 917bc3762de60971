"""What a room agreed comes to hold: its rules, in the place of those before, and how long it keeps words."""

from __future__ import annotations

from alongside.closed.models import RoomRule, Suggestion
from alongside.domain.rooms import rules_in
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member


def take_rules(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    RoomRule.objects.filter(space=suggestion.space_id, until=None).update(until=note.at)
    for number, words in enumerate(rules_in(suggestion.words), start=1):
        RoomRule.objects.create(
            id=note.chance.new_id(), space_id=suggestion.space_id, number=number, words=words, since=note.at
        )


def nothing_more(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    """That it is settled is all: whoever has to go by it asks for the newest that is."""
