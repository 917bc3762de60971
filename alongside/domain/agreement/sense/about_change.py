"""Is the rule for changing the agreement at least as strong as every rule that it can change?"""

from __future__ import annotations

from collections.abc import Mapping

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.decision_rule import AGREEMENT, DecisionRule, Quorum
from alongside.domain.agreement.sense.about_rules import Table, about_rule
from alongside.domain.agreement.sense.about_stakes import MOST_SEATS, MOST_STAKES
from alongside.domain.agreement.sense.measure import Answers
from alongside.domain.agreement.sense.problem import Problem, Problems
from alongside.domain.agreement.sense.weaker import TooBigToCompare, passes_only
from alongside.domain.agreement.words.speech import count, listed
from alongside.domain.saying import say


def about_change(agreement: Agreement) -> Problems:
    """Weaker means: some answers would pass it and not the other, or fewer people have to take part.

    Otherwise people could change a rule first, by an easier vote, and then do what it would not have let them.
    """
    if AGREEMENT not in agreement.kinds or not _can_be_compared(agreement):
        return
    change = agreement.rule_for(AGREEMENT)
    others = [rule for rule in agreement.rules if rule.kind != AGREEMENT]
    for other in {rule.rule: rule for rule in reversed(others)}.values():
        yield from _easier(change, other, agreement)
    for other in {rule.quorum: rule for rule in reversed(others)}.values():
        yield from _fewer(change, other, agreement)


def _where(agreement: Agreement) -> str:
    return f"rules[{agreement.kinds.index(AGREEMENT)}]"


def _can_be_compared(agreement: Agreement) -> bool:
    """Only rules that make sense by themselves can be held against each other."""
    table = Table({stake.key: stake for stake in agreement.stakes}, {role.key: role for role in agreement.roles})
    few = len(agreement.stakes) <= MOST_STAKES and all(0 <= stake.seats <= MOST_SEATS for stake in agreement.stakes)
    return few and not any(problem for rule in agreement.rules for problem in about_rule(rule.rule, table, ""))


def _easier(change: DecisionRule, other: DecisionRule, agreement: Agreement) -> Problems:
    where = f"{_where(agreement)}.rule"
    try:
        answers = passes_only(change.rule, other.rule, agreement.seats)
    except TooBigToCompare:
        words = say(
            "We cannot tell if this is easier to pass than “{label}”. Use the same rule for both.", label=other.label
        )
        yield Problem("change_rule_not_compared", where, words)
        return
    if answers:
        words = (
            f"“{change.label}” can pass when “{other.label}” would not. {_example(answers, agreement.labels)} "
            "Make it at least as hard to pass, or people could change the rule first."
        )
        yield Problem("change_rule_weaker", where, words)


def _example(answers: tuple[Answers, ...], labels: Mapping[str, str]) -> str:
    said = [f"{each.yes} of {each.seats} {labels[each.stake]}" for each in answers]
    return say("For example, if these agree: {listed}.", listed=listed(said))


def _fewer(change: DecisionRule, other: DecisionRule, agreement: Agreement) -> Problems:
    mine, theirs = (_must_take_part(rule.quorum, agreement.seats) for rule in (change, other))
    if any(mine[group] < theirs[group] for group in mine):
        group = next(group for group in mine if mine[group] < theirs[group])
        whom = f"from {agreement.labels[group]}" if group else "in all"
        words = (
            f"“{change.label}” needs {count(mine[group], 'person', 'people')} {whom} to take part, "
            f"and “{other.label}” needs {theirs[group]}. Ask for at least as many."
        )
        yield Problem("change_rule_needs_fewer", f"{_where(agreement)}.quorum", words)


def _must_take_part(quorum: Quorum, seats: Mapping[str, int]) -> dict[str, int]:
    """How many of each stake, and of all together under the empty name."""
    stakes = {stake: quorum.for_stake(stake, number) for stake, number in seats.items()}
    return stakes | {"": max(quorum.overall.needed(sum(seats.values())), sum(stakes.values()))}
