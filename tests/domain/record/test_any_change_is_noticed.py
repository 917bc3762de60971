"""Whatever is changed in a record file, is it noticed, or shown to have changed nothing that happened?"""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from alongside.domain.record import NotARecord, file_of, verify
from tests.domain.record.examples import HERE, KEY, log_of, witnessed
from tests.domain.record.zips import bundle_of, lines_of, parts_of, with_lines, without_tiles

LOG = witnessed(log_of(30, sealed_at=(10, 20)), 20)
BUNDLE = file_of(LOG)
PARTS = parts_of(BUNDLE)
OWN = KEY.verifier(f"alongside/record/{HERE}")
TRUE = verify(BUNDLE, key=[OWN])
PROVEN = ["entries.jsonl", "checkpoint", "checkpoints/10", "checkpoints/20", "checkpoints/30", "tile/0/000.p/30"]


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8 % len(changed)] ^= 1 << bit % 8
    return bytes(changed)


def says_nothing_else(bundle: bytes) -> bool:
    """The file was refused, did not verify, or tells exactly the history that was signed."""
    try:
        answer = verify(bundle, key=[OWN])
    except NotARecord:
        return True
    if not answer.verified:
        return bool(answer.problem)
    return (answer.root, answer.entries) == (TRUE.root, 30) and lines_of(bundle) == lines_of(BUNDLE)


@given(st.integers(0, len(BUNDLE) * 8 - 1))
@settings(max_examples=400)
def test_one_bit_anywhere_in_the_file(bit: int) -> None:
    assert says_nothing_else(flipped(BUNDLE, bit))


@given(st.sampled_from(PROVEN), st.integers(0, 20_000 * 8))
@settings(max_examples=400)
def test_one_bit_in_any_part_that_proves_something(part: str, bit: int) -> None:
    answer = verify(bundle_of({**PARTS, part: flipped(PARTS[part], bit)}), key=[OWN])
    only_the_witness_is_gone = answer.verified and part == "checkpoints/20" and WITNESS_GONE not in answer.trusted
    assert not answer.verified or only_the_witness_is_gone


WITNESS_GONE = TRUE.trusted[-1]
"""What the answer says of the witness. A bit in the name of a witness makes its line one by nobody we know."""


@given(st.integers(0, len(PARTS["keys.json"]) * 8 - 1))
@settings(max_examples=200)
def test_one_bit_in_the_keys(bit: int) -> None:
    assert says_nothing_else(bundle_of({**PARTS, "keys.json": flipped(PARTS["keys.json"], bit)}))


@given(st.permutations(range(30)))
@example([*range(30)])
@example([*range(29), 29][::-1])
def test_any_order_but_the_true_one(order: list[int]) -> None:
    answer = verify(with_lines(BUNDLE, lambda lines: [lines[number] for number in order]))
    assert answer.verified is (order == sorted(order))
    if not answer.verified:
        assert answer.first_bad_entry == next(place for place, number in enumerate(order) if place != number)


@given(st.lists(st.integers(0, 29), max_size=40), st.booleans())
def test_any_choice_of_entries_but_all_of_them_once(chosen: list[int], tiles: bool) -> None:
    bundle = BUNDLE if tiles else without_tiles(BUNDLE)
    answer = verify(with_lines(bundle, lambda lines: [lines[number] for number in chosen]))
    assert not answer.verified
    place = next((place for place, number in enumerate(chosen) if place != number), len(chosen))
    assert answer.first_bad_entry == min(place, 30)


@given(st.binary(max_size=300))
def test_bytes_from_nowhere(content: bytes) -> None:
    assert says_nothing_else(content)
    assert says_nothing_else(bundle_of({**PARTS, "entries.jsonl": content}))
    assert says_nothing_else(bundle_of({**PARTS, "checkpoint": content}))


def test_the_lines_are_what_everything_else_is_about() -> None:
    assert lines_of(BUNDLE) == [line + b"\n" for line in LOG.lines]
