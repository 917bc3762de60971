"""How long may things take, what is paid, and what do we promise so that people can take part?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from alongside.domain.agreement import Agreement, Expense, PaidTime, Payment, Per, Rate
from alongside.domain.saying import say
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.partnerships.forms.fields import LONGEST_KEPT
from alongside.plainforms import (
    PlainCharField,
    PlainChoiceField,
    PlainChoicesField,
    PlainNumberField,
    PlainSelectField,
    PlainWordsField,
)

PERS = {Per.HOUR: "an hour", Per.HALF_DAY: "half a day", Per.DAY: "a day", Per.TASK: "a task"}
TIMES = {
    PaidTime.MEETINGS: say("Meetings"),
    PaidTime.PREPARATION: say("Getting ready"),
    PaidTime.TRAVEL: say("Travel time"),
    PaidTime.READING: say("Reading"),
}
EXPENSES = {
    Expense.TRAVEL: say("Travel"),
    Expense.REPLACEMENT_CARE: say("Care for somebody while I am here"),
    Expense.SUPPORTER: say("My supporter"),
    Expense.FOOD: say("Food"),
    Expense.PHONE_AND_DATA: say("Phone and internet"),
    Expense.ACCESS: say("What I need for access"),
}
YES, NO = "yes", "no"
POUNDS = re.compile(r"£?\s*(\d{1,6})(?:[.,](\d{2}))?")


class WaitsForm(AgreementChangeForm):
    title = say("How long things take")
    places = {"reply_days": "reply_days", "notice_days": "notice_days_for_papers"}

    reply_days = PlainNumberField(
        label="In how many days must somebody who asked get a reply?",
        help_text="20 days is usual. What waits longer is shown as late, to the person who asked first.",
        missing="Write how many days.",
        min_value=1,
        max_value=365,
    )
    notice_days_for_papers = PlainNumberField(
        label="How many days before must people get the papers?",
        help_text="7 days is usual. People need time to read, or to have it read to them.",
        missing="Write how many days.",
        min_value=0,
        max_value=365,
    )

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        return {"reply_days": agreement.reply_days, "notice_days_for_papers": agreement.notice_days_for_papers}

    def changed(self) -> Agreement:
        return replace(self.agreement, **self.cleaned_data)


class PoundsField(PlainCharField):
    """An amount of money, typed as people write it, kept in pence."""

    def clean(self, value: Any) -> int | None:
        typed = super().clean(value)
        if not typed:
            return None
        found = POUNDS.fullmatch(typed.strip())
        if found is None:
            raise ValidationError(say("Write the amount in pounds, like 25 or 12.50."), code="amount")
        return int(found[1]) * 100 + int(found[2] or 0)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, int):
            return value
        return f"{value // 100}.{value % 100:02}" if value % 100 else str(value // 100)


class PaymentForm(AgreementChangeForm):
    """`today` is the day from which a new rate holds."""

    title = say("Money for your time")
    places = {"payment.rates": "amount", "payment.covers": "covers", "payment.within_days": "within_days"}

    offered = PlainChoiceField(
        label="Do you offer to pay people for their time?",
        help_text="Only people who are not paid to be here already. Each person chooses whether to take it.",
        choices=[(NO, "Not yet"), (YES, "Yes")],
        lines={NO: "You can change this later, by a decision.", YES: "Say below how much, and for what."},
    )
    amount = PoundsField(required=False, label="If you pay, how much?", help_text="In pounds, like 25 or 12.50.")
    per = PlainSelectField(
        required=False, label="For how long is that?", choices=[(k.value, v) for k, v in PERS.items()]
    )
    source = PlainCharField(
        required=False,
        label="Where does this amount come from?",
        help_text="Such as a law or a plan, so that people can check it.",
        max_length=200,
    )
    covers = PlainChoicesField(
        required=False, label="What time is paid?", choices=[(k.value, v) for k, v in TIMES.items()]
    )
    expenses = PlainChoicesField(
        required=False,
        label="Which costs do you pay back?",
        help_text="Nobody should have to pay to take part.",
        choices=[(k.value, v) for k, v in EXPENSES.items()],
    )
    within_days = PlainNumberField(
        label="In how many days does the money come?",
        help_text="28 days is usual. Many people cannot wait long.",
        missing="Write how many days.",
        min_value=1,
        max_value=365,
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        self.today = today
        super().__init__(*args, **kwargs)

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        payment = agreement.payment
        rate = payment.rates[-1] if payment.rates else None
        return {
            "offered": YES if payment.offered else NO,
            "amount": rate.pence if rate else None,
            "per": rate.per.value if rate else Per.HOUR.value,
            "source": rate.source if rate else "",
            "covers": sorted(payment.covers),
            "expenses": sorted(payment.expenses),
            "within_days": payment.within_days,
        }

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("offered") == YES:
            if said.get("amount") is None and "amount" not in self.errors:
                self.add_error("amount", say("Say how much, because you offer to pay."))
            if not said.get("source") and "source" not in self.errors:
                self.add_error("source", say("Say where the amount comes from, so that people can check it."))
        return super().clean()

    def changed(self) -> Agreement:
        said = self.cleaned_data
        pays = said["offered"] == YES
        payment = Payment(
            offered=pays,
            rates=self._rates() if pays else (),
            covers=frozenset(PaidTime(each) for each in said["covers"]) if pays else frozenset(),
            expenses=frozenset(Expense(each) for each in said["expenses"]),
            within_days=said["within_days"],
        )
        return replace(self.agreement, payment=payment)

    def _rates(self) -> tuple[Rate, ...]:
        """Other rates stay as they are; the last one is the one that is asked about."""
        said, rates = self.cleaned_data, self.agreement.payment.rates
        per, label = Per(said["per"] or Per.HOUR), rates[-1].label if rates else say("Your time")
        asked = Rate(label, said["amount"], per, self.today, said["source"])
        if rates and replace(rates[-1], since=self.today) == asked:
            return rates
        return (*rates[:-1], asked)


class AccessForm(AgreementChangeForm):
    title = say("What we promise, so that people can take part")

    promises = PlainWordsField(
        required=False,
        label="Your promises, one on each line",
        help_text="These are a good start. Change the words, take some out, or add your own.",
        max_length=LONGEST_KEPT,
    )
    places = {"access_promises": "promises"}

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        return {"promises": "\n".join(agreement.access_promises)}

    def clean_promises(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.cleaned_data["promises"].split("\n"))
        return tuple(line for line in lines if line)

    def changed(self) -> Agreement:
        return replace(self.agreement, access_promises=self.cleaned_data["promises"])
