"""Numbers as people write them in a rule, such as 1/2, 50%, 0.5 or 3: read exactly, and never rounded."""

from __future__ import annotations

import re
from fractions import Fraction
from math import isfinite

from alongside.domain.power.problems import BadRule

LARGEST = 10**18
WRITTEN = re.compile(r"\s*(?P<top>[+-]?\d{1,40}(\.\d{1,40})?)\s*(/\s*(?P<under>\d{1,40})|(?P<percent>%))?\s*")
HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
SAY = "write it as 1/2, 50%, 0.5 or a whole number"


def number(value: object, where: str) -> Fraction:
    """Exactly the number that was written. Raises BadRule for what is not one, or is too large to be meant."""
    found = _read(value, where)
    if abs(found) > LARGEST:
        raise BadRule("the number is too large", where=where, to_do="the largest we can count with is 10^18")
    if found.denominator > LARGEST:
        raise BadRule("the number has too many digits", where=where, to_do="round it to 18 digits or fewer")
    return found


def is_part(value: object) -> bool:
    """Was it written as a part of something, such as 1/2 or 60%?"""
    return isinstance(value, str) and any(sign in value for sign in "/%")


def _read(value: object, where: str) -> Fraction:
    if isinstance(value, bool):
        raise BadRule(f"“{str(value).lower()}” is not a number", where=where, to_do=SAY)
    if isinstance(value, int | Fraction):
        return Fraction(value)
    if isinstance(value, float):
        return _float(value, where)
    if isinstance(value, str):
        return _text(value, where)
    raise BadRule("there is no number here", where=where, to_do=SAY)


def _float(value: float, where: str) -> Fraction:
    if not isfinite(value):
        raise BadRule(f"“{value}” is not a number anybody can count with", where=where, to_do=SAY)
    return Fraction(repr(value))


def _text(value: str, where: str) -> Fraction:
    found = WRITTEN.fullmatch(value)
    if not found:
        raise BadRule(f"“{shortened(value)}” is not a number", where=where, to_do=SAY)
    if found["under"] is None:
        return Fraction(found["top"]) / (100 if found["percent"] else 1)
    if not int(found["under"]):
        raise BadRule(f"“{shortened(value)}” divides by nought", where=where, to_do=SAY)
    return Fraction(found["top"]) / int(found["under"])


def written(amount: Fraction) -> str | int:
    """A whole number as it is, any other as a fraction: as `number` reads it back."""
    return int(amount) if amount.denominator == 1 else f"{amount.numerator}/{amount.denominator}"


def shortened(text: object, most: int = 40) -> str:
    """What somebody wrote, safe to say back to them on one line. Half a surrogate pair, which is no text, is a mark."""
    plain = HALF_A_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", " ".join(str(text).split()))
    return plain if len(plain) <= most else plain[: most - 1] + "…"
