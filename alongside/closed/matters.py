"""What can a room be asked about its own life, and how does the page ask?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from django.utils import timezone

from alongside.closed import queries
from alongside.closed.actions.guesting import may_be_guest_here
from alongside.closed.forms import KeepingForm, RulesForm
from alongside.closed.forms.guarding import KeyholderForm, LeadForm
from alongside.closed.forms.guests import GuestForm
from alongside.closed.forms.moderating import EndTurnForm, ModeratorForm, ShowAgainForm
from alongside.closed.models.agreeing import words_or_line
from alongside.closed.queries import guarding, moderating, reports
from alongside.domain.rooms import Matter
from alongside.domain.saying import say
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.plainforms import PlainForm
from alongside.spaces.models import Space


class Choice(Protocol):
    def __call__(self, *, by: Member, space: Space, note: Note) -> dict[str, Any]: ...


def nothing_to_choose(*, by: Member, space: Space, note: Note) -> dict[str, Any]:
    return {}


def who_could_lead(*, by: Member, space: Space, note: Note) -> dict[str, Any]:
    return {"things": {each.pk: each.name for each in guarding.could_lead(by.viewer, space)}}


def who_could_hold(*, by: Member, space: Space, note: Note) -> dict[str, Any]:
    people = guarding.could_hold(by.viewer, space, at=note.at)
    return {"things": {each.pk: words_or_line(each, "name") for each in people}}


def who_is_willing(*, by: Member, space: Space, note: Note) -> dict[str, Any]:
    people = moderating.could_moderate(by.viewer, space, at=note.at)
    return {"things": {each.pk: words_or_line(each, "name") for each in people}}


def who_is_on_turn(*, by: Member, space: Space, note: Note) -> dict[str, Any]:
    turns = moderating.moderators(by.viewer, space, at=note.at)
    return {"things": {each.by_id: words_or_line(each.by, "name") for each in turns}}


def what_is_aside(*, by: Member, space: Space, note: Note) -> dict[str, Any]:
    """Told apart by when, by whom and why: never by its words."""
    aside = reports.put_aside_now(by.viewer, space, at=note.at)
    day = {each.pk: f"{timezone.localdate(each.at):%-d %B}" for each in aside}
    return {"things": {each.post_id: f"{day[each.pk]}, {each.who}. {each.reason}" for each in aside if each.post_id}}


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
    choice: Choice = nothing_to_choose
    """What the form needs to know of the room: what it can offer."""
    explained: str = ""
    """A part of a page that says what it means."""


ASKS: dict[Matter, Asks] = {
    Matter.RULES: Asks(
        heading=say("Suggest rules for this room"),
        form=RulesForm,
        came_of_it=say("These are the rules of the room now."),
    ),
    Matter.KEEPING: Asks(
        heading=say("Suggest how long words are kept"),
        form=KeepingForm,
        came_of_it=say("This is how long words are kept now."),
    ),
    Matter.LEAD: Asks(
        heading=say("Suggest a safeguarding lead"),
        form=LeadForm,
        came_of_it=say("They are asked now. It holds once they have said yes."),
        choice=who_could_lead,
    ),
    Matter.KEYHOLDER: Asks(
        heading=say("Suggest a keyholder"),
        form=KeyholderForm,
        came_of_it=say("They are asked now. It holds once they have said yes."),
        choice=who_could_hold,
    ),
    Matter.MODERATOR: Asks(
        heading=say("Suggest a moderator"),
        form=ModeratorForm,
        came_of_it=say("They are a moderator now, for 90 days."),
        choice=who_is_willing,
    ),
    Matter.END_TURN: Asks(
        heading=say("Suggest to end a moderator’s turn"),
        form=EndTurnForm,
        came_of_it=say("Their turn is over."),
        choice=who_is_on_turn,
    ),
    Matter.SHOW_AGAIN: Asks(
        heading=say("Suggest to show again what was put aside"),
        form=ShowAgainForm,
        came_of_it=say("It is shown again."),
        choice=what_is_aside,
    ),
    Matter.GUEST: Asks(
        heading=say("Suggest a guest"),
        form=GuestForm,
        came_of_it=say("They are asked now. They can say yes or no."),
        choice=whom_to_ask,
        explained="closed/guests/parts/what_it_means.html",
    ),
}
