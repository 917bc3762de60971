"""How strongly can a room be closed here? Each strength is offered by the app that can do it, named in the settings."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from alongside.domain.saying import say


@dataclass(frozen=True, slots=True)
class Strength:
    """What people choose between when they open a room.

    `door` names the address of such a room's door, with the arguments `slug` and `space_id`. `about` is a template
    with honest words: who could read the room all the same, and what it takes. `opens_at` names the address of a page
    that opens such a room itself, where opening takes more than a form.
    """

    key: str
    label: str
    line: str
    door: str
    about: str
    opens_at: str = ""
    sealed: bool = False


CLOSED = Strength(
    key="closed",
    label=say("A closed room"),
    line=say(
        "It works on every phone and computer. Nobody else on this site can go in. "
        "Someone who runs the computer could still find a way to read it."
    ),
    door="closed:door",
    about="closed/parts/about_closed.html",
)


def strengths() -> dict[str, Strength]:
    """Those that this site offers, by key, in the order in which they are shown."""
    offered: list[Strength] = [import_string(name) for name in settings.ROOM_STRENGTHS]
    return {each.key: each for each in offered}


def strength_of(*, sealed: bool) -> Strength | None:
    return next((each for each in strengths().values() if each.sealed == sealed), None)
