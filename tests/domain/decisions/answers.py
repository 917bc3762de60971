"""Positions written as letters, one a seat, so that a table of them can be read aloud.

y agree · c agree with changes · n object · a abstain · ? I need to know more · . says nothing
"""

from __future__ import annotations

from alongside.domain.agreement import DecisionRule, Quorum, Rule
from alongside.domain.decisions import Answer, Outcome, Position, decide

LETTERS = {
    "y": Answer.AGREE,
    "c": Answer.AGREE_WITH_CHANGES,
    "n": Answer.OBJECT,
    "a": Answer.ABSTAIN,
    "?": Answer.NEED_TO_KNOW,
}

NO_QUORUM = Quorum()


def positions(said: dict[str, str]) -> list[Position]:
    """One position for each letter that is not a dot; the seat's key is its stake and number."""
    return [
        Position(stake, LETTERS[letter], f"{stake}-{number}")
        for stake, letters in said.items()
        for number, letter in enumerate(letters)
        if letter != "."
    ]


def seats(said: dict[str, str]) -> dict[str, int]:
    return {stake: len(letters) for stake, letters in said.items()}


def came_of(rule: Rule, said: dict[str, str], *, quorum: Quorum = NO_QUORUM, **more: object) -> Outcome:
    """What came of it with a letter for every seat, and no quorum unless one is given."""
    return decide(DecisionRule("ordinary", "Everyday decisions", rule, quorum), seats(said), positions(said), **more)
