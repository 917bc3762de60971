"""A name, and a field that says a refusal in the words of its verdict."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.people.names import may_be_called, tidy_name
from alongside.plainforms import PlainCharField

LONGEST_KEPT = 1_000_000
"""Length is judged by the rules for names, which say it better than a field can."""


def said(verdict: Verdict) -> str:
    """A refusal as one line of a form."""
    return f"{verdict.reason} {verdict.next_step}".strip()


class NameField(PlainCharField):
    """What somebody or something is called: one tidy line, with at least one letter in it."""

    def __init__(self, *, longest: int = 80, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST_KEPT, **kwargs)
        self.longest = longest

    def to_python(self, value: Any) -> str:
        return tidy_name(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > self.longest:
            raise ValidationError(
                say(
                    "This has {value} letters. Choose one with {longest} or fewer.",
                    value=f"{len(value):,}",
                    longest=self.longest,
                )
            )
        verdict = may_be_called(value[:80]) if value else None
        if verdict is not None and not verdict:
            raise ValidationError(said(verdict))
