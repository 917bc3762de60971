"""One thing that somebody could be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing for one member, in whole sentences.

    `to` is the member. `title` is one sentence that says what it is, `step` one that says what can be done about it,
    `easy` both in one short sentence. `path` is where it stands on the site, from the first slash on. `at` is since
    when it is so. `waits`: it stays in each letter until it is done; without it, it is told once. `answers` says what a
    reply by e-mail would be said to ("" where none can be). `shared`: whoever prints a letter may read it too.
    `until` is the moment or the day by which it wants to be done, or until when it can be.
    `in_text` is one sentence that may stand in a text message, which is not secret: most things are not told there at
    all, only that there is something.
    """

    to: UUID
    kind: str
    icon: str
    title: str
    step: str
    easy: str
    path: str
    at: datetime
    waits: bool = False
    thing: UUID | None = None
    answers: str = ""
    shared: bool = False
    until: date | None = None
    in_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A moment or a day that matters to one member (`to`), for their calendar. `key` stays the same."""

    to: UUID
    key: str
    title: str
    words: str
    path: str
    at: date
