"""What somebody is asked who joins, or who changes how they stand here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from alongside.domain.agreement.terms import Stake
from alongside.domain.saying import say
from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES
from alongside.domain.verdict import Verdict
from alongside.partnerships.forms.fields import LONGEST_KEPT, NameField, said
from alongside.people.cards import read_words
from alongside.plainforms import PlainChoiceField, PlainForm, PlainTickField, PlainWordsField

IN_MY_WORDS = {
    USES_SERVICES: say("I use services"),
    CARER: say("I care for somebody who uses services"),
    PROFESSIONAL: say("I am paid to work in services"),
}
"""How somebody would say it of themselves. A group of the partnership's own is shown by its own name."""


class SixWordsForm(PlainForm):
    words = PlainWordsField(
        label="The six words on your invitation",
        help_text="Put a space between them. Capital letters do not matter.",
        missing="Type the six words on your invitation.",
        max_length=LONGEST_KEPT,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        quiet = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false", "rows": 3}
        self.fields["words"].widget.attrs.update(quiet)

    def clean_words(self) -> tuple[str, ...]:
        meant = read_words(self.cleaned_data["words"])
        if isinstance(meant, Verdict):
            raise ValidationError(said(meant))
        return meant

    def refuse(self, verdict: Verdict) -> None:
        self.add_error("words", said(verdict))


class CallMeForm(PlainForm):
    name = NameField(
        label="What may we call you here?",
        help_text="Your own name, or any name you choose. Members of this partnership see it. You can change it later.",
        missing="Tell us what people here may call you.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs.update({"autocomplete": "name"})


class GroupForm(PlainForm):
    """`stakes` are the groups of the agreement. Nothing is chosen beforehand: only the person can say."""

    def __init__(self, *args: Any, stakes: Sequence[Stake], asks_device: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stake"] = PlainChoiceField(
            label=say("Which is true for you?"),
            help_text=say(
                "Only you can say this. Nobody checks it. If several are true, choose the one you speak from."
            ),
            missing=say("Choose the one that is true for you."),
            choices=[(stake.key, in_my_words(stake)) for stake in stakes],
            lines={stake.key: say("You join the {plural}.", plural=stake.plural) for stake in stakes},
        )
        if asks_device:
            self.fields["shared"] = PlainTickField(
                required=False,
                label=say("Forget me when I close this"),
                help_text=say("Tick this if other people use this phone or computer too."),
            )


def in_my_words(stake: Stake) -> str:
    return IN_MY_WORDS.get(stake.key) or f"{stake.label[:1].upper()}{stake.label[1:]}"
