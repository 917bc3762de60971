"""Small turns of phrase that the plain words of an agreement share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from alongside.domain.agreement.threshold import Reach, Threshold
from alongside.domain.saying import say

SHARES = {
    Fraction(1, 2): "half",
    Fraction(1, 3): "a third",
    Fraction(2, 3): "two thirds",
    Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three quarters",
}

MONTHS = (
    say("January"), say("February"), say("March"), say("April"), say("May"), say("June"),
    say("July"), say("August"), say("September"), say("October"), say("November"), say("December"),
)  # fmt: skip


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"


def listed(words: Sequence[str], joiner: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joiner} {words[-1]}"


def share(part: Fraction) -> str:
    """A share as people say it: “half”, “two thirds”, “7 out of every 9”."""
    if part == 1:
        return "all"
    return SHARES.get(part) or say(
        "{numerator} out of every {denominator}", numerator=part.numerator, denominator=part.denominator
    )


def line(threshold: Threshold) -> str:
    """A threshold as people say it: “more than half”, “at least two thirds”, “all”."""
    if threshold.reach is Reach.MORE_THAN:
        return "at least one" if threshold.share == 0 else f"more than {share(threshold.share)}"
    return "all" if threshold.share == 1 else f"at least {share(threshold.share)}"


def pounds(pence: int) -> str:
    return f"£{pence // 100:,}" if pence % 100 == 0 else f"£{pence // 100:,}.{pence % 100:02d}"


def day(when: date) -> str:
    """A day in full, in the same words on every machine."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"
