"""Does everybody who writes the same data write the same bytes?"""

from __future__ import annotations

import json
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.record.canonical import DEEPEST, by_utf_16, canonical

SECTION_3_2_2 = (
    r'{"string": "\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}'.replace(r"\'", "'")
)
SECTION_3_2_3 = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\U0001f600": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
}


def test_the_example_of_rfc_8785_section_3_2_2() -> None:
    expected = '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    assert canonical(json.loads(SECTION_3_2_2)).decode() == expected


def test_the_order_of_names_of_rfc_8785_section_3_2_3() -> None:
    written = canonical(SECTION_3_2_3).decode()
    assert list(json.loads(written).values()) == [
        "Carriage Return",
        "One",
        "Control",
        "Latin Small Letter O With Diaeresis",
        "Euro Sign",
        "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, b"0"),
        (-1, b"-1"),
        (2**53 - 1, b"9007199254740991"),
        ("", b'""'),
        ("\x7f", b'"\x7f"'),
        ("\b\t\n\f\r\x1f", rb'"\b\t\n\f\r\u001f"'),
        ([], b"[]"),
        ((1, [2]), b"[1,[2]]"),
        ({"b": 1, "a": {}}, b'{"a":{},"b":1}'),
        (StrEnum("Word", ["said"]).said, b'"said"'),
        (True, b"true"),
    ],
)
def test_a_value_is_written_in_one_way(value: object, written: bytes) -> None:
    assert canonical(value) == written


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), 2**53, -(2**53), {1: "x"}, {"x": {1}}, b"x", "\ud800", {"\ud800": 1}],
)
def test_what_two_programs_could_read_differently_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"record|surrogates"):
        canonical(value)


def test_data_nested_without_end_is_refused() -> None:
    deep: list[object] = []
    for _ in range(DEEPEST):
        deep = [deep]
    with pytest.raises(ValueError, match="nested"):
        canonical(deep)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON)
def test_what_is_written_reads_back_the_same_and_in_order(value: object) -> None:
    written = canonical(value)
    assert json.loads(written) == value
    assert canonical(json.loads(written)) == written


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
def test_names_are_ordered_as_javascript_orders_them(one: str, other: str) -> None:
    units = [tuple(memoryview(name.encode("utf-16-le")).cast("H")) for name in (one, other)]
    assert (by_utf_16(one) < by_utf_16(other)) == (units[0] < units[1])
