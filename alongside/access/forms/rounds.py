"""What is asked for one day: as always or different, and afterwards, was it there?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alongside.access.actions.rounds import ThisTime
from alongside.access.forms.pictures import address_of
from alongside.access.forms.telling import ASKED
from alongside.access.models import Need, Shown
from alongside.domain.access import ARRANGED, OWN, Format, Kind, Met, choices_of
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.plainforms import (
    PlainCharField,
    PlainChoiceField,
    PlainChoicesField,
    PlainDateField,
    PlainForm,
    PlainSelectField,
    PlainTickField,
    PlainWordsField,
)

NOTHING_MORE = ""


class AskedForm(PlainForm):
    """A form whose answer an action may still refuse."""

    def refuse(self, verdict: Verdict) -> None:
        self.add_error(None, f"{verdict.reason} {verdict.next_step}".strip())


class RoundForm(AskedForm):
    title = PlainCharField(
        label=say("What do we meet for?"),
        help_text=say("For example: our meeting in March."),
        max_length=120,
        missing=say("Say what we meet for."),
    )
    day = PlainDateField(label=say("On which day?"), missing=say("Choose the day on which we meet."))
    place = PlainCharField(
        label=say("Where?"), help_text=say("A place or a link. You can leave it empty."), required=False
    )


class ConfirmForm(PlainForm):
    how = PlainChoiceField(
        label=say("What do you need on this day?"),
        choices=[
            ("same", say("The same as always")),
            ("different", say("Something different this time")),
            ("nothing", say("Nothing just now")),
        ],
        icons={"same": "tick", "different": "change", "nothing": "nothing"},
        missing=say("Choose one. “Nothing just now” is an answer too."),
    )


class DifferentForm(AskedForm):
    """Which of the usual lines count, and one need of this day alone."""

    def __init__(self, *args: Any, shown: Sequence[Shown], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if shown:
            self.fields["keep"] = PlainChoicesField(
                label=say("What do you need as always?"),
                help_text=say("Leave out what you do not need this time."),
                required=False,
                choices=[(str(each.line_id), each.line.label or each.line.words) for each in shown],
                icons={str(each.line_id): ASKED[Kind(each.line.kind)].icon for each in shown},
                pictures={str(each.line_id): address_of(each.line.kind, each.line.choice) for each in shown},
            )
        groups = [(kind, choices_of(kind)) for kind in Kind if kind in ARRANGED]
        offered = [(f"{kind}-{choice.key}", choice.arranged) for kind, choices in groups for choice in choices]
        self.fields["more"] = PlainSelectField(
            label=say("What do you need just this time?"),
            required=False,
            choices=[(NOTHING_MORE, say("Nothing from this list")), *offered],
        )
        self.fields["words"] = PlainWordsField(
            label=say("Or in your own words"),
            help_text=say("Whoever arranges meetings never sees these words. They see that they should ask."),
            required=False,
            max_length=1_000,
        )
        self.fields["named"] = PlainTickField(
            label=say("They may know that it is for me"),
            help_text=say("Without this they see only that somebody needs it."),
            required=False,
        )

    @property
    def kept(self) -> list[UUID]:
        return [UUID(each) for each in self.cleaned_data.get("keep", [])]

    @property
    def this_time(self) -> list[ThisTime]:
        said = self.cleaned_data
        named = said["named"]
        if said["more"]:
            kind, choice = said["more"].split("-", 1)
            return [ThisTime(kind=Kind(kind), choice=choice, words=said["words"], named=named)]
        if said["words"]:
            return [ThisTime(kind=Kind.ENVIRONMENT, choice=OWN, words=said["words"], named=named)]
        return []


MET = [(Met.YES.value, say("Yes")), (Met.PARTLY.value, say("Partly")), (Met.NO.value, say("No, it was not there"))]


class MetForm(AskedForm):
    """For each of one's own needs: was it there, and words for whoever wants them. Only the person reads the words."""

    def __init__(self, *args: Any, needs: Sequence[Need], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.needs = needs
        for need in needs:
            self.fields[f"met-{need.pk}"] = PlainChoiceField(
                label=say("Was it there? {need}", need=need.label or need.words),
                required=False,
                choices=MET,
                icons={"yes": "tick", "part": "change", "no": "cross"},
                initial=need.met,
            )
            self.fields[f"words-{need.pk}"] = PlainWordsField(
                label=say("Anything you want to keep about it: {need}", need=need.label or need.words),
                help_text=say("Only you read this."),
                required=False,
                max_length=1_000,
                initial=need.met_words,
            )

    @property
    def said(self) -> dict[UUID, tuple[Met, str]]:
        said = self.cleaned_data
        return {
            need.pk: (Met(said[f"met-{need.pk}"]), said[f"words-{need.pk}"])
            for need in self.needs
            if said[f"met-{need.pk}"]
        }

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and not self.said:
            self.add_error(None, say("Say of one thing whether it was there. You can leave out the others."))
        return said


FORM_WORDS = {
    Format.AUDIO: say("To listen to"),
    Format.BRAILLE: say("Braille"),
    Format.BSL_VIDEO: say("A film in British Sign Language"),
    Format.MAKATON: say("Makaton symbols"),
    Format.READ_BY_SOMEBODY: say("Read aloud by somebody"),
}


class MakingForm(AskedForm):
    title = PlainCharField(
        label=say("Which paper do you need?"),
        help_text=say("Whoever makes it reads this."),
        missing=say("Say which paper you need."),
    )
    due = PlainDateField(label=say("By which day?"), missing=say("Choose the day by which you need it."))

    def __init__(self, *args: Any, formats: Sequence[Format], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["format"] = PlainChoiceField(
            label=say("In which form?"),
            choices=[(each.value, FORM_WORDS.get(each, each.value)) for each in formats],
            missing=say("Choose the form."),
        )
