"""What is asked of somebody who begins with something that was written elsewhere."""

from __future__ import annotations

from typing import Any

from django import forms

from alongside.bringing import Brought, from_pasted, from_word
from alongside.bringing.opening import MOST_BYTES, TOO_BIG
from alongside.bringing.pasted import MOST_LETTERS
from alongside.domain.contributions import can_be_seen
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, Verdict
from alongside.plainforms import PlainCharField, PlainFileField, PlainForm

NEITHER = say("Choose a Word file, or paste the words.")
BOTH = say("You chose a file and pasted words. Take one of the two out.")


class BringForm(PlainForm):
    """`brought` is what was found in it, if it may be brought in."""

    file = PlainFileField(
        label="A Word file",
        help_text="It ends in .docx. It may have 20 megabytes, and about 30 pages.",
        required=False,
    )
    pasted = PlainCharField(
        label="Or paste the words",
        help_text="Each line becomes one idea.",
        required=False,
        max_length=MOST_LETTERS,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    brought: Brought | None = None

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        sent, pasted = said.get("file"), said.get("pasted") or ""
        if self.errors:
            return said
        if sent is None and not can_be_seen(pasted):
            self.add_error("file", NEITHER)
        elif sent is not None and can_be_seen(pasted):
            self.add_error("file", BOTH)
        else:
            self._look_at(sent, pasted)
        return said

    def _look_at(self, sent: Any, pasted: str) -> None:
        if sent is not None and sent.size > MOST_BYTES:
            return self._say("file", TOO_BIG)
        try:
            self.brought = from_pasted(pasted) if sent is None else from_word(sent.read())
        except Refused as refused:
            self._say("pasted" if sent is None else "file", refused.verdict)
        return None

    def _say(self, field: str, verdict: Verdict) -> None:
        self.add_error(field, f"{verdict.reason} {verdict.next_step}")
