"""What has to have an easy version, and when is one good enough?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from alongside.domain.agreement import Agreement, EasyRead, Thing
from alongside.domain.agreement.sense.about_terms import MOST_READERS, SENTENCES, WHOLES
from alongside.domain.saying import say
from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.plainforms import PlainChoiceField, PlainChoicesField, PlainNumberField

THINGS = {
    Thing.PROPOSAL: say("Proposals"),
    Thing.DECISION: say("Decisions"),
    Thing.AGREEMENT: say("Changes to our agreement"),
    Thing.PAPER: say("Papers about a proposal"),
    Thing.MINUTES: say("Minutes"),
    Thing.REPLY: say("Replies"),
    Thing.CHECK: say("The check"),
}
YES, NO = "yes", "no"


class EasyReadForm(AgreementChangeForm):
    title = say("Easy versions")
    places = {
        "easy_read.readers": "readers",
        "easy_read.longest_sentence": "longest_sentence",
        "easy_read.most_words": "most_words",
    }

    needs = PlainChoicesField(
        required=False,
        label="What must have an easy version?",
        help_text="A proposal, a change to our agreement, or a paper about one cannot open without it.",
        choices=[(thing.value, words) for thing, words in THINGS.items()],
    )
    readers = PlainNumberField(
        label="How many readers must understand every idea?",
        help_text="Only people who read easy versions themselves can check one.",
        missing="Write how many readers.",
        min_value=1,
        max_value=MOST_READERS,
    )
    longest_sentence = PlainNumberField(
        label="How many words can a sentence have?",
        help_text="15 is usual.",
        missing="Write how many words.",
        min_value=SENTENCES[0],
        max_value=SENTENCES[1],
    )
    most_words = PlainNumberField(
        label="How many words can a whole easy version have?",
        help_text="1000 is usual.",
        missing="Write how many words.",
        min_value=WHOLES[0],
        max_value=WHOLES[1],
    )
    pictures = PlainChoiceField(
        label="Does each idea need a picture?", choices=[(YES, "Yes"), (NO, "No")], missing="Choose yes or no."
    )

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        easy = agreement.easy_read
        return {
            "needs": sorted(agreement.needs_easy_version),
            "readers": easy.readers,
            "longest_sentence": easy.longest_sentence,
            "most_words": easy.most_words,
            "pictures": YES if easy.picture_each else NO,
        }

    def changed(self) -> Agreement:
        said = self.cleaned_data
        easy = EasyRead(said["readers"], said["longest_sentence"], said["most_words"], said["pictures"] == YES)
        needs = frozenset(Thing(each) for each in said["needs"])
        return replace(self.agreement, needs_easy_version=needs, easy_read=easy)
