"""What does an evidence folder say about itself: where its folding stands, and which parts count?"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from alongside.domain.check.evidence import State

ABOUT = "about.json"
FORMAT = 1
"""The version of the folder. One made by another version has to be made again."""
PART = re.compile(r"\d{6,}-\d{6,}\.parquet", re.ASCII)
"""How a part is called. Anything else could lead out of the folder, or stand for many files at once."""

MadeFrom = Literal["record", "tables"]


class CannotAdd(Exception):
    """The evidence cannot be made, or not added to. The text is plain sentences that say what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """`verified`: signatures vouch for all of it. `state` is the folding's own, with what is unknown or still to come.

    `frontier` are the subtree hashes over the entries folded, in hexadecimal, the largest subtree first; `last_at` is
    the time of the last of them, as the record writes it. `as_of` is the day until which things wait, -1 for the day of
    the last entry. `parts` names the files of each table: no others are read. `additions` counts how often it grew.
    """

    made_from: MadeFrom = "record"
    verified: bool = False
    state: State = field(default_factory=State)
    root: str = ""
    frontier: tuple[str, ...] = ()
    last_at: str = ""
    as_of: int = -1
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    additions: int = 0

    def as_data(self) -> dict[str, Any]:
        head = {"size": self.state.entries, "root": self.root, "frontier": list(self.frontier)}
        return {
            "format": FORMAT,
            "made_from": self.made_from,
            "verified": self.verified,
            "head": head,
            "last_at": self.last_at,
            "as_of": self.as_of,
            "additions": self.additions,
            "parts": {name: list(parts) for name, parts in self.parts.items()},
            "state": self.state.as_data(),
        }


def read_about(folder: Path) -> About | None:
    """What the folder says, or None where it says nothing. Raises CannotAdd where nobody could go on from it."""
    try:
        data = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            raise CannotAdd(
                f"The evidence in “{folder}” was made by another version. Delete that folder, and make it again."
            )
        return About(
            made_from=data["made_from"],
            verified=data["verified"] is True,
            state=State.from_data(data["state"]),
            root=data["head"]["root"],
            frontier=tuple(data["head"]["frontier"]),
            last_at=data["last_at"],
            as_of=int(data["as_of"]),
            parts={name: tuple(map(_part, parts)) for name, parts in data["parts"].items()},
            additions=int(data["additions"]),
        )
    except FileNotFoundError:
        return None
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as problem:
        raise CannotAdd(
            f"What the folder “{folder}” says about itself cannot be read. Delete that folder, and make it again."
        ) from problem


def _part(name: str) -> str:
    if PART.fullmatch(name) is None:
        raise ValueError("That is no name of a part.")
    return name


def write_about(folder: Path, about: About) -> None:
    """The new one or the old one stands there, never half of one."""
    unfinished = folder / f"{ABOUT}.new"
    with unfinished.open("w", encoding="utf-8") as file:
        json.dump(about.as_data(), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(folder / ABOUT)
