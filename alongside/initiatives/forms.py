"""What is asked of somebody who begins a piece of work, joins it, or wants to move it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from alongside.contributions.forms import OwnWordsField
from alongside.domain.initiatives import LADDER, LONGEST, LONGEST_TITLE, STAGES, Card, rung
from alongside.domain.saying import say
from alongside.initiatives.models import Initiative, Stage
from alongside.plainforms import PlainCharField, PlainChoiceField, PlainForm, PlainTickField

STAGE_LINES = {
    "commission": say("We find out what is needed, and what we want."),
    "design": say("We plan how it will be."),
    "deliver": say("We make it happen."),
    "assess": say("We look at what changed, and for whom."),
}
RUNG_CHOICES = [(str(each.number), f"{each.number}. {each.name}") for each in reversed(LADDER)]
RUNG_LINES = {str(each.number): each.sentence for each in LADDER}


def _part(name: str, label: str, help_text: str) -> OwnWordsField:
    """One part of the card: a few lines for the longer ones, one for the others."""
    rows = 4 if LONGEST[name] > 300 else 2
    return OwnWordsField(
        label=label,
        help_text=help_text,
        max_length=LONGEST[name],
        missing=say("Say this too, so that people know before they join. If nobody knows yet, say that."),
        widget=forms.Textarea(attrs={"rows": rows}),
    )


BEGIN_PAGES = (
    ("title", "purpose"),
    ("can_change", "cannot_change"),
    ("budget", "who_decides", "time_asked"),
    ("stage",),
    ("rung",),
)
"""What is asked on each page when a piece of work begins: one thing at a time."""


class BeginForm(PlainForm):
    """The whole card, and where the work stands; or `only` what one page asks."""

    title = PlainCharField(label="What shall we call it?", max_length=LONGEST_TITLE, missing="Give it a short name.")
    purpose = _part("purpose", say("What is it for?"), say("What will be different for people?"))
    can_change = _part("can_change", say("What can change here?"), say("What can people really decide?"))
    cannot_change = _part(
        "cannot_change", say("What cannot change, and why?"), say("Such as the law, the building, the date.")
    )
    budget = _part("budget", say("How much money is there?"), say("And who can spend it."))
    who_decides = _part("who_decides", say("Who decides in the end?"), say("Say it as it is."))
    time_asked = _part(
        "time_asked", say("How much time does it ask of people?"), say("Such as two hours a month until May.")
    )
    stage = PlainChoiceField(label="Where is it now?", choices=Stage.choices, lines=STAGE_LINES)
    rung = PlainChoiceField(
        label="How far do people share the work?",
        help_text="Choose what is true now. Members of both sides can change it later, together.",
        choices=RUNG_CHOICES,
        lines=RUNG_LINES,
    )

    def __init__(self, *args: Any, only: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if only:
            self.fields = {name: self.fields[name] for name in only}

    @property
    def card(self) -> Card:
        return Card(**{name: self.cleaned_data[name] for name in LONGEST})


class JoinForm(PlainForm):
    """The seal says which card was shown; the tick, that it was read."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    read = PlainTickField(
        label="I have read what can and cannot change here", missing="Read the card, then tick this to join."
    )


class StageForm(PlainForm):
    """The stages this work may move to."""

    stage = PlainChoiceField(label="Where should it go?", choices=())

    def __init__(self, *args: Any, now: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        open_ones = [each for each in STAGES[: STAGES.index(now) + 2] if each != now]
        self.fields["stage"].choices = [(each, Stage(each).label) for each in open_ones]  # type: ignore[attr-defined]
        self.fields["stage"].widget.lines = STAGE_LINES


class RungForm(PlainForm):
    rung = PlainChoiceField(label="Which rung is true?", choices=RUNG_CHOICES, lines=RUNG_LINES)

    def __init__(self, *args: Any, work: Initiative, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.work = work

    def clean_rung(self) -> int:
        number = int(self.cleaned_data["rung"])
        if number == self.work.claimed_rung:
            name = rung(number).name
            raise forms.ValidationError(
                say("The work says this already: {name}. Choose another rung, or go back.", name=name)
            )
        return number
