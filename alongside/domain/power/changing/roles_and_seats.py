"""No casting vote, no override, no approval; and other numbers of seats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from alongside.domain.power.changing.rewrite import rewritten, without_group
from alongside.domain.power.changing.step import Step, changed, stakes
from alongside.domain.power.labels import Labels, listed
from alongside.domain.power.rule import (
    Approval,
    Body,
    CastingVote,
    Node,
    Override,
    Reach,
    Share,
    Weighted,
    named_in,
    walk,
)
from alongside.domain.saying import say

RoleRule = CastingVote | Approval | Override


def without_roles(body: Body, labels: Labels) -> Iterator[Step]:
    found = {(type(one), one.role): one for one in walk(body.rule) if isinstance(one, RoleRule)}
    for (kind, role), one in found.items():
        yield Step(f"role {role}", _told(one, labels.group(role)), _without(kind, role))
    for role in dict.fromkeys(role for _, role in found if _votes(body, role)):
        host = _host(body, role)
        if host:
            text = say(
                "{group} has one vote, as one of the {host}, and nothing else.",
                group=labels.group(role),
                host=labels.group(host),
            )
            yield Step(f"role {role}", text[:1].upper() + text[1:], _as_one_of(role, host))
        text = say("{group} has no vote at all.", group=labels.group(role))
        yield Step(f"role {role}", text[:1].upper() + text[1:], _without_any_vote(role))


def _told(one: RoleRule, who: str) -> str:
    if isinstance(one, CastingVote):
        return say("No casting vote for {who}.", who=who)
    if isinstance(one, Approval):
        return say("It no longer needs the approval of {who}.", who=who)
    if one.can is Reach.STOP:
        return say("{who} can no longer set decisions aside.", who=who[:1].upper() + who[1:])
    return say("{who} can no longer decide instead.", who=who[:1].upper() + who[1:])


def _without(kind: type, role: str) -> Callable[[Body], Body | None]:
    def change(one: Node) -> Node | None:
        if not (isinstance(one, kind) and isinstance(one, RoleRule) and one.role == role):
            return one
        return one.share if isinstance(one, CastingVote) else one.rule

    return lambda body: changed(body, change)


def _without_any(role: str) -> Callable[[Node], Node | None]:
    def change(one: Node) -> Node | None:
        if isinstance(one, CastingVote) and one.role == role:
            return one.share
        return one.rule if isinstance(one, Approval | Override) and one.role == role else one

    return change


def _votes(body: Body, role: str) -> bool:
    """Does it have an ordinary vote, beside its part as a role?"""
    return any(role in named_in(one) for one in walk(body.rule) if isinstance(one, Share | Weighted))


def _host(body: Body, role: str) -> str | None:
    """The one group of several seats on the side of this role, if it is asked wherever the role votes."""
    side = next((groups for groups in body.sides.values() if role in groups), ())
    others = [group for group in side if body.groups.get(group, 0) > 1]
    if len(others) != 1:
        return None
    voting = [one for one in walk(body.rule) if isinstance(one, Share | Weighted)]
    together = all(isinstance(one, Share) for one in voting if role in named_in(one))
    alike = all((role in named_in(one)) == (others[0] in named_in(one)) for one in voting)
    return others[0] if together and alike else None


def _as_one_of(role: str, host: str) -> Callable[[Body], Body | None]:
    def to(body: Body) -> Body | None:
        plain = _without_any_vote(role)(body)
        return plain and replace(plain, groups=dict(plain.groups) | {host: plain.groups[host] + 1})

    return to


def _without_any_vote(role: str) -> Callable[[Body], Body | None]:
    def to(body: Body) -> Body | None:
        plain = rewritten(body.rule, _without_any(role))
        rule = plain and without_group(plain, role)
        if not rule:
            return None
        return replace(body, rule=rule, groups={group: n for group, n in body.groups.items() if group != role})

    return to


def other_seats(body: Body, labels: Labels) -> Iterator[Step]:
    """More seats, never fewer: nobody is sent away."""
    plans = [_as_many_as_the_largest(body), *([_as_many_on_each_side(body)] if len(body.sides) > 1 else [])]
    for more in plans:
        if more and sum(more.values()) <= sum(body.groups.values()):
            told = [_more_seats(extra, labels.group(group)) for group, extra in more.items()]
            text = listed(told)
            yield Step("seats", f"{text[:1].upper() + text[1:]}.", _with_seats(more))


def _more_seats(extra: int, whose: str) -> str:
    if extra == 1:
        return say("1 more seat for {group}", group=whose)
    return say("{extra} more seats for {group}", extra=extra, group=whose)


def _as_many_as_the_largest(body: Body) -> dict[str, int]:
    most = max(body.groups[group] for group in stakes(body))
    return {group: most - body.groups[group] for group in stakes(body) if body.groups[group] < most}


def _as_many_on_each_side(body: Body) -> dict[str, int]:
    """Seats go one by one to whichever group of the side has the fewest."""
    sides = [[group for group in groups if group in body.groups] for groups in body.sides.values()]
    most = max(sum(body.groups[group] for group in groups) for groups in sides)
    more: dict[str, int] = {}
    for groups in sides:
        growing = [group for group in groups if group in stakes(body)]
        for _ in range(most - sum(body.groups[group] for group in groups) if growing else 0):
            least = min(growing, key=lambda group: body.groups[group] + more.get(group, 0))
            more[least] = more.get(least, 0) + 1
    return more


def _with_seats(more: Mapping[str, int]) -> Callable[[Body], Body | None]:
    def to(body: Body) -> Body | None:
        if not set(more) <= set(body.groups):
            return None
        return replace(body, groups={group: n + more.get(group, 0) for group, n in body.groups.items()})

    return to
