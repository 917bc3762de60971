"""One thing in an agreement that does not make sense, in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alongside.domain.saying import say


@dataclass(frozen=True, slots=True)
class Problem:
    """`code` is stable, `where` is a path as in docs/agreement-format.md, `words` say what is wrong and what helps."""

    code: str
    where: str
    words: str


Problems = Iterator[Problem]


def twice(values: Iterable[str]) -> list[str]:
    """The values that are there more than once, each named once."""
    return [value for value, times in Counter(values).items() if times > 1]


def unknown_stake(key: str, where: str) -> Problem:
    return Problem("unknown_stake", where, say("There is no group “{key}”. Choose one that is here.", key=key))


def unknown_role(key: str, where: str) -> Problem:
    return Problem("unknown_role", where, say("There is no role “{key}”. Choose one that is here.", key=key))
