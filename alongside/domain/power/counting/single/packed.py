"""The same as `windows`, at even odds, in whole numbers: every count packed into one long integer.

Field number x of the integer holds how many ways there are to come to x, and each field is wide enough for all of them
(Leopold Kronecker's substitution). One more seat is then one shift and one addition, and no digit is ever lost. That
nothing is lost also makes it safe to take a seat away again, which for floating numbers it would not be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import comb

import numpy as np

Seats = Sequence[tuple[int, int]]
"""Pairs of a weight and how many seats weigh it, each at least 1, lightest first."""


READING = 100


@dataclass(frozen=True, slots=True)
class Whole:
    """How many ways a sum reaches the quota, how many it does not, and in how many one seat of each weight settles it.

    Out of 2^n ways for n seats; for what one seat settles, out of 2^(n - 1) ways for the others.
    """

    passes: int
    fails: int
    settles: list[int]


def whole(seats: Seats, quota: int) -> Whole:
    """Who settles a sum of weights held against a quota, counted."""
    if len(seats) == 1:
        return _one_weight(*seats[0], quota)
    total, ways = sum(weight * many for weight, many in seats), 2 ** sum(many for _, many in seats)
    mirrored = total - quota + 1
    if mirrored < quota:
        # Whoever settles that enough agree settles that too few are against; one of the two is the shorter count.
        mirror = whole(seats, mirrored)
        return Whole(mirror.fails, mirror.passes, mirror.settles)
    if quota <= 0:
        return Whole(ways, 0, [0] * len(seats))
    below = list(accumulate(_ways(seats, quota)))
    return Whole(ways - below[-1], below[-1], [_settles(below, weight) for weight, _ in seats])


def work(seats: Seats, quota: int) -> int:
    """About how many bytes `whole` has to touch, and as many as it could while it reads the sums one by one."""
    many, total = sum(n for _, n in seats), sum(weight * n for weight, n in seats)
    return 0 if len(seats) == 1 else min(quota, total - quota + 1) * (many * (many + 1) // 8 + READING)


def _one_weight(weight: int, many: int, quota: int) -> Whole:
    needed = min(max(0, -(-quota // weight)), many + 1)
    ways = accumulate(range(many), lambda now, k: now * (many - k) // (k + 1), initial=1)
    fails = sum(way for _, way in zip(range(needed), ways, strict=False))
    return Whole(2**many - fails, fails, [comb(many - 1, needed - 1) if 1 <= needed <= many else 0])


def _ways(seats: Seats, quota: int) -> list[int]:
    """The ways to come to each sum below the quota."""
    width = sum(many for _, many in seats) // 8 + 1
    fields = _falling(seats, quota, width * 8).to_bytes(quota * width, "big")
    return list(map(int.from_bytes, np.frombuffer(fields, dtype=f"V{width}").tolist()))


def _falling(seats: Seats, quota: int, bits: int) -> int:
    """The same packed into one number, the sums downwards: field 0 holds the ways to come to the quota less 1.

    Whatever passes the quota then falls off the end by itself. As long as everybody together stays below it, the sums
    may go upwards, as everybody who agrees is as many ways as everybody who does not.
    """
    packed, total, falls = 1, 0, False
    for weight, many in seats:
        for _ in range(many):
            if not falls and total + weight >= quota:
                packed, falls = packed << (quota - 1 - total) * bits, True
            packed += packed >> weight * bits if falls else packed << weight * bits
            total += weight
    return packed


def _settles(below: list[int], weight: int) -> int:
    """How often all the others come to the quota less this weight, or more, but stay below the quota.

    `below` counts the ways of all the seats up to each sum. With G counting those of the others, below(x) is
    G(x) + G(x - w). So G(x) = below(x) - below(x - w) + below(x - 2w) - …, and this asks for G(q - 1) - G(q - 1 - w).
    """
    return 2 * (sum(below[:: -2 * weight]) - sum(below[-1 - weight :: -2 * weight])) - below[-1]
