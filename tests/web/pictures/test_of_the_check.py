"""Does each picture of the check say what it shows, without colour and without a sheet of styles?"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.web.pictures.on_a_line import KEY, OnALine, figure_on_a_line, key_picture
from alongside.web.pictures.quarter_by_quarter import Stop, quarters_picture
from alongside.web.pictures.rungs import ladder_picture
from alongside.web.pictures.six_legs import Leg, table_on_legs

STATES = ("holding", "close", "falling_short", "too_little_to_tell", "nothing_to_count_yet")
NAMES = ("Coercion", "Educating", "Informing", "Consultation", "Engagement", "Co-design", "Co-production")
share = st.one_of(st.none(), st.floats(0, 1))


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - ours


def leg(state: str) -> str:
    return table_on_legs([Leg(state, "scale", "level")], name="A table", detail="Words")


@given(share, share, share, st.lists(st.floats(0, 1), max_size=2))
def test_a_figure_stays_on_its_line_wherever_it_lies(value, low, high, flags):
    svg = figure_on_a_line(OnALine(value, low, high, tuple(flags)), name="Words")
    assert drawn(svg).get("role") == "img"
    for x in re.findall(r'c?x="(-?[\d.]+)"', svg):
        assert 0 <= float(x) <= 320
    assert ('class="dot"' in svg) == (value is not None)
    assert svg.count("goal pole") == len(flags)


def test_a_line_that_members_drew_looks_other_than_one_that_they_did_not():
    ours, theirs = (
        figure_on_a_line(OnALine(0.5, flags=(0.7,), agreed=agreed), name="Words") for agreed in (True, False)
    )
    assert 'fill="#000"' in re.search(r"<path[^>]*goal full[^>]*>", ours)[0]
    assert "goal full" not in theirs


@pytest.mark.parametrize("what", KEY)
def test_every_sign_of_the_key_is_hidden_from_readers_since_words_stand_beside_it(what):
    assert drawn(key_picture(what)).get("aria-hidden") == "true"


def test_five_verdicts_are_five_shapes_with_no_colour_at_all():
    shapes = {re.sub(r'class="[^"]*"|fill="#[^"]*"|stroke="#[^"]*"', "", leg(state)) for state in STATES}
    assert len(shapes) == len(STATES)


def test_the_picture_says_its_words_and_no_word_breaks_out_of_it():
    svg = table_on_legs([Leg("close", "scale", "nearly")], name="A <table>", detail='5 > 3 & "so"')
    assert "A &lt;table&gt;" in svg
    assert drawn(svg).get("role") == "img"


@given(st.lists(st.builds(Stop, share, share, share, st.booleans()), max_size=12))
def test_every_quarter_has_its_place_and_what_is_hidden_has_no_dot(stops):
    svg = quarters_picture(stops, (0.5,), name="Words")
    assert drawn(svg).get("role") == "img"
    assert svg.count('class="place"') == len(stops)
    assert svg.count('class="dot"') == sum(stop.value is not None and not stop.hidden for stop in stops)
    assert svg.count('class="unknown"') == sum(stop.hidden for stop in stops)


@pytest.mark.parametrize(
    ("claimed", "shown", "said"),
    [
        (7, 5, ["we say", "record shows"]),
        (5, 5, ["we say, and show"]),
        (0, 0, []),
        (6, 0, ["we say"]),
        (0, 3, ["record shows"]),
    ],
)
def test_the_ladder_says_what_is_claimed_and_what_is_shown(claimed, shown, said):
    svg = ladder_picture(NAMES, claimed=claimed, shown=shown, name="A ladder")
    assert re.findall(r">((?:we say|record)[^<]*)<", svg) == said
    assert all(f"{i}. {name}" in svg for i, name in enumerate(NAMES, 1))
