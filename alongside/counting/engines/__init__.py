"""Which engine counts? DuckDB in this process unless another is asked for; all give the same rows for the same text."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from alongside.counting.engines.counting import CannotCount, Counting, Row

ENGINES = {"duckdb": "duck", "sqlite": "lite", "postgresql": "postgres", "spark": "spark"}
"""Each engine's name, and the module that is imported only when it is asked for."""


def engine(folder: Path, name: str = "duckdb", **settings: Any) -> Counting:
    """An engine with the evidence of a folder in it, to be used in a `with`.

    `settings` are those of the engine's class, and `tables`: the names of the tables to load, all of them if left out.
    Raises CannotCount where there is no such engine, or where it or the evidence cannot be used.
    """
    if name not in ENGINES:
        raise CannotCount(f"There is no engine called “{name}”. There are: {', '.join(ENGINES)}.")
    opened = import_module(f"alongside.counting.engines.{ENGINES[name]}").open_engine(folder, **settings)
    return opened  # type: ignore[no-any-return]


__all__ = ["ENGINES", "CannotCount", "Counting", "Row", "engine"]
