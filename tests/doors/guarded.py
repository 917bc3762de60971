"""A room in the furnished house that has a safeguarding lead and keyholders, as if it had agreed on them."""

from __future__ import annotations

from typing import Any

from alongside.closed.models import Keyholder, Lead, Presence
from alongside.closed.reading import tending
from tests.cast import Cast


def guarded(cast: Cast, space: Any) -> dict[str, Any]:
    """Cy leads it from outside, Bo is asked to, Ana is a keyholder."""
    note, stay = cast.note(), {"space": space, "asked_at": cast.clock.at, "agreed_at": cast.clock.at}
    with tending(space.pk):
        ana = Presence.objects.get(space=space, member=cast.ana, left_at=None)
        Keyholder.objects.create(id=note.chance.new_id(), stay=ana, **stay)
        lead = Lead.objects.create(id=note.chance.new_id(), member=cast.cy, **stay)
        asked = Lead.objects.create(id=note.chance.new_id(), space=space, member=cast.bo, asked_at=cast.clock.at)
    return {"lead of own lived": lead, "lead asked": asked}
