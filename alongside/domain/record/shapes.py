"""How narrow is a fact? Narrow enough that nobody's own words fit into the record."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Annotated, Any

from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind

LARGEST = 2**53 - 1
"""The largest whole number every reader of JSON holds exactly (RFC 7493, section 2.2)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What one kind of fact looks like, in words for people and as a JSON Schema for programs.

    `pattern` is a regular expression that only the canonical JSON of such a fact matches (though not always all of
    it), or empty where there is none.
    """

    words: str
    schema: Mapping[str, Any] = field(hash=False)
    fits: Callable[[object], bool]
    pattern: str = ""


def written_like(pattern: str, words: str, *, check: Callable[[str], object] | None = None, surely: str = "") -> Shape:
    """Text that matches the whole pattern and, where given, survives `check`; whatever is `surely` fine does."""
    matches = re.compile(pattern, re.ASCII).fullmatch

    def fits(value: object) -> bool:
        if not isinstance(value, str) or matches(value) is None:
            return False
        return check is None or _survives(check, value)

    schema = {"type": "string", "pattern": f"^(?:{pattern})$"}
    return Shape(words, schema, fits, f'"(?:{surely if check else pattern})"')


def _survives(check: Callable[[str], object], value: str) -> bool:
    try:
        check(value)
    except ValueError:
        return False
    return True


def one_of(*choices: str) -> Shape:
    listed = frozenset(choices)
    words = "one of " + ", ".join(f"“{choice}”" if choice else "nothing" for choice in choices)
    pattern = "|".join(re.escape(choice) for choice in choices)
    return Shape(
        words, {"enum": list(choices)}, lambda value: isinstance(value, str) and value in listed, f'"(?:{pattern})"'
    )


def counted(least: int, most: int, words: str, *, pattern: str) -> Shape:
    def fits(value: object) -> bool:
        return type(value) is int and least <= value <= most

    return Shape(words, {"type": "integer", "minimum": least, "maximum": most}, fits, pattern)


ID = r"[0-9a-f]{32}"
DIGEST = r"[0-9a-f]{64}"
SLUG = r"[a-z][a-z0-9_]{0,39}"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
MOMENT = DAY + r"T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z"
EVERY_YEAR_HAS = (
    r"[1-9][0-9]{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
)
EVERY_DAY_HAS = r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{6}Z"


def moment(at: datetime) -> str:
    """A time as the record writes it: UTC, to the microsecond, as in 2026-11-22T10:00:00.000000Z.

    Raises ValueError for a time that does not say its zone.
    """
    if at.tzinfo is None:
        raise ValueError("A time in the record has to say its time zone.")
    return at.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def time_of(text: str) -> datetime:
    """The time that `moment` wrote. Raises ValueError for any other text."""
    if re.fullmatch(MOMENT, text, re.ASCII) is None or moment(at := datetime.fromisoformat(text)) != text:
        raise ValueError(f"“{text}” is not a time as the record writes it.")
    return at


def day(when: date | None) -> str:
    """A date as the record writes it, as in 2026-11-22; nothing for no date."""
    return "" if when is None else when.isoformat()


Id = Annotated[str, written_like(ID, "an id of 32 hexadecimal digits")]
MaybeId = Annotated[str, written_like(f"{ID}|", "an id of 32 hexadecimal digits, or nothing")]
Digest = Annotated[str, written_like(DIGEST, "a digest of 64 hexadecimal digits")]
MaybeDigest = Annotated[str, written_like(f"{DIGEST}|", "a digest of 64 hexadecimal digits, or nothing")]
Slug = Annotated[str, written_like(SLUG, "a short stable word: small letters, digits and underscores, at most 40")]
MaybeSlug = Annotated[str, written_like(f"{SLUG}|", "a short stable word, or nothing")]
Day = Annotated[str, written_like(DAY, "a date such as 2026-11-22", check=date.fromisoformat, surely=EVERY_YEAR_HAS)]
MaybeDay = Annotated[
    str,
    written_like(
        f"{DAY}|",
        "a date such as 2026-11-22, or nothing",
        check=lambda text: text and date.fromisoformat(text),
        surely=f"{EVERY_YEAR_HAS}|",
    ),
]
Moment = Annotated[
    str,
    written_like(
        MOMENT,
        "a time in UTC such as 2026-11-22T10:00:00.000000Z",
        check=time_of,
        surely=EVERY_YEAR_HAS + EVERY_DAY_HAS,
    ),
]
Count = Annotated[int, counted(0, LARGEST, "a whole number, 0 or more", pattern="(?:0|[1-9][0-9]{0,14})")]
Version = Annotated[int, counted(1, LARGEST, "a whole number, 1 or more", pattern="[1-9][0-9]{0,14}")]
Rung = Annotated[int, counted(1, 7, "a rung of the ladder, 1 to 7", pattern="[1-7]")]
WhichSide = Annotated[str, one_of(*Side)]
KindOfSpace = Annotated[str, one_of(*SpaceKind)]
Channel = Annotated[str, one_of("web", "email", "phone", "paper", "import", "text")]
