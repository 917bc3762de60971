"""What does an agreement have to know of the questions that the check asks, to say its lines in words?

The check stands above the agreement and gives them: an agreement can be read, written and held without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of the check. A line is a share of all, or a number of days: `in_days`.

    `at_least` says on which side of the line it is good. One that is `core` is always counted.
    """

    asks: str
    core: bool
    at_least: bool
    in_days: bool


Questions = Mapping[str, Asked]
"""Every question by the key of its indicator."""
