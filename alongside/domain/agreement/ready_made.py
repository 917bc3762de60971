"""Agreements to begin from. Every word of them can be changed, by a decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.decision_rule import (
    AGREEMENT,
    MONEY,
    ORDINARY,
    Days,
    DecisionRule,
    Enough,
    Quorum,
    Support,
)
from alongside.domain.agreement.rules import Consent, EqualVoices, InEachGroup, Rule, ShareOfAll
from alongside.domain.agreement.terms import (
    CO_CHAIR_LIVED,
    CO_CHAIR_PROFESSIONAL,
    ClosedSpace,
    Expense,
    Payment,
    Published,
    Role,
    Stake,
)
from alongside.domain.agreement.threshold import at_least, more_than
from alongside.domain.saying import say
from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES, Side
from alongside.domain.visibility import SpaceKind

EACH_GROUP = "each_group"
CONSENT = "consent"
EQUAL_VOICES = "equal_voices"
TWO_THIRDS = "two_thirds"
SIMPLE_MAJORITY = "simple_majority"


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """What it is called, what it does in one sentence, and what to know before choosing it."""

    key: str
    name: str
    sentence: str
    explanation: tuple[str, ...]
    ordinary: Rule
    change: Rule


HALF = more_than("1/2")
EACH_TWO_THIRDS = InEachGroup(at_least("2/3"))
CHANGES = say("To change this agreement, two thirds of each group must agree.")

_IN_ORDER = (
    ReadyMade(
        EACH_GROUP,
        say("Each group must agree"),
        say("More than half of each group must agree."),
        (
            say("People who use services, carers and professionals each answer as a group."),
            say("If one group does not agree, it does not pass."),
            say("No group can be outvoted by another, however big it is."),
            say("It can take longer, because every group has to be won over."),
            CHANGES,
        ),
        InEachGroup(HALF),
        EACH_TWO_THIRDS,
    ),
    ReadyMade(
        CONSENT,
        say("Consent"),
        say("It passes when nobody objects."),
        (
            say("We ask: is it good enough for now, and safe enough to try?"),
            say("If you object, we talk about your reason. Then we ask again, up to 3 times."),
            say("If you ask a question, somebody must answer it first."),
            say("Nobody can be outvoted. One person can stop it, so people need time to talk."),
            say("To change this agreement, nobody may object either."),
        ),
        Consent(),
        Consent(),
    ),
    ReadyMade(
        EQUAL_VOICES,
        say("Equal voices"),
        say("Each group counts the same, however many people it has."),
        (
            say("A small group counts as much as a big group."),
            say("We take the share of each group that agrees. The shares together must come to more than half."),
            say("One group can be outvoted if the others agree strongly."),
            CHANGES,
        ),
        EqualVoices(HALF),
        EACH_TWO_THIRDS,
    ),
    ReadyMade(
        TWO_THIRDS,
        say("Two thirds"),
        say("Two thirds of all seats must agree."),
        (
            say("Each seat counts once. We do not look at groups."),
            say("If one group has two thirds of the seats, it can decide without the others."),
            say("If one group has more than a third, it can stop anything."),
            CHANGES,
        ),
        ShareOfAll(at_least("2/3")),
        EACH_TWO_THIRDS,
    ),
    ReadyMade(
        SIMPLE_MAJORITY,
        say("Simple majority"),
        say("More than half of all seats must agree."),
        (
            say("Each seat counts once. We do not look at groups."),
            say("If one group has more than half the seats, it decides everything. The others cannot stop it."),
            say("People with lived experience have been outvoted this way. Look at the picture of power first."),
            CHANGES,
        ),
        ShareOfAll(HALF),
        EACH_TWO_THIRDS,
    ),
)
READY_MADE: dict[str, ReadyMade] = {ready.key: ready for ready in _IN_ORDER}
"""In the order they are offered: the default first, simple majority last."""

FIRST_LABELS = {
    USES_SERVICES: ("person who uses services", "people who use services", Side.LIVED),
    CARER: ("carer", "carers", Side.LIVED),
    PROFESSIONAL: ("professional", "professionals", Side.PROFESSIONAL),
}
CO_CHAIRS = (
    Role(CO_CHAIR_LIVED, "co-chair with lived experience", Side.LIVED),
    Role(CO_CHAIR_PROFESSIONAL, "professional co-chair", Side.PROFESSIONAL),
)
PROMISES = (
    say("We ask you once what you need to take part. We remember it, and we do it."),
    say("You can take part by phone, on paper or here. It counts the same."),
    say("You can bring a supporter."),
    say("We use short words. We explain hard ones."),
    say("You can rest, stop or leave at any time. You do not have to say why."),
)
EXPENSES = frozenset({Expense.TRAVEL, Expense.REPLACEMENT_CARE, Expense.SUPPORTER, Expense.ACCESS})


def ready_made(key: str, seats: Mapping[str, int]) -> Agreement:
    """The ready-made agreement `key` for these seats of the three first stakes. KeyError: a key we do not know."""
    return ready_made_for(key, [_first_stake(stake, number) for stake, number in seats.items()])


def _first_stake(key: str, seats: int) -> Stake:
    label, plural, side = FIRST_LABELS[key]
    return Stake(key, label, plural, side, seats)


def ready_made_for(key: str, stakes: Sequence[Stake]) -> Agreement:
    """The same for stakes of the partnership's own.

    Nobody's time is paid until the partnership says from what money; what it costs to take part is. No easy version
    is asked for yet, because readers cannot check one here yet. No line of the check is drawn, because hardly any has
    been published: the partnership draws its own.
    """
    chosen = READY_MADE[key]
    return Agreement(
        stakes=tuple(stakes),
        roles=tuple(role for role in CO_CHAIRS if any(role.side is stake.side and stake.seats > 0 for stake in stakes)),
        rules=_rules(chosen, stakes),
        payment=Payment(offered=False, expenses=EXPENSES),
        access_promises=PROMISES,
        closed_spaces=(*_rooms(stakes), ClosedSpace(SpaceKind.LIVED)),
        published=frozenset({Published.PROMISES, Published.CHECK}),
    )


def _rooms(stakes: Sequence[Stake]) -> list[ClosedSpace]:
    return [ClosedSpace(SpaceKind.ONE_STAKE, stake.key) for stake in stakes if stake.side is Side.LIVED]


def _rules(chosen: ReadyMade, stakes: Sequence[Stake]) -> tuple[DecisionRule, ...]:
    groups = sum(1 for stake in stakes if stake.seats > 0)
    ordinary = DecisionRule(
        ORDINARY,
        say("Everyday decisions"),
        chosen.ordinary,
        quorum=Quorum(each_stake=Enough(Fraction(1, 2))),
        needs_support=Support(people=2, stakes=1),
    )
    both = Support(people=3, stakes=min(2, groups))
    return (
        ordinary,
        replace(ordinary, kind=MONEY, label=say("Decisions about money"), needs_support=both),
        replace(
            ordinary,
            kind=AGREEMENT,
            label=say("Changes to how we work"),
            rule=chosen.change,
            open_for_days=Days(14, 56),
            needs_support=both,
        ),
    )
