"""Each rule as a score that adds up over the groups, and the line that the score has to reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from operator import add

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
from alongside.domain.agreement.threshold import Of, Reach, Threshold

Score = Fraction | int


@dataclass(frozen=True, slots=True)
class Answers:
    """How one group could answer: out of its seats, so many yes and so many no, the rest neither."""

    stake: str
    seats: int
    yes: int
    no: int

    def whole(self, of: Of) -> int:
        return self.seats if of is Of.SEATS else self.yes + self.no


@dataclass(frozen=True, slots=True)
class Measure:
    """The score of one group's answers, how two scores are put together, and whether the total passes."""

    of_group: Callable[[Answers], Score]
    together: Callable[[Score, Score], Score]
    passes: Callable[[Score], bool]


def measure(rule: Rule, seats: Mapping[str, int], says: Mapping[str, bool]) -> Measure:
    """`rule` as a score, given what each role says. Only groups with seats have answers.

    A score never falls when a seat that said no, or nothing, says yes. Nothing passes unless somebody agrees, which
    is asked apart.
    """
    match rule:
        case InEachGroup():
            return _in_each_group(rule, seats)
        case Consent():
            return _consent(rule)
        case EqualVoices():
            return _equal_voices(rule)
        case ShareOfAll():
            return _share_of_all(rule, says)
        case Weighted():
            return _weighted(rule)
        case _:
            return measure(rule.rule, seats, says) if says[rule.role] else NEVER


NEVER = Measure(lambda answers: 0, add, lambda score: False)


def looks_at_no(rule: Rule) -> bool:
    """Whether saying no differs, for this rule, from saying nothing."""
    match rule:
        case Consent():
            return True
        case Weighted():
            return False
        case WithApproval():
            return looks_at_no(rule.rule)
        case _:
            return rule.of is Of.YES_OR_NO


def roles_of(rule: Rule) -> frozenset[str]:
    """The roles whose word can settle it."""
    match rule:
        case ShareOfAll() if rule.casting_vote:
            return frozenset({rule.casting_vote})
        case WithApproval():
            return roles_of(rule.rule) | {rule.role}
        case _:
            return frozenset()


def _names(groups: Groups, stake: str) -> bool:
    return groups == "all" or stake in groups


def _in_each_group(rule: InEachGroup, seats: Mapping[str, int]) -> Measure:
    if rule.groups != "all" and any(seats.get(group, 0) <= 0 for group in rule.groups):
        return NEVER

    def carried(answers: Answers) -> int:
        asked = _names(rule.groups, answers.stake)
        return int(not asked or rule.threshold.met(answers.yes, answers.whole(rule.of)))

    return Measure(carried, min, lambda score: score == 1)


def _consent(rule: Consent) -> Measure:
    def clear(answers: Answers) -> int:
        return int(not _names(rule.blocked_by, answers.stake) or answers.no <= rule.objections_allowed)

    return Measure(clear, min, lambda score: score == 1)


def _equal_voices(rule: EqualVoices) -> Measure:
    def voice(answers: Answers) -> Fraction:
        whole = answers.whole(rule.of)
        return (Fraction(answers.yes, whole) if whole else Fraction(0)) - rule.threshold.share

    return Measure(voice, add, _reaches(rule.threshold))


def _share_of_all(rule: ShareOfAll, says: Mapping[str, bool]) -> Measure:
    def above(answers: Answers) -> Fraction:
        return answers.yes - rule.threshold.share * answers.whole(rule.of)

    settles = says.get(rule.casting_vote, False) and rule.threshold.is_majority
    return Measure(above, add, (lambda score: score >= 0) if settles else _reaches(rule.threshold))


def _weighted(rule: Weighted) -> Measure:
    each = {weight.stake: weight.each for weight in rule.weights}
    return Measure(lambda answers: each.get(answers.stake, 0) * answers.yes, add, lambda score: score >= rule.quota)


def _reaches(threshold: Threshold) -> Callable[[Score], bool]:
    """Whether a score with the line already taken away is over it, or on it where that is enough."""
    if threshold.reach is Reach.MORE_THAN:
        return lambda score: score > 0
    return lambda score: score >= 0
