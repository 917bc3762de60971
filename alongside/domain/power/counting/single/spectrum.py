"""How often does one seat settle a sum of very many seats, in time that hardly grows with them?"""

from __future__ import annotations

import numpy as np

from alongside.domain.power.counting.single.circle import NOTHING, Circle
from alongside.domain.power.counting.single.kinds import Kind
from alongside.domain.power.counting.single.tilted import tilted
from alongside.domain.power.counting.single.windows import Settles


def spectrum_settle(kinds: list[Kind], quota: int) -> Settles:
    """What `windows.sum_settles` says, for a quota in reach. Of several scenarios it leaves out what hardly happens."""
    like = kinds[0].odds
    circle = Circle(kinds, quota)
    scenarios = tilted(circle, np.stack([kind.odds.astype(float) for kind in kinds]))
    alone = len(scenarios) == 1
    open_ones = [at for at, one in enumerate(scenarios) if alone or one.rare > -NOTHING]
    found = np.zeros((2 + len(kinds), len(like)), dtype=like.dtype)
    found[0], found[1] = [not one.rises for one in scenarios], [one.rises for one in scenarios]
    if open_ones:
        turns = circle.all_turns(np.min([scenarios[at].spread for at in open_ones], axis=0))
    for at in open_ones:
        one = scenarios[at]
        found[:, at] = one.answers(circle.turns_of(turns, one.spread, 0.0 if alone else min(one.rare, 0)), like.dtype)
    return Settles(found[0], found[1], list(found[2:]))
