"""Groups that are asked in several places: their answers are gone through jointly, and nobody else's.

Once it is fixed how many seats of each shared group agree, the parts of a gate no longer depend on each other. So each
part becomes an array with one axis for each shared group (see `steps`), the parts are put together cell by cell, and
then the shared groups are averaged out again. Axis 0 is always the scenario, of length m, or 1 where it makes no
difference. What no group can change is kept as true and false, and only becomes a chance when it has to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.gates import combined, decisive
from alongside.domain.power.counting.jointly.axes import Steps, fold, fold_settled, spread
from alongside.domain.power.counting.truth import at_least


class Part(Protocol):
    """A part of a rule, given the groups that are held fixed: shape (m or 1, one length for each of them)."""

    @property
    def passes(self) -> Array: ...
    @property
    def fails(self) -> Array: ...
    @property
    def has_own_groups(self) -> bool: ...  # is a group averaged out within it, that waits to be credited?

    def credit(self, stake: Array, settled: dict[str, Array]) -> None:
        """Add to each of its own groups what one seat settles, where `stake` is how often this part settles it all."""


@dataclass(frozen=True, slots=True)
class Alone:
    """A part that none of the held groups is asked in, solved already; arrays of shape (m,)."""

    chances: tuple[Array, Array]
    settles: Mapping[str, Array]
    axes: int

    @property
    def has_own_groups(self) -> bool:
        return True

    @property
    def passes(self) -> Array:
        return spread(self.chances[0], self.axes)

    @property
    def fails(self) -> Array:
        return spread(self.chances[1], self.axes)

    def credit(self, stake: Array, settled: dict[str, Array]) -> None:
        total = stake.reshape(len(stake), -1).sum(1)
        for group, chance in self.settles.items():
            settled[group] = settled.get(group, 0) + total * chance


@dataclass(frozen=True, slots=True)
class Joined:
    """A gate; `within` are the parts, `shared` the groups that are averaged out here, the last axes of the parts."""

    need: int
    within: Sequence[Part]
    shared: Mapping[str, Steps]
    inner: tuple[Array, Array]
    passes: Array
    fails: Array

    @property
    def has_own_groups(self) -> bool:
        return bool(self.shared) or any(part.has_own_groups for part in self.within)

    def credit(self, stake: Array, settled: dict[str, Array]) -> None:
        for group in self.shared:
            chance = fold_settled(self.inner, self.shared, group) * stake
            settled[group] = settled.get(group, 0) + chance.reshape(len(chance), -1).sum(1)
        if not any(part.has_own_groups for part in self.within):
            return
        weighed = stake
        for steps in self.shared.values():
            weighed = weighed[..., None] * steps.along(weighed.ndim)
        for part, times in zip(self.within, decisive(self.need, _as_chances(self.within)), strict=True):
            if part.has_own_groups:
                part.credit(weighed * times, settled)


def joined(need: int, within: Sequence[Part], shared: Mapping[str, Steps]) -> Joined:
    """At least `need` of these parts, averaged over the groups they share."""
    inner = _certain(need, within) or combined(need, _as_chances(within))
    return Joined(need, within, shared, inner, *fold(inner, shared))


def _certain(need: int, within: Sequence[Part]) -> tuple[Array, Array] | None:
    """True and false, if every part is."""
    if any(part.passes.dtype != bool for part in within):
        return None
    passes = at_least(need, [part.passes for part in within])
    return passes, ~passes


def _as_chances(within: Sequence[Part]) -> list[tuple[Array, Array]]:
    return [(part.passes * 1.0, part.fails * 1.0) for part in within]
