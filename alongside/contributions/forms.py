"""What is asked of somebody who says, answers, changes or hides something, and what is said when it does not fit."""

from __future__ import annotations

from typing import Any

from django import forms

from alongside.contributions.actions.hiding import LONGEST_REASON
from alongside.contributions.actions.saying import may_say_as
from alongside.contributions.models import Kind, Outcome
from alongside.domain.contributions import LONGEST, can_be_seen, clean_name, kept
from alongside.domain.contributions.names import LONGEST_NAME
from alongside.domain.saying import say
from alongside.partnerships.models import Member
from alongside.plainforms import PlainCharField, PlainChoiceField, PlainForm, PlainTickField, PlainWordsField

FEW_WORDS = say("Tell us in your own words. A few words is enough.")
KIND_ICONS = {"need": "need", "story": "talk", "idea": "idea", "question": "ask"}
OUTCOME_LINES = {
    "done": say("It has happened."),
    "planned": say("It will happen. Say when."),
    "partly": say("Some of it will happen. Say what, and what not."),
    "no": say("It will not happen. Say why."),
    "noted": say("Nothing to do. Say what you take from it."),
}


class OwnWordsField(PlainWordsField):
    """A person's own words, kept as they were typed."""

    def to_python(self, value: Any) -> str:
        words = kept(str(value or ""))
        return words if can_be_seen(words) else ""


class WordsForm(PlainForm):
    """What somebody wants to say."""

    words = OwnWordsField(
        label="What do you want to say?",
        help_text="Say it your way. Spelling does not matter.",
        missing=FEW_WORDS,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    kind = PlainChoiceField(
        label="What is it?",
        choices=[(kind.value, kind.label) for kind in Kind if kind is not Kind.COMMENT],
        icons=KIND_ICONS,
        missing="Choose the one that fits best.",
    )
    asks = PlainTickField(label="I want a reply to this", required=False)


class CommentForm(PlainForm):
    """What somebody wants to say about something that was said."""

    words = OwnWordsField(
        label="What do you want to say about this?",
        help_text="Say it your way. Spelling does not matter.",
        missing=FEW_WORDS,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    kind = forms.CharField(widget=forms.HiddenInput, initial=Kind.COMMENT.value, required=False)
    asks = PlainTickField(label="I want a reply to this", required=False)

    def clean_kind(self) -> str:
        return Kind.COMMENT.value


class NameForm(PlainForm):
    """As whom, for this one thing."""

    named = PlainChoiceField(
        label="Who shall we say it is from?", choices=(), missing="Choose whether to say it as yourself."
    )
    chosen_name = PlainCharField(
        label="The other name",
        help_text="For example: Robin, or A tired carer.",
        required=False,
        max_length=LONGEST_NAME,
    )
    show_stake = PlainTickField(label="", required=False)

    def __init__(self, *args: Any, member: Member, stake_words: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member = member
        names = [("own", say("From {name}", name=member.name)), ("chosen", say("From another name that I choose"))]
        self.fields["named"].choices = names  # type: ignore[attr-defined]
        self.fields["named"].widget.lines = {
            "own": say("The name you go by here."),
            "chosen": say("For this one thing only. Nobody can find out on this site that it is you."),
        }
        self.fields["show_stake"].label = say("Show that I am here as: {stake_words}", stake_words=stake_words)

    def clean_chosen_name(self) -> str:
        return clean_name(self.cleaned_data["chosen_name"])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("named") == "own":
            said["chosen_name"] = ""
        elif "chosen_name" in said and said.get("named") == "chosen":
            if not said["chosen_name"]:
                self.add_error("chosen_name", say("Type the name you want to be shown. Or choose your own name above."))
            elif not (verdict := may_say_as(self.member, said["chosen_name"])):
                self.add_error("chosen_name", f"{verdict.reason} {verdict.next_step}")
        return said


class ReplyForm(PlainForm):
    outcome = PlainChoiceField(
        label="What will happen?", choices=Outcome.choices, lines=OUTCOME_LINES, missing="Choose what will happen."
    )
    words = OwnWordsField(
        label="Say why, and what happens next",
        missing="Say why. A few words is enough.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class OtherWordsForm(PlainForm):
    """New words in the place of old ones: the author's own, or a suggestion."""

    words = OwnWordsField(
        label="The words", missing=FEW_WORDS, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 8})
    )

    def __init__(self, *args: Any, before: str, **kwargs: Any) -> None:
        super().__init__(*args, initial={"words": before}, **kwargs)
        self.before = before

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        if words == self.before:
            raise forms.ValidationError(say("These are the same words as now. Change something first, or go back."))
        return words


class HideForm(PlainForm):
    reason = OwnWordsField(
        label="Why should it be hidden?",
        help_text="Everyone here can read your reason, and so can the person who said it.",
        missing="Give your reason. A few words is enough.",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
