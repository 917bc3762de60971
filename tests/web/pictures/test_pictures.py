"""Do the pictures show the facts, and say them?"""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.web.pictures import (
    Kind,
    Shape,
    beam,
    loop_picture,
    progress_seats,
    seats_picture,
    shape_of,
    share_bar,
    share_bars,
)
from alongside.web.pictures.beam import lean
from alongside.web.pictures.loop import STOPS
from tests.web.pictures.reading import parts, read, shapes, words

USERS = Kind("uses_services", "People who use services")
CARERS = Kind("carer", "Carers")
STAFF = Kind("professional", "Professionals")
LEAVERS = Kind("care_leaver", "Care leavers", "lived")
CHARITY = Kind("charity", "Charity staff", "professional")
FIVE = [USERS, CARERS, STAFF, LEAVERS, CHARITY]
COUNTS = dict(zip(STOPS, (31, 14, 9, 11, 6), strict=True))


@pytest.mark.parametrize(
    ("stake", "side", "shape"),
    [
        ("uses_services", "lived", Shape.CIRCLE),
        ("carer", "", Shape.DIAMOND),
        ("professional", "professional", Shape.SQUARE),
        ("care_leaver", "lived", Shape.LEAF),
        ("charity", "professional", Shape.BAR),
        ("unknown", "", Shape.LEAF),
    ],
)
def test_each_kind_has_its_shape(stake, side, shape):
    assert shape_of(stake, side) is shape


def centre(one) -> tuple[float, float]:
    """The middle of a shape, from what it is drawn with."""
    of = {name: one.getAttribute(name) for name in ("cx", "cy", "x", "y", "width", "height", "d")}
    if one.tagName == "circle":
        return float(of["cx"]), float(of["cy"])
    if one.tagName == "rect":
        return float(of["x"]) + float(of["width"]) / 2, float(of["y"]) + float(of["height"]) / 2
    x, y = re.match(r"M(-?[\d.]+) (-?[\d.]+)", of["d"]).groups()
    step = float(re.match(r"M\S+ \S+?[lh](-?[\d.]+)", of["d"]).group(1))
    return (float(x), float(y) + step) if "l" in of["d"] else (float(x) + step, float(y) + step)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=5))
def test_every_seat_is_drawn_once_inside_the_picture_and_apart_from_the_others(counts):
    seats = list(zip(FIVE, counts, strict=False))
    svg = seats_picture(seats)
    left, top, width, height = (float(v) for v in read(svg).getAttribute("viewBox").split())
    middles = []
    for kind, count in seats:
        drawn = shapes(svg, kind.shape)
        assert len(drawn) == count
        middles += [centre(one) for one in drawn]
    for x, y in middles:
        assert left < x < left + width
        assert top < y < top + height
    for i, one in enumerate(middles):
        assert all(math.dist(one, other) > 11 for other in middles[:i])


def test_a_table_says_who_sits_there():
    svg = seats_picture([(USERS, 5), (CARERS, 3), (Kind("professional", "NHS staff"), 5)])
    assert words(svg, "title") == [
        "13 seats round one table: 5 for people who use services, 3 for carers and 5 for NHS staff."
    ]
    assert words(svg, "text") == ["13", "seats"]


def test_one_seat_is_one_seat():
    assert words(seats_picture([(USERS, 1)]), "text") == ["1", "seat"]


def test_an_empty_table_says_so():
    assert words(seats_picture([]), "title") == ["A round table with no seats yet."]


def test_a_great_many_seats_are_shown_by_fewer_shapes_and_the_name_says_so():
    svg = seats_picture([(USERS, 600), (STAFF, 5)])
    assert len(shapes(svg, "circle")) == 150
    assert len(shapes(svg, "square")) == 2
    assert "Each shape stands for about 4 seats." in words(svg, "title")[0]


def test_the_loop_shows_and_tells_its_five_counts():
    svg = loop_picture(COUNTS, since="April 2025")
    assert [w for w in words(svg, "text") if w.isdigit()] == ["31", "14", "9", "11", "6"]
    assert "31 needs, 14 proposals, 9 decisions, 11 promises and 6 answers" in words(svg, "desc")[0]
    assert words(svg, "text")[-2:] == ["Since", "April 2025"]
    assert len(parts(svg, "path", "arrow")) == 5
    assert not parts(svg, "g", "question")


@pytest.mark.parametrize("stuck", STOPS)
def test_where_it_is_stuck_a_question_takes_the_place_of_the_arrow(stuck):
    svg = loop_picture(COUNTS, stuck=stuck)
    assert len(parts(svg, "path", "arrow")) == 4
    assert len(parts(svg, "g", "question")) == 1
    assert "things are stuck there" in words(svg, "desc")[0]
    assert sum("stuck" in one.getAttribute("class") for one in parts(svg, "path")) == 2


def test_very_large_counts_are_written_smaller():
    svg = loop_picture(COUNTS | {"needs": 12_345})
    assert parts(svg, "text", "num many")
    assert "12,345" in words(svg, "text")


@pytest.mark.parametrize(
    ("parity", "heavier", "degrees"),
    [
        (1, "right", 0),
        (0, "right", 14),
        (0, "left", -14),
        (0.5, "right", 7),
        (0.5, "", 0),
        (2, "left", 0),
        (-1, "left", -14),
    ],
)
def test_the_beam_leans_towards_the_stronger_side(parity, heavier, degrees):
    assert lean(parity, heavier) == pytest.approx(degrees)


def test_a_beam_never_stands_without_its_sentence():
    with pytest.raises(ValueError, match="sentence"):
        beam(1, "", left=[USERS], right=[STAFF], name="")


def test_a_beam_carries_each_kind_on_its_side():
    svg = beam(0.5, "right", left=[USERS, CARERS, LEAVERS], right=[STAFF, CHARITY], name="It leans.")
    assert [len(shapes(svg, kind.shape)) for kind in FIVE] == [1, 1, 1, 1, 1]
    assert parts(svg, "g")[0].getAttribute("transform") == "rotate(7 180 62)"
    assert words(svg, "title") == ["It leans."]


@pytest.mark.parametrize(("share", "width"), [(0, "0%"), (0.323, "32.3%"), (1, "100%"), (1.5, "100%"), (-1, "0%")])
def test_a_bar_is_as_wide_as_the_share(share, width):
    assert parts(share_bar(CARERS, share), "svg")[0].getAttribute("width") == width


def test_every_kind_has_a_fill_of_its_own():
    drawn = share_bars([(kind, 0.5) for kind in FIVE])
    fills = {tuple(one.getAttribute("class") for one in parts(svg, "line")) for svg in drawn}
    assert len(fills) == len(FIVE)


@pytest.mark.parametrize(("answered", "seats"), [(0, 3), (2, 3), (3, 3), (17, 30)])
def test_filled_shapes_have_answered(answered, seats):
    svg = progress_seats(answered, seats, CARERS)
    assert len(shapes(svg, "diamond")) == answered
    assert len(shapes(svg, "diamond", "hollow")) == seats - answered


def test_no_seats_are_no_picture():
    assert progress_seats(0, 0, CARERS) == ""
