"""What was the database asked? Also where PostgreSQL got a question and its values apart: Django notes none of it."""

from __future__ import annotations

from typing import Any

from django.db import connection


class Asked(list[str]):
    """The SQL of every question, with places for its values, in order."""

    def __enter__(self) -> Asked:
        self._noting = connection.execute_wrapper(self._noted)
        self._noting.__enter__()
        return self

    def _noted(self, execute: Any, sql: str, *rest: Any) -> Any:
        self.append(sql)
        return execute(sql, *rest)

    def __exit__(self, *problem: Any) -> None:
        self._noting.__exit__(*problem)
