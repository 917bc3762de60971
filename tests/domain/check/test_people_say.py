"""What people answer themselves stands beside the figures, each stake apart, and never of too few."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alongside.domain.check.about import About, Terms
from alongside.domain.check.besides import FACES
from alongside.domain.check.findings.cells import window
from alongside.domain.check.people_say import QUESTIONS, people_say
from alongside.domain.survey import QUESTIONS as ASKED
from tests.domain.check import evidence_of as made

LAST = 20_500
HERE = About(
    partnership="here",
    verified=True,
    started_day=LAST - 300,
    last_day=LAST,
    entries=9,
    stakes={"uses_services": "lived", "carer": "lived", "professional": "professional"},
    people={"uses_services": 9, "carer": 4, "professional": 8},
    terms=(Terms(number=1, day=LAST - 300, small_group=5),),
)
LOOKING = window(started_day=HERE.started_day, last_day=LAST, since_day=None)
NOW = LOOKING.quarters[-1]


def asked(*rows, about=HERE):
    found = people_say(replace(about, besides={FACES.name: [("here", *row) for row in rows]}), LOOKING)
    return {each.question: each.stakes for each in found}


def test_it_asks_what_the_survey_asks():
    assert tuple(each.key for each in ASKED) == QUESTIONS


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ((NOW, "lived", "uses_services", "heard", 3, 7), (3, 7)),
        ((NOW, "lived", "uses_services", "heard", 0, 5), (0, 5)),
        ((NOW, "lived", "uses_services", "heard", 4, 4), None),
        ((NOW, "lived", "carer", "heard", 8, 12), None),
        ((NOW - 40, "lived", "uses_services", "heard", 3, 7), "nothing"),
    ],
    ids=["enough", "nobody pleased", "too few answers", "too few people, however often they answer", "long ago"],
)
def test_a_stake_is_shown_where_enough_have_answered(row, shown):
    found = asked(row)
    if shown == "nothing":
        assert found == {}
        return
    figure = found["heard"][row[2]]
    assert (figure and (figure.numerator, figure.denominator)) == shown


def test_quarters_are_added_up_and_questions_come_in_their_order():
    found = asked(
        (NOW, "lived", "uses_services", "safe", 2, 5),
        (NOW - 1, "lived", "uses_services", "safe", 1, 6),
        (NOW, "professional", "professional", "heard", 7, 8),
    )
    assert list(found) == ["heard", "safe"]
    assert (found["safe"]["uses_services"].numerator, found["safe"]["uses_services"].denominator) == (3, 11)


def test_the_text_counts_the_two_good_faces_of_each_stake():
    of_carers = {"stake": "carer", "side": "lived", "partnership": "here"}
    given = [made.nobody(**of_carers, face=face, question="equal") for face in (1, 3, 4, 5, 5)]
    database = made.evidence(survey=[*given, made.nobody(**of_carers, face=5, question="safe")])
    rows = {(row["stake"], row["question"], row["pleased"], row["answers"]) for row in made.run(FACES.sql, database)}
    assert rows == {("carer", "equal", 3, 5), ("carer", "safe", 1, 1)}
