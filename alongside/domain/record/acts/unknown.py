"""What becomes of an act that this version does not know? It is carried and named, never dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class UnknownAct:
    """An act from a later version, or one whose facts do not have their shapes: kept as the plain data it was."""

    act: str
    act_v: int
    facts: Mapping[str, Any]
