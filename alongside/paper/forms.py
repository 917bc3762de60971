"""What is asked of whoever prints, types in, helps, or wants texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from alongside.contributions.forms import KIND_ICONS, OwnWordsField
from alongside.contributions.models import Kind
from alongside.decisions.forms.answers import CHOICES, ICONS
from alongside.domain.contributions import LONGEST
from alongside.domain.paper import ANSWERS, Reading, Way, clean_number, read_code
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.partnerships.models import Member
from alongside.plainforms import (
    PlainCharField,
    PlainChoiceField,
    PlainFileField,
    PlainForm,
    PlainSelectField,
    PlainTickField,
    PlainWordsField,
)

LABELS = dict(CHOICES)
PICTURES = {answer.value: icon for answer, icon in ICONS.items()}
IN_ORDER = [(answer.value, f"{place}. {LABELS[answer.value]}") for place, answer in enumerate(ANSWERS, start=1)]
"""As they stand on the page: the number there is the number here, on the phone and in a text."""


def _said(verdict: Verdict) -> ValidationError:
    return ValidationError(f"{verdict.reason} {verdict.next_step}")


class CodeForm(PlainForm):
    """The code that stands at the foot of a page."""

    code = PlainCharField(
        label="The code on the page",
        help_text="12 letters and numbers, at the foot of the answer page. Capitals do not matter.",
        missing="Type the code from the page.",
    )

    def clean_code(self) -> str:
        found = read_code(self.cleaned_data["code"])
        if isinstance(found, Verdict):
            raise _said(found)
        return found


class PageForm(CodeForm):
    """What is on a page: the mark, and the words just as they are written."""

    code = PlainCharField(widget=forms.HiddenInput)
    way = forms.ChoiceField(choices=[(Way.PAPER, ""), (Way.PHONE, "")], widget=forms.HiddenInput, required=False)
    answer = PlainChoiceField(
        label="Which box is marked?", choices=IN_ORDER, icons=PICTURES, missing="Choose the box that is marked."
    )
    words = PlainWordsField(
        label="Their own words",
        help_text="Just as they are written. Keep their spelling. Leave it empty if there are none.",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def clean_way(self) -> Way:
        return Way(self.cleaned_data["way"] or Way.PAPER)

    @property
    def reading(self) -> Reading:
        return Reading(self.cleaned_data["answer"], self.cleaned_data["words"])


class CallForm(PageForm):
    """What somebody says on the phone: the same, with the code that they read out."""

    code = PlainCharField(
        label="The code on their page",
        help_text="Ask them to read it to you. It shows that it is them.",
        missing="Type the code that they read to you.",
    )
    answer = PlainChoiceField(
        label="Which answer do they give?", choices=IN_ORDER, icons=PICTURES, missing="Choose the answer they give."
    )
    words = PlainWordsField(
        label="Their own words",
        help_text="Just as they say it. Read it back to them. Leave it empty if there are none.",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class PictureForm(PlainForm):
    """A photo or a scan of an answer page."""

    picture = PlainFileField(
        label="A photo or scan of the page",
        help_text="Lay the page flat, in good light, with all four corners in the picture. JPEG, PNG or PDF.",
        missing="Choose a photo or scan of the page.",
    )


class PackForm(PlainForm):
    """For which decision, and whether the name stands on it."""

    decision = PlainChoiceField(label="For which decision?", missing="Choose a decision.")
    with_name = PlainTickField(
        label="Print the name on the front",
        required=False,
        help_text="Only if its owner wants it there. Others may see it in the post.",
    )

    def __init__(self, *args: Any, decisions: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found = {str(each.pk): each for each in decisions}
        cast(PlainChoiceField, self.fields["decision"]).choices = [
            (key, each.proposal.title) for key, each in self.found.items()
        ]


class WordsForm(PlainForm):
    """Somebody’s own words, whose they are, and how they came."""

    whose = PlainSelectField(label="Whose words are they?", missing="Choose whose words they are.")
    way = PlainChoiceField(
        label="How did they come?",
        choices=[(Way.PAPER.value, "Written by hand"), (Way.PHONE.value, "Said on the phone")],
        icons={Way.PAPER.value: "paper", Way.PHONE.value: "phone"},
        missing="Choose how the words came.",
    )
    words = OwnWordsField(
        label="Their own words",
        help_text="Just as they are written or said. Do not mend the spelling. Leave nothing out.",
        missing="Type their words. A few is enough.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    kind = PlainChoiceField(
        label="What is it?",
        choices=[(kind.value, kind.label) for kind in Kind if kind is not Kind.COMMENT],
        icons=KIND_ICONS,
        missing="Choose the one that fits best.",
    )
    asks = PlainTickField(label="They want a reply to this", required=False)

    def __init__(self, *args: Any, people: Iterable[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(each.pk): each for each in people}
        names = [("", say("Choose a name")), *((key, each.name) for key, each in self.people.items())]
        cast(PlainSelectField, self.fields["whose"]).choices = names


class HelperForm(PlainForm):
    helper = PlainSelectField(
        label="Who may type in for you?",
        help_text="They type in what you write or say. They will see it.",
        missing="Choose a name.",
    )

    def __init__(self, *args: Any, people: Iterable[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(each.pk): each for each in people}
        names = [("", say("Choose a name")), *((key, each.name) for key, each in self.people.items())]
        cast(PlainSelectField, self.fields["helper"]).choices = names


class AddressForm(PlainForm):
    lines = PlainWordsField(
        label="Where should pages be sent?",
        help_text="A freepost address, if you have one. One line under the other.",
        missing="Write where pages should be sent.",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class NumberForm(PlainForm):
    number = PlainCharField(
        label="Your mobile number",
        help_text="For example: 07700 900 123. Only used to text you what you can answer.",
        missing="Write your mobile number.",
        max_length=40,
    )

    def clean_number(self) -> str:
        found = clean_number(self.cleaned_data["number"])
        if isinstance(found, Verdict):
            raise _said(found)
        return found
