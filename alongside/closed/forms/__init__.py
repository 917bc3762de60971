"""What is asked of somebody who opens a room, goes in, or says something there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms

from alongside.closed.actions.carrying import LONGEST_REASON
from alongside.closed.actions.talking import LONGEST_TITLE
from alongside.closed.models.statements import SIGNINGS
from alongside.closed.strength import Strength
from alongside.contributions.forms import FEW_WORDS, OwnWordsField
from alongside.domain.contributions import LONGEST, can_be_seen, clean_name, kept
from alongside.domain.contributions.names import LONGEST_NAME
from alongside.domain.rooms import KEPT_FOR, Signing, may_be_rules
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.plainforms import PlainCharField, PlainChoiceField, PlainForm, PlainTickField

SIGNING_LINES = {
    "group": say("Everyone sees which room it is from. They do not see who."),
    "unnamed": say("Everyone sees that it is from a closed room. They do not see which, or who."),
    "names": say("Each person is asked for their own name. Nobody’s name is shown without their yes."),
}


class WhomForm(PlainForm):
    whom = PlainChoiceField(label="Who is the room for?", choices=(), missing="Choose who the room is for.")

    def __init__(self, *args: Any, rooms: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [(key, say("Only for {people}", people=people)) for key, people in rooms.items()]
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
        help_text="For example: being locked up. Your words are then folded, and people choose if they open them. "
        "You can leave this empty.",
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
    field_order: tuple[str, ...] = ("title", "words", "content_note")


class StatementForm(PlainForm):
    words = OwnWordsField(
        label="What do you want to say together?",
        help_text="Write “we”. Leave out what shows who somebody is.",
        missing=FEW_WORDS,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    kind = PlainChoiceField(
        label="What is it?",
        choices=[
            ("need", "Something we need"),
            ("story", "Something that happened to us"),
            ("idea", "An idea"),
            ("question", "A question"),
        ],
        missing="Choose what it is.",
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, max_value=10**9)


class VersionForm(PlainForm):
    seen = forms.IntegerField(min_value=1, max_value=10**9)


class SigningForm(PlainForm):
    """Carrying without a name is offered only where it protects somebody."""

    signing = PlainChoiceField(
        label="How shall it be signed?", choices=(), missing="Choose how it is signed.", lines=SIGNING_LINES
    )

    def __init__(self, *args: Any, offered: Iterable[Signing], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = dict(SIGNINGS)
        self.fields["signing"].choices = [(each.value, labels[each.value]) for each in offered]  # type: ignore[attr-defined]


class AnswerForm(PlainForm):
    """Yes, or what is wrong with it."""

    answer = PlainChoiceField(
        label="What do you say?", choices=[("yes", "Yes"), ("object", "No, I object")], missing="Choose what you say."
    )
    reason = PlainCharField(
        label="If you object: what is wrong with it?",
        help_text="People in the room can read this. Your name is not shown with it.",
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("answer") == "object" and not can_be_seen(said.get("reason") or ""):
            self.add_error("reason", say("Say in a few words what is wrong. Then the others can change it."))
        return said

    @property
    def objection(self) -> str:
        return str(self.cleaned_data["reason"]) if self.cleaned_data["answer"] == "object" else ""


class VoiceForm(AnswerForm):
    seen = forms.IntegerField(widget=forms.HiddenInput, max_value=10**9)

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        """`name` is their own, where the statement is to be signed with names."""
        super().__init__(*args, **kwargs)
        if name:
            said = [
                ("yes", say("Yes, without my name")),
                ("named", say("Yes, with my name: {name}", name=name)),
                ("object", "No, I object"),
            ]
            self.fields["answer"].choices = said  # type: ignore[attr-defined]


class RulesForm(PlainForm):
    words = PlainCharField(
        label="Which rules shall we have?",
        help_text="Write one rule on each line. They take the place of the rules we have now.",
        missing="Write one rule on each line.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def clean_words(self) -> str:
        words = kept(self.cleaned_data["words"])
        verdict = may_be_rules(words)
        if not verdict:
            raise forms.ValidationError(f"{verdict.reason} {verdict.next_step}")
        return words


class KeepingForm(PlainForm):
    days = PlainChoiceField(
        label="How long shall words be kept here?",
        help_text="Whatever was said longer ago is deleted for good, also by those who have left.",
        choices=[(str(days), said[0].upper() + said[1:]) for days, said in KEPT_FOR.items()],
        missing="Choose how long.",
    )

    def clean_days(self) -> int:
        return int(self.cleaned_data["days"])


class QuoteForm(PlainForm):
    statement = PlainChoiceField(label="In which statement?", choices=(), missing="Choose a statement.")
    words = OwnWordsField(
        label="Which words?",
        help_text="Cut off what is not needed, at the beginning or the end. You cannot change them.",
        missing="Leave some of the words there.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, statements: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["statement"].choices = list(statements.items())  # type: ignore[attr-defined]
