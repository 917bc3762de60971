"""How can a body decide? A rule is a tree of plain data over groups of seats; a named actor is a group of one seat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Threshold:
    """How much has to agree: `more_than` so much, or at least.

    `amount` is a part, from 0 to 1, of all there is to agree; with `counted` it is a number of seats, or of weight.
    """

    amount: Fraction
    more_than: bool = False
    counted: bool = False

    def quota(self, total: Fraction) -> Fraction:
        """The amount, out of this total."""
        return self.amount if self.counted else self.amount * total

    def needed(self, total: int) -> int:
        """The least whole number that is enough. Beyond the total if nothing is."""
        quota = self.quota(Fraction(total))
        return quota.__floor__() + 1 if self.more_than else quota.__ceil__()


@dataclass(frozen=True, slots=True)
class Share:
    """Enough of the seats of these groups, all counted together, agree."""

    of: tuple[str, ...]
    threshold: Threshold


@dataclass(frozen=True, slots=True)
class Weighted:
    """The weights of the seats that agree reach the quota. `weights` gives each group what one of its seats weighs."""

    weights: Mapping[str, Fraction]
    threshold: Threshold


@dataclass(frozen=True, slots=True)
class CastingVote:
    """As the share says, but an exact tie is settled by a role: it passes if the role agrees.

    A tie is as many for as against. Where the share asks for another part than half, it is exactly that part. The role
    has an ordinary vote too only if its group is among those of the share.
    """

    role: str
    share: Share


@dataclass(frozen=True, slots=True)
class Approval:
    """The role agrees, and so does the rule, if there is one."""

    role: str
    rule: Node | None = None


class Reach(StrEnum):
    """What a role may do with what others decided: set aside what has passed, carry what has not, or both."""

    STOP = "stop"
    CARRY = "pass"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Override:
    """A role may set aside what the rule decides. Without a rule, it is whether the role agrees."""

    role: str
    rule: Node | None = None
    can: Reach = Reach.STOP


@dataclass(frozen=True, slots=True)
class AllOf:
    rules: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    rules: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AtLeastOf:
    """At least `k` of the rules hold."""

    k: int
    rules: tuple[Node, ...]


Node = Share | Weighted | CastingVote | Approval | Override | AllOf | AnyOf | AtLeastOf


@dataclass(frozen=True, slots=True)
class Body:
    """Who sits, and how they decide.

    `groups`: how many seats each has. `sides`: which groups stand on which side, if that is told; a group may stand on
    none. `attendance`: how likely a seat of a group is there, if that is told.
    """

    groups: Mapping[str, int]
    rule: Node
    sides: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attendance: Mapping[str, Fraction] = field(default_factory=dict)


def inner_rules(node: Node) -> tuple[Node, ...]:
    match node:
        case AllOf(rules) | AnyOf(rules) | AtLeastOf(rules=rules):
            return rules
        case CastingVote(share=share):
            return (share,)
        case Approval(rule=rule) | Override(rule=rule):
            return (rule,) if rule else ()
    return ()


def walk(node: Node) -> Iterator[Node]:
    yield node
    for inner in inner_rules(node):
        yield from walk(inner)


def named_in(node: Node) -> frozenset[str]:
    """Every group this node itself names, not those of the rules inside it."""
    match node:
        case Share(of=groups):
            return frozenset(groups)
        case Weighted(weights=weights):
            return frozenset(weights)
        case CastingVote(role=role) | Approval(role=role) | Override(role=role):
            return frozenset({role})
    return frozenset()


def asked(node: Node) -> frozenset[str]:
    """Every group that is asked anywhere in the rule."""
    return frozenset().union(*map(named_in, walk(node)))


def roles(node: Node) -> frozenset[str]:
    """Groups of one seat that the rule gives a part of their own: a casting vote, an approval, an override."""
    return frozenset(one.role for one in walk(node) if isinstance(one, CastingVote | Approval | Override))
