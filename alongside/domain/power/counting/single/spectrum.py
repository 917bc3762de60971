"""How often does one seat settle a sum of few kinds of weight with very many seats each?

Adding thousands of seats one by one would be slow. How many of one kind agree is known at once, and sums of
independent numbers multiply in their Fourier transforms. This keeps about 1e-15 of the greatest chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import numpy as np

from alongside.domain.power.counting.binomials import Array, how_many_agree
from alongside.domain.power.counting.single.kinds import Kind, weight_of
from alongside.domain.power.counting.single.windows import Settles


def spectrum_settle(kinds: list[Kind], quota: int) -> Settles:
    """What `windows.sum_settles` says, for a quota in reach."""
    length = _quick_length(weight_of(kinds) + 1)
    whole = [_transformed(kind, kind.seats, length) for kind in kinds]
    sums = _back(_multiplied(whole), length)
    settles = []
    for at, kind in enumerate(kinds):
        others = _transformed(kind, kind.seats - 1, length) * _multiplied(whole[:at] + whole[at + 1 :])
        settles.append(_back(others, length)[:, max(0, quota - kind.weight) : quota].sum(1))
    return Settles(sums[:, quota:].sum(1), sums[:, :quota].sum(1), settles)


def _quick_length(least: int) -> int:
    """The next number with no prime factor over 5, which transforms quickly."""
    odd: list[int] = [3**threes * 5**fives for threes in range(5) for fives in range(4)]
    return min(each << (-(-least // each) - 1).bit_length() for each in odd)


def _multiplied(spectra: Sequence[Array]) -> Array:
    return reduce(np.multiply, spectra)


def _transformed(kind: Kind, seats: int, length: int) -> Array:
    spread = np.zeros((len(kind.odds), length))
    spread[:, : seats * kind.weight + 1 : kind.weight] = how_many_agree(seats, kind.odds)
    return np.fft.rfft(spread)


def _back(spectrum: Array, length: int) -> Array:
    return np.maximum(np.fft.irfft(spectrum, length), 0)
