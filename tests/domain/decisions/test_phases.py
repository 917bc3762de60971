"""What can be done when. One row for each act, one column for each state; nobody is exempt."""

import inspect

import pytest

from alongside.domain.decisions import WHEN, Act, State, may

Y, N = True, False
#     gathering, put, open, between rounds, passed, not passed, withdrawn
TABLE = [
    (Act.SAY, Y, Y, Y, Y, Y, Y, Y),
    (Act.SUGGEST_CHANGE, Y, N, N, Y, N, N, N),
    (Act.CHANGE_WORDS, Y, N, N, Y, N, N, N),
    (Act.SUPPORT, Y, N, N, N, N, N, N),
    (Act.PUT, Y, N, N, N, N, N, N),
    (Act.TAKE_BACK, N, Y, N, N, N, N, N),
    (Act.WITHDRAW, Y, Y, N, Y, N, N, N),
    (Act.OPEN, N, Y, N, N, N, N, N),
    (Act.TAKE_POSITION, N, N, Y, N, N, N, N),
    (Act.SPEAK_AS_ROLE, N, N, Y, N, N, N, N),
    (Act.ANSWER_OBJECTION, N, N, Y, Y, Y, Y, N),
    (Act.SETTLE_OBJECTION, N, N, Y, Y, N, N, N),
    (Act.OPEN_ROUND, N, N, N, Y, N, N, N),
    (Act.CLOSE, N, N, Y, N, N, N, N),
    (Act.PROMISE, N, N, N, N, Y, N, N),
    (Act.SET_ASIDE, N, N, N, N, Y, N, N),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0].value)
def test_when_an_act_is_possible(row):
    act, *possible = row
    assert [bool(may(state, act)) for state in State] == possible


def test_every_act_and_every_state_has_its_place():
    assert [row[0] for row in TABLE] == list(Act)
    assert list(WHEN) == list(State)


def test_a_refusal_says_why_and_what_to_do_next():
    for state in State:
        for act in set(Act) - WHEN[state]:
            verdict = may(state, act)
            assert verdict.reason.endswith(".")
            assert verdict.next_step.endswith(".")


def test_nothing_that_people_are_answering_can_change():
    assert not WHEN[State.OPEN] & {Act.CHANGE_WORDS, Act.SUGGEST_CHANGE, Act.WITHDRAW, Act.PUT, Act.OPEN}


def test_the_table_asks_nobody_who_they_are():
    assert list(inspect.signature(may).parameters) == ["state", "act"]
