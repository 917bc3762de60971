"""What do you need to take part? Questions for the profile, which is told once."""

from __future__ import annotations

from typing import Any, NamedTuple

from alongside.access.forms.pictures import address_of
from alongside.access.models import Line
from alongside.domain.access import LARGE_PRINT, OWN, Audience, Kind, choices_of
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.plainforms import (
    PlainCharField,
    PlainChoiceField,
    PlainChoicesField,
    PlainForm,
    PlainTickField,
    PlainWordsField,
)


class Asked(NamedTuple):
    icon: str
    title: str
    help_text: str


ASKED: dict[Kind, Asked] = {
    Kind.COMMUNICATION: Asked(
        "talk", say("How do you talk and listen?"), say("What helps you to follow and be heard.")
    ),
    Kind.PROFESSIONAL: Asked("with", say("Do you need somebody to interpret or guide?"), say("Somebody who is paid.")),
    Kind.CONTACT: Asked("post", say("How shall we get in touch?"), say("We write to you in this way, where we can.")),
    Kind.FORMAT: Asked("easy", say("In which form do you read papers?"), say("If we cannot make it, we ask somebody.")),
    Kind.ENVIRONMENT: Asked("place", say("What does the place need?"), say("For the room, and for the time we take.")),
    Kind.SUPPORTER: Asked("people", say("Who comes along?"), say("So that there is a seat for them too.")),
    Kind.HELPS: Asked("helped", say("What helps you?"), say("In your own words. Nobody sees it unless you show it.")),
    Kind.HARDER: Asked(
        "nothelped", say("What makes it harder?"), say("In your own words. Nobody sees it unless you show it.")
    ),
    Kind.REACH: Asked(
        "phone", say("What else about reaching you?"), say("For example: not before ten, or ring twice.")
    ),
}


class KindForm(PlainForm):
    """One kind: what can be chosen of it, and a box for own words. Nothing ticked is an answer."""

    def __init__(self, *args: Any, kind: Kind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = choices_of(kind)
        if offered:
            self.fields["choices"] = PlainChoicesField(
                label=say("Choose what you need"),
                help_text=say("As many as you like. Nothing at all is fine too."),
                required=False,
                choices=[(choice.key, choice.words) for choice in offered],
                icons={choice.key: ASKED[kind].icon for choice in offered},
                pictures={choice.key: address_of(kind, choice.key) for choice in offered},
                lines={
                    choice.key: say("Letters of {points} points", points=LARGE_PRINT[choice.format])
                    for choice in offered
                    if choice.format in LARGE_PRINT
                },
            )
        self.fields["words"] = PlainWordsField(
            label=say("Something else, in your own words") if offered else say("In your own words"),
            help_text=say("Whoever arranges meetings never sees these words."),
            required=False,
            max_length=1_000,
        )

    @staticmethod
    def first(lines: list[Line]) -> dict[str, Any]:
        own = next((line.words for line in lines if line.choice == OWN), "")
        return {"choices": [line.choice for line in lines if line.choice != OWN], "words": own}


class LineForm(PlainForm):
    words = PlainWordsField(
        label=say("What else is there to say about it?"),
        help_text=say("Whoever arranges meetings never sees these words."),
        required=False,
        max_length=1_000,
    )
    code = PlainCharField(
        label=say("A code, if somebody gave you one"),
        help_text=say("Some services use codes for needs. Most people leave this empty."),
        required=False,
        max_length=24,
    )

    def refuse(self, verdict: Verdict) -> None:
        self.add_error(None, f"{verdict.reason} {verdict.next_step}".strip())


class LookAgainForm(PlainForm):
    months = PlainChoiceField(
        label=say("When shall we ask you again?"),
        choices=[("3", say("In 3 months")), ("6", say("In half a year")), ("12", say("In a year"))],
        missing=say("Choose when we shall ask you again."),
    )


class ShowForm(PlainForm):
    audience = PlainChoiceField(
        label=say("Who may see this here?"),
        choices=[
            (Audience.NOBODY.value, say("Nobody")),
            (Audience.ARRANGERS.value, say("Whoever arranges meetings")),
            (Audience.MEMBERS.value, say("Every member")),
        ],
        lines={
            Audience.NOBODY.value: say("It is yours alone. Then nobody can arrange it."),
            Audience.ARRANGERS.value: say("They see what to arrange. They do not see why, and not your own words."),
            Audience.MEMBERS.value: say("They see this line as you wrote it, with your name."),
        },
        icons={
            Audience.NOBODY.value: "lock",
            Audience.ARRANGERS.value: "list",
            Audience.MEMBERS.value: "people",
        },
        missing=say("Choose who may see this. “Nobody” is an answer too."),
    )
    named = PlainTickField(
        label=say("They may know that it is for me"),
        help_text=say("Without this they see only that somebody needs it."),
        required=False,
    )
