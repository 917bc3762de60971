"""Are the exact bytes taken, and only they? Nothing unknown is passed over in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.sealed import Odd, coded, raw
from alongside.domain.sealed.shapes import entry_in, header_in
from tests.domain.sealed.devices import ANN_PHONE, BOB_PHONE, refused, room_of, written

LEAVE = room_of(BOB_PHONE).bare(ANN_PHONE, "leave", devs=[ANN_PHONE.id])


def test_an_entry_may_be_written_in_any_way_that_is_json():
    assert entry_in(b" " + written(LEAVE)) == LEAVE


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "not-json"), (b"[]", "not-json"), (b"\xff", "not-json"), (b"[" * 100_000, "not-json"),
        (written(LEAVE)[:-1] + b',"n":1}', "said-twice"), (written({**LEAVE, "at": 1.5}), "not-whole"),
        (written(LEAVE).replace(b"1790000000000", b"1e3"), "not-whole"), (b'{"n":NaN}', "not-whole"),
        (written(LEAVE).replace(b"1790000000000", b"9" * 5000), "not-whole"),
        (written({**LEAVE, "v": 2}), "not-an-entry"), (written({**LEAVE, "v": True}), "not-an-entry"),
        (written({**LEAVE, "op": "erase"}), "not-an-entry"), (written({**LEAVE, "op": ["add"]}), "not-an-entry"),
        (written({**LEAVE, "words": "hello"}), "not-an-entry"), (written({**LEAVE, "devs": []}), "not-an-entry"),
        (written({**LEAVE, "devs": [ANN_PHONE.id] * 2}), "not-an-entry"),
        (written({**LEAVE, "n": -1}), "not-an-entry"), (b" " * 200_001, "too-long"),
    ],
    ids=lambda each: str(each)[:40],
)  # fmt: skip
def test_this_is_no_entry(body, code):
    with refused(code, Odd):
        entry_in(body)


@pytest.mark.parametrize(
    "what",
    [{"op": "genesis"}, {"op": "leave", "devs": [ANN_PHONE.id]}, {"op": "rule", "rule": {"admit": 3}}, {}, None,
     {"op": "add", "dev": {**ANN_PHONE.card, "name": "Ann"}},
     {"op": "add", "dev": {**ANN_PHONE.card, "kind": "Ann's"}}],
    ids=str,
)  # fmt: skip
def test_no_more_can_be_proposed_than_what_two_may_do(what):
    with refused("not-an-entry", Odd):
        entry_in(written({**{k: v for k, v in LEAVE.items() if k != "devs"}, "op": "propose", "what": what}))


@given(st.binary(max_size=400))
def test_no_bytes_break_it(body):
    for reader in (entry_in, header_in):
        with pytest.raises(Odd):
            reader(body)


@given(st.binary(max_size=80))
def test_bytes_are_written_in_one_way_only(data):
    assert raw(coded(data)) == data
    assert raw(coded(data) + "=") is None


@pytest.mark.parametrize("text", ["AB", "A", "AA=", "A A", "AA\n", "A+", "é"])
def test_base64_that_could_be_written_otherwise_is_refused(text):
    assert raw(text) is None
