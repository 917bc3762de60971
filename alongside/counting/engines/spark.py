"""Spark, for sites with many machines: it reads the Parquet where it lies. An optional extra, never needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from alongside.counting.engines.counting import CannotCount, Counting, Row
from alongside.counting.engines.duck import first_line
from alongside.counting.parts import EVERY, columns_of, parts_of

KINDS = {"text": "string", "whole": "bigint"}
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.ui.showConsoleProgress": "false",
}


class Spark(Counting):
    place = ":value"

    def __init__(self, session: Any) -> None:
        self._session = session

    def _ask(self, text: str, values: Sequence[str]) -> list[Row]:
        try:
            asked = self._session.sql(text, args={"value": values[0]}) if values else self._session.sql(text)
            return [tuple(row) for row in asked.collect()]
        except Exception as problem:
            if type(problem).__module__.partition(".")[0] not in {"pyspark", "py4j"}:
                raise
            raise CannotCount(f"Spark cannot count with this text: {first_line(problem)}.") from problem

    def close(self) -> None:
        self._session.stop()


def open_engine(folder: Path, *, tables: Iterable[str] | None = None, master: str = "local[2]") -> Spark:
    """`master` names the cluster, or how many threads of this machine. Raises CannotCount without Spark or Java."""
    session = _session(master)
    try:
        for name, files in parts_of(folder, tables).items():
            columns = columns_of(EVERY[name])
            shape = ", ".join(f"{column} {KINDS[kind]}" for column, kind in columns.items())
            read = session.read.parquet(*map(str, files)) if files else session.createDataFrame([], shape)
            cast = (f"cast({column} as {KINDS[kind]}) as {column}" for column, kind in columns.items())
            read.selectExpr(*cast).createOrReplaceTempView(name)
    except BaseException:
        session.stop()
        raise
    return Spark(session)


def _settings(master: str) -> dict[str, str]:
    """On one machine, each step in two parts: more cost more to begin than they save."""
    return {**SETTINGS, **({"spark.sql.shuffle.partitions": "2"} if master.startswith("local") else {})}


def _session(master: str) -> Any:
    try:
        builder = import_module("pyspark.sql").SparkSession.builder
    except ImportError as problem:
        raise CannotCount(
            "Spark is not installed here. Install what requirements/spark.txt lists, or use another engine."
        ) from problem
    try:
        session = builder.master(master).appName("alongside check").config(map=_settings(master)).getOrCreate()
    except Exception as problem:
        if type(problem).__module__.partition(".")[0] not in {"pyspark", "py4j"}:
            raise
        raise CannotCount(f"Spark does not start: {first_line(problem)}. It needs Java 17 or newer.") from problem
    session.sparkContext.setLogLevel("ERROR")
    return session
