"""Is this piece of data a word, a whole number, a fraction, a day or a yes or no, of a size we can hold?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from alongside.domain.saying import say

LONGEST_WORDS = 1_000
BIGGEST_NUMBER = 1_000_000_000
FRACTION = re.compile(r"(-?[0-9]{1,6})(?:/([0-9]{1,6}))?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TURNING_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They turn the direction of writing, so that a text can look other than it is."""

Complain = Callable[[str], None]


def named(data: object) -> str:
    """A little of what was given, so that people can find it."""
    if data is None or isinstance(data, bool):
        return {None: "nothing", True: "true", False: "false"}[data]
    if isinstance(data, str | int | float):
        text = str(data) if not isinstance(data, int) or abs(data) <= BIGGEST_NUMBER else "a very big number"
        return f"“{text}”" if len(text) <= 30 else f"“{text[:30]}…”"
    return "a list" if isinstance(data, list | tuple) else "an object" if isinstance(data, dict) else "something else"


def _words(data: object, complain: Complain) -> str | None:
    if not isinstance(data, str):
        complain(say("This should be words in “ ”. It is {named}.", named=named(data)))
    elif len(data) > LONGEST_WORDS:
        complain(say("This is too long. It can have at most {longest_words} letters.", longest_words=LONGEST_WORDS))
    elif any(letter in TURNING_MARKS or unicodedata.category(letter) in ("Cc", "Cs") for letter in data):
        complain(say("There are marks in here that nobody can see. Please type it again."))
    else:
        return data
    return None


def _whole_number(data: object, complain: Complain) -> int | None:
    if not isinstance(data, int) or isinstance(data, bool):
        complain(say("This should be a whole number. It is {named}.", named=named(data)))
    elif abs(data) > BIGGEST_NUMBER:
        complain(say("This number is too big."))
    else:
        return data
    return None


def _yes_or_no(data: object, complain: Complain) -> bool | None:
    if isinstance(data, bool):
        return data
    complain(say("This should be true or false. It is {named}.", named=named(data)))
    return None


def _fraction(data: object, complain: Complain) -> Fraction | None:
    found = FRACTION.fullmatch(data) if isinstance(data, str) else None
    if found is None:
        complain(say("This should be a fraction in “ ”, such as “1/2” or “1”. It is {named}.", named=named(data)))
    elif found[2] is not None and int(found[2]) == 0:
        complain(say("A fraction cannot have 0 below the line."))
    else:
        return Fraction(int(found[1]), int(found[2] or 1))
    return None


def _day(data: object, complain: Complain) -> date | None:
    if isinstance(data, str) and DAY.fullmatch(data):
        try:
            return date.fromisoformat(data)
        except ValueError:
            complain(say("There is no such day as {data}.", data=data))
            return None
    complain(say("This should be a day such as “2026-11-22”. It is {named}.", named=named(data)))
    return None


VALUES: dict[Any, Callable[[object, Complain], Any]] = {
    str: _words,
    int: _whole_number,
    bool: _yes_or_no,
    Fraction: _fraction,
    date: _day,
}
