"""Which script is on the pages of a sealed room, and what is its digest? Anyone can compare it with the release."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
BUILT = HERE / "client" / "built.json"


@dataclass(frozen=True, slots=True)
class Script:
    file: str
    sha256: str
    bytes: int

    @property
    def path(self) -> str:
        return f"sealed/{self.file}"


@cache
def script(name: str) -> Script:
    """`sealed` is the one on every page; `scan` reads pictures of codes and is fetched only for that."""
    return Script(**json.loads(BUILT.read_text(encoding="utf-8"))["scripts"][name])
