"""What can a room be asked about its own life, and how does the page ask?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from django.utils import timezone

from alongside.closed import queries
from alongside.closed.actions.guesting import may_be_guest_here
from alongside.closed.forms import KeepingForm, RulesForm
from alongside.closed.forms.guests import GuestForm
from alongside.domain.rooms import Matter
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.plainforms import PlainForm
from alongside.spaces.models import Space


class Given(Protocol):
    def __call__(self, *, by: Member, space: Space, note: Note) -> dict[str, Any]: ...


def nothing(*, by: Member, space: Space, note: Note) -> dict[str, Any]:
    return {}


def whom_to_ask(*, by: Member, space: Space, note: Note) -> dict[str, Any]:
    return {
        "people": queries.could_be_guests(by.viewer, space, at=note.at),
        "may": lambda guest: may_be_guest_here(by=by, space=space, guest=guest, note=note),
        "today": timezone.localdate(note.at),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """How the page asks for one matter. Its fields are those of `Suggested`."""

    heading: str
    form: type[PlainForm]
    came_of_it: str
    """What is said once it holds."""
    given: Given = nothing
    """What its form is made with."""
    explained: str = ""
    """A part of a page that says what it means."""


ASKS: dict[Matter, Asks] = {
    Matter.RULES: Asks(
        heading="Suggest rules for this room", form=RulesForm, came_of_it="These are the rules of the room now."
    ),
    Matter.KEEPING: Asks(
        heading="Suggest how long words are kept", form=KeepingForm, came_of_it="This is how long words are kept now."
    ),
    Matter.GUEST: Asks(
        heading="Suggest a guest",
        form=GuestForm,
        came_of_it="They are asked now. They can say yes or no.",
        given=whom_to_ask,
        explained="closed/guests/parts/what_it_means.html",
    ),
}
