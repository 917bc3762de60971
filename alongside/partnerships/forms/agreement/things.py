"""Which things in an agreement can somebody suggest to change, one at a time?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from alongside.domain.agreement import Agreement
from alongside.domain.check.agreed import QUESTIONS
from alongside.domain.saying import say
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.partnerships.forms.agreement.check import LineForm
from alongside.partnerships.forms.agreement.deciding import OpenDaysForm, RuleForm, SecrecyForm
from alongside.partnerships.forms.agreement.easy import EasyReadForm
from alongside.partnerships.forms.agreement.groups import GroupsForm
from alongside.partnerships.forms.agreement.seats import SeatsForm, TermForm
from alongside.partnerships.forms.agreement.terms import AccessForm, PaymentForm, WaitsForm
from alongside.plainforms import PlainChoiceField, PlainForm

RULE, OPEN, LINE = "rule.", "open.", "check."
"""Each kind of decision can have its rule and its days changed, and each question of the check its line."""
CHECK = "check"
"""Chosen first, where somebody would change a line: which question it is comes after, because there are many."""
PLAIN: dict[str, tuple[str, Callable[..., AgreementChangeForm]]] = {
    "seats": (say("Seats: more or fewer for a group"), SeatsForm),
    "term": (say("How long somebody holds a seat"), TermForm),
    "groups": (say("Groups: a new one, or other names"), GroupsForm),
    "secrecy": (say("Who can see how you answer"), SecrecyForm),
    "waits": (say("How long things may take"), WaitsForm),
    "easy": (say("Easy versions: what needs one, and when it is good enough"), EasyReadForm),
    "payment": (say("Money for people’s time"), PaymentForm),
    "access": (say("What we promise, so that people can take part"), AccessForm),
}


def first_choices(agreement: Agreement) -> dict[str, str]:
    """What the first page offers, by key, in its words."""
    rules = {f"{RULE}{rule.kind}": say("How we decide: {label}", label=rule.label) for rule in agreement.rules}
    days = {f"{OPEN}{rule.kind}": say("How long it is open: {label}", label=rule.label) for rule in agreement.rules}
    plain = {key: words for key, (words, _) in PLAIN.items()}
    return rules | days | plain | {CHECK: say("The check: what is good enough, and what we count")}


def things_to_change(agreement: Agreement) -> dict[str, str]:
    """Each one thing that has a form, by its key, in the words of the page where somebody chooses it."""
    chosen = {key: words for key, words in first_choices(agreement).items() if key != CHECK}
    return chosen | {f"{LINE}{key}": asked.asks for key, asked in QUESTIONS.items()}


class WhatToChangeForm(PlainForm):
    """The first question: one thing at a time, so that everybody knows what they decide about."""

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["thing"] = PlainChoiceField(
            label=say("What would you change?"),
            missing=say("Choose the one thing you would change."),
            choices=list(first_choices(agreement).items()),
        )


def change_form(thing: str, data: Any = None, *, agreement: Agreement, today: date) -> AgreementChangeForm:
    """The question about one thing, as it is or as it was answered. Raises KeyError for a thing that is not there."""
    if thing not in things_to_change(agreement):
        raise KeyError(thing)
    if thing.startswith(RULE):
        return RuleForm(data, agreement=agreement, kind=thing.removeprefix(RULE))
    if thing.startswith(OPEN):
        return OpenDaysForm(data, agreement=agreement, kinds=(thing.removeprefix(OPEN),))
    if thing.startswith(LINE):
        return LineForm(data, agreement=agreement, key=thing.removeprefix(LINE), today=today)
    if thing == "payment":
        return PaymentForm(data, agreement=agreement, today=today)
    return PLAIN[thing][1](data, agreement=agreement)
