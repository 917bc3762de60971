"""Who is reading, as far as the database itself is concerned? PostgreSQL lets through only what is theirs.

The second wall behind closed rooms: see `row_secured`. On SQLite there is none, and these do nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import wraps
from typing import ParamSpec, TypeVar
from uuid import UUID

from django.db import connection, transaction

from alongside.domain.visibility import Viewer

READER, NOW, TENDED = "alongside.reader", "alongside.now", "alongside.tended"
Given = ParamSpec("Given")
Came = TypeVar("Came")


@contextmanager
def reading_as(viewer: Viewer | None, *, at: datetime) -> Iterator[None]:
    """Within this, the database shows what this viewer may read at this moment. Outside it shows nothing.

    It holds for one transaction and is gone with it, so that a connection used by the next person remembers nobody.
    """
    with _said(_to(viewer) | {NOW: at.isoformat()}):
        yield


@contextmanager
def reading_in_turn(*, at: datetime) -> Iterator[Callable[[Viewer], None]]:
    """The same on behalf of many, one after the other: whoever is given to what this gives is the reader from then on.

    Until the first it is nobody. It saves going to the database four times for each of them.
    """

    def become(viewer: Viewer) -> None:
        if connection.vendor == "postgresql":
            _set(_to(viewer))

    with reading_as(None, at=at):
        yield become


@contextmanager
def tending(room: UUID) -> Iterator[None]:
    """For what reaches into a room from outside: new keys, retention, forgetting, and taking one's own words along.

    Whoever adds a use of this adds it to the list in tests/closed/test_second_wall.py, which has to agree.
    """
    with _said({TENDED: str(room)}):
        yield


@contextmanager
def _said(settings: dict[str, str]) -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        before = _set(settings)
        yield
        # Where the transaction ends here, or something went wrong and is rolled back, they are gone with it.
        if not is_outermost:
            _set(before)


def _to(viewer: Viewer | None) -> dict[str, str]:
    return {READER: str(viewer.member_id) if viewer else ""}


def _set(settings: dict[str, str]) -> dict[str, str]:
    """Returns what was set before: read first, in the same question."""
    was = ", ".join("current_setting(%s, true)" for _ in settings)
    asked = ", ".join("set_config(%s, %s, true)" for _ in settings)
    question = f"with was as materialized (select {was}) select was.*, {asked} from was"  # noqa: S608 - places only
    with connection.cursor() as cursor:
        cursor.execute(question, [*settings, *(each for pair in settings.items() for each in pair)])
        return {name: value or "" for name, value in zip(settings, cursor.fetchone()[: len(settings)], strict=True)}


def as_themselves(action: Callable[Given, Came]) -> Callable[Given, Came]:
    """An action in a room: one transaction, in which the database shows what whoever acts may read."""

    @wraps(action)
    def acted(*args: Given.args, **named: Given.kwargs) -> Came:
        by, note = named["by"], named["note"]
        with transaction.atomic(), reading_as(by.viewer, at=note.at):  # type: ignore[attr-defined]
            return action(*args, **named)

    return acted
