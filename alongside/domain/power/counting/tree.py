"""What is left of a rule once words are gone: sums of weights held against quotas, and how many of them must hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Hashable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Holds when the weights of the seats that agree come to at least the quota. Weights are for one seat, and > 0."""

    weights: Mapping[str, int]
    quota: int


@dataclass(frozen=True, slots=True)
class Gate:
    """Holds when at least `need` of its parts hold."""

    need: int
    parts: tuple[Tree, ...]


Tree = Tally | Gate


def groups_of(tree: Tree) -> frozenset[str]:
    if isinstance(tree, Tally):
        return frozenset(tree.weights)
    return frozenset().union(*map(groups_of, tree.parts))


def tallies_of(tree: Tree) -> Iterator[Tally]:
    if isinstance(tree, Tally):
        yield tree
    else:
        for part in tree.parts:
            yield from tallies_of(part)


def holds(tree: Tree, agreed: Mapping[str, int]) -> bool:
    """Does it pass when this many seats of each group agree? A group that is not named agrees with nothing."""
    if isinstance(tree, Tally):
        return sum(weight * agreed.get(group, 0) for group, weight in tree.weights.items()) >= tree.quota
    return sum(holds(part, agreed) for part in tree.parts) >= tree.need


def shared(parts: tuple[Tree, ...]) -> tuple[str, ...]:
    """The groups that occur in more than one of these parts, in a fixed order."""
    found = Counter(group for part in parts for group in groups_of(part))
    return tuple(sorted(group for group, times in found.items() if times > 1))


def spoken_for(tree: Tree, groups: Mapping[str, Hashable]) -> dict[str, str]:
    """For each group, the first group that is asked just as it is, everywhere: their seats can be counted together.

    `groups` gives each a key; those whose keys differ are kept apart in any case.
    """
    asked: dict[str, list[Hashable]] = {group: [key] for group, key in groups.items()}
    for at, tally in enumerate(tallies_of(tree)):
        for group, weight in tally.weights.items():
            asked[group].append((at, weight))
    first: dict[Hashable, str] = {}
    return {group: first.setdefault(tuple(how), group) for group, how in asked.items()}


def asking_only(tree: Tree, groups: Container[str]) -> Tree:
    """Without all the other groups. The quotas stay."""
    if isinstance(tree, Gate):
        return Gate(tree.need, tuple(asking_only(part, groups) for part in tree.parts))
    return Tally({group: weight for group, weight in tree.weights.items() if group in groups}, tree.quota)


def settled(tree: Tree) -> Tree:
    """The same rule with as little shared between neighbours as its shape allows.

    *All of all of* is one *all of*; parts of an *all of* that share no group are then kept apart, so that only those
    that do share one are counted jointly. The same for *any of*.
    """
    return _apart(_flat(tree))


def _flat(tree: Tree) -> Tree:
    if isinstance(tree, Tally):
        return tree
    if len(tree.parts) == 1 and tree.need == 1:
        return _flat(tree.parts[0])
    parts: list[Tree] = []
    for part in map(_flat, tree.parts):
        parts += part.parts if isinstance(part, Gate) and _same_word(tree, part) else (part,)
    return Gate(len(parts) if _is_all(tree) else tree.need, tuple(parts))


def _same_word(outer: Gate, inner: Gate) -> bool:
    return (_is_all(outer) and _is_all(inner)) or (_is_any(outer) and _is_any(inner))


def _is_all(gate: Gate) -> bool:
    return gate.need == len(gate.parts)


def _is_any(gate: Gate) -> bool:
    return gate.need == 1


def _apart(tree: Tree) -> Tree:
    if isinstance(tree, Tally):
        return tree
    parts = tuple(map(_apart, tree.parts))
    if not (_is_all(tree) or _is_any(tree)):
        return Gate(tree.need, parts)
    knots = _knots(parts)
    if len(knots) in {1, len(parts)}:
        return Gate(tree.need, parts)
    inner = tuple(knot[0] if len(knot) == 1 else Gate(len(knot) if _is_all(tree) else 1, knot) for knot in knots)
    return Gate(len(inner) if _is_all(tree) else 1, inner)


def _knots(parts: tuple[Tree, ...]) -> list[tuple[Tree, ...]]:
    """Parts that hang together through a group they share, directly or by way of others."""
    knots: list[tuple[set[str], list[Tree]]] = []
    for part in parts:
        groups, members = set(groups_of(part)), [part]
        for knot in [knot for knot in knots if knot[0] & groups]:
            knots.remove(knot)
            groups |= knot[0]
            members = knot[1] + members
        knots.append((groups, members))
    return [tuple(members) for _, members in knots]
