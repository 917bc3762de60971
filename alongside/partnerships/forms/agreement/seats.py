"""How many seats does each group have, and for how long is a seat held?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from alongside.domain.agreement import Agreement
from alongside.domain.agreement.reshaping import with_seats, with_stakes
from alongside.domain.saying import say
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.plainforms import PlainNumberField

MOST_SEATS = 10_000


def seat_field(plural: str) -> PlainNumberField:
    return PlainNumberField(
        label=say("Seats for {plural}", plural=plural),
        missing=say("Write a number. 0 means that this group has no seat."),
        min_value=0,
        max_value=MOST_SEATS,
    )


class SeatsForm(AgreementChangeForm):
    title = say("How many seats each group has")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for stake in self.agreement.stakes:
            self.fields[f"seats-{stake.key}"] = seat_field(stake.plural)
        self.order_fields([f"seats-{stake.key}" for stake in self.agreement.stakes])

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        return {f"seats-{stake.key}": stake.seats for stake in agreement.stakes}

    @property
    def seat_fields(self) -> list[Any]:
        """The boxes of the groups, for a page that shows them apart."""
        return [self[f"seats-{stake.key}"] for stake in self.agreement.stakes]

    @property
    def seats(self) -> dict[str, int]:
        return {stake.key: self.cleaned_data[f"seats-{stake.key}"] for stake in self.agreement.stakes}

    def changed(self) -> Agreement:
        return with_seats(self.agreement, self.seats)

    def _beside(self, where: str) -> str | None:
        """What is wrong with the seats of one group stands beside them; what is wrong with them all, at the first."""
        found = re.match(r"stakes(?:\[(\d+)\])?", where)
        if found is None:
            return super()._beside(where)
        return f"seats-{self.agreement.stakes[int(found[1] or 0)].key}"


class TermForm(AgreementChangeForm):
    title = say("How long a seat is held")

    term_months = PlainNumberField(
        label="For how many months does somebody hold a seat?",
        help_text="After that it is free, and anyone in the group can take it. The same person may take it again.",
        missing="Write how many months.",
        min_value=1,
        max_value=120,
    )

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        return {"term_months": max((stake.term_months for stake in agreement.stakes), default=24)}

    def changed(self) -> Agreement:
        months = self.cleaned_data["term_months"]
        return with_stakes(self.agreement, [replace(each, term_months=months) for each in self.agreement.stakes])
