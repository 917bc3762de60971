"""How far off is far? Three times as far as the line allows, in odds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.findings.far import far_off
from alongside.domain.check.findings.held import LEAST, MOST, Good
from alongside.domain.check.indicator import Better, Line, Measure
from alongside.domain.check.indicators import INDICATORS
from tests.domain.check.made import indicator


def kind(at, *, better=Better.HIGHER, upper=None, measure=Measure.SHARE, alarm=None, reached=Fraction(1, 2)):
    line = Line(at, False, "Ours", upper=upper, alarm=alarm, alarm_source="So", reached=reached)
    return indicator(better=better, measure=measure, line=line)


HALF, THIRD, TENTH = Fraction(1, 2), Fraction(1, 3), Fraction(1, 10)
AT_LEAST_HALF, AT_MOST_TENTH = kind(HALF), kind(TENTH, better=Better.LOWER)
OWN = kind(HALF, alarm=Fraction(1, 10))
NEARER = kind(HALF, alarm=Fraction(2, 5))
GAP = kind(TENTH, better=Better.LOWER, measure=Measure.GAP)
BOTH_ENDS = kind(Fraction(1, 5), better=Better.BETWEEN, upper=Fraction(19, 20))
WAITS = kind(Fraction(28), better=Better.LOWER, measure=Measure.WAITING)


@pytest.mark.parametrize(
    ("what", "good", "last_near", "first_far"),
    [
        (AT_LEAST_HALF, Good(0.5, MOST), 0.26, 0.25),
        (AT_MOST_TENTH, Good(LEAST, 0.1), 0.24, 0.25),
        (kind(Fraction(2, 3)), Good(2 / 3, MOST), 0.41, 0.4),
        (OWN, Good(0.5, MOST), 0.11, 0.1),
        (NEARER, Good(0.5, MOST), 0.41, 0.4),
        (GAP, Good(LEAST, 0.1), 0.3, 0.31),
        (BOTH_ENDS, Good(0.2, 0.95), 0.08, 0.07),
        (WAITS, Good(0.5, MOST), 0.26, 0.25),
        (AT_LEAST_HALF, Good(0.9, MOST), 0.26, 0.25),
        (AT_LEAST_HALF, Good(0.2, MOST), 0.08, 0.07),
        (AT_MOST_TENTH, Good(LEAST, 0.01), 0.24, 0.25),
        (AT_MOST_TENTH, Good(LEAST, 0.5), 0.74, 0.75),
        (NEARER, Good(0.2, MOST), 0.08, 0.07),
        (OWN, Good(0.45, MOST), 0.11, 0.1),
    ],
    ids=[
        "at least half",
        "at most a tenth",
        "at least two in three",
        "an alarm of its own",
        "an alarm that is nearer",
        "a gap",
        "both ends",
        "waiting goes by the share that had ended",
        "whoever asks more of themselves is not flagged for it",
        "a laxer line puts it further off",
        "whoever allows less is not flagged for it",
        "whoever allows more",
        "a laxer line holds over an alarm of its own",
        "unless that is further off",
    ],
)
def test_where_far_begins(what, good, last_near, first_far):
    assert not far_off(what, good, last_near)
    assert far_off(what, good, first_far)


def test_that_all_was_done_is_not_far_off():
    assert not far_off(BOTH_ENDS, Good(0.2, 0.95), 1.0)


@given(st.floats(0.05, 0.95), st.floats(0, 1))
def test_what_meets_the_line_is_never_far_off(line, value):
    assert not (far_off(AT_LEAST_HALF, Good(line, MOST), value) and value >= line)
    assert not (far_off(AT_MOST_TENTH, Good(LEAST, line), value) and value <= line)


@pytest.mark.parametrize(
    "each", [each for each in INDICATORS.values() if each.line.alarm is not None], ids=lambda each: each.key
)
def test_alarms_of_their_own_lie_beyond_the_line_and_say_why(each):
    line, alarm = each.line, each.line.alarm
    at = line.reached if each.measure is Measure.WAITING else line.at
    lower = each.better is Better.LOWER and each.measure is not Measure.WAITING
    assert alarm > at if lower else alarm < at
    assert line.alarm_source.endswith(".")
