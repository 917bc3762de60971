"""The door of a closed room, on any page; and what every page of a room says to those inside."""

from __future__ import annotations

from typing import Any

from django import template

from alongside.closed import queries
from alongside.closed.queries import showing
from alongside.closed.strength import strength_of
from alongside.domain.visibility import may_read
from alongside.spaces.models import Space

register = template.Library()


@register.inclusion_tag("closed/parts/door.html", takes_context=True)
def room_door(context: template.Context, space: Space, people: str) -> dict[str, Any]:
    """Asks the database nothing. `people` is what the partnership calls them; nothing for all with lived experience."""
    request = context["request"]
    strength = strength_of(sealed=space.sealed)
    way_in = strength.door if strength and may_read(request.viewer, space.place) else ""
    return {
        "request": request,
        "space": space,
        "people": people or "people with lived experience",
        "way_in": way_in,
    }


@register.inclusion_tag("closed/safety/parts/told.html", takes_context=True)
def shown_to_lead(context: template.Context) -> dict[str, Any]:
    """That a part of the room is shown to its lead, was in the last month, or waits for this very keyholder.

    Nothing for whoever is not inside, nor twice on its own page.
    """
    request, stay = context["request"], context.get("stay")
    if not stay:
        return {}
    at = request.note.at
    told = context.get("on_every_page")
    if told is None:
        told = showing.on_every_page(request.viewer, stay, at=at)
    its_own_page = context.get("showing")
    found = [{"showing": each, "is_open": each.is_open(at=at)} for each in told if each != its_own_page]
    return {"request": request, "space": stay.space, "told": found}


@register.inclusion_tag("closed/guests/parts/here.html", takes_context=True)
def guests_here(context: template.Context) -> dict[str, Any]:
    """On every page inside of a room: who is a guest there, until when, and why."""
    request, stay = context["request"], context["stay"]
    guests = queries.guests_and_why(request.viewer, stay, at=request.note.at)
    return {"request": request, "stay": stay, "guests": guests}
