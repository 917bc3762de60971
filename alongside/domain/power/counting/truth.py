"""Does a rule hold, for many ways of answering at once?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.tree import Tally, Tree


def truth(tree: Tree, of: Callable[[Tally], Array]) -> Array:
    """True and false, from what is true of each tally."""
    if isinstance(tree, Tally):
        return of(tree)
    return at_least(tree.need, [truth(part, of) for part in tree.parts])


def at_least(need: int, parts: Sequence[Array]) -> Array:
    """Where at least so many of these arrays of true and false are true. Lengths of 1 stretch."""
    if need == len(parts):
        return reduce(np.logical_and, parts)
    if need == 1:
        return reduce(np.logical_or, parts)
    found: Array = reduce(np.add, (part.astype(np.int16) for part in parts)) >= need
    return found
