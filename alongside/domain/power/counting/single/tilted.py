"""How often does one seat settle it, when the odds have been tilted until the quota is just what is expected?

Each p / (1 - p) times e^(w tilt), and what is found is scaled back. That way it keeps its digits however rare it is
(Henry Daniels, "Saddlepoint approximations in statistics", 1954; only here nothing is approximate).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.single.circle import CACHED, Circle

SURE = 500.0
"""Odds of e^500 stand in for certainty."""
LEAST = 1e-300
"""Stands in for no tilt at all."""
NOISE = 1e-14
"""What a seat settles is nought if it is so much less than what its weight would settle elsewhere."""


@dataclass(frozen=True)
class Tilted:
    """One scenario. `logits` are the logarithms of its odds, one for each kind."""

    circle: Circle
    logits: Array
    tilt: float

    @property
    def rises(self) -> bool:
        """Passing is the rarer thing, so the odds are tilted upwards."""
        return self.tilt > 0

    @cached_property
    def chances(self) -> Array:
        return chance(self.logits + self.tilt * self.circle.weights)

    @property
    def spread(self) -> Array:
        found: Array = self.chances * (1 - self.chances)
        return found

    @cached_property
    def _scales(self) -> Array:
        """For each kind, the logarithm of what scales one seat's odds back to adding up to 1."""
        tilted = np.logaddexp(0, self.logits + self.tilt * self.circle.weights)
        found: Array = tilted - np.logaddexp(0, self.logits)
        return found

    @property
    def rare(self) -> float:
        """The logarithm of how much rarer it is than it has been made by tilting."""
        return float(self.circle.many @ self._scales - self.tilt * (self.circle.quota - 0.5))

    def answers(self, turns: Array, kind: Any) -> list[Array]:
        """Passes, fails, and what one seat of each kind settles, as this kind of number."""
        circle = self.circle
        reach = min(circle.width + 1, circle.total - circle.quota + 1 if self.rises else circle.quota)
        lengths = np.array([reach, *circle.weights])
        firsts = (
            circle.quota - np.array([0, *circle.weights]) if self.rises else np.full(len(lengths), circle.quota - 1)
        )
        step = max(1, CACHED // len(lengths))
        found = sum(self._average(turns[at : at + step], firsts, lengths) for at in range(0, len(turns), step))
        scales = circle.many @ self._scales - np.array([0, *self._scales]) - self.tilt * firsts
        found = np.where(found < NOISE * lengths * (found / lengths).max(), 0, found)
        rarer, *settles = found * np.exp(scales.astype(kind))
        rarer = np.minimum(rarer, 1)
        return [*((rarer, 1 - rarer) if self.rises else (1 - rarer, rarer)), *settles]

    def _average(self, turns: Array, firsts: Array, lengths: Array) -> Array:
        """These turns' part in the chance of any of so many sums, one after another from the first, away from the tilt.

        First for all seats together, then for all but one of each kind.
        """
        circle, by = self.circle, lengths[:, None]
        each = 1 + self.chances[:, None] * (np.exp(1j * circle.angles(turns, circle.weights[:, None])) - 1)
        others = each ** (circle.many - 1)[:, None]
        spectrum = np.concatenate([(others * each).prod(0)[None], others * _all_but_one(others * each)])
        back = np.exp(-1j * circle.angles(turns, firsts[:, None]))
        sums = self._one_less(turns, by) / self._one_less(turns, np.ones_like(by))
        found: Array = (spectrum * back * sums).real @ np.where(turns * 2 % circle.around == 0, 1, 2) / circle.around
        return found

    def _one_less(self, turns: Array, by: Array) -> Array:
        """1 less than what so many sums further comes to; never nought."""
        angles = self.circle.angles(turns, by) * (1 if self.rises else -1)
        found: Array = np.expm1(-max(abs(self.tilt), LEAST) * by - 1j * angles)
        return found


def tilted(circle: Circle, odds: Array) -> list[Tilted]:
    """One for each scenario. `odds` has a row for each kind and a column for each scenario."""
    with np.errstate(divide="ignore"):
        logits = np.clip(np.log(odds) - np.log1p(-odds), -SURE, SURE)
    weights, many = circle.weights[:, None], circle.many[:, None]
    low, high = np.full(odds.shape[1], -2 * SURE), np.full(odds.shape[1], 2 * SURE)
    while (high - low).max() * circle.width > 1e-3:
        middle = (low + high) / 2
        short = (many * weights * chance(logits + middle * weights)).sum(0) < circle.quota - 0.5
        low, high = np.where(short, middle, low), np.where(short, high, middle)
    return [Tilted(circle, logits[:, at], float(tilt)) for at, tilt in enumerate(low)]


def chance(logits: Array) -> Array:
    found: Array = np.exp(-np.logaddexp(0, -logits))
    return found


def _all_but_one(factors: Array) -> Array:
    """For each row the product of all the others."""
    found = np.ones_like(factors)
    found[1:] = np.multiply.accumulate(factors[:-1])
    found[:-1] *= np.multiply.accumulate(factors[:0:-1])[::-1]
    return found
