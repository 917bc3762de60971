"""Between which two values does the true median likely lie?

From the order of the values alone: how many of n fall below the true median is like the heads of n coins. It asks
nothing of their shape. Source: W. R. Thompson, Annals of Mathematical Statistics 7 (1936); David and Nagaraja, Order
Statistics (2003), 7.1.
"""

from __future__ import annotations

from collections.abc import Sequence


def rank(n: int) -> int:
    """The rank, from 1, of the low end among n values in order; that of the high end counts as far from the top.

    0 where n is below 6: then even the smallest and the largest value are not wide enough for 95 %.
    """
    heads, ways, so_far = 0, 1, 1
    while 40 * so_far <= 2**n:
        heads += 1
        ways = ways * (n - heads + 1) // heads
        so_far += ways
    return heads


def order_interval(values: Sequence[float]) -> tuple[float, float] | None:
    """The 95 % interval of the median of these values, in any order; None for fewer than 6."""
    ordered = sorted(values)
    low = rank(len(ordered))
    return (ordered[low - 1], ordered[-low]) if low else None
