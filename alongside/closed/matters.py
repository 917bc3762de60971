"""What can a room be asked about its own life, and how does the page ask?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from alongside.closed.forms import KeepingForm, RulesForm
from alongside.closed.forms.guarding import KeyholderForm, LeadForm
from alongside.closed.forms.moderating import EndTurnForm, ModeratorForm, ShowAgainForm
from alongside.closed.models.agreeing import words_or_line
from alongside.closed.queries import guarding, moderating, reports
from alongside.domain.rooms import Matter
from alongside.domain.visibility import Viewer
from alongside.plainforms import PlainForm
from alongside.spaces.models import Space


def nothing_to_choose(viewer: Viewer | None, space: Space, *, at: datetime) -> dict[str, Any]:
    return {}


def who_could_lead(viewer: Viewer | None, space: Space, *, at: datetime) -> dict[str, Any]:
    return {"things": {each.pk: each.name for each in guarding.could_lead(viewer, space)}}


def who_could_hold(viewer: Viewer | None, space: Space, *, at: datetime) -> dict[str, Any]:
    return {"things": {each.pk: words_or_line(each, "name") for each in guarding.could_hold(viewer, space, at=at)}}


def who_is_willing(viewer: Viewer | None, space: Space, *, at: datetime) -> dict[str, Any]:
    people = moderating.could_moderate(viewer, space, at=at)
    return {"things": {each.pk: words_or_line(each, "name") for each in people}}


def who_is_on_turn(viewer: Viewer | None, space: Space, *, at: datetime) -> dict[str, Any]:
    turns = moderating.moderators(viewer, space, at=at)
    return {"things": {each.by_id: words_or_line(each.by, "name") for each in turns}}


def what_is_aside(viewer: Viewer | None, space: Space, *, at: datetime) -> dict[str, Any]:
    """Told apart by when, by whom and why: never by its words."""
    aside = reports.put_aside_now(viewer, space, at=at)
    return {"things": {each.post_id: f"{each.at:%-d %B}, {each.who}. {each.reason}" for each in aside if each.post_id}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """How the page asks for one matter. Its fields are those of `Suggested`."""

    heading: str
    form: type[PlainForm]
    came_of_it: str
    """What is said once it holds."""
    choice: Callable[..., dict[str, Any]] = nothing_to_choose
    """What the form needs to know of the room: what it can offer."""


ASKS: dict[Matter, Asks] = {
    Matter.RULES: Asks(
        heading="Suggest rules for this room", form=RulesForm, came_of_it="These are the rules of the room now."
    ),
    Matter.KEEPING: Asks(
        heading="Suggest how long words are kept", form=KeepingForm, came_of_it="This is how long words are kept now."
    ),
    Matter.LEAD: Asks(
        heading="Suggest a safeguarding lead",
        form=LeadForm,
        came_of_it="They are asked now. It holds once they have said yes.",
        choice=who_could_lead,
    ),
    Matter.KEYHOLDER: Asks(
        heading="Suggest a keyholder",
        form=KeyholderForm,
        came_of_it="They are asked now. It holds once they have said yes.",
        choice=who_could_hold,
    ),
    Matter.MODERATOR: Asks(
        heading="Suggest a moderator",
        form=ModeratorForm,
        came_of_it="They are a moderator now, for 90 days.",
        choice=who_is_willing,
    ),
    Matter.END_TURN: Asks(
        heading="Suggest to end a moderator’s turn",
        form=EndTurnForm,
        came_of_it="Their turn is over.",
        choice=who_is_on_turn,
    ),
    Matter.SHOW_AGAIN: Asks(
        heading="Suggest to show again what was put aside",
        form=ShowAgainForm,
        came_of_it="It is shown again.",
        choice=what_is_aside,
    ),
}
