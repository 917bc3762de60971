"""A form that keeps what was typed and can list what is wrong, with the place of each problem."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from alongside.plainforms.saying import said_by_the_field


class Problem(NamedTuple):
    """Which question, what is wrong in words, and the id of the first thing to put right ("" for the whole form)."""

    question: str
    words: str
    address: str


class PlainForm(forms.Form):
    """The browser's own bubbles stay away: they vanish, and cannot be read out or enlarged."""

    use_required_attribute = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """What a form declares is written by us, never by a person: so it can be said in the reader's language."""
        super().__init_subclass__(**kwargs)
        for field in cls.declared_fields.values():
            said_by_the_field(field)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    @property
    def problems(self) -> list[Problem]:
        """In the order of the page, for the summary at its top."""
        names = [NON_FIELD_ERRORS, *self.fields]
        return [self._problem(name, str(words)) for name in names if name in self.errors for words in self.errors[name]]

    def _problem(self, name: str, words: str) -> Problem:
        if name == NON_FIELD_ERRORS:
            return Problem("", words, "")
        field = self[name]
        if field.is_hidden:
            return Problem("", words, "")
        return Problem(str(field.label), words, field.id_for_label or f"{field.auto_id}_0")
