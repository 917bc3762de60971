"""What is asked, in words that everybody reads; on which occasion; and who may answer now."""

from datetime import date
from typing import get_args, get_type_hints

import pytest

from alongside.domain.record.acts.heard import SurveyAnswered
from alongside.domain.survey import (
    FACES,
    QUESTIONS,
    Occasion,
    last_day,
    may_answer,
    quarter_in_words,
    quarter_of,
    week_of,
    week_told,
)

AUTUMN = quarter_of(date(2026, 11, 29))


def test_the_questions_and_faces_are_those_of_the_record():
    hints = get_type_hints(SurveyAnswered, include_extras=True)
    for key in (each.key for each in QUESTIONS):
        for face in (each.value for each in FACES):
            SurveyAnswered(question=key, face=face, of_stake="carer", after="quarter", week="2026-11-23")
    assert len(QUESTIONS) == len({each.key for each in QUESTIONS}) == 5
    assert [each.value for each in FACES] == [1, 2, 3, 4, 5]
    assert get_args(hints["question"])


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.key)
def test_it_is_asked_in_a_few_easy_words(question):
    for sentence in (question.sentence, question.means):
        assert sentence.endswith(".")
        assert len(sentence.split()) <= 9


@pytest.mark.parametrize(
    ("day", "words", "last"),
    [
        (date(2026, 1, 1), "January to March 2026", date(2026, 3, 31)),
        (date(2026, 6, 30), "April to June 2026", date(2026, 6, 30)),
        (date(2027, 12, 31), "October to December 2027", date(2027, 12, 31)),
        (date(2028, 2, 29), "January to March 2028", date(2028, 3, 31)),
    ],
)
def test_a_quarter_has_its_words_and_its_last_day(day, words, last):
    assert quarter_in_words(quarter_of(day)) == words
    assert last_day(quarter_of(day)) == last


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 11, 30), date(2026, 11, 23)),  # a Monday: the week before it
        (date(2026, 12, 6), date(2026, 11, 23)),
        (date(2027, 1, 4), date(2026, 12, 28)),
        (date(2027, 1, 11), date(2026, 12, 28)),  # of a quarter that is over: its last week
        (date(2027, 3, 1), date(2026, 12, 28)),
    ],
)
def test_the_week_that_is_told_is_over_and_in_its_quarter(today, told):
    assert week_told(AUTUMN, today=today) == told
    assert week_of(told) == told


def test_after_a_meeting_is_another_occasion():
    assert (Occasion(AUTUMN).after, Occasion(AUTUMN, "a" * 32).after) == ("quarter", "meeting")


ALLOWED = [None, date(2026, 9, 30), date(2020, 1, 1)]


@pytest.mark.parametrize("changed_on", ALLOWED)
def test_whoever_has_not_answered_may(changed_on):
    assert may_answer(Occasion(AUTUMN), answered=False, changed_on=changed_on)


def test_twice_is_refused_with_when_one_can_again():
    verdict = may_answer(Occasion(AUTUMN), answered=True, changed_on=None)
    assert verdict.reason == "You have answered this time already."
    assert verdict.next_step == "You can answer again after 31 December 2026."


@pytest.mark.parametrize("changed_on", [date(2026, 10, 1), date(2026, 11, 29)])
def test_whoever_changes_their_group_answers_in_the_next_quarter(changed_on):
    verdict = may_answer(Occasion(AUTUMN), answered=False, changed_on=changed_on)
    assert "You changed your group" in verdict.reason
