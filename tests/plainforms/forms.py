"""A form of one field, asked what it makes of what was typed."""

from __future__ import annotations

from django import forms

from alongside.plainforms import PlainForm


def form_of(field: forms.Field, data: dict | None = None, **kwargs) -> PlainForm:
    return type("OneField", (PlainForm,), {"asked": field})(data, **kwargs)


def cleaned(field: forms.Field, typed):
    form = form_of(field, typed if isinstance(typed, dict) else {"asked": typed})
    assert form.is_valid(), form.errors
    return form.cleaned_data["asked"]


def told(field: forms.Field, typed) -> str:
    """What is said to be wrong: always one thing at a time."""
    form = form_of(field, typed if isinstance(typed, dict) else {"asked": typed})
    assert not form.is_valid()
    (words,) = form.errors["asked"]
    return words
