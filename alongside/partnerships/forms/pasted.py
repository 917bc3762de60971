"""What does a pasted list of names say, row by row, and what is wrong with a row?"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alongside.domain.agreement.terms import Stake
from alongside.domain.saying import say

HEADINGS = frozenset({"name", "names", "who", "person", "group", "groups", "stake", "role", "first name"})
BETWEEN = "\t;,"
"""What may stand between a name and a group: a tab (from a spreadsheet), a semicolon or a comma."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line that was pasted. `group` is a stake's key or empty; `problem` says what is wrong with which `part`."""

    name: str
    group: str = ""
    problem: str = ""
    part: str = "name"


def read_list(text: str, stakes: Sequence[Stake]) -> list[Row]:
    """Every line that is not empty, in order. Nothing that was typed is dropped, apart from a line of headings."""
    keys = _keys(stakes)
    lines = [parts for line in text.splitlines() if any(parts := _parts(line))]
    if lines and all(part.casefold() in HEADINGS for part in lines[0] if part):
        lines = lines[1:]
    return [_row(parts, keys) for parts in lines]


def _parts(line: str) -> list[str]:
    between = next((mark for mark in BETWEEN if mark in line), ",")
    return [cell.strip() for cell in next(csv.reader([line], delimiter=between), [])]


def _row(parts: Sequence[str], keys: Mapping[str, str]) -> Row:
    filled = [part for part in parts if part]
    if len(filled) > 2:
        words = say(
            "There are {filled} things in this row. Keep the name, and the group if you know it.", filled=len(filled)
        )
        return Row(", ".join(filled), problem=words)
    # Empty columns between them are no reason to lose what stands in a later one.
    name, group = (*(filled if any(parts[2:]) else parts), "")[:2]
    if not group:
        return Row(name)
    key = keys.get(_alike(group), "")
    if key:
        return Row(name, key)
    return Row(
        name,
        problem=say("We do not have a group “{group}”. Choose one, or leave it open.", group=group[:60]),
        part="group",
    )


def _keys(stakes: Sequence[Stake]) -> dict[str, str]:
    return {_alike(said): stake.key for stake in stakes for said in (stake.key, stake.label, stake.plural)}


def _alike(said: str) -> str:
    return " ".join(said.casefold().replace("_", " ").replace("-", " ").split())
