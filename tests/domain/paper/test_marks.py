"""What is filled in is only what is clear; and the page is data that fits on a page."""

from itertools import combinations

import pytest

from alongside.domain.paper import DECISION, SHEETS, SURVEY, Sure, in_corner, marks_of, of_corner
from alongside.domain.paper.sheets import CODE_SIZE, CORNERS, HEIGHT, WIDTH


def dark(sheet, **shares):
    return {(box.question, box.value): shares.get(box.value, 0.0) for box in sheet.boxes}


@pytest.mark.parametrize(
    ("shares", "value", "sure"),
    [
        ({}, "", Sure.NONE),
        ({"agree": 0.3}, "agree", Sure.ONE),
        ({"agree": 0.05}, "agree", Sure.ONE),
        ({"agree": 0.03}, "", Sure.FAINT),
        ({"agree": 0.01}, "", Sure.NONE),
        ({"agree": 0.3, "object": 0.2}, "", Sure.SEVERAL),
        ({"agree": 0.3, "object": 0.02}, "", Sure.SEVERAL),
        ({"agree": 0.02, "object": 0.02}, "", Sure.SEVERAL),
        ({"agree": 1.0}, "agree", Sure.ONE),
    ],
    ids=["none", "one", "just", "faint", "speck", "two", "one and a half", "two faint", "filled"],
)
def test_only_one_clear_mark_fills_anything_in(shares, value, sure):
    (found,) = marks_of(DECISION, dark(DECISION, **shares))
    assert (found.value, found.sure) == (value, sure)
    assert found.said


def test_each_question_of_the_survey_is_read_by_itself():
    shares = dark(SURVEY) | {("heard", "5"): 0.2, ("safe", "1"): 0.2, ("safe", "2"): 0.2}
    found = {each.question: each for each in marks_of(SURVEY, shares)}
    assert found["heard"].value == "5"
    assert found["safe"].sure is Sure.SEVERAL
    assert found["equal"].sure is Sure.NONE


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda each: each.kind)
def test_nothing_on_a_page_lies_over_anything_else(sheet):
    places = [(b.left, b.top, b.left + b.side, b.top + b.side) for b in sheet.boxes]
    half = CODE_SIZE / 2
    places += [(x - half, y - half, x + half, y + half) for x, y in CORNERS.values()]
    for left, top, right, bottom in places:
        assert 0 <= left < right <= WIDTH
        assert 0 <= top < bottom <= HEIGHT
    for one, two in combinations(places, 2):
        assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda each: each.kind)
@pytest.mark.parametrize("corner", CORNERS)
def test_a_corner_says_what_it_is_and_is_read_back(sheet, corner):
    assert of_corner(in_corner(sheet, corner, "ABC")) == (sheet, corner, "ABC")


@pytest.mark.parametrize("text", ["", "https://example.org", "XA ABC", "DE ABC", "DA", "DA ", "D ABC", "DAA ABC"])
def test_other_codes_are_not_ours(text):
    assert of_corner(text) is None
