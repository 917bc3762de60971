"""What is asked of somebody in a room about the day when somebody may be badly hurt?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from alongside.plainforms import PlainForm, PlainSelectField


class PersonForm(PlainForm):
    """Choosing one of the people that a room can ask. `field` is what `Suggested` calls them."""

    field = ""

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [("", "Choose somebody"), *((str(key), name) for key, name in people.items())]
        self.fields[self.field].choices = said  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        return said | {self.field: UUID(said[self.field])} if said.get(self.field) else said


class LeadForm(PersonForm):
    field = "member"
    member = PlainSelectField(
        label="Who shall be our safeguarding lead?",
        help_text="A lead can read what somebody here sends them. They cannot come in because of it. "
        "They are asked first, and can say no.",
        choices=(),
        missing="Choose somebody.",
    )


class KeyholderForm(PersonForm):
    field = "who"
    who = PlainSelectField(
        label="Who shall be a keyholder?",
        help_text="Two keyholders together can show the lead one part of this room, for a week at most. "
        "Everybody here is told at once. They are asked first, and can say no.",
        choices=(),
        missing="Choose somebody.",
    )
