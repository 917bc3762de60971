"""Asking for a time of day the way people say it: 5pm, 5:30 in the afternoon, 17:00, noon."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from alongside.domain.saying import say

NAMED = {"noon": time(12), "midday": time(12), "12 noon": time(12), "midnight": time(0)}
MORNING = {"am", "in the morning"}
LATER = {"pm", "in the afternoon", "in the evening", "at night"}
TIME = re.compile(
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s*(?P<part>{'|'.join(sorted(MORNING | LATER))})?", re.ASCII
)


class PlainTimeField(forms.Field):
    widget = forms.TextInput

    def __init__(self, *, missing: str = say("Write a time, like 5pm."), **kwargs: Any) -> None:
        super().__init__(error_messages={"required": missing} | kwargs.pop("error_messages", {}), **kwargs)

    def to_python(self, value: Any) -> time | None:
        if value is None or isinstance(value, time):
            return value
        typed = " ".join(str(value).lower().split())
        return time_from(typed) if typed else None

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, time):
            return value
        minutes = f":{value.minute:02}" if value.minute else ""
        return f"{value.hour % 12 or 12}{minutes}{'am' if value.hour < 12 else 'pm'}"


def time_from(typed: str) -> time:
    """Raises ValidationError where it could be morning or evening, or no time at all."""
    if typed in NAMED:
        return NAMED[typed]
    found = TIME.fullmatch(re.sub(r"\b([ap])\.?m\b\.?", r"\1m", typed))
    if not found:
        raise ValidationError(say("Check the time. Write it like 5pm, or half past as 5:30pm."), code="time")
    hour, minute, part = int(found["hour"]), int(found["minute"] or 0), found["part"]
    if minute > 59 or hour > 23 or (part and not 1 <= hour <= 12):
        raise ValidationError(say("There is no such time. Write it like 5pm, or half past as 5:30pm."), code="time")
    if part:
        return time(_hour(hour, part), minute)
    if 1 <= hour <= 12 and not found["hour"].startswith("0"):
        raise ValidationError(
            say("Is that in the morning or later? Write {hour}am or {hour}pm.", hour=hour), code="which"
        )
    return time(hour, minute)


def _hour(hour: int, part: str) -> int:
    """12 at night is the start of the day, 12 in the morning likewise; 1 to 4 at night come before sunrise."""
    if part in MORNING or (part == "at night" and (hour == 12 or hour < 5)):
        return hour % 12
    return hour % 12 + 12
