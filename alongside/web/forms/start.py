"""What somebody is asked who starts a partnership, besides the agreement itself."""

from __future__ import annotations

import re
import unicodedata

from django.core.exceptions import ValidationError

from alongside.domain.agreement import AGREEMENT, MONEY, ORDINARY, Agreement, Days
from alongside.domain.agreement.reshaping import with_rule
from alongside.domain.saying import say
from alongside.partnerships.forms.agreement.deciding import OpenDaysForm
from alongside.partnerships.forms.fields import NameField
from alongside.plainforms import PlainCharField, PlainForm, PlainWordsField

LONGEST_NAME, LONGEST_PURPOSE = 120, 1000
FEWEST_DIGITS = 5


class AboutForm(PlainForm):
    name = NameField(
        label="What is it called?",
        help_text="Such as the name of the service, or of your group.",
        missing="Give it a name. You can talk about a better one later.",
        longest=LONGEST_NAME,
    )
    purpose = PlainWordsField(
        label="What is it for?",
        help_text="One or two sentences. Anyone can read this.",
        missing="Say what you run together. One sentence is enough.",
        max_length=LONGEST_PURPOSE,
    )

    def clean_purpose(self) -> str:
        purpose = str(self.cleaned_data["purpose"])
        if not any(unicodedata.category(mark)[0] == "L" for mark in purpose):
            raise ValidationError(say("There are no words in this. Say it in words, so that it can be read out loud."))
        return purpose


class ContactForm(PlainForm):
    contact_name = NameField(
        label="Who can people ring?",
        help_text="A person, not an office. Their name and number stand on every page.",
        missing="Say who people can ring.",
    )
    contact_phone = PlainCharField(
        label="On which number?",
        help_text="Spaces are fine.",
        missing="Write a phone number.",
        max_length=40,
    )
    contact_hours = PlainCharField(
        required=False,
        label="When?",
        help_text="Such as: Monday to Friday, 9 in the morning to 5.",
        max_length=200,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact_phone"].widget.attrs.update({"inputmode": "tel", "autocomplete": "off"})

    def clean_contact_phone(self) -> str:
        phone = " ".join(str(self.cleaned_data["contact_phone"]).split())
        if not re.fullmatch(r"[\d\s()+./\-]*(?:(?:ext|x)\.?\s*\d+)?", phone, re.IGNORECASE):
            raise ValidationError(say("A phone number has only numbers, spaces and + in it. Check it again."))
        if sum(mark.isdigit() for mark in phone) < FEWEST_DIGITS:
            raise ValidationError(say("This number is too short. Check it again."))
        return phone


class BeginDaysForm(OpenDaysForm):
    """The days of everyday and money decisions. A change to the agreement is never open for a shorter time."""

    title = say("How long does a decision stay open?")

    def changed(self) -> Agreement:
        fewest, most = self.cleaned_data["fewest"], self.cleaned_data["most"]
        days = self.agreement.rule_for(AGREEMENT).open_for_days
        slower = Days(max(days.fewest, fewest), max(days.most, most))
        asked = with_rule(self.agreement, (ORDINARY, MONEY), open_for_days=Days(fewest, most))
        return with_rule(asked, (AGREEMENT,), open_for_days=slower)
