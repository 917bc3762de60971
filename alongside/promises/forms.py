"""What do you promise, how is it going, was it kept, and did it help?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from alongside.decisions.forms.words import OwnWords
from alongside.domain.saying import say
from alongside.partnerships.models import Member
from alongside.plainforms import PlainChoiceField, PlainDateField, PlainForm, PlainSelectField, PlainTickField
from alongside.promises.models import Helped, Kept

MYSELF = say("I do")


class PromiseForm(PlainForm):
    words = OwnWords(
        label=say("What will be done?"),
        help_text=say("Say it so that people can tell, on the day, if it was done."),
        max_length=2_000,
        missing=say("Say what will be done. One sentence is enough."),
    )
    due = PlainDateField(label="By which day?", missing="Choose the day by which it will be done.")
    owner = PlainSelectField(
        label="Who promises it?",
        help_text="You can promise for yourself. Anybody else is asked, and can say no.",
    )

    def __init__(self, *args: Any, me: Member, members: Iterable[Member], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [(str(each.pk), each.name) for each in members if each.pk != me.pk]
        cast(PlainSelectField, self.fields["owner"]).choices = [(str(me.pk), MYSELF), *others]
        cast(PlainDateField, self.fields["due"]).earliest = today


class ProgressForm(PlainForm):
    words = OwnWords(
        label=say("How is it going?"),
        help_text=say("What is done, what is not, and what is in the way."),
        max_length=2_000,
        missing=say("Say how it is going. One sentence is enough."),
    )
    says_done = PlainTickField(
        label="It is done",
        help_text="Then people who use services and carers are asked: was it kept? Did it help?",
        required=False,
    )


class JudgeForm(PlainForm):
    """Two questions and, for whoever wants it, a box."""

    kept = PlainChoiceField(
        label="Was this promise kept?",
        choices=Kept.choices,
        icons={"yes": "tick", "no": "cross", "not_sure": "ask"},
        missing="Say whether it was kept. “I am not sure” is an answer too.",
    )
    helped = PlainChoiceField(
        label="Did it help?",
        choices=Helped.choices,
        icons={"yes": "helped", "partly": "helpedabit", "no": "nothelped", "not_sure": "ask"},
        missing="Say whether it helped. “I am not sure” is an answer too.",
    )
    words = OwnWords(
        label=say("Anything you want to say about it"),
        max_length=2_000,
        required=False,
    )
