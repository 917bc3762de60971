"""What is asked of somebody who suggests a guest for a room?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django import forms

from alongside.closed.actions.carrying import LONGEST_REASON
from alongside.contributions.forms import OwnWordsField
from alongside.domain.rooms import GUEST_DAYS, may_be_guest_until
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.partnerships.models import Member
from alongside.plainforms import PlainChoiceField, PlainDateField, PlainForm


class GuestForm(PlainForm):
    guest = PlainChoiceField(label="Who is to be our guest?", choices=(), missing="Choose somebody.")
    words = OwnWordsField(
        label="Why do we want them here?",
        help_text="The guest can read this once they are in the room.",
        missing="Say why, in a few words.",
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 4}),
    )
    last_day = PlainDateField(
        label="What is their last day here?",
        help_text=say("{most} days from today at most. The room needs three of them to agree.", most=GUEST_DAYS),
    )

    def __init__(
        self, *args: Any, people: Sequence[Member], may: Callable[[Member], Verdict], today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people, self.may, self.today = {str(each.pk): each for each in people}, may, today
        self.fields["guest"].choices = [(key, each.name) for key, each in self.people.items()]  # type: ignore[attr-defined]

    def clean_guest(self) -> Member:
        guest = self.people[self.cleaned_data["guest"]]
        _insist(self.may(guest))
        return guest

    def clean_last_day(self) -> date:
        last_day: date = self.cleaned_data["last_day"]
        _insist(may_be_guest_until(last_day, today=self.today))
        return last_day


def _insist(verdict: Verdict) -> None:
    if not verdict:
        raise forms.ValidationError(f"{verdict.reason} {verdict.next_step}")
