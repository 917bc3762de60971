"""A long list of rows that is put together once and asked often: models as Django makes them, page by page.

`Question(build, viewer, **values)` answers as `build(viewer, **values)` would. See `prepared` for what may be in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db import connection
from django.db.models import Count, Model, QuerySet, Value
from django.db.models.query import ModelIterable

from alongside.domain.visibility import Viewer
from alongside.ledger.prepared import Build, Prepared, ask, planned_once, prepare

Row = TypeVar("Row", bound=Model)
MOST_KEPT = 1_000


class Question(Generic[Row]):
    """Nothing is asked before it is read. What `build` fetches beside the rows has to be joined, not prefetched."""

    def __init__(
        self, build: Callable[..., QuerySet[Row]], viewer: Viewer | None, **values: UUID | date
    ) -> None:  # fmt: skip
        self.build, self.viewer, self.values = build, viewer, values

    def __iter__(self) -> Iterator[Row]:
        return iter(self[:])

    def __getitem__(self, part: slice) -> list[Row]:
        build = _part_of(self.build, part.start, part.stop)
        prepared = prepare(build, self.viewer, self.values)
        with planned_once():
            return list(ModelIterable(_ready(prepared, prepared.filled(self.viewer, self.values))))

    def __bool__(self) -> bool:
        return bool(self[:1])

    def pages(self, size: int) -> Paginator[Row]:
        """By so many. Each page is one query, and how many there are another, where one page does not show it."""
        return Pages(cast(Any, self), size)

    def count(self) -> int:
        rows = ask(_count_of(self.build), self.viewer, **self.values)
        return int(rows[0][0]) if rows else 0


class Pages(Paginator):  # type: ignore[type-arg]
    """Does not ask how many there are where all of them are on the first page."""

    def get_page(self, number: Any) -> Page[Any]:
        if str(number or 1) != "1":
            return super().get_page(number)
        rows = cast(list[Any], self.object_list[: self.per_page + 1])
        if len(rows) <= self.per_page:
            vars(self)["count"] = len(rows)
        return Page(cast(Any, rows[: self.per_page]), 1, self)


class _Query:
    """In place of a query whose SQL is there already."""

    def __init__(self, compiler: Any) -> None:
        self.compiler = compiler

    def get_compiler(self, *_: Any, **__: Any) -> Any:
        return self.compiler


def _ready(prepared: Prepared, filled: list[Any]) -> QuerySet[Any]:
    """Whoever put the SQL together reads the rows too; this thread's own connection asks."""
    compiler = copy(prepared.compiler)
    compiler.connection = connection
    vars(compiler)["as_sql"] = lambda *_, **__: (prepared.sql, filled)
    return QuerySet(prepared.rows.model, query=cast(Any, _Query(compiler)))


@lru_cache(maxsize=MOST_KEPT)
def _part_of(build: Build, start: int | None, stop: int | None) -> Build:
    def part(viewer: Viewer | None, **values: UUID | date) -> QuerySet[Any, Any]:
        return build(viewer, **values)[start:stop]

    part.__name__ = build.__name__
    return part


@lru_cache(maxsize=MOST_KEPT)
def _count_of(build: Build) -> Build:
    def count(viewer: Viewer | None, **values: UUID | date) -> QuerySet[Any, Any]:
        rows = build(viewer, **values).order_by().annotate(of_all=Value(1)).values("of_all")
        counted: QuerySet[Any, Any] = rows.annotate(how_many=Count("pk")).values_list("how_many")
        return counted

    count.__name__ = build.__name__
    return count
