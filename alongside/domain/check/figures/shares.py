"""How much of the whole is it, and between what and what does the true share likely lie?

Wilson's score interval: it keeps close to its 95 % with as few as five things, never leaves the scale, and says
something sensible of 0 of n and of n of n, where the textbook interval says ±0. Sources: E. B. Wilson, Journal of the
American Statistical Association 22 (1927); recommended for small n by Brown, Cai and DasGupta, Statistical Science 16
(2001).
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alongside.domain.check.finding import Figure

Z = NormalDist().inv_cdf(0.975)
"""All intervals are 95 % ones."""

Array = NDArray[Any]
Interval = tuple[float, float]


def effective(whole: int, squares: int) -> float:
    """How many things of one size would tell as much as these amounts: whole² ÷ the sum of squares.

    For things (a whole of 1 each) that is how many there are. Ten claims of which one is nearly all the money tell
    about as much as one. Source: Leslie Kish, Survey Sampling (1965), the effective sample size.
    """
    return whole * whole / squares if squares > 0 else 0.0


def wilson(part: float, whole: float, *, n: float | None = None) -> Interval:
    """The interval of part ÷ whole, both 0 or more; `n`: how many things that stands on, if not `whole`.

    Nothing at all leaves the whole scale open: 0 of 0 gives (0, 1). A part beyond the whole counts as the whole.
    """
    n = whole if n is None else n
    if whole <= 0 or n <= 0:
        return 0.0, 1.0
    share = min(max(part / whole, 0.0), 1.0)
    spread = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    middle, scale = share + Z * Z / (2 * n), 1 + Z * Z / n
    low = 0.0 if share == 0 else max((middle - spread) / scale, 0.0)
    high = 1.0 if share == 1 else min((middle + spread) / scale, 1.0)
    return low, high


def wilson_many(part: Array, whole: Array, n: Array | None = None) -> tuple[Array, Array]:
    """The same for arrays of one shape, such as partnerships × indicators. Returns the low ends and the high ends."""
    whole = np.asarray(whole, dtype=float)
    n = whole if n is None else np.asarray(n, dtype=float)
    some = (whole > 0) & (n > 0)
    things = np.where(some, n, 1.0)
    share = np.clip(np.where(some, part, 0) / np.where(some, whole, 1.0), 0.0, 1.0)
    spread = Z * np.sqrt(share * (1 - share) / things + Z * Z / (4 * things * things))
    middle, scale = share + Z * Z / (2 * things), 1 + Z * Z / things
    low = np.where(share == 0, 0.0, np.maximum((middle - spread) / scale, 0.0))
    high = np.where(share == 1, 1.0, np.minimum((middle + spread) / scale, 1.0))
    return np.where(some, low, 0.0), np.where(some, high, 1.0)


def share(part: int, whole: int, *, n: float | None = None) -> Figure:
    """The figure of `part` of `whole`. 0 of 0 has neither a value nor an interval: there was nothing to count."""
    if whole <= 0:
        return Figure()
    low, high = wilson(part, whole, n=n)
    return Figure(part, whole, min(max(part / whole, 0.0), 1.0), low, high)
