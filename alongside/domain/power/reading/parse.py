"""From what was written in a file to a body, or to one plain sentence saying what is wrong, where, and what to do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction

from alongside.domain.power.problems import BadRule
from alongside.domain.power.reading.amounts import HALF_A_CHARACTER, number, shortened, written
from alongside.domain.power.reading.check import check
from alongside.domain.power.reading.parse_rule import parse_rule
from alongside.domain.power.rule import Body

KEYS = ("groups", "sides", "rule", "attendance")
MOST_SEATS = 20_000
MOST_GROUPS = 5_000
"""With so many single actors the count takes seconds; with four times as many it would take minutes."""


def load_body(text: str) -> Body:
    """Read a body from JSON text. Raises BadRule.

    A name that is given twice is refused, as one of the two would be lost without a word.
    """
    try:
        return parse_body(json.loads(text, object_pairs_hook=_once))
    except json.JSONDecodeError as problem:
        raise BadRule(
            f"this is not JSON from line {problem.lineno}, column {problem.colno} on",
            to_do='it should look like {"groups": {"carer": 3}, "rule": {"share": {"of": ["carer"], "at_least": 2}}}',
        ) from None
    except RecursionError:
        raise BadRule("the rule is nested too deeply to be read", to_do="write it with fewer levels") from None
    except BadRule:
        raise
    except ValueError:
        raise BadRule("a number has too many digits", to_do="the largest we can count with is 10^18") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise BadRule(f"“{shortened(twice)}” is given twice in the same place", to_do="keep one of the two")
    return found


def parse_body(data: object) -> Body:
    """Read a body from plain data, as the package's docstring describes it. Raises BadRule."""
    if not isinstance(data, Mapping):
        raise BadRule("a body is an object", to_do='begin with {"groups": …, "rule": …}')
    for key in data:
        if key not in KEYS:
            raise BadRule(f"we do not know “{shortened(key)}”", to_do=f"a body has {', '.join(KEYS)}")
    for key in ("groups", "rule"):
        if key not in data:
            raise BadRule(f"there is no “{key}”", to_do="a body needs its groups and its rule")
    groups = parse_seats(data["groups"])
    sides = parse_sides(data.get("sides"))
    attendance = parse_attendance(data.get("attendance"), groups)
    body = Body(groups=groups, rule=parse_rule(data["rule"]), sides=sides, attendance=attendance)
    check(body)
    return body


def parse_seats(data: object) -> dict[str, int]:
    """How many seats each group has. Raises BadRule."""
    if not isinstance(data, Mapping) or not data:
        raise BadRule("it does not say who sits", where="groups", to_do='name them, as in {"carer": 3}')
    seats = {_name(group, "groups"): _seats(group, many) for group, many in data.items()}
    if len(seats) > MOST_GROUPS:
        raise BadRule(f"there are {len(seats):,} groups", where="groups", to_do=f"we count up to {MOST_GROUPS:,}")
    if sum(seats.values()) > MOST_SEATS:
        raise BadRule(
            f"there are {sum(seats.values()):,} seats in all", where="groups", to_do=f"we count up to {MOST_SEATS:,}"
        )
    return seats


def _seats(group: str, value: object) -> int:
    where = f"groups > {shortened(group)}"
    many = number(value, where)
    if many.denominator != 1 or many < 1:
        raise BadRule(
            f"it has {shortened(value)} seats", where=where, to_do="give it 1 seat or more, or leave the group out"
        )
    return int(many)


def parse_sides(data: object) -> dict[str, tuple[str, ...]]:
    """Which groups stand on which side; none if it is not told. Raises BadRule."""
    if data is None:
        return {}
    if not isinstance(data, Mapping):
        raise BadRule("it does not say who stands where", where="sides", to_do='write {"lived": ["carer"]}')
    return {_name(side, "sides"): _groups(side, groups) for side, groups in data.items()}


def _groups(side: str, groups: object) -> tuple[str, ...]:
    where = f"sides > {shortened(side)}"
    if isinstance(groups, str):
        return (groups,)
    if not isinstance(groups, list | tuple):
        raise BadRule("there is no list of groups", where=where, to_do='write it like ["carer"]')
    return tuple(_name(group, where) for group in groups)


def parse_attendance(data: object, seats: Mapping[str, int]) -> dict[str, Fraction]:
    """How likely a seat of each group is there. Groups that are not named always come. Raises BadRule.

    Up to 1 it is read as that chance, above 1 as how many of the group's seats usually come.
    """
    if data is None:
        return {}
    if not isinstance(data, Mapping):
        raise BadRule("it does not say who comes how often", where="attendance", to_do='write {"carer": "2/3"}')
    return {group: _attends(group, value, seats) for group, value in data.items()}


def _attends(group: str, value: object, seats: Mapping[str, int]) -> Fraction:
    where = f"attendance > {shortened(group)}"
    if group not in seats:
        raise BadRule(f"there is no group called “{shortened(group)}”", where=where, to_do="use the names in groups")
    found = number(value, where)
    if not 0 <= found <= seats[group]:
        raise BadRule(
            f"{written(found)} of {seats[group]} seats cannot come",
            where=where,
            to_do=f"write a part such as 2/3, or a number up to {seats[group]}",
        )
    return found if found <= 1 else found / seats[group]


def _name(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadRule(f"“{shortened(value)}” is not a name", where=where, to_do="give it a name")
    if HALF_A_CHARACTER.search(value):
        raise BadRule(f"“{shortened(value)}” has half a character in it", where=where, to_do="write the name anew")
    return value
