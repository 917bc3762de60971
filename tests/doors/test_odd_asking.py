"""Whatever way somebody asks, with any method or any ending, nothing breaks and nothing secret comes back."""

from __future__ import annotations

import pytest

from tests.doors.planted import shown_wrongly
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db
every_row = pytest.mark.parametrize("row", ROWS, ids=str)
ENDINGS = (
    "x",
    "../",
    "%00",
    "%2e%2e/",
    "?page=-1",
    "?page=9999999999999999999999",
    "?q=%00&show=%f0&kind=[]",
    ";a=b",
    "//",
)
PLACES = ("0", "x", "%00", "00000000-0000-0000-0000-00000000000g", "%F0%9F%98%80", "1" * 300, "-1")


@every_row
@pytest.mark.parametrize("who", ["ana", "nobody"])
def test_other_methods_neither_break_nor_change_anything(doors, row, who):
    head = doors.ask(who, row, "head")
    assert (head.status, head.body) == (row.expects("get", who), "")
    for method in ("options", "put", "patch", "delete", "trace"):
        odd = doors.ask(who, row, method)
        assert odd.status < 500, method
        assert not odd.wrote, method
        assert not shown_wrongly(doors.house, who, row, odd)


@pytest.mark.parametrize("ending", ENDINGS)
def test_something_typed_after_an_address_breaks_nothing(doors, ending):
    for row in ROWS:
        for who in ("bo", "nobody"):
            odd = doors.at(who, doors.address(row) + ending)
            assert odd.status < 500, row
            assert not shown_wrongly(doors.house, who, row, odd)


@pytest.mark.parametrize("place", PLACES)
def test_something_typed_in_place_of_an_id_or_a_word_breaks_nothing(doors, place):
    for row in ROWS:
        address = doors.address(row)
        for thing in row.things.values():
            odd = doors.at("cy", address.replace(str(doors.house.address_of(thing)), place))
            assert odd.status < 500, row
