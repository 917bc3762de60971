"""After a record grew, does counting only what is new give what counting all of it gives?"""

from __future__ import annotations

import pytest

import alongside.counting.remembered
from alongside.counting.engines import engine
from alongside.counting.from_record import Wish, add_lines
from alongside.counting.knowing import known_of
from alongside.counting.remembered import KEPT, Remembered
from alongside.domain.check.evidence.folding import FOR_EVER
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.record import canonical_entry
from alongside.domain.simulate.behaving import Case, entries_of

WISH = Wish(now=FOR_EVER)
LINES = [canonical_entry(each) for each in entries_of(Case(kind="honest", seed=3, months=5, members=12))]
EVERY_INDICATOR = list(INDICATORS.values())


@pytest.fixture
def opened(monkeypatch):
    """Which tables were loaded, each time an engine was opened."""
    seen = []

    def watched(folder, *, tables, **settings):
        seen.append(set(tables))
        return engine(folder, tables=tables, **settings)

    monkeypatch.setattr(alongside.counting.remembered, "engine", watched)
    return seen


def whole(folder, about):
    with engine(folder) as counting:
        return known_of(counting, about), counting.counts(EVERY_INDICATOR)


def again(folder, about):
    with Remembered(folder, about) as counting:
        counting.prepare(EVERY_INDICATOR)
        return known_of(counting, about), counting.counts(EVERY_INDICATOR)


def test_a_growing_record_gives_the_same_as_all_of_it(tmp_path, opened):
    for size in (len(LINES) // 2, len(LINES) - 3, len(LINES) - 2, len(LINES) - 1, len(LINES)):
        about = add_lines(tmp_path, LINES[:size], WISH)
        assert again(tmp_path, about) == whole(tmp_path, about)
    assert len(opened) <= 5


def test_when_nothing_happened_no_engine_is_opened(tmp_path, opened):
    about = add_lines(tmp_path, LINES, WISH)
    first = again(tmp_path, about)
    assert len(opened) == 1
    assert again(tmp_path, about) == first
    assert len(opened) == 1


def test_only_what_looks_at_a_table_that_grew_is_counted_again(tmp_path, opened):
    place = next(
        number for number in range(len(LINES) - 1, 0, -1)
        if b'"act":"position.taken"' in LINES[number]
    )  # fmt: skip
    again(tmp_path, add_lines(tmp_path, LINES[:place], WISH))
    about = add_lines(tmp_path, LINES[: place + 1], WISH)
    assert again(tmp_path, about) == whole(tmp_path, about)
    assert "positions" in opened[1]
    assert len(opened[1]) < len(opened[0])


def test_waiting_goes_on_though_no_entry_came(tmp_path):
    about = add_lines(tmp_path, LINES, WISH)
    before = again(tmp_path, about)
    later = add_lines(tmp_path, LINES, Wish(now=FOR_EVER, as_of=about.state.last_day + 90))
    assert again(tmp_path, later) == whole(tmp_path, later)
    assert again(tmp_path, later)[1]["days_to_reply"] != before[1]["days_to_reply"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"a": 1}', b"\xff"])
def test_what_was_kept_and_cannot_be_read_is_counted_again(tmp_path, damage):
    about = add_lines(tmp_path, LINES, WISH)
    first = again(tmp_path, about)
    kept = sorted((tmp_path / KEPT).iterdir())
    assert len(kept) > len(INDICATORS)
    for file in kept:
        file.write_bytes(damage)
    assert again(tmp_path, about) == first


def test_a_file_is_read_once_until_it_is_another_one(tmp_path):
    about = add_lines(tmp_path, LINES, WISH)
    again(tmp_path, about)
    before = alongside.counting.remembered._parsed.cache_info().misses
    assert again(tmp_path, about) == again(tmp_path, about)
    read = alongside.counting.remembered._parsed.cache_info().misses - before
    assert read == len(list((tmp_path / KEPT).iterdir()))


def test_what_nobody_asks_any_more_is_cleared_away(tmp_path):
    again(tmp_path, add_lines(tmp_path, LINES[:-1], WISH))
    (tmp_path / KEPT / ("a" * 64)).write_text("[]", encoding="utf-8")
    again(tmp_path, add_lines(tmp_path, LINES, WISH))
    assert not (tmp_path / KEPT / ("a" * 64)).exists()


def test_a_text_that_was_not_prepared_is_asked_by_itself(tmp_path):
    about = add_lines(tmp_path, LINES, WISH)
    with Remembered(tmp_path, about) as counting, engine(tmp_path) as other:
        assert counting.rows("select count(*) as many from joins") == other.rows("select count(*) as many from joins")
        for indicator in EVERY_INDICATOR[:3]:
            partnership = about.state.partnership
            assert counting.opened(indicator, partnership) == other.opened(indicator, partnership)
