"""An evidence folder is always whole: as it was before, or as it is after."""

import json
import threading
from dataclasses import replace

import pytest

from alongside.counting.about import CannotAdd, read_about
from alongside.counting.from_record import add_lines
from alongside.counting.parts import parts_of
from alongside.counting.store import MANY, adding
from alongside.counting.writing import PartWriter
from alongside.domain.check.tables import TABLES
from tests.counting.evidence import write
from tests.counting.records import WISH, expected, log_of, on_disk, partnership


class StruckError(Exception):
    pass


def struck(*_, **__):
    raise StruckError


def grown(folder, size):
    return add_lines(folder, log_of(size).lines, WISH)


def files(folder):
    return {str(each.relative_to(folder)) for each in folder.rglob("*.parquet")}


@pytest.mark.parametrize("place", ["writing.PartWriter.write", "store.write_about", "store.partnership_row"])
def test_a_crash_half_way_leaves_the_old_state_whole(tmp_path, monkeypatch, place):
    grown(tmp_path, 20)
    before = on_disk(tmp_path)
    with monkeypatch.context() as crash:
        crash.setattr(f"alongside.counting.{place}", struck)
        crash.setattr("alongside.counting.store._clear", lambda *_: None)
        with pytest.raises(StruckError):
            grown(tmp_path, 40)
    assert on_disk(tmp_path) == before == expected(log_of(20))
    grown(tmp_path, 40)
    assert on_disk(tmp_path) == expected(log_of(40))


def test_parts_that_a_crash_left_are_not_read_and_then_cleared_away(tmp_path):
    grown(tmp_path, 20)
    left = tmp_path / "contributions" / "000001-000009.parquet"
    left.write_bytes(b"half a part")
    assert on_disk(tmp_path) == expected(log_of(20))
    grown(tmp_path, 21)
    assert not left.exists()
    assert on_disk(tmp_path) == expected(log_of(21))


def test_a_crash_at_the_very_beginning_can_be_begun_again(tmp_path, monkeypatch):
    with monkeypatch.context() as crash:
        crash.setattr("alongside.counting.store._clear", lambda *_: None)
        crash.setattr("alongside.counting.store.write_about", struck_after_first())
        with pytest.raises(StruckError):
            grown(tmp_path, 20)
    assert on_disk(tmp_path) == {}
    grown(tmp_path, 20)
    assert on_disk(tmp_path) == expected(log_of(20))


def struck_after_first():
    from alongside.counting.about import write_about  # noqa: PLC0415  the one that is replaced

    times = iter([write_about])
    return lambda folder, about: next(times, struck)(folder, about)


def test_many_small_parts_become_one(tmp_path):
    most = 0
    for size in range(1, 3 * MANY):
        grown(tmp_path, size)
        most = max(most, *(len(parts) for parts in read_about(tmp_path).parts.values()))
    assert most < MANY
    assert on_disk(tmp_path) == expected(log_of(3 * MANY - 1))
    assert partnership(tmp_path)[0][3] == 3 * MANY - 1


def test_what_was_merged_stays_until_somebody_adds_again(tmp_path):
    """Whoever is just reading the old parts can still read them."""
    for size in range(1, 60):
        before = {str(each) for parts in parts_of(tmp_path).values() for each in parts}
        grown(tmp_path, size)
        assert {str(tmp_path / each) for each in files(tmp_path)} >= before
    named = {str(each.relative_to(tmp_path)) for parts in parts_of(tmp_path).values() for each in parts}
    grown(tmp_path, 60)
    assert files(tmp_path) >= named
    assert len(files(tmp_path)) < 60


def test_those_who_add_at_the_same_time_wait_for_one_another(tmp_path):
    workers = [threading.Thread(target=grown, args=(tmp_path, 40)) for _ in range(6)]
    with adding(tmp_path):
        for each in workers:
            each.start()
        assert not read_about(tmp_path).parts
    for each in workers:
        each.join()
    about = grown(tmp_path, 40)
    assert about.state.entries == 40
    assert on_disk(tmp_path) == expected(log_of(40))


def test_evidence_that_something_else_made_is_left_alone(tmp_path):
    write(tmp_path, {"joins": [{"partnership": "a"}]})
    before = files(tmp_path)
    with pytest.raises(CannotAdd, match="something else made"):
        grown(tmp_path, 1)
    assert files(tmp_path) == before


def test_evidence_made_from_tables_does_not_grow(tmp_path):
    with adding(tmp_path) as growing:
        growing.finish(replace(growing.about, made_from="tables"))
    with pytest.raises(CannotAdd, match="was made from tables"):
        grown(tmp_path, 1)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": 2}, "was made by another version"),
        ({"state": {}}, "cannot be read"),
        ({"head": 3}, "cannot be read"),
        ({"parts": None}, "cannot be read"),
        ({"parts": {"joins": [5]}}, "cannot be read"),
        ({"parts": {"joins": ["*.parquet"]}}, "cannot be read"),
        ({"parts": {"joins": ["../joins/000000-000001.parquet"]}}, "cannot be read"),
        ({"as_of": "x"}, "cannot be read"),
        ({"as_of": float("inf")}, "cannot be read"),
    ],
)
def test_a_folder_that_nobody_could_go_on_from_is_refused(tmp_path, change, words):
    grown(tmp_path, 3)
    about = tmp_path / "about.json"
    about.write_text(json.dumps({**json.loads(about.read_text(encoding="utf-8")), **change}), encoding="utf-8")
    with pytest.raises(CannotAdd, match=words):
        grown(tmp_path, 4)
    about.write_text("{", encoding="utf-8")
    with pytest.raises(CannotAdd, match="Delete that folder, and make it again"):
        grown(tmp_path, 4)


def test_a_part_that_is_missing_is_noticed(tmp_path):
    grown(tmp_path, 3)
    next(tmp_path.glob("contributions/*")).unlink()
    with pytest.raises(CannotAdd, match="is missing"):
        grown(tmp_path, 4)


def test_a_full_disk_leaves_the_old_state_whole(tmp_path, monkeypatch):
    grown(tmp_path, 20)

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("alongside.counting.writing.os.fsync", full)
        with pytest.raises(CannotAdd, match="No space left on device"):
            grown(tmp_path, 40)
    assert on_disk(tmp_path) == expected(log_of(20))
    grown(tmp_path, 40)
    assert on_disk(tmp_path) == expected(log_of(40))


def test_a_folder_that_is_none_is_refused(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CannotAdd, match="cannot be written"):
        grown(tmp_path / "file", 1)


def test_the_writer_reaches_nothing_outside_of_its_folder(tmp_path):
    (tmp_path / "inside").mkdir()
    row = ("1" * 32, 0, 1, 2, 3, 4, "it's", "b")
    with PartWriter(tmp_path / "inside") as writer:
        writer.write(TABLES["joins"], [row], tmp_path / "inside" / "it's.parquet")
        with pytest.raises(Exception, match="Permission"):
            writer.write(TABLES["joins"], [row], tmp_path / "outside.parquet")
        with pytest.raises(Exception, match="Permission"):
            writer.merge([tmp_path / "outside.parquet"], tmp_path / "inside" / "b.parquet")
