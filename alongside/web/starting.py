"""What has been answered so far by somebody who starts a partnership, and what would it be?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.datastructures import MultiValueDict

from alongside.domain.agreement import ORDINARY, Agreement, ready_made
from alongside.domain.saying import say
from alongside.partnerships.actions.starting import About
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.partnerships.forms.agreement.deciding import BeginForm, SecrecyForm
from alongside.partnerships.forms.agreement.groups import BeginGroupsForm
from alongside.partnerships.forms.agreement.terms import AccessForm, PaymentForm, WaitsForm
from alongside.plainforms import PlainForm
from alongside.web.forms.start import AboutForm, BeginDaysForm, ContactForm

BEGIN_WITH = ready_made("each_group", {"uses_services": 4, "carer": 4, "professional": 4})
ABOUT, GROUPS, CONTACT, DECIDING, OPEN, SECRECY, WAITS, MONEY, ACCESS = STEPS = (
    "about",
    "groups",
    "contact",
    "deciding",
    "open",
    "secrecy",
    "waits",
    "money",
    "access",
)
QUESTIONS = {
    ABOUT: say("What do you run together?"),
    GROUPS: say("Who is at the table?"),
    CONTACT: say("How can people reach you?"),
    DECIDING: say("How will you decide?"),
    OPEN: say("How long does a decision stay open?"),
    SECRECY: say("Who can see how you answer?"),
    WAITS: say("How long may things take?"),
    MONEY: say("What do you offer people for their time?"),
    ACCESS: say("What do you promise, so that everyone can take part?"),
}
Typed = Mapping[str, list[str]]


@dataclass(frozen=True)
class Answers:
    """Everything typed so far, page by page, as it was typed; also what is not possible yet."""

    typed: Mapping[str, Typed]
    today: date

    @cached_property
    def forms(self) -> dict[str, PlainForm]:
        """The form of each page, bound to what was typed there, about the agreement that the earlier pages made."""
        return dict(self._forms())

    def _forms(self) -> Iterator[tuple[str, PlainForm]]:
        agreement = BEGIN_WITH
        for step in STEPS:
            form = self._form(step, agreement)
            yield step, form
            if isinstance(form, AgreementChangeForm) and form.is_valid():
                agreement = form.changed()

    def _form(self, step: str, agreement: Agreement) -> PlainForm:
        typed = MultiValueDict(self.typed[step]) if step in self.typed else None
        match step:
            case "about":
                return AboutForm(typed)
            case "contact":
                return ContactForm(typed)
            case "groups":
                return BeginGroupsForm(typed, agreement=agreement)
            case "deciding":
                return BeginForm(_with_seats(typed, agreement), agreement=agreement)
            case "open":
                return BeginDaysForm(typed, agreement=agreement, kinds=(ORDINARY,))
            case "money":
                return PaymentForm(typed, agreement=agreement, today=self.today)
        return {SECRECY: SecrecyForm, WAITS: WaitsForm, ACCESS: AccessForm}[step](typed, agreement=agreement)

    @property
    def agreement(self) -> Agreement:
        """What it would be by now: the last page's, with its answer if that is possible."""
        made: Agreement = BEGIN_WITH
        for form in self.forms.values():
            if isinstance(form, AgreementChangeForm):
                made = form.changed() if form.is_valid() else form.agreement
        return made

    @property
    def unanswered(self) -> list[str]:
        """Pages that must be looked at before it can start: never answered, or not possible as answered."""
        return [step for step, form in self.forms.items() if not form.is_valid()]

    @property
    def about(self) -> About:
        said = self.forms[ABOUT].cleaned_data | self.forms[CONTACT].cleaned_data
        return About(slug=said["name"], **said)

    def with_page(self, step: str, typed: Typed) -> dict[str, Typed]:
        """Everything typed, with this page's answers. Seats are typed on two pages; the first one keeps them."""
        kept = {**self.typed, step: typed}
        if step == DECIDING:
            kept[GROUPS] = {**self.typed.get(GROUPS, {}), **self._seats_for_groups(typed)}
        if step == GROUPS and DECIDING in kept:
            kept[DECIDING] = {name: said for name, said in kept[DECIDING].items() if not name.startswith("seats-")}
        return kept

    def _seats_for_groups(self, typed: Typed) -> Typed:
        groups = self.forms[GROUPS]
        boxes = {key: f"seats-{key}" for key in BEGIN_WITH.seats}
        if isinstance(groups, BeginGroupsForm) and groups.is_valid():
            boxes = groups.seat_boxes
        return {box: typed[f"seats-{key}"] for key, box in boxes.items() if f"seats-{key}" in typed}


def _with_seats(typed: MultiValueDict[str, str] | None, agreement: Agreement) -> Any:
    """On the page of deciding, the seats are those of the page of groups, unless they were just typed here."""
    if typed is None:
        return None
    seats = {f"seats-{key}": [str(number)] for key, number in agreement.seats.items()}
    return MultiValueDict({**seats, **dict(typed.lists())})
