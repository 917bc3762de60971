"""Is a line taken only if it is an entry written in the one canonical way?"""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from alongside.domain.record import BadLine, canonical_entry, entry_from
from alongside.domain.record.acts import Act, UnknownAct
from alongside.domain.record.entry import act_from, entry_of
from alongside.domain.record.glance import glance
from alongside.domain.record.reading import data_of
from alongside.domain.record.shapes import moment
from tests.domain.record.examples import ANA, ANY_ACT, HERE, NOON, contribution, without

ENTRY = entry_of(contribution(3), n=3, at=NOON, partnership=HERE, by=ANA)
LINE = canonical_entry(ENTRY)
ZONED = "2026-11-22T12:00:00.000000+00:00"


@given(ANY_ACT)
@settings(max_examples=100)
def test_every_act_reads_back_from_its_line(act: Act) -> None:
    entry = entry_of(act, n=3, at=NOON, partnership=HERE, by=ANA)
    assert entry_from(canonical_entry(entry)) == entry


@given(ANY_ACT)
@settings(max_examples=100)
def test_a_glance_sees_what_reading_sees(act: Act) -> None:
    line = canonical_entry(entry_of(act, n=3, at=NOON, partnership=HERE, by=ANA))
    assert glance(line) in {None, (3, HERE.encode(), moment(NOON).encode())}


def test_a_glance_is_enough_for_plain_acts() -> None:
    assert glance(LINE) == (3, HERE.encode(), moment(NOON).encode())


@given(ANY_ACT)
@settings(max_examples=100)
def test_a_glance_takes_nothing_that_reading_would_not(act: Act) -> None:
    line = canonical_entry(entry_of(act, n=3, at=NOON, partnership=HERE, by=ANA))
    for at in range(0, len(line), 7):
        for changed in (line[:at] + b" " + line[at:], line[:at] + line[at + 1 :], line[:at] + b"0" + line[at + 1 :]):
            if glance(changed) is not None:
                assert not isinstance(act_from(entry_from(changed)), UnknownAct)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"", "not JSON"),
        (b"[]", "nine parts"),
        (b"not json", "not JSON"),
        (b"\xff" + LINE, "UTF-8"),
        (LINE + b"\r", "another system"),
        (LINE + b" ", "canonical"),
        (LINE.replace(b'"n":3', b'"n": 3'), "canonical"),
        (LINE.replace(b'"n":3', b'"n":3,"n":3'), "twice"),
        (LINE.replace(b'"n":3', b'"n":3.0'), "fraction"),
        (LINE.replace(b'"n":3', b'"n":3e0'), "fraction"),
        (LINE.replace(b'"n":3', b'"n":NaN'), "fraction"),
        (LINE.replace(b'"n":3', b'"n":9007199254740992'), "too large"),
        (LINE.replace(b'"n":3', b'"n":' + b"9" * 5_000), "too large"),
        (LINE.replace(b'"n":3', b'"n":03'), "not JSON"),
        (LINE.replace(b'"n":3', b'"n":-0'), "canonical"),
        (LINE.replace(b"uses_services", rb"use\u0073_services"), "canonical"),
        (b"[" * 60_000 + b"]" * 60_000, "not JSON"),
        (json.dumps({**json.loads(LINE), "stake": "\ud800"}).encode(), "canonical"),
        ('{"é":1, "a":2}'.encode(), "canonical"),
        ('{"a":2,"é":1}'.encode(), "nine parts"),
        (without(LINE, v=2), "format"),
        (without(LINE, v=True), "format"),
        (without(LINE, n="3"), "“n”"),
        (without(LINE, n=True), "“n”"),
        (without(LINE, partnership="x"), "“partnership”"),
        (without(LINE, by="Ana"), "“by”"),
        (without(LINE, by=None), "“by”"),
        (without(LINE, stake="Ana Smith"), "“stake”"),
        (without(LINE, act="Ana wrote"), "“act”"),
        (without(LINE, act=1), "“act”"),
        (without(LINE, act_v=0), "“act_v”"),
        (without(LINE, act_v="1"), "“act_v”"),
        (without(LINE, facts=[]), "“facts”"),
        (without(LINE, at=ZONED), "“at”"),
        (without(LINE, at="2026-02-30T12:00:00.000000Z"), "“at”"),
        (without(LINE, at=0), "“at”"),
        (without(LINE, extra=1), "nine parts"),
    ],
)
def test_a_line_that_is_no_entry_is_refused(line: bytes, why: str) -> None:
    with pytest.raises(BadLine, match=why):
        entry_from(line)
    assert glance(line) is None or why == "“at”"


def test_text_beyond_ascii_is_read_when_it_is_canonical() -> None:
    assert data_of('{"a":"é"}'.encode()) == {"a": "é"}
