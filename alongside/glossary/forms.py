"""Which word is hard, what does it mean, and did that help?"""

from __future__ import annotations

from django.core.exceptions import ValidationError

from alongside.domain.plainwords import may_be_flagged
from alongside.domain.saying import say
from alongside.plainforms import PlainCharField, PlainForm, PlainWordsField

LONGEST_MEANING = 300


def one_word(said: str) -> None:
    verdict = may_be_flagged(said)
    if not verdict:
        raise ValidationError(f"{verdict.reason} {verdict.next_step}", code="not_a_word")


def says_something(said: str) -> None:
    if not any(sign.isalnum() for sign in said):
        raise ValidationError(say("There are no words here. Write one short sentence."), code="nothing")


class FlagForm(PlainForm):
    word = PlainCharField(
        label="Which word is hard?",
        help_text="One word, or a few that belong together.",
        max_length=80,
        missing="Write the word that is hard.",
        validators=[one_word],
    )


class MeaningForm(PlainForm):
    words = PlainWordsField(
        label="What does it mean?",
        help_text="One short sentence. Say it as you would to a friend.",
        max_length=LONGEST_MEANING,
        missing="Write what the word means.",
        validators=[says_something],
    )
