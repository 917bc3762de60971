"""Does each rule for deciding make sense, with the groups and roles that there are?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.agreement.rules import (
    Consent,
    EqualVoices,
    Groups,
    InEachGroup,
    Rule,
    ShareOfAll,
    Weighted,
    WithApproval,
)
from alongside.domain.agreement.sense.problem import Problem, Problems, twice, unknown_role, unknown_stake
from alongside.domain.agreement.terms import Role, Stake
from alongside.domain.agreement.threshold import Reach, Threshold
from alongside.domain.agreement.words.speech import capital, count
from alongside.domain.saying import say

FINEST_SHARE = 10_000
MOST_ROUNDS = 10
MOST_APPROVALS = 3


@dataclass(frozen=True, slots=True)
class Table:
    """Who is there for a rule to speak of: the stakes and the roles, by key."""

    stakes: dict[str, Stake]
    roles: dict[str, Role]

    @property
    def seats(self) -> int:
        return sum(stake.seats for stake in self.stakes.values())


def about_rule(rule: Rule, table: Table, where: str) -> Problems:
    """Everything about one rule that does not make sense by itself."""
    match rule:
        case InEachGroup():
            yield from about_threshold(rule.threshold, f"{where}.threshold")
            yield from _groups(rule.groups, table, f"{where}.groups")
        case Consent():
            yield from _consent(rule, table, where)
        case EqualVoices():
            yield from about_threshold(rule.threshold, f"{where}.threshold")
        case ShareOfAll():
            yield from about_threshold(rule.threshold, f"{where}.threshold")
            yield from _casting_vote(rule, table, where)
        case Weighted():
            yield from _weighted(rule, table, where)
        case _:
            yield from _approval(rule, table, where)


def about_threshold(threshold: Threshold, where: str) -> Problems:
    share = threshold.share
    if share.denominator > FINEST_SHARE:
        yield Problem("share_too_fine", where, say("This share is too fine to check by hand. Use one such as 2/3."))
    if share < 0:
        yield Problem("threshold_negative", where, say("A share cannot be below 0."))
    elif share > 1:
        yield Problem(
            "threshold_over_one",
            where,
            say("{share} is more than everybody. The most is 1, which is all.", share=share),
        )
    elif threshold.reach is Reach.MORE_THAN and share == 1:
        words = say("More than everybody can never agree. Say at least 1, if all should agree.")
        yield Problem("threshold_never_met", where, words)
    elif threshold.reach is Reach.AT_LEAST and share == 0:
        words = say("At least 0 would pass with nobody for it. Ask for more than 0.")
        yield Problem("threshold_always_met", where, words)


def _groups(groups: Groups, table: Table, where: str) -> Problems:
    if groups == "all":
        return
    if not groups:
        yield Problem("names_no_group", where, say("This rule names no group. Name one, or say all."))
    for key in twice(groups):
        yield Problem("same_group_twice", where, f"“{key}” is named twice. Once is enough.")
    for key in dict.fromkeys(groups):
        yield from _named_group(key, table, where)


def _named_group(key: str, table: Table, where: str) -> Problems:
    if key not in table.stakes:
        yield unknown_stake(key, where)
    elif table.stakes[key].seats <= 0:
        words = say(
            "{plural} have no seats, so nothing could pass. Give them seats first.",
            plural=capital(table.stakes[key].plural),
        )
        yield Problem("group_without_seats", where, words)


def _role(key: str, table: Table, where: str) -> Problems:
    if key not in table.roles:
        yield unknown_role(key, where)


def _consent(rule: Consent, table: Table, where: str) -> Problems:
    yield from _groups(rule.blocked_by, table, f"{where}.blocked_by")
    if not 1 <= rule.max_rounds <= MOST_ROUNDS:
        words = say(
            "We can ask 1 to {most_rounds} times. Here it is {max_rounds}.",
            most_rounds=MOST_ROUNDS,
            max_rounds=rule.max_rounds,
        )
        yield Problem("rounds_not_possible", f"{where}.max_rounds", words)
    allowed = f"{where}.objections_allowed"
    if rule.objections_allowed < 0:
        yield Problem("objections_negative", allowed, say("The number of objections cannot be below 0."))
    for stake in table.stakes.values():
        asked = rule.blocked_by == "all" or stake.key in rule.blocked_by
        if asked and 0 < stake.seats <= rule.objections_allowed:
            words = say(
                "{plural} could all object and it would pass. Allow fewer objections.", plural=capital(stake.plural)
            )
            yield Problem("objections_cannot_count", allowed, words)


def _casting_vote(rule: ShareOfAll, table: Table, where: str) -> Problems:
    if not rule.casting_vote:
        return
    yield from _role(rule.casting_vote, table, f"{where}.casting_vote")
    if not rule.threshold.is_majority:
        words = say("A casting vote settles an exact half. It only goes with “more than 1/2”.")
        yield Problem("casting_vote_without_tie", f"{where}.casting_vote", words)


def _weighted(rule: Weighted, table: Table, where: str) -> Problems:
    for key in twice(weight.stake for weight in rule.weights):
        yield Problem("same_group_twice", f"{where}.weights", f"“{key}” is named twice. Once is enough.")
    for number, weight in enumerate(rule.weights):
        yield from _named_group(weight.stake, table, f"{where}.weights[{number}].stake")
        if weight.each < 1:
            words = say("A seat cannot count {each}. Count 1 or more, or leave the group out.", each=weight.each)
            yield Problem("weight_not_positive", f"{where}.weights[{number}].each", words)
    if rule.quota < 1:
        words = say("A total of {quota} would pass with nobody for it. Ask for 1 or more.", quota=rule.quota)
        yield Problem("quota_not_positive", f"{where}.quota", words)
    most = sum(
        weight.each * table.stakes[weight.stake].seats for weight in rule.weights if weight.stake in table.stakes
    )
    if rule.quota > most:
        words = say("All seats together count {most}. They can never reach {quota}.", most=most, quota=rule.quota)
        yield Problem("quota_never_met", f"{where}.quota", words)


def _approval(rule: WithApproval, table: Table, where: str) -> Problems:
    inner: Rule = rule
    roles = []
    while isinstance(inner, WithApproval):
        roles.append(inner.role)
        yield from _role(inner.role, table, f"{where}{'.rule' * (len(roles) - 1)}.role")
        inner = inner.rule
    if len(roles) > MOST_APPROVALS:
        words = say(
            "{roles} would have to say yes. {most} is the most.", roles=count(len(roles), "role"), most=MOST_APPROVALS
        )
        yield Problem("too_many_approvals", where, words)
    for key in twice(roles):
        yield Problem("same_role_twice", where, f"“{key}” would have to say yes twice. Once is enough.")
    yield from about_rule(inner, table, f"{where}{'.rule' * len(roles)}")
