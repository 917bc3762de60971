"""Is there something in these words that a person can see, and not more than we can keep?"""

from __future__ import annotations

from django.core.exceptions import ValidationError

from alongside.domain.contributions import can_be_seen, kept
from alongside.domain.saying import say
from alongside.plainforms import PlainCharField, PlainWordsField

NOTHING_TO_SEE = say("There is nothing here that anyone can see. Write a few words, or a picture sign.")


def seen(words: str) -> None:
    """Spaces, and marks that only turn the direction of writing, are not words. One picture sign is."""
    if not can_be_seen(words):
        raise ValidationError(NOTHING_TO_SEE, code="unseen")


class Line(PlainCharField):
    """One line that somebody will read."""

    default_validators = [seen]


class OwnWords(PlainWordsField):
    """Somebody's own words, that somebody will read."""

    default_validators = [seen]

    def to_python(self, value: object) -> str:
        return kept(super().to_python(value))
