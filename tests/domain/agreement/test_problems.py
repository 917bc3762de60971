"""Every contradiction has its row, none is said that is not there, and all are said plainly."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain import agreement as package
from alongside.domain.agreement import READY_MADE, Stake, problems, ready_made, ready_made_for
from alongside.domain.stakes import Side
from tests.domain.agreement import (
    test_problems_of_decisions,
    test_problems_of_rules,
    test_problems_of_stakes,
    test_problems_of_terms,
    test_problems_of_the_check,
)
from tests.domain.agreement.contradictions import SOUND
from tests.domain.agreement.drawn import AGREEMENTS

TABLES = [
    test_problems_of_decisions,
    test_problems_of_rules,
    test_problems_of_stakes,
    test_problems_of_terms,
    test_problems_of_the_check,
]
ROWS = [row for table in TABLES for row in table.TABLE]
SOURCE = Path(package.__file__).parent / "sense"


def test_every_kind_of_contradiction_has_a_row():
    said = {
        code for path in SOURCE.glob("*.py") for code in re.findall(r'Problem\(\s*"(\w+)"', path.read_text("utf-8"))
    }
    assert said - {row[1] for row in ROWS} == {
        "change_rule_not_compared"
    }  # it has a test of its own, being slow to make


@pytest.mark.parametrize(("agreement", "words"), [(row[0], row[3]) for row in ROWS])
def test_it_is_said_in_short_sentences(agreement, words):
    told = re.sub("For example, if these agree: [^.]*\\.", "", words)
    told = re.sub("“[^”]*”", "it", told)
    assert all(len(sentence.split()) <= 16 for sentence in re.split(r"(?<=[.!?]) ", told)), words


def test_a_sound_agreement_has_no_problem():
    assert problems(SOUND) == []


@settings(max_examples=80, deadline=None)
@given(AGREEMENTS)
def test_whatever_can_be_held_can_be_questioned(agreement):
    found = problems(agreement)
    assert all(problem.code and problem.where and problem.words for problem in found)
    assert found == problems(agreement)


SEATS = st.integers(1, 30)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(READY_MADE)), SEATS, SEATS, SEATS)
def test_an_agreement_to_begin_from_has_no_problem_however_many_seats(key, uses_services, carer, professional):
    seats = {"uses_services": uses_services, "carer": carer, "professional": professional}
    assert problems(ready_made(key, seats)) == []


@pytest.mark.parametrize("key", READY_MADE)
@pytest.mark.parametrize(
    "seats",
    [
        {"uses_services": 1},
        {"uses_services": 3, "carer": 0, "professional": 2},
        {"uses_services": 4, "carer": 3, "professional": 0},
        {"carer": 2, "professional": 9},
        {"uses_services": 400, "carer": 300, "professional": 500},
    ],
)
def test_a_group_may_be_missing_or_very_big(key, seats):
    assert problems(ready_made(key, seats)) == []


def test_a_partnership_can_begin_with_stakes_of_its_own():
    leaver = Stake("care_leaver", "care leaver", "care leavers", Side.LIVED, 4, term_months=12)
    worker = Stake("social_worker", "social worker", "social workers", Side.PROFESSIONAL, 4)
    for key in READY_MADE:
        assert problems(ready_made_for(key, [leaver, worker])) == []


def test_the_default_comes_first_and_simple_majority_last():
    assert list(READY_MADE) == ["each_group", "consent", "equal_voices", "two_thirds", "simple_majority"]


def test_no_agreement_to_begin_from_gives_anybody_an_extra_vote_or_a_right_to_set_decisions_aside():
    for key in READY_MADE:
        agreement = ready_made(key, {"uses_services": 6, "carer": 3, "professional": 5})
        assert not agreement.overrides
        assert all(getattr(rule.rule, "casting_vote", "") == "" for rule in agreement.rules)
        assert agreement.needs_easy_version == frozenset()
