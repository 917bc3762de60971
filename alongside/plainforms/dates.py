"""Asking for a day in three boxes: the day, the month as a number or a word, the year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from alongside.domain.saying import say

MONTHS = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
BOXES = (say("Day"), say("Month"), say("Year"))
Bound = date | Callable[[], date] | None


class DateBoxes(forms.MultiWidget):
    """Browsers' own date pickers show the month first in some places, and cannot be enlarged."""

    template_name = "plainforms/date_boxes.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        box = {"inputmode": "numeric", "autocomplete": "off"}
        month = {"autocomplete": "off"}
        parts: dict[str, forms.Widget | type[forms.Widget]] = {
            "day": forms.TextInput(box),
            "month": forms.TextInput(month),
            "year": forms.TextInput(box),
        }
        super().__init__(parts, attrs)

    def decompress(self, value: date | None) -> list[Any]:
        return [value.day, value.month, value.year] if value else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for box, words in zip(context["widget"]["subwidgets"], BOXES, strict=True):
            box["words"] = words
        return context


class PlainDateField(forms.Field):
    """A day. `earliest` and `latest` are days, or functions that give one when the form is sent."""

    widget = DateBoxes

    def __init__(
        self,
        *,
        missing: str = say("Write the day, the month and the year."),
        earliest: Bound = None,
        latest: Bound = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(error_messages={"required": missing} | kwargs.pop("error_messages", {}), **kwargs)
        self.earliest, self.latest = earliest, latest

    def to_python(self, value: Any) -> date | None:
        if value is None or isinstance(value, date):
            return value
        typed = [str(part or "").strip() for part in value]
        if not any(typed):
            return None
        return day_from(*typed)

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value is None:
            return
        if (first := _now(self.earliest)) and value < first:
            raise ValidationError(say("The date has to be {said} or later.", said=_said(first)), code="too_early")
        if (last := _now(self.latest)) and value > last:
            raise ValidationError(say("The date has to be {said} or earlier.", said=_said(last)), code="too_late")

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True


def day_from(day: str, month: str, year: str) -> date:
    """Raises ValidationError with the one thing to put right first."""
    for typed, name in zip((day, month, year), BOXES, strict=True):
        if not typed:
            raise ValidationError(say("Write the {name} too.", name=str(name).lower()), code="incomplete")
    if not (day.isdecimal() and 1 <= int(day[:4]) <= 31):
        raise ValidationError(say("Check the day. It is a number from 1 to 31."), code="day")
    number = month_from(month)
    if not (year.isdecimal() and len(year) == 4 and int(year)):
        raise ValidationError(say("Write the year in full, like 2026."), code="year")
    try:
        return date(int(year), number, int(day))
    except ValueError:
        said = say(
            "There is no {day} {month} in {year}. Check the day and the month.",
            day=int(day),
            month=MONTHS[number - 1],
            year=int(year),
        )
        raise ValidationError(said, code="impossible") from None


def month_from(typed: str) -> int:
    if typed.isdecimal() and 1 <= int(typed[:4]) <= 12:
        return int(typed)
    begins = typed.lower().rstrip(".")
    named = [i for i, name in enumerate(MONTHS, 1) if len(typed) >= 3 and _begins(name, begins)]
    if len(named) != 1:
        raise ValidationError(say("Check the month. Write a number from 1 to 12, or its name."), code="month")
    return named[0]


def _begins(name: str, typed: str) -> bool:
    """In English, or in the language that the page is read in."""
    return any(each.lower().startswith(typed) for each in (name, str(name)))


def _now(bound: Bound) -> date | None:
    return bound() if callable(bound) else bound


def _said(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
