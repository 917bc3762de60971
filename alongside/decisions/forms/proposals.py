"""What do you suggest, which needs does it answer, and for how long should it be open?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms

from alongside.contributions.models import Contribution
from alongside.decisions.forms.words import Line, OwnWords
from alongside.domain.agreement import AGREEMENT, Agreement, DecisionRule
from alongside.domain.contributions import gist
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.domain.saying import say
from alongside.plainforms import PlainChoiceField, PlainChoicesField, PlainForm, PlainNumberField

LENGTH = 2_000
SHOWN = 160


class TextForm(PlainForm):
    """What a proposal says."""

    title = Line(
        label=say("What should we do?"),
        help_text=say("Say it in one line. For example: Open the café until 2 in the morning at weekends."),
        max_length=160,
        missing=say("Say in one line what we should do."),
    )
    words = OwnWords(
        label=say("Tell us more"),
        help_text=say("Who does what, when, and what it costs."),
        missing=say("Tell us more about it. A few words is enough."),
    )
    at_stake = OwnWords(
        label=say("What is at stake?"),
        help_text=say("What gets better or worse, and for whom."),
        max_length=LENGTH,
        required=False,
    )
    can_change = OwnWords(label=say("What can still change?"), max_length=LENGTH, required=False)
    cannot_change = OwnWords(
        label=say("What cannot change?"),
        help_text=say("For example, because the law says so. Say why."),
        max_length=LENGTH,
        required=False,
    )

    @property
    def says_more(self) -> bool:
        """Is there anything in the questions that most people leave out, or anything wrong with it?"""
        return any(self[part].value() or self[part].errors for part in ("at_stake", "can_change", "cannot_change"))

    @property
    def text(self) -> ProposalText:
        parts = ("title", "words", "at_stake", "can_change", "cannot_change")
        return ProposalText(**{part: self.cleaned_data[part] for part in parts})


class ReasonForm(PlainForm):
    """What a change to how we work is called, and why it is a good one."""

    title = Line(
        label=say("What should we call it?"), max_length=160, missing=say("Say in one line what would change.")
    )
    words = OwnWords(
        label=say("Why would it be better?"),
        help_text=say("Others read this before they support it."),
        missing=say("Say why. A few words is enough."),
    )

    @property
    def text(self) -> ProposalText:
        return ProposalText(title=self.cleaned_data["title"], words=self.cleaned_data["words"])


class ProposalForm(TextForm):
    """A proposal of any kind but one: a change to how we work has its own page."""

    kind = PlainChoiceField(label="What kind of decision is it?")
    sources = PlainChoicesField(
        label="Which of these does it answer?",
        help_text="People who said these things will see it.",
        required=False,
    )
    field_order = ("title", "words", "sources", "kind", "at_stake", "can_change", "cannot_change")

    def __init__(self, *args: Any, agreement: Agreement, sources: Iterable[Contribution], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(PlainChoiceField, self.fields["kind"]).choices = [
            (rule.kind, rule.label) for rule in agreement.rules if rule.kind != AGREEMENT
        ]
        self.found = {str(source.pk): source for source in sources}
        cast(PlainChoicesField, self.fields["sources"]).choices = [
            (key, gist(source.words, most=SHOWN)) for key, source in self.found.items()
        ]
        if not self.found:
            del self.fields["sources"]

    @property
    def contributions(self) -> list[Contribution]:
        return [self.found[key] for key in self.cleaned_data.get("sources", [])]


class PutForm(PlainForm):
    """For how many days it is open. `seen` says which words the person has read."""

    seen = forms.CharField(
        widget=forms.HiddenInput, error_messages={"required": "Read the words once more. Then put it to everyone."}
    )

    def __init__(self, *args: Any, rule: DecisionRule, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fewest, most = rule.open_for_days.fewest, rule.open_for_days.most
        self.fields["days"] = PlainNumberField(
            label=say("For how many days should people be able to answer?"),
            help_text=say(
                "From {fewest} to {most} days. It closes at 5 in the afternoon of the last day.",
                fewest=fewest,
                most=most,
            ),
            min_value=fewest,
            max_value=most,
            initial=min(max(fewest, 14), most),
        )


class CommentForm(PlainForm):
    words = OwnWords(
        label=say("Say what you think of it"),
        help_text=say("If you would change something, say what. Only whoever suggested it can change the words."),
        missing=say("Write what you want to say. A few words is enough."),
    )
