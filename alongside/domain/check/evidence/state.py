"""What has to be kept from the entries before, so that only new entries need to be folded?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from alongside.domain.record.reading import ACT
from alongside.domain.record.shapes import ID
from alongside.domain.stakes import FIRST_STAKES

FIRST_TERMS: Mapping[str, int] = {"version": 0, "small_group": 5, "reply_days": 20, "notice_days": 7, "pay_days": 28}
"""What holds before any terms are stated. Their number is 0."""


@dataclass(slots=True, kw_only=True)
class State:
    """Where the folding of one partnership's record stands. `fold` never changes the state it was given.

    `entries` counts those folded: it is the number of the next. Days are counted from 1970-01-01, -1 before any.
    `stakes` gives each stake's side. `members` gives the stake of each pseudonym, `replied` when they last answered
    anything, in seconds since 1970. `unknown` counts the acts that this version does not know, and `future` those
    dated after the time that whoever looks says it is: they are left out, and looked at again another time. `capped`
    counts those with a number above MOST, which counts as MOST.
    """

    partnership: str = ""
    entries: int = 0
    first_day: int = -1
    last_day: int = -1
    terms: int = 0
    reply_days: int = FIRST_TERMS["reply_days"]
    pay_days: int = FIRST_TERMS["pay_days"]
    stakes: dict[str, str] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)
    replied: dict[str, int] = field(default_factory=dict)
    unknown: dict[str, int] = field(default_factory=dict)
    future: dict[str, int] = field(default_factory=dict)
    capped: dict[str, int] = field(default_factory=dict)

    def copy(self) -> State:
        """The same, to be changed without changing this one."""
        return State(**self.as_data())

    def looking_again(self) -> State:
        """The same before anything was from the future, to fold what came after it once more."""
        again = self.copy()
        again.future.clear()
        return again

    def as_data(self) -> dict[str, Any]:
        """Plain JSON data, which shares nothing with the state."""
        cells = {name: getattr(self, name) for name in KINDS}
        return {name: dict(cell) if isinstance(cell, dict) else cell for name, cell in cells.items()}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> State:
        """The state that `as_data` wrote. Raises ValueError for anything else."""
        right = data.keys() == KINDS.keys() and all(_is(kind, data[name]) for name, kind in KINDS.items())
        if not right or not _names_fit(data):
            raise ValueError("That is not where a folding stood. Fold the record again from its beginning.")
        return cls(**data).copy()

    def side_of(self, stake: str) -> str:
        """The side of a stake: as the partnership says, else as the first three have it, else empty."""
        return self.stakes.get(stake) or str(FIRST_STAKES.get(stake, ""))

    def of_side(self, side: str, seats: Mapping[str, int]) -> int:
        """How many of the seats, counted by stake, are on one side."""
        return sum(count for stake, count in seats.items() if self.side_of(stake) == side)


KINDS: Mapping[str, str] = {each.name: str(each.type) for each in fields(State)}
PLAIN: Mapping[str, type] = {"str": str, "int": int}


def _is(kind: str, value: object) -> bool:
    if kind in PLAIN:
        return type(value) is PLAIN[kind]
    inner = PLAIN[kind.removeprefix("dict[str, ").removesuffix("]")]
    return isinstance(value, dict) and all(type(key) is str and type(each) is inner for key, each in value.items())


def _names_fit(data: Mapping[str, Any]) -> bool:
    """These names are printed, so nobody can put anything else there."""
    named = (*data["unknown"], *data["future"])
    return all(map(_NAMED.fullmatch, named)) and re.fullmatch(f"(?:{ID})?", data["partnership"], re.ASCII) is not None


_NAMED = re.compile(rf"{ACT.pattern} \d{{1,16}}", re.ASCII)
"""An act and its version."""
