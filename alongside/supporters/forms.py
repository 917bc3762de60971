"""What is asked about help: whom, with what, and whether somebody says yes."""

from __future__ import annotations

from typing import Any

from alongside.domain.saying import say
from alongside.domain.supporters import Area
from alongside.domain.verdict import Verdict
from alongside.partnerships.forms.fields import NameField, said
from alongside.partnerships.forms.joining import SixWordsForm
from alongside.plainforms import PlainChoicesField, PlainForm, PlainTickField

WORDS = {
    Area.READ: say("Read the pages with me"),
    Area.SAY: say("Write down what I say"),
    Area.ANSWER: say("Put in my answers"),
}
LINES = {
    Area.READ: say("They see what you see, but not your closed rooms."),
    Area.SAY: say("They type. The words are yours. Everybody sees that you had help."),
    Area.ANSWER: say("They put in what you tell them. You can change it. A professional from here cannot do this."),
}
ICONS = {Area.READ: "listen", Area.SAY: "pen", Area.ANSWER: "decide"}


class AskForm(PlainForm):
    name = NameField(
        label="Who is to help you?",
        help_text="Their name. Others see it beside what you say or do with their help.",
        missing="Tell us what you call them.",
    )
    areas = PlainChoicesField(
        label="What do you want help with?",
        help_text="Choose as many as you like. You can end it at any time.",
        missing="Choose what you would like help with.",
        choices=[(area.value, WORDS[area]) for area in Area],
        lines={area.value: LINES[area] for area in Area},
        icons={area.value: ICONS[area] for area in Area},
    )

    @property
    def areas_chosen(self) -> frozenset[Area]:
        return frozenset(map(Area, self.cleaned_data["areas"]))

    def refuse(self, verdict: Verdict) -> None:
        self.add_error(None, said(verdict))


class SupportWordsForm(SixWordsForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = say("The six words that you were given")
        self.fields["words"].error_messages["required"] = say("Type the six words that you were given.")


class YesForm(PlainForm):
    """`is_new`: they have no account on this device, so they say what we may call them."""

    def __init__(self, *args: Any, is_new: bool, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_new:
            self.fields["name"] = NameField(
                label=say("What may we call you?"), missing=say("Tell us what we may call you."), initial=called
            )
            self.fields["shared"] = PlainTickField(
                required=False,
                label=say("Forget me when I close this"),
                help_text=say("Tick this if other people use this phone or computer too."),
            )

    def refuse(self, verdict: Verdict) -> None:
        self.add_error(None, said(verdict))
