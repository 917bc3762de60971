"""What is asked of somebody who suggests a moderator, reports something, or answers a report?"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django import forms

from alongside.closed.actions.reporting import Why
from alongside.closed.forms.one_of import OneOfForm
from alongside.closed.models import Report, RoomRule
from alongside.contributions.forms import OwnWordsField
from alongside.domain.rooms.moderating import LONGEST_REPORT, Did, Ground
from alongside.domain.saying import say
from alongside.plainforms import PlainChoiceField, PlainForm, PlainSelectField

OF_A_RULE = f"{Ground.RULE.value}."
FIXED = {Ground.LAW.value: say("It is against the law"), Ground.DANGER.value: say("Somebody may be in danger")}
LEAVES = {Did.STAYS.value: say("Leave it as it is")}
AGAIN = {Did.SHOWN.value: say("Show it again"), Did.LEFT_ASIDE.value: say("Leave it put aside")}


class ModeratorForm(OneOfForm):
    field = "who"
    who = PlainSelectField(
        label="Who shall be a moderator?",
        help_text="For 90 days. Only people who said that they are willing are in the list.",
        choices=(),
        missing="Choose somebody who is willing. If nobody is in the list, somebody has to say first that they are.",
    )


class EndTurnForm(OneOfForm):
    field = "who"
    who = PlainSelectField(
        label="Whose turn shall end?",
        help_text="Whoever it is about is not asked. The others decide.",
        choices=(),
        missing="Choose one of the moderators. If nobody is in the list, there is none now.",
    )


class ShowAgainForm(OneOfForm):
    field = "post"
    post = PlainSelectField(
        label="What shall be shown again?",
        help_text="The moderator who put it aside is not asked. The others decide.",
        choices=(),
        missing="Choose one thing that was put aside. If nothing is in the list, nothing is put aside now.",
    )


class WordsForm(PlainForm):
    """Words for the moderators, which nobody has to give."""

    words = OwnWordsField(
        label="Do you want to say more?",
        help_text="Only moderators can read this. You can leave it empty.",
        required=False,
        max_length=LONGEST_REPORT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ReportForm(WordsForm):
    reason = PlainChoiceField(label="What is wrong?", choices=(), missing="Choose what is wrong.")
    field_order = ("reason", "words")

    def __init__(self, *args: Any, rules: Iterable[RoomRule], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours = [
            (f"{OF_A_RULE}{rule.pk}", say("Rule {number}: {shown}", number=rule.number, shown=rule.shown))
            for rule in rules
        ]
        self.fields["reason"].choices = [*ours, *FIXED.items()]  # type: ignore[attr-defined]

    @property
    def why(self) -> Why:
        reason, words = self.cleaned_data["reason"], self.cleaned_data["words"]
        if reason.startswith(OF_A_RULE):
            return Why(ground=Ground.RULE, rule=UUID(reason.removeprefix(OF_A_RULE)), words=words)
        return Why(ground=Ground(reason), words=words)


class DecideForm(PlainForm):
    """What a moderator does: for one of the reasons that were given, or not at all."""

    answer = PlainChoiceField(label="What do you do?", choices=(), missing="Choose what you do.")

    def __init__(self, *args: Any, reports: Iterable[Report], may: Collection[Did], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fixed = {key: said for key, said in (LEAVES | AGAIN).items() if Did(key) in may}
        offered = (_reasons(reports) if Did.ASIDE in may else {}) | fixed
        self.fields["answer"].choices = list(offered.items())  # type: ignore[attr-defined]

    @property
    def did(self) -> Did:
        said = self.cleaned_data["answer"]
        return Did(said) if said in LEAVES | AGAIN else Did.ASIDE

    @property
    def about(self) -> UUID | None:
        return UUID(self.cleaned_data["answer"]) if self.did is Did.ASIDE else None


def _reasons(reports: Iterable[Report]) -> dict[str, str]:
    """Each reason once, however many gave it."""
    first = {each.key: each for each in reversed(list(reports))}
    return {str(each.pk): say("Put it aside. {reason}", reason=each.reason) for each in reversed(first.values())}
