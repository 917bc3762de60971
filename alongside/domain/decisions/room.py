"""Everything that is known when answers are counted: heads in each group, what roles said, what is still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from alongside.domain.agreement import Of
from alongside.domain.decisions.positions import MEANING, Answer, Objection, ObjectionState, Position


@dataclass(frozen=True, slots=True)
class Heads:
    """One group, counted. Of `took_part` some agreed, some said no, and the rest left it to the others.

    `objections` and `questions` are the keys of those still open.
    """

    stake: str
    seats: int
    took_part: int
    agreed: int
    said_no: int
    objections: tuple[str, ...]
    questions: tuple[str, ...]

    def whole(self, of: Of) -> int:
        return self.seats if of is Of.SEATS else self.agreed + self.said_no


@dataclass(frozen=True, slots=True)
class Room:
    """All groups in the order of the seats, what each role said, and which round this is (the first is 1)."""

    groups: tuple[Heads, ...]
    roles_said: Mapping[str, Answer]
    round_number: int

    def says_yes(self, role: str) -> bool | None:
        """What a role said: yes, no, or None for neither."""
        meaning = MEANING[self.roles_said.get(role, Answer.ABSTAIN)]
        return True if meaning.agrees else False if meaning.says_no else None


def counted(
    seats: Mapping[str, int], positions: Sequence[Position], objections: Sequence[Objection]
) -> tuple[Heads, ...]:
    """Each group's heads. ValueError for what cannot be: two answers from one seat, or more answers than seats."""
    _check(seats, positions, objections)
    lifted = {each.key for each in objections if each.state is ObjectionState.WITHDRAWN}
    answered = {position.key for position in positions}
    positions = [_after_withdrawal(position, lifted) for position in positions]
    standing = [each for each in objections if each.key not in lifted | answered]
    return tuple(
        _group(
            (stake, number),
            [position for position in positions if position.stake == stake],
            [each.key for each in standing if each.stake == stake],
        )
        for stake, number in seats.items()
    )


def _after_withdrawal(position: Position, lifted: set[str]) -> Position:
    """Whoever took an objection back and gave no new answer leaves it to the others."""
    if position.answer is Answer.OBJECT and position.key in lifted:
        return replace(position, answer=Answer.ABSTAIN)
    return position


def _group(whose: tuple[str, int], positions: list[Position], standing: list[str]) -> Heads:
    """`standing` are objections from earlier rounds whose seat has not answered again."""
    stake, seats = whose
    meanings = [MEANING[position.answer] for position in positions]
    return Heads(
        stake=stake,
        seats=seats,
        took_part=sum(meaning.takes_part for meaning in meanings),
        agreed=sum(meaning.agrees for meaning in meanings),
        said_no=sum(meaning.says_no for meaning in meanings),
        objections=(*standing, *_keys(positions, Answer.OBJECT)),
        questions=tuple(_keys(positions, Answer.NEED_TO_KNOW)),
    )


def _keys(positions: Iterable[Position], answer: Answer) -> list[str]:
    return [position.key for position in positions if position.answer is answer]


def _check(seats: Mapping[str, int], positions: Sequence[Position], objections: Sequence[Objection]) -> None:
    if any(number < 0 for number in seats.values()):
        raise ValueError("A group cannot have fewer than 0 seats.")
    if any(
        len(set(keys)) < len(keys) for keys in ([each.key for each in positions], [each.key for each in objections])
    ):
        raise ValueError("One seat is counted twice.")
    whose = {(each.stake, each.key) for each in positions} | {(each.stake, each.key) for each in objections}
    if len({key for _, key in whose}) < len(whose):
        raise ValueError("One seat is in two groups.")
    for stake, number in Counter(stake for stake, _ in whose).items():
        if number > seats.get(stake, 0):
            raise ValueError(f"{number} seats answered in {stake!r}, which has {seats.get(stake, 0)}.")
