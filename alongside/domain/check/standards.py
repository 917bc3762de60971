"""Which findings speak to which published standard? Evidence tables for the UK Standards and for GRIPP2.

Neither is scored here: a standard is met or not in the eyes of people, and these are facts to look at together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from alongside.domain.check.finding import Check, Finding
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard of a framework, or one item of a checklist, and what speaks to it.

    `numbers` are those of Table B; an indicator that was added speaks to the first standard with its principle.
    """

    key: str
    name: str
    asks: str
    numbers: frozenset[int]
    principles: frozenset[Principle] = frozenset()


@dataclass(frozen=True, slots=True)
class Framework:
    """Whose work it is, where to read it, and its standards in their own order."""

    key: str
    name: str
    credit: str
    link: str
    standards: tuple[Standard, ...]


UK = Framework(
    "uk",
    "UK Standards for Public Involvement",
    say("The UK Standards for Public Involvement are by the UK Public Involvement Standards Development Partnership."),
    "https://sites.google.com/nihr.ac.uk/pi-standards/standards",
    (
        Standard(
            "inclusive_opportunities",
            say("Inclusive opportunities"),
            say("Can everybody who should be here take part?"),
            frozenset({1, 7, 9, 10, 11, 25, 26}),
            frozenset({Principle.DIVERSITY, Principle.ACCESSIBILITY}),
        ),
        Standard(
            "working_together",
            say("Working together"),
            say("Do people work together as equals, and is everybody valued?"),
            frozenset({2, 3, 4, 5, 12, 19, 24, 34, 36}),
            frozenset({Principle.EQUALITY}),
        ),
        Standard(
            "support_and_learning",
            say("Support and learning"),
            say("Do people get what they need to take part, and is their time paid?"),
            frozenset({9, 10, 27, 28, 29, 34, 35}),
            frozenset({Principle.RECIPROCITY}),
        ),
        Standard(
            "communications",
            say("Communications"),
            say("Do words reach people in plain language, in time, and both ways?"),
            frozenset({6, 7, 8, 14, 15, 18, 20, 31}),
        ),
        Standard(
            "impact",
            say("Impact"),
            say("Is the difference that people make noted and shared?"),
            frozenset({13, 14, 16, 17, 21, 32, 33}),
            frozenset({Principle.FEEDBACK}),
        ),
        Standard(
            "governance",
            say("Governance"),
            say("Do people with lived experience lead and decide?"),
            frozenset({1, 2, 21, 22, 23, 30, 31, 32}),
            frozenset({Principle.GOVERNANCE}),
        ),
    ),
)

GRIPP2 = Framework(
    "gripp2",
    "GRIPP2 short form",
    "GRIPP2 is by Staniszewska and others, 2017, Research Involvement and Engagement 3:13 (also BMJ 358:j3453). "
    "It is open access.",
    "https://doi.org/10.1186/s40900-017-0062-2",
    (
        Standard(
            "aim",
            "1: Aim",
            say("What were people brought in for, and how early?"),
            frozenset({12, 13, 32}),
        ),
        Standard(
            "methods",
            "2: Methods",
            say("Who took part, how, and with what support?"),
            frozenset({1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 20, 23, 24, 25, 26, 27, 28, 29, 34}),
            frozenset({Principle.EQUALITY, Principle.DIVERSITY, Principle.ACCESSIBILITY, Principle.RECIPROCITY}),
        ),
        Standard(
            "results",
            "3: Study results",
            say("What came of what people said, good and bad?"),
            frozenset({5, 14, 15, 16, 17, 18, 19, 21, 31, 36}),
            frozenset({Principle.FEEDBACK}),
        ),
        Standard(
            "discussion",
            "4: Discussion and conclusions",
            say("How far did people shape the whole?"),
            frozenset({13, 17, 21, 22, 30, 32, 33}),
            frozenset({Principle.GOVERNANCE}),
        ),
        Standard(
            "reflections",
            "5: Reflections and critical perspective",
            say("What went well, what did not, and what can others learn?"),
            frozenset({22, 33, 35, 36}),
        ),
    ),
)

FRAMEWORKS: Mapping[str, Framework] = {each.key: each for each in (UK, GRIPP2)}
IN_TABLE_B = 36


def speaks_to(framework: Framework, *, number: int, principle: Principle) -> list[Standard]:
    """The standards that an indicator speaks to, in the framework's own order: at least one.

    Source: Table 1 of doi:10.1186/s40900-018-0130-2 (UK) and Table 2 of doi:10.1186/s40900-017-0062-2 (GRIPP2); which
    figure speaks to which is ours.
    """
    if number <= IN_TABLE_B:
        return [each for each in framework.standards if number in each.numbers]
    return [each for each in framework.standards if principle in each.principles][:1]


def evidence_for(framework: Framework, check: Check) -> list[tuple[Standard, list[Finding]]]:
    """Each standard with the findings that speak to it, in the order of the check. A standard may have none."""
    spoken: dict[str, list[Finding]] = {each.key: [] for each in framework.standards}
    for finding in check.findings:
        number = INDICATORS[finding.indicator].number
        for standard in speaks_to(framework, number=number, principle=finding.principle):
            spoken[standard.key].append(finding)
    return [(each, spoken[each.key]) for each in framework.standards]
