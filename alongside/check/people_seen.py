"""What does a page show of each kind of people: how they came out of it, and what they say themselves?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from alongside.check.seen import FIRST_WORDS, PartSeen
from alongside.domain.agreement import Agreement
from alongside.domain.check.finding import Check, Figure
from alongside.domain.check.power_as_lived import power_as_lived
from alongside.domain.saying import say
from alongside.domain.stakes import FIRST_STAKES
from alongside.domain.survey import QUESTIONS

SENTENCES = {each.key: each.sentence for each in QUESTIONS}


@dataclass(frozen=True, slots=True)
class LivedSeen:
    """What one kind of people came to, of all that was decided. `None` where it would tell of too few."""

    stake: str
    side: str
    name: str
    won: int | None
    proposals: int | None
    passed: int | None
    kept: int | None
    attended: Figure | None


@dataclass(frozen=True, slots=True)
class AskedSeen:
    """One question of the picture survey as it was put, and what each kind of people answered."""

    sentence: str
    answers: tuple[PartSeen, ...]


def people_say_of(check: Check, labels: Mapping[str, str]) -> Iterator[AskedSeen]:
    for each in check.people_say:
        yield AskedSeen(
            SENTENCES.get(each.question, each.question),
            tuple(
                PartSeen(
                    labels.get(stake) or FIRST_WORDS.get(stake, stake),
                    f"{figure.numerator} of {figure.denominator}" if figure else say("Not shown"),
                    hidden=figure is None,
                    stake=stake,
                    side=check.stakes[stake] or str(FIRST_STAKES.get(stake, "")),
                )
                for stake, figure in each.stakes.items()
            ),
        )


@dataclass(frozen=True, slots=True)
class PowerSeen:
    """What part of the power a stake has, in 100: by the rules, and with those who came."""

    stake: str
    side: str
    name: str
    by_rule: int
    as_came: int


def power_of(check: Check, agreement: Agreement) -> list[PowerSeen]:
    sides = {stake.key: stake.side.value for stake in agreement.stakes}
    return [
        PowerSeen(
            each.stake,
            sides[each.stake],
            agreement.labels[each.stake],
            round(100 * each.by_rule),
            round(100 * each.as_came),
        )
        for each in power_as_lived(agreement, check.lived)
    ]


def lived_of(check: Check, labels: Mapping[str, str]) -> Iterator[LivedSeen]:
    lived = check.lived
    for stake in check.stakes:
        yield LivedSeen(
            stake,
            check.stakes[stake] or str(FIRST_STAKES.get(stake, "")),
            labels.get(stake) or FIRST_WORDS.get(stake, stake),
            lived.won.get(stake),
            lived.proposals.get(stake),
            lived.passed.get(stake),
            lived.kept.get(stake),
            lived.attended.get(stake, Figure()),
        )
