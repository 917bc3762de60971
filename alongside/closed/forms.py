"""What is asked of somebody who opens a room, goes in, or says something there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms

from alongside.closed.actions.talking import LONGEST_TITLE
from alongside.closed.strength import Strength
from alongside.contributions.forms import FEW_WORDS, OwnWordsField
from alongside.domain.contributions import LONGEST, clean_name
from alongside.domain.contributions.names import LONGEST_NAME
from alongside.domain.verdict import Verdict
from alongside.plainforms import PlainCharField, PlainChoiceField, PlainForm, PlainTickField


class WhomForm(PlainForm):
    whom = PlainChoiceField(label="Who is the room for?", choices=(), missing="Choose who the room is for.")

    def __init__(self, *args: Any, rooms: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [(key, f"Only for {people}") for key, people in rooms.items()]
        self.fields["whom"].choices = said  # type: ignore[attr-defined]


class StrengthForm(PlainForm):
    strength = PlainChoiceField(label="How shall it be closed?", choices=(), missing="Choose how it shall be closed.")

    def __init__(self, *args: Any, offered: Iterable[Strength], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["strength"].choices = [(each.key, each.label) for each in offered]  # type: ignore[attr-defined]
        self.fields["strength"].widget.lines = {each.key: each.line for each in offered}


class EnterForm(PlainForm):
    """A name for this room, and having read who can read there."""

    name = PlainCharField(
        label="What shall we call you in this room?",
        help_text="It can be any name. It does not have to be the one you use elsewhere.",
        missing="Type the name you want to be shown here.",
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    read = PlainTickField(
        label="I have read who can read here, and what happens if somebody may be badly hurt",
        missing="Read the page about this room first. Then tick this.",
    )

    def __init__(self, *args: Any, called: Callable[[str], Verdict], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.called = called

    def clean_name(self) -> str:
        name = clean_name(self.cleaned_data["name"])
        verdict = self.called(name)
        if not verdict:
            raise forms.ValidationError(f"{verdict.reason} {verdict.next_step}")
        return name


class ReplyForm(PlainForm):
    words = OwnWordsField(
        label="What do you want to say?",
        help_text="Say it your way. Spelling does not matter.",
        missing=FEW_WORDS,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    content_note = PlainCharField(
        label="Is something in it hard to read? Say what.",
        help_text="For example: being locked up. Then people can choose if they read it now. You can leave this empty.",
        required=False,
        max_length=LONGEST_TITLE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ThreadForm(ReplyForm):
    title = PlainCharField(
        label="What is it about?",
        help_text="A few words. You can leave this empty.",
        required=False,
        max_length=LONGEST_TITLE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("title", "words", "content_note")
