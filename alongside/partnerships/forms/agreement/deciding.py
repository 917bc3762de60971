"""How is a decision made: with which rule, how long is it open, is it secret?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from alongside.domain.agreement import (
    READY_MADE,
    Agreement,
    Ballot,
    Days,
    InEachGroup,
    Rule,
    at_least,
    rule_in_words,
)
from alongside.domain.agreement.reshaping import with_ready_made, with_rule, with_seats
from alongside.domain.saying import say
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.partnerships.forms.agreement.seats import SeatsForm
from alongside.plainforms import PlainChoiceField, PlainNumberField, PlainTickField

NOW = "now"
EACH_TWO_THIRDS = "each_group_two_thirds"
RULES: dict[str, Rule] = {
    "each_group": READY_MADE["each_group"].ordinary,
    EACH_TWO_THIRDS: InEachGroup(at_least("2/3")),
    **{key: ready.ordinary for key, ready in READY_MADE.items() if key != "each_group"},
}
"""What can be chosen for one kind of decision, in the order of the ready-made agreements."""
NAMES = {key: ready.name for key, ready in READY_MADE.items()} | {EACH_TWO_THIRDS: say("Two thirds of each group")}
LINES = {key: ready.sentence for key, ready in READY_MADE.items()} | {
    EACH_TWO_THIRDS: say("At least two thirds of each group must agree.")
}


class RuleForm(AgreementChangeForm):
    """The rule for one kind of decision. A rule of the partnership's own can be kept, and is not offered otherwise."""

    title = say("How a decision is made")
    places = {"rules": "rule"}

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(*args, **kwargs)
        own = self.initial["rule"] == NOW
        as_now = rule_in_words(self.agreement.rule_for(kind).rule, self.agreement.labels)[0]
        self.fields["rule"] = PlainChoiceField(
            label=say("How shall we decide?"),
            missing=say("Choose one way to decide."),
            choices=[*([(NOW, say("As it is now"))] if own else []), *((key, NAMES[key]) for key in RULES)],
            lines={**LINES, NOW: as_now},
        )

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        rule = agreement.rule_for(self.kind).rule
        return {"rule": next((key for key, each in RULES.items() if each == rule), NOW)}

    def changed(self) -> Agreement:
        chosen = self.cleaned_data["rule"]
        if chosen == NOW:
            return self.agreement
        return with_rule(self.agreement, [self.kind], rule=RULES[chosen])


class BeginForm(SeatsForm):
    """At the start: one of the ready-made agreements, with the seats beside it, because both make the power."""

    title = say("How will you decide together?")
    places = {"rules": "rule"}

    rule = PlainChoiceField(
        label="Choose one to begin with",
        missing="Choose one way to decide.",
        choices=[(key, ready.name) for key, ready in READY_MADE.items()],
        lines={key: ready.sentence for key, ready in READY_MADE.items()},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["rule", *(name for name in self.fields if name != "rule")])

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        ordinary = agreement.rule_for("ordinary").rule
        chosen = next((key for key, ready in READY_MADE.items() if ready.ordinary == ordinary), "each_group")
        return {**super().as_it_is(agreement), "rule": chosen}

    def changed(self) -> Agreement:
        return with_ready_made(with_seats(self.agreement, self.seats), self.cleaned_data["rule"])


class OpenDaysForm(AgreementChangeForm):
    """How long decisions of some kinds stay open."""

    title = say("How long a decision stays open")
    places = {"rules": "fewest"}

    fewest = PlainNumberField(
        label="At least how many days?",
        help_text="Long enough for people who need time, help, or papers by post.",
        missing="Write how many days.",
        min_value=1,
        max_value=366,
    )
    most = PlainNumberField(
        label="At most how many days?",
        help_text="Then it closes by itself, and everybody sees what came of it.",
        missing="Write how many days.",
        min_value=1,
        max_value=366,
    )

    def __init__(self, *args: Any, kinds: tuple[str, ...], **kwargs: Any) -> None:
        self.kinds = kinds
        super().__init__(*args, **kwargs)

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        days = agreement.rule_for(self.kinds[0]).open_for_days
        return {"fewest": days.fewest, "most": days.most}

    def clean(self) -> dict[str, Any]:
        fewest, most = self.cleaned_data.get("fewest"), self.cleaned_data.get("most")
        if fewest and most and fewest > most:
            self.add_error("most", say("This has to be {fewest} or more, or the first number smaller.", fewest=fewest))
        return super().clean()

    def changed(self) -> Agreement:
        days = Days(self.cleaned_data["fewest"], self.cleaned_data["most"])
        return with_rule(self.agreement, self.kinds, open_for_days=days)


class SecrecyForm(AgreementChangeForm):
    title = say("Who can see how you answer")
    places = {"rules": "ballot", "small_group": "small_group"}

    ballot = PlainChoiceField(
        label="Can members see how each person answered?",
        choices=[(Ballot.OPEN.value, "Yes: answers are open"), (Ballot.SECRET.value, "No: answers are secret")],
        lines={
            Ballot.OPEN.value: "Members see who answered what, and why. It is easier to talk about.",
            Ballot.SECRET.value: "Your answer is kept apart from your name. It is safer to be honest.",
        },
    )
    hide_results = PlainTickField(
        required=False,
        label="Hide the count until it closes",
        help_text="So that nobody answers only because others did.",
    )
    small_group = PlainNumberField(
        label="How many people make a group big enough to count in public?",
        help_text="In a secret vote, a smaller group shows only if it agreed. 5 is usual. It has to be 3 or more.",
        missing="Write a number. 5 is usual.",
        min_value=3,
        max_value=100,
    )

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        first = agreement.rules[0]
        return {
            "ballot": first.ballot.value,
            "hide_results": first.hide_results_until_close,
            "small_group": agreement.small_group,
        }

    def changed(self) -> Agreement:
        said = self.cleaned_data
        rules = with_rule(
            self.agreement,
            self.agreement.kinds,
            ballot=Ballot(said["ballot"]),
            hide_results_until_close=said["hide_results"],
        )
        return replace(rules, small_group=said["small_group"])
