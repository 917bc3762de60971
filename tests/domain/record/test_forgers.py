"""A forger tries everything on a record. Is it noticed, where it was done, and in plain words?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alongside.domain.record import Verification, file_of, verify
from tests.domain.record.examples import ELSEWHERE, log_of, without
from tests.domain.record.zips import only_newest, with_lines, with_parts, without_tiles

SIZE = 60
TRUE = log_of(SIZE, sealed_at=(20, 40))
BUNDLE = file_of(TRUE)
Forge = Callable[[list[bytes]], list[bytes]]


def forged(answer: Verification, problem: str, at: int | None) -> None:
    """The forgery was noticed, in these words, at this entry."""
    assert not answer.verified
    assert problem in (answer.problem or "")
    assert answer.first_bad_entry == at


def renumbered(lines: list[bytes]) -> list[bytes]:
    return [without(line, n=number) + b"\n" for number, line in enumerate(lines)]


def changed(lines: list[bytes]) -> list[bytes]:
    return [*lines[:33], without(lines[33], by="e" * 32) + b"\n", *lines[34:]]


def dropped(lines: list[bytes]) -> list[bytes]:
    return lines[:33] + lines[34:]


def dropped_and_renumbered(lines: list[bytes]) -> list[bytes]:
    return renumbered(dropped(lines))


def swapped(lines: list[bytes]) -> list[bytes]:
    return [*lines[:33], lines[34], lines[33], *lines[35:]]


def swapped_and_renumbered(lines: list[bytes]) -> list[bytes]:
    forged = renumbered(swapped(lines))
    forged[33] = without(forged[33], at="2026-11-22T12:33:00.000000Z") + b"\n"
    forged[34] = without(forged[34], at="2026-11-22T12:34:00.000000Z") + b"\n"
    return forged


def doubled(lines: list[bytes]) -> list[bytes]:
    return [*lines[:33], lines[32], *lines[33:]]


def added(lines: list[bytes]) -> list[bytes]:
    return renumbered([*lines[:33], lines[32], *lines[33:]])


def dated_back(lines: list[bytes]) -> list[bytes]:
    return [*lines[:33], without(lines[33], at="2026-01-01T00:00:00.000000Z") + b"\n", *lines[34:]]


def moved_in_from_elsewhere(lines: list[bytes]) -> list[bytes]:
    return [*lines[:33], without(lines[33], partnership=ELSEWHERE) + b"\n", *lines[34:]]


def rewritten_in_other_words(lines: list[bytes]) -> list[bytes]:
    return [*lines[:33], lines[33].replace(b'"n":33', b'"n": 33'), *lines[34:]]


@pytest.mark.parametrize(
    "forge",
    [
        changed,
        dropped,
        dropped_and_renumbered,
        swapped,
        swapped_and_renumbered,
        doubled,
        added,
        dated_back,
        moved_in_from_elsewhere,
        rewritten_in_other_words,
    ],
)
def test_with_its_hashes_beside_it_every_forgery_is_found_at_its_entry(forge: Forge) -> None:
    answer = verify(with_lines(BUNDLE, forge))
    assert not answer.verified
    assert answer.first_bad_entry == 33
    assert (answer.problem or "").startswith("Entry 33 ")


@pytest.mark.parametrize(
    ("forge", "at"),
    [
        (changed, 20),
        (dropped, 33),
        (dropped_and_renumbered, 20),
        (swapped, 33),
        (swapped_and_renumbered, 20),
        (doubled, 33),
        (added, 20),
        (dated_back, 33),
        (moved_in_from_elsewhere, 33),
        (rewritten_in_other_words, 33),
    ],
)
def test_without_its_hashes_a_forgery_is_found_between_two_checkpoints(forge: Forge, at: int) -> None:
    answer = verify(with_lines(without_tiles(BUNDLE), forge))
    assert not answer.verified
    assert answer.first_bad_entry == at
    if at == 20:
        assert "one of the entries 20 to 39" in (answer.problem or "")


@pytest.mark.parametrize("forge", [changed, dropped_and_renumbered, swapped_and_renumbered, added])
def test_with_one_checkpoint_alone_a_forgery_is_noticed_all_the_same(forge: Forge) -> None:
    answer = verify(with_lines(only_newest(BUNDLE), forge))
    assert not answer.verified
    assert answer.first_bad_entry in {0, 59}


def test_one_forged_entry_between_two_checkpoints_is_named() -> None:
    log = log_of(SIZE, sealed_at=(33, 34))
    answer = verify(with_lines(without_tiles(file_of(log)), changed))
    forged(answer, "In entry 33, something was changed", 33)


@pytest.mark.parametrize("left", [0, 1, 20, 33, 59])
def test_an_end_cut_off_is_noticed(left: int) -> None:
    answer = verify(with_lines(BUNDLE, lambda lines: lines[:left]))
    forged(answer, f"a signed checkpoint counts 60 entries, but the record ends after {left}", left)


def test_an_end_cut_off_in_the_middle_of_a_line_is_noticed() -> None:
    answer = verify(with_lines(BUNDLE, lambda lines: [*lines[:-1], lines[-1][:-9]]))
    forged(answer, "Entry 59 ends in the middle", 59)


def test_an_end_cut_off_with_its_checkpoint_is_noticed_by_the_one_left_behind() -> None:
    shorter = {"checkpoint": str(TRUE.checkpoints[40]).encode()}
    answer = verify(with_parts(with_lines(BUNDLE, lambda lines: lines[:40]), **shorter))
    forged(answer, "counts 60 entries, but the record ends after 40", 40)


def test_entries_that_nobody_signed_are_noticed() -> None:
    longer = log_of(SIZE + 5)
    answer = verify(with_lines(BUNDLE, lambda lines: [*lines, *(line + b"\n" for line in longer.lines[SIZE:])]))
    forged(answer, "Nobody signed entry 60", 60)
