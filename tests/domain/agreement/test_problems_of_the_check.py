"""Contradictions about the lines of the check: each is found, in the right place, in plain words."""

from fractions import Fraction

import pytest

from alongside.domain.agreement import Asked, problems
from tests.domain.agreement.contradictions import SOUND, but, line

QUESTIONS = {
    "reply_rate": Asked("Does everybody get an answer?", core=True, at_least=True, in_days=False),
    "days_to_reply": Asked("How long do people wait?", core=True, at_least=False, in_days=True),
    "told_back": Asked("Were people told?", core=False, at_least=True, in_days=False),
}
LONG_WAIT = "This line is a number of days. It can be 0 to 365, and no part of a day."
NO_SUCH = "The check does not ask “{}”. Choose a question that is there."


def out(*keys, **changes):
    return but(check_left_out=frozenset(keys), **changes)


def lines(*changes):
    return but(check_thresholds=tuple(line(**each) for each in changes))


TABLE = [
    (
        lines({"indicator": "Reply rate"}),
        "bad_key",
        "check_thresholds[0].indicator",
        "“Reply rate” cannot be a key. Use small letters, numbers and _, and begin with a letter.",
    ),
    (lines({"line": Fraction(-1)}), "line_negative", "check_thresholds[0].line", "A line cannot be below 0."),
    (
        lines({}, {"line": None}),
        "same_line_twice",
        "check_thresholds",
        "There are two lines for “reply_rate”. Keep one of them.",
    ),
    (
        lines({"line": Fraction(101, 100)}),
        "line_not_possible",
        "check_thresholds[0].line",
        "This line is a share of all: from 0 to 100 in 100.",
    ),
    (
        lines({"indicator": "days_to_reply", "line": Fraction(366)}),
        "line_not_possible",
        "check_thresholds[0].line",
        LONG_WAIT,
    ),
    (
        lines({"indicator": "days_to_reply", "line": Fraction(1, 2)}),
        "line_not_possible",
        "check_thresholds[0].line",
        LONG_WAIT,
    ),
    (
        lines({"indicator": "happiness"}),
        "unknown_indicator",
        "check_thresholds[0].indicator",
        NO_SUCH.format("happiness"),
    ),
    (out("happiness"), "unknown_indicator", "check_left_out", NO_SUCH.format("happiness")),
    (
        out("reply_rate"),
        "core_left_out",
        "check_left_out",
        "“Does everybody get an answer?” is always counted, so that every partnership is checked alike. Put it back.",
    ),
    (
        out("told_back", check_thresholds=(line(indicator="told_back"),)),
        "line_for_nothing",
        "check_left_out",
        "“told_back” is not counted, and has a line. Take the line away, or count it.",
    ),
]


@pytest.mark.parametrize(("agreement", "code", "where", "words"), TABLE)
def test_it_is_found_where_it_is_and_said_plainly(agreement, code, where, words):
    found = [each for each in problems(agreement, QUESTIONS) if (each.code, each.where) == (code, where)]
    assert [problem.words for problem in found] == [words]


GOOD = {
    "a share": lines({}),
    "all of it": lines({"line": Fraction(1)}),
    "none of it": lines({"line": Fraction(0)}),
    "days": lines({"indicator": "days_to_reply", "line": Fraction(365)}),
    "no line": lines({"line": None}),
    "one that may be left out": out("told_back"),
    "nothing said": SOUND,
}


@pytest.mark.parametrize("name", GOOD)
def test_a_line_that_can_be_drawn_is_no_problem(name):
    assert problems(GOOD[name], QUESTIONS) == []


def test_without_the_questions_nothing_is_called_unknown():
    assert problems(out("happiness", check_thresholds=(line(indicator="mood", line=Fraction(9)),))) == []
