"""Is a region counted bucket by bucket as it would be counted at once?"""

from __future__ import annotations

import sys

import pytest

import alongside.counting.engines.duck
from alongside.counting.engines import CannotCount, engine
from alongside.counting.engines.duck import Duck
from alongside.counting.region import counts_by_bucket
from alongside.domain.check.indicators import INDICATORS
from tests.counting.evidence import at_random, write

EVERY_INDICATOR = list(INDICATORS.values())


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    place = tmp_path_factory.mktemp("region")
    made = at_random(9, partnerships=30, rows=30)
    for number in range(3):
        own = {name: [row for row in rows if int(row["partnership"], 16) % 3 == number] for name, rows in made.items()}
        write(place / f"bucket-00{number}", own)
    return place


@pytest.mark.parametrize("at_once", [1, 2, 5])
@pytest.mark.parametrize(("together", "groups"), [(1, [1, 1, 1]), (10**9, [3])])
def test_a_few_buckets_at_a_time_are_the_whole(region, at_once, together, groups):
    with engine(region) as counting:
        whole = counting.counts(EVERY_INDICATOR)
    found = list(counts_by_bucket(region, EVERY_INDICATOR, at_once=at_once, together=together))
    assert [len(some) for some, _ in found] == groups
    assert [each.name for some, _ in found for each in some] == ["bucket-000", "bucket-001", "bucket-002"]
    assert {key: sorted(row for _, counts in found for row in counts[key]) for key in INDICATORS} == whole


def test_many_partnerships_are_counted_where_there_is_no_pandas(region, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with engine(region) as counting:
        assert len(counting.rows("select distinct partnership, count(*) as many from joins group by partnership")) > 8


def test_each_text_is_run_once_however_many_partnerships_there_are(region, monkeypatch):
    ran = []
    run = Duck._run
    monkeypatch.setattr(Duck, "_run", lambda duck, text, values: ran.append(text) or run(duck, text, values))
    with engine(region) as counting:
        found = counting.counts(EVERY_INDICATOR)
    assert len(ran) == len(EVERY_INDICATOR)
    assert max(len({row[0] for row in rows}) for rows in found.values()) == 30


def test_numbers_for_names_change_no_figure(region, monkeypatch):
    with engine(region) as counting:
        found = counting.counts(EVERY_INDICATOR)
    monkeypatch.setattr(alongside.counting.engines.duck, "MANY", 10**9)
    with engine(region) as counting:
        assert counting.counts(EVERY_INDICATOR) == found


def test_a_bucket_that_cannot_be_read_stops_it(region, tmp_path):
    (tmp_path / "bucket-000").symlink_to(region / "bucket-000")
    (tmp_path / "bucket-001" / "joins").mkdir(parents=True)
    (tmp_path / "bucket-001" / "joins" / "part.parquet").write_bytes(b"no")
    with pytest.raises(CannotCount, match="The evidence cannot be read"):
        list(counts_by_bucket(tmp_path, EVERY_INDICATOR))
