"""What else has to follow when one thing in an agreement changes? Its groups, say, or one of its ways of deciding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.decision_rule import DecisionRule
from alongside.domain.agreement.form.reading import agreement_from_data
from alongside.domain.agreement.form.writing import agreement_as_data
from alongside.domain.agreement.form.wrong import BadAgreement, Wrong
from alongside.domain.agreement.ready_made import CO_CHAIRS, ready_made_for
from alongside.domain.agreement.terms import ClosedSpace, Role, Stake
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind


def with_stakes(agreement: Agreement, stakes: Sequence[Stake]) -> Agreement:
    """The same agreement for other groups or seats.

    Co-chairs come and go with the seats of their side, and rooms of one's own with the groups that have them. What
    names a group that is gone stays as it is wherever it is a choice somebody made, so that `problems` can say so.
    """
    return replace(
        agreement,
        stakes=tuple(stakes),
        roles=_roles(agreement.roles, stakes),
        rules=tuple(_rule(rule, stakes) for rule in agreement.rules),
        closed_spaces=_rooms(agreement, stakes),
    )


def with_seats(agreement: Agreement, seats: dict[str, int]) -> Agreement:
    """The same groups with these seats. A group that is not named keeps its own."""
    return with_stakes(agreement, [replace(each, seats=seats.get(each.key, each.seats)) for each in agreement.stakes])


def with_rule(agreement: Agreement, kinds: Iterable[str], **parts: Any) -> Agreement:
    """The same agreement, with these parts of the decision rules of some kinds changed."""
    changed = set(kinds)
    return replace(
        agreement, rules=tuple(replace(each, **parts) if each.kind in changed else each for each in agreement.rules)
    )


def with_ready_made(agreement: Agreement, key: str) -> Agreement:
    """The same groups and terms, deciding as the ready-made agreement `key` does. KeyError: a key we do not know."""
    fresh = {rule.kind: rule for rule in ready_made_for(key, agreement.stakes).rules}
    rules = [replace(each, rule=fresh[each.kind].rule) if each.kind in fresh else each for each in agreement.rules]
    return replace(agreement, rules=tuple(rules))


def unreadable(agreement: Agreement) -> tuple[Wrong, ...]:
    """What in this agreement could be written down but not read back: marks nobody can see, words without an end."""
    try:
        agreement_from_data(agreement_as_data(agreement))
    except BadAgreement as bad:
        return bad.wrongs
    return ()


def _sides_with_seats(stakes: Sequence[Stake]) -> set[Side]:
    return {each.side for each in stakes if each.seats > 0}


def _roles(roles: Sequence[Role], stakes: Sequence[Stake]) -> tuple[Role, ...]:
    """A co-chair for each side that sits; every other role stays."""
    seated, co_chairs = _sides_with_seats(stakes), {each.key for each in CO_CHAIRS}
    kept = [each for each in roles if each.key not in co_chairs or each.side in seated]
    had = {each.key for each in kept}
    return (*kept, *(each for each in CO_CHAIRS if each.side in seated and each.key not in had))


def _rule(rule: DecisionRule, stakes: Sequence[Stake]) -> DecisionRule:
    """Support can come from no more groups than there are."""
    groups = sum(1 for each in stakes if each.seats > 0)
    support = rule.needs_support
    return replace(rule, needs_support=replace(support, stakes=min(support.stakes, groups)))


def _rooms(agreement: Agreement, stakes: Sequence[Stake]) -> tuple[ClosedSpace, ...]:
    before, now = {each.key for each in agreement.stakes}, {each.key for each in stakes}
    kept = [each for each in agreement.closed_spaces if not each.stake or each.stake in now]
    new = [each.key for each in stakes if each.side is Side.LIVED and each.key not in before]
    return (*kept, *(ClosedSpace(SpaceKind.ONE_STAKE, key) for key in new))
