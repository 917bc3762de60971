"""What do you reply to an objection, what does a role say, and which law sets a decision aside?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from alongside.decisions.forms.words import Line, OwnWords
from alongside.domain.saying import say
from alongside.plainforms import PlainChoiceField, PlainForm


class ReplyForm(PlainForm):
    words = OwnWords(
        label=say("Your reply"),
        help_text=say("Say what would change, or why not. Short and plain is best."),
        missing=say("Write your reply. A few words is enough."),
    )


class RoleWordForm(PlainForm):
    """Yes or no, as the holder of a role."""

    says = PlainChoiceField(
        label="What do you say?",
        choices=[("yes", "Yes"), ("no", "No")],
        icons={"yes": "tick", "no": "cross"},
        missing="Choose yes or no.",
    )
    words = OwnWords(
        label=say("Your reason"),
        help_text=say("Everyone can read it, with your name."),
        missing=say("Say why. A few words is enough."),
    )


class SetAsideForm(PlainForm):
    """The law, the reason and a name. Without all three nothing is set aside."""

    law = PlainChoiceField(label="Which law makes you do this?", missing="Choose the law.")
    reason = OwnWords(
        label=say("Why does the law leave no other way?"),
        help_text=say("Anyone can read this, members or not. Do not write about anyone’s health or life here."),
        max_length=4_000,
        missing=say("Say why, so that anyone can understand it."),
    )
    named_person = Line(
        label=say("Who answers for this?"),
        help_text=say("A name and a job. Anyone can read it."),
        max_length=120,
        missing=say("Write the name of the person who answers for this."),
    )

    def __init__(self, *args: Any, laws: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(PlainChoiceField, self.fields["law"]).choices = [(law, law) for law in laws]
