"""Choosing one of what is there now, for what a room is asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from alongside.domain.saying import say
from alongside.plainforms import PlainForm


class OneOfForm(PlainForm):
    """`field` is what `Suggested` calls it; `things` is what can be chosen, by id."""

    field = ""

    def __init__(self, *args: Any, things: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [("", say("Choose one")), *((str(key), name) for key, name in things.items())]
        self.fields[self.field].choices = said  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        return said | {self.field: UUID(said[self.field])} if said.get(self.field) else said
