"""A face of somebody alone is never told, however the answers come; and nothing is told twice or lost."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.record.chance import SeededChance
from alongside.domain.survey import FACES, QUESTIONS, Given, Occasion, sort_out

NOW = 2026 * 4 + 3
STAKES = ("uses_services", "carer", "professional")
MANY = st.lists(
    st.builds(
        dict,
        occasion=st.sampled_from([Occasion(NOW), Occasion(NOW - 1), Occasion(NOW, "a" * 32)]),
        stake=st.sampled_from(STAKES),
        question=st.sampled_from([each.key for each in QUESTIONS]),
        face=st.sampled_from([each.value for each in FACES]),
        channel=st.sampled_from(["web", "paper"]),
        by_helper=st.booleans(),
    ),
    max_size=60,
)


def made(said):
    return [Given(key=number, **each) for number, each in enumerate(said)]


def sorted_out(said, *, few=3, seed=1):
    return sort_out(made(said), few=few, quarter=NOW, chance=SeededChance(seed))


def cell(each):
    return each.occasion, each.stake, each.question


def mark(each):
    return each.channel, each.by_helper


@given(MANY, st.integers(2, 6))
def test_whatever_is_told_is_told_of_enough_people(said, few):
    assert all(count >= few for count in Counter(cell(each) for each in sorted_out(said, few=few).told).values())


@given(MANY, st.integers(2, 6))
def test_nothing_is_lost_and_nothing_is_there_twice(said, few):
    done = sorted_out(said, few=few)
    keys = [each.key for each in (*done.told, *done.waits, *done.goes)]
    assert sorted(keys) == list(range(len(said)))
    assert Counter(each.face for each in (*done.told, *done.waits, *done.goes)) == Counter(s["face"] for s in said)


@given(MANY)
def test_how_many_came_in_which_way_stays_true(said):
    done = sorted_out(said)
    told = {each.key for each in done.told}
    before = Counter((cell(each), mark(each)) for each in made(said) if each.key in told)
    assert Counter((cell(each), mark(each)) for each in done.told) == before


@given(MANY)
def test_what_waits_from_a_quarter_that_is_over_goes_and_the_rest_waits(said):
    done = sorted_out(said)
    assert all(each.occasion.quarter < NOW for each in done.goes)
    assert all(each.occasion.quarter == NOW for each in done.waits)


def of(*faces, **how):
    return [
        {"occasion": Occasion(NOW), "stake": "carer", "question": "heard", "face": face, **how} for face in faces
    ]  # fmt: skip


def test_the_one_sheet_of_paper_is_not_known_by_its_mark():
    """Bo alone used paper, and everybody knows. Which face was on paper falls anew with each throw."""
    said = [*of(5, 5, 5, 5), *of(1, channel="paper", by_helper=True)]
    faces = {
        next(each.face for each in sorted_out(said, seed=seed).told if each.channel == "paper") for seed in range(40)
    }
    assert faces == {1, 5}


def test_where_enough_came_in_each_way_the_marks_stay_where_they_were():
    said = [*of(5, 5, 5), *of(1, 1, 1, channel="paper", by_helper=True)]
    told = sorted_out(said).told
    assert {(each.face, mark(each)) for each in told} == {(5, ("web", False)), (1, ("paper", True))}


def test_the_order_of_telling_is_as_good_as_any():
    said = of(1, 2, 3, 4, 5)
    first = Counter(sorted_out(said, seed=seed).told[0].face for seed in range(200))
    assert all(20 <= first[face] <= 60 for face in range(1, 6))


def test_the_same_chance_gives_the_same_order_whatever_order_they_were_kept_in():
    kept = made(of(1, 2, 3, 4, 5))
    told = [
        sort_out(each, few=3, quarter=NOW, chance=SeededChance(1)).told for each in (kept, list(reversed(kept)))
    ]  # fmt: skip
    assert told[0] == told[1]


@pytest.mark.parametrize("few", [1, 0, -5])
def test_one_person_is_never_enough(few):
    with pytest.raises(ValueError, match="what one person said"):
        sort_out([], few=few, quarter=NOW, chance=SeededChance(1))
