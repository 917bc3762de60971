"""Numbers for the standard tell of nobody; and what is said of several needs becomes one word."""

import pytest

from alongside.domain.access import Counted, Format, Met, Step, altogether, counted, is_made_by_machine, is_told


@pytest.mark.parametrize(
    ("said", "whole"),
    [("yes", "yes"), ("yes yes", "yes"), ("no no", "no"), ("yes no", "part"), ("part", "part"), ("yes part", "part")],
)
def test_all_met_is_yes_and_none_met_is_no(said, whole):
    assert altogether(Met(each) for each in said.split()) == whole


def test_of_nothing_said_nothing_is_made():
    with pytest.raises(ValueError, match="has not answered"):
        altogether([])


@pytest.mark.parametrize(
    ("people", "of", "told"),
    [(0, 10, True), (10, 10, True), (5, 10, True), (4, 10, False), (6, 10, False), (0, 4, False), (1, 1, False)],
)
def test_neither_the_ones_nor_the_others_are_a_few(people, of, told):
    assert is_told(people, of, small_group=5) is told


def test_two_steps_a_few_people_apart_are_not_both_told():
    steps = [(Step.RECORDED, 20, 40), (Step.FLAGGED, 18, 40), (Step.SHARED, 10, 40), (Step.REVIEWED, 20, 40)]
    assert counted(steps, small_group=5) == (
        Counted(Step.RECORDED, 20, 40),
        Counted(Step.FLAGGED, None, None),
        Counted(Step.SHARED, 10, 40),
        Counted(Step.REVIEWED, 20, 40),
    )


@pytest.mark.parametrize(
    ("wanted", "voice", "made"),
    [
        (Format.EASY, False, True),
        (Format.LARGE_28, False, True),
        (Format.AUDIO, True, True),
        (Format.AUDIO, False, False),
        (Format.BRAILLE, True, False),
        (Format.BSL_VIDEO, True, False),
        (Format.MAKATON, True, False),
        (Format.READ_BY_SOMEBODY, True, False),
    ],
)
def test_what_no_machine_makes_somebody_makes(wanted, voice, made):
    assert is_made_by_machine(wanted, has_voice=voice) is made
