"""A long question to the database: put together once, asked often with other values.

Django puts the SQL of a query together anew each time it is asked. For a query of a dozen parts that takes ten times
as long as the database takes to answer it. PostgreSQL plans it anew each time too, with every rule of the wall around
rooms, and that takes twenty times as long as the answer; so there it is prepared by the database as well. Who reads
stands in no plan: the rules look it up whenever the plan is run. All else stays Django's: models, filters, the table of
who may read what.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

import psycopg
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler

from alongside.domain.visibility import Viewer

Build = Callable[..., QuerySet[Any, Any]]
Kinds = tuple[tuple[str, type], ...]
Values = Mapping[str, UUID | date]
FIRST_EXAMPLE, SECOND_EXAMPLE = 1, 2
MOST_KEPT = 1_000
"""About ten thousand letters of SQL each: a few for every group of every agreement."""
PARTNERSHIP, MEMBER = "the viewer’s partnership", "the viewer"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the SQL that one of the values fills."""

    name: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """SQL, and what fills each of its places: a slot, or what always stands there."""

    sql: str
    """Empty where no row can ever answer, as for nobody."""
    places: tuple[Any, ...]
    rows: QuerySet[Any, Any]
    """The query of the first example, never asked, and what put its SQL together: both know how to read the rows."""
    compiler: SQLCompiler

    def filled(self, viewer: Viewer | None, values: Values) -> list[Any]:
        known = values if viewer is None else {**values, PARTNERSHIP: viewer.partnership_id, MEMBER: viewer.member_id}
        stored = {name: _for_database(value) for name, value in known.items()}
        return [stored[each.name] if isinstance(each, Slot) else each for each in self.places]


def ask(build: Build, viewer: Viewer | None, **values: UUID | date) -> list[tuple[Any, ...]]:
    """The rows of `build(viewer, **values)`, as the database gives them.

    It is put together once for everybody of one group, and then filled: with the ids of whoever asks, and with
    `values`, the ids of what is asked about and the time. Nothing else of a viewer may be in it, and `build` may not
    ask the database. Raises ValueError where it does, and where it works something else out of a value: that would
    stay as it was the first time.
    """
    prepared = prepare(build, viewer, values)
    if not prepared.sql:
        return []
    with planned_once(), connection.cursor() as cursor:
        cursor.execute(prepared.sql, prepared.filled(viewer, values))
        return list(cursor.fetchall())


@contextmanager
def planned_once() -> Iterator[None]:
    """Within this, PostgreSQL gets a question and its values apart, and from the second time on it keeps the plan."""
    if connection.vendor != "postgresql":
        yield
        return
    connection.ensure_connection()
    server = connection.connection
    usual, server.cursor_factory = server.cursor_factory, psycopg.Cursor
    try:
        yield
    finally:
        server.cursor_factory = usual


def prepare(build: Build, viewer: Viewer | None, values: Values) -> Prepared:
    """What `ask` asks, for whoever does something else with the rows. Raises ValueError as it does."""
    kinds = tuple((name, type(value)) for name, value in values.items())
    return _prepared(build, _alike(viewer), kinds, vendor=connection.vendor)


def _alike(viewer: Viewer | None) -> tuple[Viewer, ...]:
    """Two who may read what this viewer may, and are nobody: of the same group, in no partnership there is.

    Whether anybody is kept from them changes the question; who that is does not, since the database is asked that.
    """
    return () if viewer is None else tuple(_nobody(viewer, which) for which in (FIRST_EXAMPLE, SECOND_EXAMPLE))


def _nobody(viewer: Viewer, which: int) -> Viewer:
    partnership, member, kept = (UUID(int=(1 << 126) + 100 * which + number) for number in range(3))
    wall = frozenset({kept}) if viewer.kept else viewer.kept
    return replace(viewer, partnership_id=partnership, member_id=member, kept=wall)


@lru_cache(maxsize=MOST_KEPT)
def _prepared(build: Build, asking: tuple[Viewer, ...], kinds: Kinds, *, vendor: str) -> Prepared:
    """Put together twice with different examples, which shows where each value goes, and that it goes nowhere else."""
    first, second = (_examples(kinds, which) for which in (FIRST_EXAMPLE, SECOND_EXAMPLE))
    viewer, other = asking or (None, None)
    with connection.execute_wrapper(_refused):
        rows = build(viewer, **first)
        compiler = rows.query.get_compiler(connection=connection)
        sql, places = _as_sql(compiler)
        again, other_places = _as_sql(build(other, **second).query.get_compiler(connection=connection))
    if sql != again:
        raise ValueError(f"The values of {build.__name__} change which question it is.")
    if viewer is not None and other is not None:
        first |= {PARTNERSHIP: viewer.partnership_id, MEMBER: viewer.member_id}
        second |= {PARTNERSHIP: other.partnership_id, MEMBER: other.member_id}
    slots = {(_for_database(first[name]), _for_database(second[name])): Slot(name) for name in first}
    filling = tuple(_place(pair, slots) for pair in zip(places, other_places, strict=True))
    return Prepared(sql, filling, rows, compiler)


def _refused(*_: Any) -> Any:
    raise ValueError("The database is asked while a question is put together. What it answers would stay for good.")


def _place(pair: tuple[Any, Any], slots: Mapping[tuple[Any, Any], Slot]) -> Any:
    if isinstance(pair[0], Hashable) and pair in slots:
        return slots[pair]
    if pair[0] != pair[1]:
        raise ValueError("Something is worked out of a value here. Work it out first, and give it as a value too.")
    return pair[0]


def _examples(kinds: Kinds, which: int) -> dict[str, Any]:
    """A value of its own for each name, such as no row ever has, and no two of one year, month or day."""
    return {name: _example(kind, 100 * which + number) for number, (name, kind) in enumerate(kinds)}


def _example(kind: type, number: int) -> UUID | date:
    if kind is UUID:
        return UUID(int=(1 << 127) + number)
    if kind is datetime:
        return datetime(1500, 1, 1, tzinfo=UTC) + timedelta(days=397 * number)
    if kind is date:
        return date(1200, 1, 1) + timedelta(days=397 * number)
    raise ValueError(f"A {kind.__name__} is no value that fills a question. ")


def _as_sql(compiler: SQLCompiler) -> tuple[str, tuple[Any, ...]]:
    try:
        sql, places = compiler.as_sql()
    except EmptyResultSet:
        return "", ()
    return sql, tuple(places)


def _for_database(value: UUID | date) -> Any:
    """As Django would hand it over."""
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value)
