"""How many of a group agree, when each seat agrees by itself with the same chance?"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

ALMOST_NEVER = 1e-300
"""Stands in for a chance of nought, so that its logarithm exists and what it multiplies stays nothing."""


@lru_cache(maxsize=512)
def _log_choose(seats: int) -> Array:
    steps = np.arange(1, seats + 1, dtype=np.longdouble)
    found = np.zeros(seats + 1, dtype=np.longdouble)
    np.cumsum(np.log((seats + 1 - steps) / steps), out=found[1:])
    return found


def how_many_agree(seats: int, odds: Array) -> Array:
    """The chance of exactly 0, 1 … `seats` agreeing.

    `odds` has one chance of agreeing for each scenario, shape (m,); the answer has shape (m, seats + 1), each row
    adding up to 1.
    """
    yes = np.maximum(odds, ALMOST_NEVER)[:, None]
    no = np.maximum(1 - odds, ALMOST_NEVER)[:, None]
    numbers = np.arange(seats + 1)
    found: Array = np.exp(_log_choose(seats).astype(yes.dtype) + numbers * np.log(yes) + (seats - numbers) * np.log(no))
    found /= found.sum(axis=1, keepdims=True)
    found[odds <= 0], found[odds >= 1] = numbers == 0, numbers == seats
    return found


def one_seat_settles(agreeing: Array, odds: Array) -> Array:
    """At index k: the chance that exactly k − 1 of the *other* seats agree, so that this seat makes it k.

    `agreeing` is what `how_many_agree` said of the whole group. Index 0 is nothing.
    """
    seats = agreeing.shape[1] - 1
    numbers = np.arange(seats + 1)
    found: Array = agreeing * numbers / (seats * np.maximum(odds, ALMOST_NEVER)[:, None])
    found[odds <= 0] = numbers == 1
    return found
