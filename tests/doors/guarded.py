"""A room in the furnished house that has a safeguarding lead and keyholders, as if it had agreed on them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.closed.actions.telling import Told, answer_message, tell
from alongside.closed.models import Keyholder, Lead, Presence, Showing
from alongside.closed.reading import tending
from alongside.domain.rooms.telling import From
from tests.cast import Cast

TOLD = "told-to-the-lead"
"""Planted in what Ana told Cy, and in what Cy answered."""
SHOWN = "shown-to-the-lead"
"""Planted in the reason why a part of the room was shown to Cy."""


def guarded(cast: Cast, space: Any) -> dict[str, Any]:
    """Cy leads it from outside and was told something, Bo is asked to lead, Ana is a keyholder."""
    note, stay = cast.note(), {"space": space, "asked_at": cast.clock.at, "agreed_at": cast.clock.at}
    with tending(space.pk):
        ana = Presence.objects.get(space=space, member=cast.ana, left_at=None)
        Keyholder.objects.create(id=note.chance.new_id(), stay=ana, **stay)
        lead = Lead.objects.create(id=note.chance.new_id(), member=cast.cy, **stay)
        asked = Lead.objects.create(id=note.chance.new_id(), space=space, member=cast.bo, asked_at=cast.clock.at)
    under = Told(words=f"Look after {TOLD}.", under=From.NONE, lead=lead.pk)
    message = tell(by=cast.ana, space=space, told=under, note=cast.note())
    answer_message(by=cast.cy, message=message, words=f"I will: {TOLD}.", note=cast.note())
    showing = _was_shown(cast, ana, lead)
    return {"lead of own lived": lead, "lead asked": asked, "message from own lived": message, "showing": showing}


def _was_shown(cast: Cast, ana: Any, lead: Any) -> Showing:
    """Over already. Whoever agreed to it has left and was forgotten."""
    note, at = cast.note(), cast.clock.at
    with tending(ana.space_id):
        other = Presence.objects.create(id=note.chance.new_id(), space=ana.space, entered_at=at, left_at=at)
        return Showing.objects.create(
            id=note.chance.new_id(), space=ana.space, lead=lead, member=cast.cy, reason=f"Because of {SHOWN}.",
            salt=note.chance.new_salt(), since=at - timedelta(days=1), until=at, asker=ana, begun_at=at,
            seconder=other, agreed_at=at, reads_until=at + timedelta(days=7), ended_at=at,
        )  # fmt: skip
