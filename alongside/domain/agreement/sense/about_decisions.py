"""Does everything around each rule make sense: who must take part, for how long, in secret or not?"""

from __future__ import annotations

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.decision_rule import FIRST_KINDS, Ballot, DecisionRule, Enough
from alongside.domain.agreement.sense.about_rules import FINEST_SHARE, Table, about_rule
from alongside.domain.agreement.sense.about_stakes import about_key, about_label
from alongside.domain.agreement.sense.problem import Problem, Problems, twice, unknown_stake
from alongside.domain.agreement.words.speech import capital, count
from alongside.domain.saying import say

LONGEST_OPEN = 366


def about_decisions(agreement: Agreement) -> Problems:
    table = Table({stake.key: stake for stake in agreement.stakes}, {role.key: role for role in agreement.roles})
    for kind in FIRST_KINDS:
        if kind not in agreement.kinds:
            words = say("There is no rule for the kind “{kind}”. Every agreement has one.", kind=kind)
            yield Problem("kind_missing", "rules", words)
    for kind in twice(agreement.kinds):
        yield Problem("same_kind_twice", "rules", say("There are two rules for “{kind}”. Keep one of them.", kind=kind))
    for number, rule in enumerate(agreement.rules):
        where = f"rules[{number}]"
        yield from about_key(rule.kind, f"{where}.kind")
        yield from about_label(rule.label, f"{where}.label")
        yield from about_rule(rule.rule, table, f"{where}.rule")
        yield from _quorum(rule, table, f"{where}.quorum")
        yield from _days(rule, f"{where}.open_for_days")
        yield from _support(rule, table, f"{where}.needs_support")
        yield from _secret(rule, table, where)


def _quorum(rule: DecisionRule, table: Table, where: str) -> Problems:
    quorum = rule.quorum
    yield from _enough(quorum.overall, table.seats, (say("All groups together"), f"{where}.overall"))
    for stake in table.stakes.values():
        if stake.seats > 0 and stake.key not in {named.stake for named in quorum.by_stake}:
            yield from _enough(quorum.each_stake, stake.seats, (capital(stake.plural), f"{where}.each_stake"))
    for key in twice(named.stake for named in quorum.by_stake):
        yield Problem("same_group_twice", f"{where}.by_stake", f"“{key}” is named twice. Once is enough.")
    for number, named in enumerate(quorum.by_stake):
        at = f"{where}.by_stake[{number}]"
        if named.stake in table.stakes:
            known = table.stakes[named.stake]
            yield from _enough(named.enough, max(known.seats, 0), (capital(known.plural), f"{at}.enough"))
        else:
            yield unknown_stake(named.stake, f"{at}.stake")


def _enough(enough: Enough, seats: int, whose: tuple[str, str]) -> Problems:
    name, where = whose
    if enough.share < 0 or enough.count < 0:
        yield Problem("quorum_negative", where, say("The number who must take part cannot be below 0."))
    if enough.share.denominator > FINEST_SHARE:
        yield Problem("share_too_fine", where, say("This share is too fine to check by hand. Use one such as 1/2."))
    elif enough.needed(seats) > seats:
        words = say(
            "{name} have {seats}, so {needed} can never take part. Ask for fewer.",
            name=name,
            seats=count(seats, "seat"),
            needed=enough.needed(seats),
        )
        yield Problem("quorum_above_seats", where, words)


def _days(rule: DecisionRule, where: str) -> Problems:
    days = rule.open_for_days
    if not 1 <= days.fewest <= LONGEST_OPEN or not 1 <= days.most <= LONGEST_OPEN:
        words = say(
            "A decision is open for 1 to {longest_open} days. Choose days between these.", longest_open=LONGEST_OPEN
        )
        yield Problem("days_not_possible", where, words)
    if days.fewest > days.most:
        words = say(
            "At least {fewest} days is longer than at most {most} days. Change one of them.",
            fewest=days.fewest,
            most=days.most,
        )
        yield Problem("days_crossed", where, words)


def _support(rule: DecisionRule, table: Table, where: str) -> Problems:
    support = rule.needs_support
    groups = sum(1 for stake in table.stakes.values() if stake.seats > 0)
    if support.people < 0 or support.stakes < 0:
        yield Problem("support_negative", where, say("The number of supporters cannot be below 0."))
    if support.stakes > groups:
        words = say(
            "A proposal would need supporters from {stakes} groups. There are only {groups}.",
            stakes=support.stakes,
            groups=groups,
        )
        yield Problem("support_from_too_many", f"{where}.stakes", words)
    elif support.stakes > support.people:
        words = say(
            "{people} cannot come from {groups}.",
            people=count(support.people, "person", "people"),
            groups=count(support.stakes, "group"),
        )
        yield Problem("support_crossed", where, words)


def _secret(rule: DecisionRule, table: Table, where: str) -> Problems:
    if rule.ballot is Ballot.OPEN:
        return
    if not rule.hide_results_until_close:
        words = say("Answers are secret, but results show at once. Then people could see who said what. Hide them.")
        yield Problem("secret_but_shown", f"{where}.hide_results_until_close", words)
    for stake in table.stakes.values():
        if stake.seats == 1:
            words = say(
                "{plural} have 1 seat. Whether they agreed tells how that person answered.",
                plural=capital(stake.plural),
            )
            yield Problem("secret_of_one", f"{where}.ballot", words)
