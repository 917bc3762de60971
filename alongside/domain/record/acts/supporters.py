"""That people take part with help: how many do, never who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportBegun(Act):
    """Somebody of this stake takes part with a supporter of their own choice. Neither is named."""

    act: ClassVar[str] = "support.begun"
    of_stake: Slug
    reads_only: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportEnded(Act):
    """That ended: the person said so, or their supporter did."""

    act: ClassVar[str] = "support.ended"
    of_stake: Slug
    by_person: bool
