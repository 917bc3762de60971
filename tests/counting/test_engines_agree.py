"""Do all engines give the same figures for the same text? Every figure of every indicator is held against DuckDB's."""

from __future__ import annotations

import os
from importlib.util import find_spec

import pytest

from alongside.counting.engines import engine
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.tables import TABLES
from tests.counting.evidence import at_random, write
from tests.counting.simulated import add_simulated

POSTGRES = os.environ.get("ALONGSIDE_TEST_POSTGRES", "")
EVERY_INDICATOR = list(INDICATORS.values())
OTHERS = [
    "sqlite",
    pytest.param(
        "postgresql",
        marks=pytest.mark.skipif(
            not POSTGRES, reason="NOT RUN: PostgreSQL. Put its address in ALONGSIDE_TEST_POSTGRES."
        ),
    ),
    pytest.param(
        "spark",
        marks=[
            pytest.mark.spark,
            pytest.mark.filterwarnings("ignore"),
            pytest.mark.skipif(
                find_spec("pyspark") is None, reason="NOT RUN: Spark. Install what requirements/spark.txt lists."
            ),
        ],
    ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """200 partnerships as people live, and a few that obey nothing but chance, so that no condition is left untried."""
    place = write(tmp_path_factory.mktemp("evidence"), at_random(4, partnerships=20, rows=60))
    add_simulated(place, partnerships=200, months=3, members=10)
    return place


@pytest.fixture(scope="module")
def counted(folder):
    with engine(folder) as counting:
        return counting.counts(EVERY_INDICATOR)


def opened(name, folder):
    return engine(folder, name, **({"address": POSTGRES} if name == "postgresql" else {}))


@pytest.mark.parametrize("name", OTHERS)
def test_every_figure_of_every_indicator_is_the_same(name, folder, counted):
    with opened(name, folder) as counting:
        found = counting.counts(EVERY_INDICATOR)
    assert {key: len(rows) for key, rows in found.items()} == {key: len(rows) for key, rows in counted.items()}
    assert found == counted
    assert {type(value) for rows in found.values() for row in rows for value in row} <= {int, str}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_behind_a_figure_is_the_same(name, folder):
    partnership = f"{7:032x}"
    with engine(folder) as counting, opened(name, folder) as other:
        for indicator in EVERY_INDICATOR:
            assert other.opened(indicator, partnership) == counting.opened(indicator, partnership)


def test_the_evidence_at_random_is_worth_comparing(counted):
    assert not [key for key, rows in counted.items() if len(rows) < 5]
    assert not [key for key, rows in counted.items() if len({row[0] for row in rows}) < 5]


@pytest.mark.parametrize("name", OTHERS)
def test_tables_without_rows_are_there_and_count_as_nothing(name, tmp_path):
    with opened(name, tmp_path) as counting:
        assert counting.counts(EVERY_INDICATOR) == {key: [] for key in INDICATORS}
        assert all(counting.rows(f"select count(*) as many from {table}") == [(0,)] for table in TABLES)
