"""What do you answer, and why?"""

from __future__ import annotations

from typing import Any

from django import forms

from alongside.decisions.forms.words import OwnWords
from alongside.decisions.models import Decision
from alongside.domain.decisions.positions import Answer
from alongside.domain.saying import say
from alongside.plainforms import PlainChoiceField, PlainForm, PlainTickField

LABELS = {
    Answer.AGREE: say("I agree"),
    Answer.AGREE_WITH_CHANGES: say("I agree, with changes"),
    Answer.OBJECT: say("I object"),
    Answer.NEED_TO_KNOW: say("I need to know more"),
    Answer.ABSTAIN: say("This is not for me"),
}
LINES = {
    Answer.AGREE: say("It is good enough to try."),
    Answer.AGREE_WITH_CHANGES: say("Count me as a yes. Say what to change in the box below."),
    Answer.OBJECT: say("It could do harm. Say why in the box below."),
    Answer.NEED_TO_KNOW: say("Say what you want to ask. Until you know, you are not counted."),
    Answer.ABSTAIN: say("You leave it to the others."),
}
ICONS = {
    Answer.AGREE: "tick",
    Answer.AGREE_WITH_CHANGES: "change",
    Answer.OBJECT: "object",
    Answer.NEED_TO_KNOW: "ask",
    Answer.ABSTAIN: "notme",
}
NEEDS_WORDS = {
    Answer.AGREE_WITH_CHANGES: say("Tell us what to change. A few words is enough."),
    Answer.OBJECT: say("Tell us why you object. A few words is enough. Nobody judges your reason."),
    Answer.NEED_TO_KNOW: say("Tell us what you want to ask. A few words is enough."),
}


CHOICES = [(answer.value, label) for answer, label in LABELS.items()]


class AnswerForm(PlainForm):
    """Five answers as cards, and a box for the reason."""

    answer = PlainChoiceField(
        label="What do you think?",
        choices=CHOICES,
        lines={answer.value: line for answer, line in LINES.items()},
        icons={answer.value: icon for answer, icon in ICONS.items()},
        missing="Choose one of the five answers.",
    )
    reason = OwnWords(
        label=say("Your reason, in any words you like"),
        help_text=say("You can leave this empty if you agree, or if it is not for you."),
        required=False,
    )
    show_now = PlainTickField(
        label="Show my words and my name to everyone now",
        help_text="For an objection or a question. Then somebody can answer you before it closes.",
        required=False,
    )

    def __init__(self, *args: Any, decision: Decision, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if decision.secret or not decision.hidden:
            del self.fields["show_now"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        wanted = NEEDS_WORDS.get(cleaned.get("answer", ""))
        if wanted and not cleaned.get("reason") and "reason" not in self.errors:
            self.add_error("reason", wanted)
        return cleaned


class SureForm(AnswerForm):
    """The same answer once more, out of sight, on the page that asks whether you are sure."""

    answer = PlainChoiceField(choices=CHOICES, widget=forms.HiddenInput)
    reason = OwnWords(required=False, widget=forms.HiddenInput)
