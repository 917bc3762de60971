"""How are the words of a declared field made ready to be said in another language?"""

from __future__ import annotations

from typing import Any

from django import forms

from alongside.domain.saying import say


def said_by_the_field(field: forms.Field) -> None:
    """Its question, its help, what it says is wrong, and its answers, as far as they are written out."""
    field.label, field.help_text = _said(field.label), _said(field.help_text)
    field.error_messages = {code: _said(words) for code, words in field.error_messages.items()}
    if isinstance(field, forms.ChoiceField) and isinstance(kept := field.__dict__.get("_choices"), list):
        field.choices = [(value, _said(words)) for value, words in kept]
    if lines := getattr(field.widget, "lines", None):
        field.widget.lines = {value: _said(words) for value, words in lines.items()}


def _said(words: Any) -> Any:
    return say(words) if isinstance(words, str) and words else words
