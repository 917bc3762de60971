"""A record becomes evidence: only if it is what it was, and only its new entries."""

import json
import threading
from datetime import timedelta

import pytest

from alongside.counting.about import CannotAdd, read_about
from alongside.counting.following import RecordRefused
from alongside.counting.from_record import Kept, Wish, add_file, add_kept, add_lines, add_new_lines, add_record
from alongside.domain.record import Log, file_of
from tests.counting.records import LATER, WISH, expected, folded, log_of, on_disk, partnership
from tests.domain.record.examples import ANA, ELSEWHERE, HERE, KEY, NOON, OTHER_KEY, contribution, without
from tests.domain.record.zips import with_lines

COUNT = 40


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr("alongside.counting.from_record.BATCH", 7)


def test_a_record_becomes_evidence(tmp_path):
    log = log_of(COUNT, sealed_at=[10])
    about = add_record(tmp_path, file_of(log), WISH)
    assert on_disk(tmp_path) == expected(log)
    assert about.verified
    assert (about.state, about.root) == (folded(log)[1], log.head.root.hex())
    assert partnership(tmp_path) == [(HERE, 20_779, 20_779, COUNT, 1)]
    assert read_about(tmp_path) == about


@pytest.mark.parametrize("first", [1, 8, 39])
def test_a_longer_record_adds_only_what_is_new(tmp_path, first):
    add_record(tmp_path, file_of(log_of(first)), WISH)
    before = {part: part.stat().st_mtime_ns for part in tmp_path.glob("contributions/*")}
    about = add_record(tmp_path, file_of(log_of(COUNT)), WISH)
    assert on_disk(tmp_path) == expected(log_of(COUNT))
    assert about.state == folded(log_of(COUNT))[1]
    assert before.items() <= {part: part.stat().st_mtime_ns for part in tmp_path.glob("contributions/*")}.items()


def test_the_same_record_again_changes_nothing(tmp_path):
    about = add_record(tmp_path, file_of(log_of(COUNT)), WISH)
    written = (tmp_path / "about.json").stat().st_mtime_ns
    assert add_record(tmp_path, file_of(log_of(COUNT)), WISH) == about
    assert (tmp_path / "about.json").stat().st_mtime_ns == written


def test_a_record_of_no_entries_is_evidence_of_nothing(tmp_path):
    log = Log(HERE)
    log.seal(KEY)
    about = add_record(tmp_path, file_of(log), WISH)
    assert about.verified
    assert on_disk(tmp_path) == {}
    assert partnership(tmp_path) == [(HERE, -1, -1, 0, 1)]


def test_no_lines_at_all_are_evidence_of_nothing(tmp_path):
    assert not add_lines(tmp_path, [], WISH).verified
    assert on_disk(tmp_path) == {}
    assert partnership(tmp_path) == []


def test_things_wait_until_the_day_that_is_asked_about(tmp_path):
    add_record(tmp_path, file_of(log_of(COUNT)), Wish(now=LATER, as_of=20_800))
    assert partnership(tmp_path) == [(HERE, 20_779, 20_800, COUNT, 1)]
    add_record(tmp_path, file_of(log_of(COUNT)), Wish(now=LATER, as_of=20_801))
    assert partnership(tmp_path) == [(HERE, 20_779, 20_801, COUNT, 1)]


def test_lines_that_nobody_vouches_for_are_counted_and_marked(tmp_path):
    about = add_lines(tmp_path, log_of(COUNT).lines, WISH)
    assert not about.verified
    assert on_disk(tmp_path) == expected(log_of(COUNT))
    assert add_record(tmp_path, file_of(log_of(COUNT)), WISH).verified


def test_a_file_is_taken_as_what_it_is(tmp_path):
    whole, alone = tmp_path / "record.zip", tmp_path / "entries.jsonl"
    whole.write_bytes(file_of(log_of(COUNT)))
    alone.write_bytes(b"".join(line + b"\n" for line in log_of(COUNT).lines))
    assert add_file(tmp_path / "one", whole, WISH).verified
    assert not add_file(tmp_path / "other", alone, WISH).verified
    assert on_disk(tmp_path / "one") == on_disk(tmp_path / "other")
    with pytest.raises(CannotAdd, match="There is no file"):
        add_file(tmp_path / "one", tmp_path / "nothing.zip", WISH)
    with pytest.raises(CannotAdd, match="cannot be read"):
        add_file(tmp_path / "one", tmp_path, WISH)


@pytest.mark.parametrize(
    ("change", "words", "at"),
    [
        (
            lambda lines: [*lines[:5], lines[5].replace(b"uses_services", b"carer"), *lines[6:]],
            "Entry 5 was changed",
            5,
        ),
        (lambda lines: [*lines[:5], *lines[6:]], "Entry 5 is missing", 5),
        (lambda lines: lines[:30], "The end is cut off", 30),
        (lambda lines: [*lines, lines[-1]], "Entry 40 is missing or not in its place", 40),
        (lambda lines: [*lines[:5], b"not an entry\n", *lines[6:]], "Entry 5 is not JSON", 5),
    ],
)
def test_a_damaged_record_is_refused_and_says_where(tmp_path, change, words, at):
    log = log_of(COUNT)
    damaged = with_lines(file_of(log), change)
    with pytest.raises(RecordRefused, match=words) as refused:
        add_record(tmp_path, damaged, WISH)
    assert str(refused.value).startswith("This record was not used. ")
    assert refused.value.first_bad_entry == at
    assert on_disk(tmp_path) == {}


@pytest.mark.parametrize(
    ("change", "words", "at"),
    [
        (lambda lines: [*lines[:5], *lines[6:]], "Entry 5 is missing", 5),
        (lambda lines: [*lines[:5], b"not an entry", *lines[6:]], "Entry 5 is not JSON", 5),
        (lambda lines: [*lines[:5], lines[5][:-9]], "Entry 5 is not JSON", 5),
        (lambda lines: [*lines[:5], lines[5].replace(b":", b": ")], "Entry 5 is not in its canonical form", 5),
        (lambda lines: [*lines[:5], without(lines[5], partnership=ELSEWHERE)], "Entry 5 belongs to another", 5),
        (
            lambda lines: [*lines[:5], without(lines[5], at="2026-11-22T12:01:00.000000Z")],
            "Entry 5 says that it happened before entry 4",
            5,
        ),
        (lambda lines: [*lines[:5], b" " * 70_000], "Entry 5 is longer than an entry can be", 5),
    ],
)
def test_damaged_lines_are_refused_and_leave_what_was_there(tmp_path, change, words, at):
    add_lines(tmp_path, log_of(3).lines, WISH)
    with pytest.raises(RecordRefused, match=words) as refused:
        add_lines(tmp_path, change(log_of(COUNT).lines), WISH)
    assert refused.value.first_bad_entry == at
    assert on_disk(tmp_path) == expected(log_of(3))
    assert add_lines(tmp_path, log_of(COUNT).lines, WISH).state.entries == COUNT
    assert on_disk(tmp_path) == expected(log_of(COUNT))


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (log_of(COUNT, otherwise_at=3), "History was rewritten: the first 20 entries"),
        (log_of(10), "The end is cut off: 20 entries of it were counted before, and now there are 10"),
        (log_of(COUNT, partnership=ELSEWHERE), "It is another partnership’s"),
    ],
)
def test_a_record_that_did_not_grow_out_of_what_was_counted_is_refused(tmp_path, other, words):
    add_record(tmp_path, file_of(log_of(20)), WISH)
    with pytest.raises(RecordRefused, match=words):
        add_record(tmp_path, file_of(other), WISH)
    assert on_disk(tmp_path) == expected(log_of(20))


def test_a_forged_signature_and_what_is_no_record_are_refused(tmp_path):
    log = log_of(COUNT)
    given = KEY.verifier(OTHER_KEY.verifier(log.checkpoints[COUNT].text.splitlines()[0]).name)
    assert add_record(tmp_path / "own", file_of(log), WISH, key=[given]).verified
    other = OTHER_KEY.verifier(given.name)
    with pytest.raises(RecordRefused, match="signed with another key than the one you gave"):
        add_record(tmp_path, file_of(log), WISH, key=[other])
    with pytest.raises(RecordRefused, match="it is not a zip file"):
        add_record(tmp_path, b"a letter", WISH)


def test_only_new_lines_are_enough_where_their_root_is_known(tmp_path):
    long = log_of(COUNT)
    add_record(tmp_path, file_of(log_of(20)), WISH)
    with pytest.raises(RecordRefused, match="what was counted before is not the same any more"):
        add_new_lines(tmp_path, long.lines[20:], WISH, root=log_of(COUNT, otherwise_at=3).head.root, verified=True)
    assert on_disk(tmp_path) == expected(log_of(20))
    about = add_new_lines(tmp_path, long.lines[20:], WISH, root=long.head.root, verified=False)
    assert on_disk(tmp_path) == expected(long)
    assert (about.verified, about.root) == (False, long.head.root.hex())


def test_several_may_add_what_is_kept_at_once(tmp_path):
    long = log_of(COUNT)

    def kept(size):
        root = log_of(size).head.root
        return Kept(size=size, root=root, signed=True, lines=lambda start: long.lines[start:size])

    def add(size):
        add_kept(tmp_path, kept(size), WISH)

    workers = [threading.Thread(target=add, args=(size,)) for size in (30, 10, 40, 20, 40, 10)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    assert add_kept(tmp_path, kept(10), WISH).state.entries == COUNT
    assert on_disk(tmp_path) == expected(long)


def test_entries_from_the_future_wait_until_their_time_has_come(tmp_path):
    long = log_of(COUNT)
    soon = NOON + timedelta(minutes=9)
    about = add_record(tmp_path, file_of(long), Wish(now=soon))
    assert on_disk(tmp_path) == expected(long, now=soon)
    assert (about.state.entries, sum(about.state.future.values())) == (10, COUNT - 10)
    again = add_new_lines(
        tmp_path, long.lines[10:], Wish(now=soon + timedelta(minutes=5)), root=long.head.root, verified=True
    )
    assert again.state.entries == 15
    about = add_record(tmp_path, file_of(long), WISH)
    assert on_disk(tmp_path) == expected(long)
    assert (about.state.future, about.root) == ({}, long.head.root.hex())


def test_an_act_of_another_version_is_named(tmp_path):
    log = Log(HERE)
    log.append(contribution(1), by=ANA, at=NOON)
    strange = without(log.lines[0], act="walk.taken", facts={"far": True})
    about = add_lines(tmp_path, [strange], WISH)
    assert about.state.unknown == {"walk.taken 1": 1}
    assert [row[-2:] for row in on_disk(tmp_path)["unknown"]] == [("walk.taken", 1)]


def test_what_the_folder_says_of_itself_is_plain_data(tmp_path):
    add_record(tmp_path, file_of(log_of(COUNT)), WISH)
    data = json.loads((tmp_path / "about.json").read_text(encoding="utf-8"))
    assert (data["format"], data["made_from"], data["verified"]) == (1, "record", True)
    assert data["head"]["size"] == COUNT
