"""Which picture stands beside an idea: one from the list, or somebody's own."""

from __future__ import annotations

from typing import Any

from django import forms

from alongside.documents.models import Consent
from alongside.documents.photos import ReadyPhoto, photo_ready
from alongside.domain.contributions import can_be_seen
from alongside.domain.rooms.files import LARGEST_FILE, LARGEST_WORDS, LONGEST_ALT, NO_ALT, TOO_BIG
from alongside.domain.verdict import Refused, Verdict
from alongside.plainforms import PlainCharField, PlainChoiceField, PlainFileField, PlainForm


class FindForm(PlainForm):
    """One word is enough. Nothing that is typed here is kept."""

    word = PlainCharField(
        label="What should the picture show?",
        help_text="One word is enough, such as meeting, money or bus.",
        missing="Write one word.",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class PhotoForm(PlainForm):
    """`ready` is the picture as it would be kept, if it may be."""

    consent = PlainChoiceField(
        label="Who can be seen in it?",
        help_text="A person in it must have said yes to being shown here. They can say no later.",
        choices=Consent.choices,
        icons={"nobody": "notme", "said_yes": "tick"},
        missing="Say who can be seen in it. Without a yes of everybody in it, it cannot be shown.",
    )
    file = PlainFileField(
        label="Your picture",
        help_text=f"JPEG, PNG, WebP or GIF, at most {LARGEST_WORDS}. We take out where and when it was made.",
        missing="Choose a picture.",
    )
    alt = PlainCharField(
        label="What does it show?",
        help_text="For people who cannot see it. For example: two people with cups of tea.",
        max_length=LONGEST_ALT,
        missing=f"{NO_ALT.reason} {NO_ALT.next_step}",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    ready: ReadyPhoto | None = None

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        sent, alt = said.pop("file", None), said.get("alt", "")
        if sent is None or "alt" in self.errors:
            return said
        if sent.size > LARGEST_FILE:
            self._say("file", TOO_BIG)
        elif not can_be_seen(alt):
            self._say("alt", NO_ALT)
        else:
            self._look_at(sent, alt)
        return said

    def _look_at(self, sent: Any, alt: str) -> None:
        try:
            self.ready = photo_ready(sent.read(), alt=alt)
        except Refused as refused:
            self._say("file", refused.verdict)

    def _say(self, field: str, verdict: Verdict) -> None:
        self.add_error(field, f"{verdict.reason} {verdict.next_step}")
