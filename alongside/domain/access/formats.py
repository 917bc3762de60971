"""In which form does somebody get what they are sent, by what way, and how often?

Source: NHS England, Accessible Information Standard (DAPB1605, 2025), sets "requires specific information format" and
"requires specific contact method".
"""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """The form of what is sent to somebody. The first five are made here; the others, somebody is asked to make."""

    STANDARD = "standard"
    EASY = "easy"
    LARGE_20 = "large_20"
    LARGE_24 = "large_24"
    LARGE_28 = "large_28"
    PLAIN_TEXT = "plain_text"
    AUDIO = "audio"
    BRAILLE = "braille"
    BSL_VIDEO = "bsl_video"
    MAKATON = "makaton"
    READ_BY_SOMEBODY = "read_by_somebody"


LARGE_PRINT = {Format.LARGE_20: 20, Format.LARGE_24: 24, Format.LARGE_28: 28}
"""The size of letters, in points."""


class Reach(StrEnum):
    """How somebody wants to be reached. `SITE` is to look for themselves."""

    SITE = "site"
    EMAIL = "email"
    LETTER = "letter"
    TEXT_MESSAGE = "text_message"
    PHONE = "phone"
    THROUGH_SUPPORTER = "through_supporter"


class Pace(StrEnum):
    """How often what is new is sent."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    NEVER = "never"
