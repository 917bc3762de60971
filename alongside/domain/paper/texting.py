"""What does a text message say: an answer, a wish to stop, or something that we cannot use?

A text that answers is a code and a number: “FGDF 38HV UJAA 3 It is too far”. For the picture survey it is the code and
five numbers. Whatever comes after is somebody's own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alongside.domain.paper.codes import LENGTH, read_code
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict, no

STOPS = frozenset({"stop", "stopall", "end", "cancel", "unsubscribe", "quit"})
"""What the phone companies' codes of practice ask everybody to honour."""
STARTS = frozenset({"start", "unstop"})
CHANGES = "change"
LONGEST = 1_600
"""Ten text messages in a row. No phone sends more as one."""
NOT_A_NUMBER = no("That is not a phone number we can use.", "Write it with all its numbers, like 07700 900 123.")


@dataclass(frozen=True, slots=True)
class Stop:
    """They want no more texts."""


@dataclass(frozen=True, slots=True)
class Start:
    """They want texts again."""


@dataclass(frozen=True, slots=True)
class Said:
    """A code, the numbers after it, and their own words. `change`: they know that they have answered before."""

    code: str
    numbers: tuple[int, ...]
    words: str = ""
    change: bool = False


Meant = Stop | Start | Said | Verdict


def read_text(text: str, *, numbers: int) -> Meant:
    """What somebody meant. `numbers` is how many single numbers an answer has: 1 for a decision, 5 for the survey."""
    words = text[:LONGEST].split()
    first = re.sub(r"\W", "", words[0]).casefold() if words else ""
    if first in STOPS:
        return Stop()
    if first in STARTS:
        return Start()
    change = first == CHANGES
    return _answer(words[1:] if change else words, numbers=numbers, change=change)


def _answer(words: list[str], *, numbers: int, change: bool) -> Said | Verdict:
    """The code may be written in one word or in groups; so words are taken until there are twelve signs."""
    signs, at = "", 0
    while at < len(words) and len(signs) < LENGTH:
        signs += "".join(each for each in words[at] if each.isalnum())
        at += 1
    code = read_code(signs)
    if isinstance(code, Verdict):
        return no("We cannot find your code in this text.", "Begin with the code, then a space, then your number.")
    found = []
    while at < len(words) and re.fullmatch(r"[0-9][.,)]?", words[at]):
        found.append(int(words[at][0]))
        at += 1
    if len(found) != numbers:
        return _wrong_many(len(found), numbers)
    return Said(code, tuple(found), " ".join(words[at:]), change)


def _wrong_many(found: int, wanted: int) -> Verdict:
    again = say("Send the code again, and then {numbers}.", numbers=_many(wanted))
    if found == 0:
        return no("We cannot find a number after your code.", again)
    return no(say("We found {numbers} after your code.", numbers=_many(found)), again)


def _many(number: int) -> str:
    return say("one number") if number == 1 else say("{count} numbers", count=number)


def clean_number(typed: str) -> str | Verdict:
    """A phone number in the international form (ITU-T E.164). One that begins with 0 is taken for a British one."""
    digits = re.sub(r"[\s().-]", "", typed)
    if re.fullmatch(r"00[0-9]+", digits):
        digits = f"+{digits[2:]}"
    elif re.fullmatch(r"0[0-9]+", digits):
        digits = f"+44{digits[1:]}"
    return digits if re.fullmatch(r"\+[1-9][0-9]{7,14}", digits) else NOT_A_NUMBER


def in_groups(number: str) -> str:
    """A phone number as people read it, in groups of three or four from the end.

    >>> in_groups("+447700900123")
    '+44 7700 900 123'
    """
    digits = number.removeprefix("+")
    if digits.startswith("44") and len(digits) == 12:
        return f"+44 {digits[2:6]} {digits[6:9]} {digits[9:]}"
    first = len(digits) % 3
    return "+" + " ".join(filter(None, [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]))
