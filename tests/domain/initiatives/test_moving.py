"""Does a piece of work only move when both sides say so?"""

import pytest

from alongside.domain.initiatives import (
    STAGES,
    Asker,
    may_agree,
    may_ask_for_rung,
    may_ask_for_stage,
    may_say_no,
)
from alongside.domain.stakes import Side

ANA = Asker(side=Side.LIVED, takes_part=True)
CY = Asker(side=Side.PROFESSIONAL, takes_part=True)
ONLOOKER = Asker(side=Side.LIVED, takes_part=False)


@pytest.mark.parametrize(
    ("now", "wanted", "may"),
    [
        ("commission", "design", True),
        ("design", "deliver", True),
        ("deliver", "assess", True),
        ("commission", "deliver", False),
        ("commission", "assess", False),
        ("design", "design", False),
        ("assess", "commission", True),
        ("deliver", "design", True),
        ("design", "victory", False),
    ],
)
def test_work_moves_on_one_stage_at_a_time_and_back_to_any(now, wanted, may):
    assert bool(may_ask_for_stage(ANA, now=now, wanted=wanted, one_is_open=False)) is may


def test_the_stages_are_the_four_of_the_design():
    assert STAGES == ("commission", "design", "deliver", "assess")


def test_only_people_who_take_part_ask_agree_or_say_no():
    assert not may_ask_for_stage(ONLOOKER, now="design", wanted="deliver", one_is_open=False)
    assert not may_ask_for_rung(ONLOOKER, now=4, wanted=5, one_is_open=False)
    assert not may_agree(ONLOOKER, asked_by=Side.PROFESSIONAL)
    assert not may_say_no(ONLOOKER)
    assert may_say_no(ANA)


def test_the_second_word_comes_from_the_other_side():
    assert may_agree(CY, asked_by=Side.LIVED)
    assert may_agree(ANA, asked_by=Side.PROFESSIONAL)
    assert not may_agree(ANA, asked_by=Side.LIVED)


def test_one_question_at_a_time():
    assert not may_ask_for_stage(ANA, now="design", wanted="deliver", one_is_open=True)
    assert not may_ask_for_rung(ANA, now=4, wanted=5, one_is_open=True)


def test_a_rung_may_be_claimed_higher_or_lower_but_not_the_same():
    assert may_ask_for_rung(ANA, now=6, wanted=7, one_is_open=False)
    assert may_ask_for_rung(ANA, now=6, wanted=4, one_is_open=False)
    assert not may_ask_for_rung(ANA, now=6, wanted=6, one_is_open=False)
