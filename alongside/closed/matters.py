"""What can a room be asked about its own life, and how does the page ask?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.closed.forms import KeepingForm, RulesForm
from alongside.domain.rooms import Matter
from alongside.plainforms import PlainForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """How the page asks for one matter. Its fields are those of `Suggested`."""

    heading: str
    form: type[PlainForm]
    came_of_it: str
    """What is said once it holds."""


ASKS: dict[Matter, Asks] = {
    Matter.RULES: Asks(
        heading="Suggest rules for this room", form=RulesForm, came_of_it="These are the rules of the room now."
    ),
    Matter.KEEPING: Asks(
        heading="Suggest how long words are kept", form=KeepingForm, came_of_it="This is how long words are kept now."
    ),
}
