"""What may an engine not do, and what does it say when it cannot count?"""

from __future__ import annotations

import os
import socket

import duckdb
import numpy as np
import pytest

from alongside.counting.engines import CannotCount, duck, engine
from alongside.counting.engines.counting import in_order, whole
from alongside.domain.check.evidence.numbers import MOST
from alongside.domain.check.indicators import INDICATORS
from tests.counting.evidence import write

REPLY_RATE = INDICATORS["reply_rate"]
ONE = {"contributions": [{"partnership": "a", "asks": 1}]}
REACHING_OUT = [
    "select * from read_csv('{outside}')",
    "select * from read_text('{outside}')",
    "select * from read_parquet('{outside}')",
    "select * from '{outside}'",
    "select * from glob('{outside}')",
    "attach '{outside}' as outside",
    "copy contributions to '{outside}.taken'",
    "export database '{outside}.taken'",
    "select * from read_csv('http://127.0.0.1:{port}/evidence.csv')",
    "select * from 'http://127.0.0.1:{port}/evidence.parquet'",
    "install httpfs",
    "load httpfs",
    "set enable_external_access = true",
    "set memory_limit = '20GB'",
    "select * from stolen",
]


@pytest.fixture
def listening():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


@pytest.mark.parametrize("text", REACHING_OUT)
def test_a_text_reaches_no_other_file_no_network_and_no_setting(text, tmp_path, listening, monkeypatch):
    monkeypatch.setattr(duck, "stolen", np.array([1]), raising=False)  # nor what the program holds
    outside = tmp_path / "outside.csv"
    outside.write_text("secret\n1\n", encoding="utf-8")
    with engine(write(tmp_path / "evidence", ONE)) as counting:
        with pytest.raises(CannotCount, match="DuckDB cannot count with this text"):
            counting.rows(text.format(outside=outside, port=listening.getsockname()[1]))
        assert counting.rows("select count(*) as many from contributions") == [(1,)]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["evidence", "outside.csv"]
    with pytest.raises(BlockingIOError):
        listening.accept()


@pytest.mark.parametrize("text", ["attach '{outside}' as outside", "delete from contributions", "pragma journal_mode"])
def test_sqlite_only_reads(text, tmp_path):
    outside = tmp_path / "outside"
    with engine(write(tmp_path / "evidence", ONE), "sqlite") as counting:
        with pytest.raises(CannotCount, match="SQLite cannot count with this text"):
            counting.rows(text.format(outside=outside))
        assert counting.rows("select count(*) as many from contributions") == [(1,)]
    assert not outside.exists()


@pytest.mark.skipif("ALONGSIDE_TEST_POSTGRES" not in os.environ, reason="NOT RUN: PostgreSQL.")
def test_postgresql_leaves_nothing_behind(tmp_path):
    address = os.environ["ALONGSIDE_TEST_POSTGRES"]
    folder = write(tmp_path / "evidence", ONE)
    with engine(folder, "postgresql", address=address) as counting:
        assert counting.rows("select count(*) as many from contributions") == [(1,)]
        for text in ("create table contributions_taken as select 1 as one", "delete from contributions where 1 = 0 "):
            with pytest.raises(CannotCount, match="PostgreSQL cannot count with this text"):
                counting.rows(text)
    with engine(tmp_path / "nothing", "postgresql", address=address) as counting:
        assert counting.rows("select count(*) as many from contributions") == [(0,)]


@pytest.mark.parametrize(
    ("name", "settings", "words"),
    [
        ("oracle", {}, "There is no engine called “oracle”. There are: duckdb, sqlite, postgresql, spark."),
        ("postgresql", {}, "say where the server is"),
        ("postgresql", {"address": "postgres://nobody@127.0.0.1:1/none"}, "PostgreSQL does not answer"),
    ],
)
def test_an_engine_that_cannot_be_used_says_what_to_do(name, settings, words, tmp_path):
    with pytest.raises(CannotCount, match=words):
        engine(tmp_path, name, **settings)


def test_without_spark_a_sentence_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyspark.sql", None)
    with pytest.raises(CannotCount, match="Spark is not installed here"):
        engine(tmp_path, "spark")


def test_a_part_of_another_shape_is_refused(tmp_path):
    place = tmp_path / "contributions"
    place.mkdir()
    for columns, words in (
        ("1.5 as entry", "“contributions”, “entry” has to hold whole numbers"),
        ("1.5::double as entry", "“contributions”, “entry” has to hold whole numbers"),
        ("current_date as day", "“contributions”, “day” has to hold whole numbers"),
        ("1 as stake", "“contributions”, “stake” has to hold words"),
        ("1::utinyint as entry", "The evidence cannot be read"),
    ):
        duckdb.sql(f"copy (select 'a' as partnership, {columns}) to '{place}/a.parquet'")
        with pytest.raises(CannotCount, match=words):
            engine(tmp_path)
    (place / "a.parquet").write_bytes(b"PAR1 is not enough")
    for name in ("duckdb", "sqlite"):
        with pytest.raises(CannotCount, match="The evidence cannot be read"):
            engine(tmp_path, name)


def test_only_the_tables_that_are_asked_for_are_loaded(tmp_path):
    with engine(write(tmp_path, ONE), tables=[*REPLY_RATE.needs, "partnerships"]) as counting:
        assert counting.counts([REPLY_RATE]) == {"reply_rate": []}
        with pytest.raises(CannotCount, match="positions"):
            counting.rows("select * from positions")


LARGE = """
select count(*) as many, sum(spread) as spread
from (select words, sum(i) as spread
      from (select i, repeat(hash(i)::varchar, 10) as words from range(1000000) t(i)) spoken group by words) grouped
"""


def test_what_does_not_fit_goes_to_the_folder_given_and_nowhere_else(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "evidence").mkdir()
    with (
        engine(tmp_path / "evidence", memory="100MB") as counting,
        pytest.raises(CannotCount, match="Out of Memory"),
    ):
        counting.rows(LARGE)
    with engine(tmp_path / "evidence", memory="100MB", spill=tmp_path / "spill") as counting:
        assert counting.rows(LARGE) == [(1_000_000, 499_999_500_000)]
    assert {each.name for each in tmp_path.iterdir()} <= {"evidence", "spill"}


def test_it_prints_no_progress_of_its_own_into_what_a_command_answers(tmp_path):
    with engine(tmp_path) as counting:
        assert counting.rows("select current_setting('enable_progress_bar')::varchar as shown") == [("false",)]


EXACTLY = [
    ("select 'a' as name, sum(i) as many from (select 9007199254740993 as i) t", [("a", 2**53 + 1)]),
    ("select sum(i) as many from (select 9007199254740991 as i) t", [(2**53 - 1,)]),
    ("select sum(i) as many from (select -9007199254740993 as i) t", [(-(2**53) - 1,)]),
    ("select 1 as one, cast(null as bigint) as none, 'b' as word", [(1, None, "b")]),
    ("select count(*) as many, count(*) as many from contributions", [(1, 1)]),
    ("select partnership from contributions where 1 = 0", []),
]


@pytest.mark.parametrize("name", ["duckdb", "sqlite"])
@pytest.mark.parametrize(("text", "rows"), EXACTLY)
def test_numbers_are_exact_however_large_and_nothing_is_lost(name, text, rows, tmp_path):
    with engine(write(tmp_path, ONE), name) as counting:
        found = counting.rows(text)
    assert found == rows
    assert {type(value) for row in found for value in row} <= {int, str, type(None)}


def test_many_buckets_are_one_evidence(tmp_path):
    for number in range(3):
        write(tmp_path / f"bucket-00{number}", {"contributions": [{"partnership": str(number), "asks": 1}]})
    with engine(tmp_path) as counting:
        assert counting.rows("select partnership from contributions") == [("0",), ("1",), ("2",)]


def test_fractions_are_refused_and_nothing_there_comes_first():
    with pytest.raises(CannotCount, match="only give whole numbers and words, and this one gave 0"):
        whole([("a", 0.5)])
    assert in_order([("b", 1), ("a", None), ("a", 2)]) == [("a", None), ("a", 2), ("b", 1)]


@pytest.mark.parametrize("name", ["duckdb", "sqlite"])
def test_the_largest_amounts_that_there_may_be_stop_no_count(name, tmp_path):
    huge = [{"partnership": "a", "entry": n, "line": n, "pence": MOST, "decided_by": "lived"} for n in range(1, 6)]
    with engine(write(tmp_path, {"budget": huge}), name) as counting:
        ((*_, part, whole, squares, people),) = counting.counts([INDICATORS["budget_voice"]])["budget_voice"]
    assert (part, whole, squares, people) == (5 * MOST, 5 * MOST, 5 * MOST**2, 5)
