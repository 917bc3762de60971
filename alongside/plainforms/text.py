"""Asking for words and numbers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from alongside.domain.saying import say

TELL_US = say("Write something here. A few words is enough.")
TOO_LONG = (
    "This is %(show_value)d letters and spaces. We can keep %(limit_value)d. Make it shorter, or send it in two parts."
)
TOO_SHORT = "This is very short. Write %(limit_value)d letters or more."
UNREADABLE = say("There is a sign in this that we cannot keep. Take it out, then send it again.")


class PlainCharField(forms.CharField):
    """One line of words."""

    def __init__(self, *, missing: str = TELL_US, max_length: int = 200, **kwargs: Any) -> None:
        said = {"required": missing, "max_length": TOO_LONG, "min_length": TOO_SHORT}
        said |= {"null_characters_not_allowed": UNREADABLE} | kwargs.pop("error_messages", {})
        super().__init__(max_length=max_length, error_messages=said, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No `maxlength`: a browser would cut off what is pasted without a word."""
        attrs = super().widget_attrs(widget)
        return {name: value for name, value in attrs.items() if name not in {"maxlength", "minlength"}}


class PlainWordsField(PlainCharField):
    """A person's own words, in as many lines as they like."""

    widget = forms.Textarea

    def __init__(self, *, max_length: int = 10_000, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        """Browsers send two signs for the end of a line; one is enough, and is what people count."""
        return str(super().to_python(value) or "").replace("\r\n", "\n")


class PlainEmailField(PlainCharField):
    widget = forms.EmailInput
    default_validators = forms.EmailField.default_validators

    def __init__(self, *, missing: str = say("Write an email address."), max_length: int = 254, **kwargs: Any) -> None:
        said = {"invalid": say("Check the email address. It needs an @ and a dot, like ana@example.org.")}
        kwargs["error_messages"] = said | kwargs.pop("error_messages", {})
        super().__init__(missing=missing, max_length=max_length, **kwargs)


class PlainNumberField(forms.IntegerField):
    """A whole number. Spaces and commas between the digits are fine."""

    widget = forms.TextInput

    def __init__(self, *, missing: str = say("Write a number."), **kwargs: Any) -> None:
        said = {
            "required": missing,
            "invalid": say("Write a whole number, like 12."),
            "min_value": "The number has to be %(limit_value)s or more.",
            "max_value": "The number has to be %(limit_value)s or less.",
        }
        super().__init__(error_messages=said | kwargs.pop("error_messages", {}), **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "numeric", "autocomplete": "off"}

    def to_python(self, value: Any) -> int | None:
        typed = "".join(str(value if value is not None else "").replace(",", "").split())
        if len(typed) > 15:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(typed)
