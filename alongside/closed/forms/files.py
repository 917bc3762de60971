"""What is asked of somebody who adds a picture or file to what they say in a room."""

from __future__ import annotations

from typing import Any

from django import forms

from alongside.closed.forms import ReplyForm, ThreadForm
from alongside.closed.pictures import Ready, made_ready
from alongside.domain.contributions import can_be_seen
from alongside.domain.rooms.files import LARGEST_FILE, LARGEST_WORDS, LONGEST_ALT, NO_ALT, TOO_BIG
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, Verdict
from alongside.plainforms import PlainCharField, PlainFileField, PlainForm

CHOOSE_AGAIN = say("Choose the picture or file again. It does not stay when the page comes back.")
KINDS = say("A picture (JPEG, PNG, WebP, GIF), a PDF, a Word or OpenDocument text, or plain text.")
PAINTED = say("We take out of a picture where and when it was made. A picture that moves will keep still.")


class WithFileForm(PlainForm):
    """A picture or file, with words about it. `ready` is it as it would be kept, if there is one and it may be."""

    file = PlainFileField(
        label="A picture or file",
        help_text=say("{kinds} At most {largest}. {painted}", kinds=KINDS, largest=LARGEST_WORDS, painted=PAINTED),
        required=False,
    )
    alt = PlainCharField(
        label="What is in the picture or file?",
        help_text="For people who cannot see it. For example: a letter from the ward, two pages.",
        required=False,
        max_length=LONGEST_ALT,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    ready: Ready | None = None

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        sent, alt = said.pop("file", None), said.pop("alt", "") or ""
        if sent is not None:
            self._look_at(sent, alt)
        elif can_be_seen(alt) and "file" not in self.errors:
            self.add_error("file", CHOOSE_AGAIN)
        if sent is not None and self.errors and "file" not in self.errors:
            self.add_error("file", CHOOSE_AGAIN)
        return said

    def _look_at(self, sent: Any, alt: str) -> None:
        if sent.size > LARGEST_FILE:
            return self._say("file", TOO_BIG)
        if not can_be_seen(alt):
            return self._say("alt", NO_ALT)
        if "alt" in self.errors:
            return None
        try:
            self.ready = made_ready(sent.read(), name=sent.name, alt=alt)
        except Refused as refused:
            self._say("file", refused.verdict)
        return None

    def _say(self, field: str, verdict: Verdict) -> None:
        self.add_error(field, f"{verdict.reason} {verdict.next_step}")


class NewThreadForm(WithFileForm, ThreadForm):
    field_order = ("title", "words", "content_note", "file", "alt")


class NewReplyForm(WithFileForm, ReplyForm):
    field_order = ("words", "content_note", "file", "alt")


class FileForm(WithFileForm):
    """Only a picture or file, for what was said already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].required = self.fields["alt"].required = True
        self.fields["alt"].error_messages["required"] = f"{NO_ALT.reason} {NO_ALT.next_step}"
