"""Which news go into one letter, in what order, and how much of it?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.domain.access import Pace
from alongside.domain.notices.news import News

MOST_TOLD = 12
"""More than a page is not read. The rest is counted, and stands on the site."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """One letter: what waits for the person, what is only new, how many more there are, and what it is all about.

    `thing` is set where the whole letter is about one thing, so that answers to it stand together in a mailbox.
    """

    waiting: tuple[News, ...]
    told: tuple[News, ...]
    more: int = 0
    thing: UUID | None = None

    @property
    def all(self) -> tuple[News, ...]:
        return (*self.waiting, *self.told)

    @property
    def count(self) -> int:
        return len(self.waiting) + len(self.told) + self.more


def together(news: Iterable[News], *, since: datetime) -> tuple[News, ...]:
    """What a letter may tell: what waits, however old it is, and what came after `since`. One thing of a kind once."""
    seen: dict[tuple[str, UUID | None, str], News] = {}
    for each in sorted(news, key=lambda one: (one.at, one.path), reverse=True):
        if each.waits or each.at > since:
            seen.setdefault((each.kind, each.thing, each.path), each)
    return tuple(sorted(seen.values(), key=lambda one: (not one.waits, one.at, one.path)))


def bundles(news: Sequence[News], *, pace: Pace, since: datetime) -> list[Bundle]:
    """The letters to be written, none where there is nothing to tell.

    At once: one letter a thing, and only for what came after `since`, or it would be sent again every minute.
    Otherwise one letter, also where nothing is new but something still waits.
    """
    fits = together(news, since=since)
    if pace is not Pace.AT_ONCE:
        return [_bundle(fits)] if fits else []
    fresh: dict[UUID | str, list[News]] = {}
    for each in fits:
        if each.at > since:
            fresh.setdefault(each.thing or each.path, []).append(each)
    return [_bundle(tuple(group), thing=group[0].thing) for group in fresh.values()]


def as_one(letters: Sequence[Bundle]) -> list[Bundle]:
    """All of them as one, about no one thing: a phone that rings three times tells no more than one that rings once."""
    if len(letters) < 2:
        return list(letters)
    waiting = tuple(each for letter in letters for each in letter.waiting)
    told = tuple(each for letter in letters for each in letter.told)
    return [Bundle(waiting, told, sum(letter.more for letter in letters))]


def _bundle(fits: tuple[News, ...], thing: UUID | None = None) -> Bundle:
    shown = fits[:MOST_TOLD]
    waiting = tuple(each for each in shown if each.waits)
    return Bundle(waiting, tuple(each for each in shown if not each.waits), len(fits) - len(shown), thing)
