"""What is asked of somebody who writes a paper down here."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from alongside.domain.contributions import can_be_seen, kept
from alongside.domain.saying import say
from alongside.plainforms import PlainCharField, PlainForm, PlainWordsField

NOTHING_TO_SEE = say("There is nothing here that anyone can see. Write a few words.")
LONGEST_PAPER = 40_000


def seen(words: str) -> None:
    if not can_be_seen(words):
        raise ValidationError(NOTHING_TO_SEE, code="unseen")


class PaperForm(PlainForm):
    title = PlainCharField(label="Title", max_length=160, validators=[seen], missing="Give it a title.")
    words = PlainWordsField(
        label="What it says",
        help_text="Type it, or paste it. Leave an empty line between two thoughts.",
        max_length=LONGEST_PAPER,
        validators=[seen],
        missing="Write what it says.",
    )

    def clean_words(self) -> str:
        return kept(str(self.cleaned_data["words"]))

    def clean(self) -> dict[str, Any]:
        return super().clean() or {}
