"""A closed thing, another partnership's and a missing thing answer alike: same status, same words, nothing changed."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.urls import reverse

from tests.doors.behind_doors import FINDS
from tests.doors.house import ROOMS, House
from tests.doors.planted import IN_ROOM
from tests.doors.table import ROWS, Row

pytestmark = pytest.mark.django_db

TIED_TO_IT = {"decisions_comesfrom", "promises_promise", "partnerships_roleheld", "initiatives_takingpart"}


def missing(thing: UUID) -> UUID:
    """An id like this one, of nothing at all."""
    return UUID(int=thing.int ^ 1)


def ids_in(house: House, row: Row) -> list[str]:
    return [key for key, thing in row.things.items() if isinstance(house.address_of(thing), UUID)]


def address(house: House, row: Row, **instead: UUID) -> str:
    named = {key: house.address_of(thing) for key, thing in row.things.items()}
    return reverse(row.address, kwargs={**named, **instead})


def same(doors, who: str, method: str, addresses: list[str]) -> None:
    """The address itself is on some pages, so it is taken out before they are compared."""
    answers = [doors.at(who, each, method) for each in addresses]
    assert not [each.wrote for each in answers if each.wrote]
    told = {(each.status, each.body.replace(path, "")) for each, path in zip(answers, addresses, strict=True)}
    assert len(told) == 1, f"{who} can tell {' from '.join(addresses)}"


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("row", [row for row in ROWS if "slug" in row.things and len(row.things) > 1], ids=str)
def test_what_belongs_to_another_partnership_is_as_if_it_were_not_there(doors, row, method):
    house = doors.house
    for key in ids_in(house, row):
        foreign = house.address_of(row.things[key], there=True)
        if isinstance(foreign, UUID):
            variants = [address(house, row, **{key: thing}) for thing in (foreign, missing(foreign))]
            same(doors, "ana", method, variants)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("room", ROOMS)
def test_what_is_said_in_a_closed_room_is_as_if_it_were_not_there(doors, room, method):
    said = doors.house.address_of(f"room {room}")
    once = {row.address: row for row in ROWS if row.address.startswith("contributions:") and "thing_id" in row.things}
    for who in sorted({"ana", "bo", "cy"} - IN_ROOM[room])[:2]:
        for row in once.values():
            variants = [address(doors.house, row, thing_id=thing) for thing in (said, missing(said))]
            same(doors, who, method, variants)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("row", [row for row in ROWS if "space_id" in row.things], ids=str)
def test_a_closed_room_and_all_in_it_is_as_if_it_were_not_there(doors, row, method):
    """For whom it is not, from its address on; for whoever could go in and has not, all that is in it."""
    inside = FINDS[row.things["space_id"]]
    for who in {"ana", "bo", "cy", "eve", "dot"} - inside:
        could_go_in = who in ("ana", "bo") and row.things["space_id"] == "own lived"
        keys = set(ids_in(doors.house, row)) - ({"space_id"} if could_go_in else set())
        for key in keys:
            real = doors.house.address_of(row.things[key])
            same(doors, who, method, [address(doors.house, row, **{key: each}) for each in (real, missing(real))])


@pytest.mark.parametrize(
    ("name", "things", "field", "thing", "there"),
    [
        ("decisions:new", {}, "?from", "room carer", False),
        ("decisions:new", {}, "?from", "said", True),
        ("decisions:new", {}, "?again", "gathering", True),
        ("decisions:new", {}, "?work", "work", True),
        ("decisions:new", {}, "sources", "room carer", False),
        ("decisions:new", {}, "sources", "said", True),
        ("partnerships:name_for_role", {"role": "co_chair_lived"}, "member", "member bo", True),
        ("promises:new", {"thing_id": "passed"}, "owner", "member bo", True),
    ],
)
def test_an_id_in_a_form_or_a_query_tells_no_more_than_one_in_an_address(doors, name, things, field, thing, there):
    house, told = doors.house, set()
    where = reverse(name, kwargs={"slug": "harbour-lane", **{key: house.address_of(t) for key, t in things.items()}})
    filled = {
        "title": "A title",
        "words": "Some words.",
        "kind": "ordinary",
        "due_day": "1",
        "due_month": "12",
        "due_year": "2027",
    }
    closed = house.address_of(thing, there=there)
    for one in (closed, missing(closed)):
        sent = {field.strip("?"): str(one)}
        answer = (
            doors.at("ana", where, "get", sent) if field[0] == "?" else doors.at("ana", where, "post", filled | sent)
        )
        assert not answer.wrote & TIED_TO_IT
        told.add((answer.status, answer.body.replace(str(one), ""), answer.wrote))
    assert len(told) == 1


def test_a_partnership_that_is_not_there_answers_like_one_that_is_not_yours(doors):
    for row in ROWS:
        if row.things.get("slug") == "slug" and row.expects("get", "eve") == 404:
            named = {key: doors.house.address_of(thing) for key, thing in row.things.items()}
            variants = [
                reverse(row.address, kwargs=named | {"slug": slug}) for slug in ("harbour-lane", "no-such-place")
            ]
            answers = [doors.at("eve", each) for each in variants]
            assert {answer.status for answer in answers} == {404}, row
