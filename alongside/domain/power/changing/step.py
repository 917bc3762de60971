"""One thing that could be changed, told in a sentence that people could decide on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alongside.domain.power.changing.rewrite import Change, rewritten, with_rule
from alongside.domain.power.rule import Body, roles


@dataclass(frozen=True, slots=True)
class Step:
    """`kind`: two steps of one kind are never taken together. `to`: the changed body, or None where it does not fit."""

    kind: str
    text: str
    to: Callable[[Body], Body | None]


def stakes(body: Body) -> tuple[str, ...]:
    """The groups that are not a role. Where everybody is one, all of them."""
    named = roles(body.rule)
    return tuple(group for group in body.groups if group not in named) or tuple(body.groups)


def changed(body: Body, change: Change) -> Body | None:
    """The body with every node of its rule changed; None if nothing changes, or nothing is left."""
    rule = rewritten(body.rule, change)
    return with_rule(body, rule) if rule and rule != body.rule else None
