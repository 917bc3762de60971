"""What is asked of somebody in a room about the day when somebody may be badly hurt?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from alongside.closed.actions.carrying import LONGEST_REASON
from alongside.closed.forms.one_of import OneOfForm
from alongside.contributions.forms import FEW_WORDS, OwnWordsField
from alongside.domain.contributions import LONGEST
from alongside.domain.rooms.showing import MOST_DAYS, Part, may_be_shown
from alongside.domain.rooms.telling import From
from alongside.domain.saying import say
from alongside.plainforms import PlainChoiceField, PlainDateField, PlainForm, PlainSelectField

AT_MOST = say("{most} days at most. Fewer is better.", most=MOST_DAYS)
NAMES = {From.OWN: say("My name outside: {}"), From.ROOM: say("My name in this room: {}"), From.NONE: say("No name")}


class LeadForm(OneOfForm):
    field = "member"
    member = PlainSelectField(
        label="Who shall be our safeguarding lead?",
        help_text="A lead can read what somebody here sends them. They cannot come in because of it. "
        "They are asked first, and can say no.",
        choices=(),
        missing="Choose somebody.",
    )


class KeyholderForm(OneOfForm):
    field = "who"
    who = PlainSelectField(
        label="Who shall be a keyholder?",
        help_text="Two keyholders together can show the lead one part of this room, for a week at most. "
        "Everybody here is told at once. They are asked first, and can say no.",
        choices=(),
        missing="Choose somebody.",
    )


class TellForm(PlainForm):
    """Words to the lead, and under which name. `names` are those that may be offered."""

    words = OwnWordsField(
        label="What do you want to tell the lead?",
        help_text="Say what you are worried about, and what you want them to do. You see all of it before it goes.",
        missing=FEW_WORDS,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    under = PlainChoiceField(label="Under which name?", choices=(), missing="Choose a name, or no name.")

    def __init__(self, *args: Any, names: Mapping[From, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [(each.value, NAMES[each].format(name)) for each, name in names.items()]
        self.fields["under"].choices = said  # type: ignore[attr-defined]


class LeadAnswerForm(PlainForm):
    words = OwnWordsField(
        label="What do you want to answer?",
        help_text="Only the person who sent you this reads it.",
        missing=FEW_WORDS,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class ShowForm(PlainForm):
    """Why, and which part: days always, and one thread if that is enough."""

    reason = OwnWordsField(
        label="Why does the lead have to read this?",
        help_text="Everybody in the room reads this, and the lead. Say what you fear, and for whom.",
        missing="Write why.",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    thread = PlainSelectField(label="What was said where?", choices=(), required=False)
    first = PlainDateField(label="From which day?", help_text=AT_MOST)
    last = PlainDateField(label="To which day?", help_text="This day too.")

    def __init__(self, *args: Any, threads: Mapping[UUID, str], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        said = [
            ("", say("By everyone, everywhere in the room")),
            *((str(key), say("Only in: {line}", line=line)) for key, line in threads.items()),
        ]
        self.fields["thread"].choices = said  # type: ignore[attr-defined]

    @property
    def part(self) -> Part:
        said = self.cleaned_data
        thread = UUID(said["thread"]) if said.get("thread") else None
        return Part(first=said["first"], last=said["last"], thread=thread)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("first") and said.get("last"):
            verdict = may_be_shown(Part(first=said["first"], last=said["last"]), today=self.today)
            if not verdict:
                self.add_error("last", f"{verdict.reason} {verdict.next_step}")
        return said
