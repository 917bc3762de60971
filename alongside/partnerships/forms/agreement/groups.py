"""Which groups are there, what are they called, and on which side is each?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.utils.text import slugify

from alongside.domain.agreement import Agreement, Stake
from alongside.domain.agreement.reshaping import with_stakes
from alongside.domain.saying import say
from alongside.domain.stakes import FIRST_STAKES, Side
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.partnerships.forms.agreement.seats import seat_field
from alongside.partnerships.forms.fields import NameField
from alongside.plainforms import PlainChoiceField, PlainNumberField

MOST_NEW = 12
SIDES = [(Side.LIVED.value, say("Lived experience")), (Side.PROFESSIONAL.value, say("Professionals"))]
SIDE_LINES = {
    Side.LIVED.value: say("They use services, or care for somebody who does."),
    Side.PROFESSIONAL.value: say("They are paid to be here."),
}
PARTS = ("label", "plural", "side", "seats")
LONGEST_KEY = 40


class GroupsForm(AgreementChangeForm):
    """The names of the groups there are, and some empty rows for new ones.

    A group of the partnership's own is taken out by clearing both its names; the three first ones stay. How many rows
    there are for new groups is `rows` of what was sent, so that a page can offer one more.
    """

    title = say("Which groups are at the table")

    def __init__(self, data: Any = None, *, agreement: Agreement, rows: int = 1, **kwargs: Any) -> None:
        self.new_rows: int = _rows(data, otherwise=rows)
        super().__init__(data, agreement=agreement, **kwargs)
        for number, stake in enumerate(agreement.stakes):
            self._add_names(f"{number}", first=stake.key in FIRST_STAKES)
        for number in range(self.new_rows):
            self._add_names(f"new-{number}", first=False)
            self.fields[f"side-new-{number}"] = PlainChoiceField(
                required=False, label=say("Which side is it on?"), choices=SIDES, lines=SIDE_LINES
            )
            self.fields[f"seats-new-{number}"] = PlainNumberField(
                required=False, label=say("How many seats?"), min_value=0, max_value=10_000
            )

    def _add_names(self, row: str, *, first: bool) -> None:
        missing = say("This group needs a name.")
        self.fields[f"label-{row}"] = NameField(required=first, label=say("One person is called"), missing=missing)
        self.fields[f"plural-{row}"] = NameField(required=first, label=say("Several are called"), missing=missing)

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        names: dict[str, Any] = {}
        for number, stake in enumerate(agreement.stakes):
            names |= {f"label-{number}": stake.label, f"plural-{number}": stake.plural}
        return names

    def clean(self) -> dict[str, Any]:
        for row in [*map(str, range(len(self.agreement.stakes))), *(f"new-{n}" for n in range(self.new_rows))]:
            self._both_names(row)
        for number in range(self.new_rows):
            self._whole_row(number)
        return super().clean()

    def _both_names(self, row: str) -> None:
        said = {name: self.cleaned_data.get(f"{name}-{row}") for name in ("label", "plural")}
        for name, other in (("label", "plural"), ("plural", "label")):
            if said[other] and not said[name] and f"{name}-{row}" not in self.errors:
                self.add_error(f"{name}-{row}", say("Say this too, so that sentences about the group sound right."))

    def _whole_row(self, number: int) -> None:
        if not self.cleaned_data.get(f"label-new-{number}"):
            if self.cleaned_data.get(f"seats-new-{number}"):
                self.add_error(f"label-new-{number}", say("This group has seats and no name. Say what it is called."))
            return
        if not self.cleaned_data.get(f"side-new-{number}"):
            self.add_error(f"side-new-{number}", say("Choose the side this group is on."))
        if self.cleaned_data.get(f"seats-new-{number}") is None and f"seats-new-{number}" not in self.errors:
            self.add_error(f"seats-new-{number}", say("Write a number. 0 means that this group has no seat."))

    def changed(self) -> Agreement:
        kept = [
            replace(stake, label=self.cleaned_data[f"label-{n}"], plural=self.cleaned_data[f"plural-{n}"])
            for n, stake in enumerate(self.agreement.stakes)
            if self.cleaned_data[f"label-{n}"]
        ]
        return with_stakes(self.agreement, [*kept, *self._new({each.key for each in kept})])

    def _new(self, taken: set[str]) -> Iterator[Stake]:
        for number in range(self.new_rows):
            said: dict[str, Any] = {name: self.cleaned_data.get(f"{name}-new-{number}") for name in PARTS}
            if said["label"]:
                key = key_for(said["label"], taken)
                taken.add(key)
                yield Stake(key, said["label"], said["plural"], Side(said["side"]), said["seats"])

    @property
    def named(self) -> list[tuple[Stake, Any, Any]]:
        """Each group there is with its two boxes, for the page."""
        return [(stake, self[f"label-{n}"], self[f"plural-{n}"]) for n, stake in enumerate(self.agreement.stakes)]

    @property
    def new(self) -> list[list[Any]]:
        """Each row for a new group with its four boxes."""
        return [[self[f"{part}-new-{number}"] for part in PARTS] for number in range(self.new_rows)]


class BeginGroupsForm(GroupsForm):
    """At the start: how many seats for each of the three first groups, and groups of the partnership's own."""

    title = say("Who is at the table?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("rows", 0)
        super().__init__(*args, **kwargs)
        for number, stake in enumerate(self.agreement.stakes):
            del self.fields[f"label-{number}"], self.fields[f"plural-{number}"]
            self.fields[f"seats-{stake.key}"] = seat_field(stake.plural)
        first = [f"seats-{stake.key}" for stake in self.agreement.stakes]
        self.order_fields([*first, *(name for name in self.fields if name not in first)])

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        return {f"seats-{stake.key}": stake.seats for stake in agreement.stakes}

    def changed(self) -> Agreement:
        kept = [replace(each, seats=self.cleaned_data[f"seats-{each.key}"]) for each in self.agreement.stakes]
        return with_stakes(self.agreement, [*kept, *self._new({each.key for each in kept})])

    @property
    def seat_boxes(self) -> dict[str, str]:
        """In which box the seats of each group are typed, by the group's key. Only asked of possible answers."""
        first = {stake.key: f"seats-{stake.key}" for stake in self.agreement.stakes}
        rows = [n for n in range(self.new_rows) if self.cleaned_data.get(f"label-new-{n}")]
        return first | {each.key: f"seats-new-{n}" for n, each in zip(rows, self._new(set(first)), strict=True)}

    @property
    def first(self) -> list[Any]:
        return [self[f"seats-{stake.key}"] for stake in self.agreement.stakes]


def key_for(label: str, taken: set[str]) -> str:
    """A stable word for a new group, made from its name; a name without Latin letters gets a plain one."""
    plain = re.sub(r"[^a-z0-9]+", "_", slugify(label)).strip("_")[: LONGEST_KEY - 4].strip("_")
    wished = plain if plain[:1].isalpha() else f"group_{plain}".strip("_")
    number = 1
    while (key := wished if number == 1 else f"{wished}_{number}") in taken:
        number += 1
    return key


def _rows(data: Mapping[str, Any] | None, *, otherwise: int) -> int:
    typed = str(data.get("rows", "")) if data is not None else ""
    return min(int(typed), MOST_NEW) if typed.isdecimal() and len(typed) < 4 else otherwise
