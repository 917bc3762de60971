"""What is asked of somebody who reads an easy version."""

from __future__ import annotations

from alongside.documents.actions.reading import LONGEST_SITTING
from alongside.domain.plainwords.states import Says
from alongside.plainforms import PlainChoiceField, PlainForm, PlainNumberField


class IdeaForm(PlainForm):
    says = PlainChoiceField(
        label="Do you understand this?",
        choices=[
            (Says.UNDERSTAND.value, "I understand this"),
            (Says.NOT_SURE.value, "I am not sure"),
            (Says.DO_NOT.value, "I do not understand"),
        ],
        icons={"understand": "tick", "not_sure": "ask", "do_not": "cross"},
        missing="Choose one. There is no wrong answer.",
    )


class SendForm(PlainForm):
    minutes = PlainNumberField(
        label="How many minutes did it take you?",
        help_text="A guess is fine. Count the time to read, and to talk it over.",
        missing="Write how many minutes. A guess is fine.",
        min_value=0,
        max_value=LONGEST_SITTING,
    )
