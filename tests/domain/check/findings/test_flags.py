"""One answer for all: how seldom is a partnership flagged that just meets its lines?"""

from __future__ import annotations

import numpy as np
import pytest

from alongside.domain.check.about import About
from alongside.domain.check.checking import check
from alongside.domain.check.findings.flags import Alarm, Suspect, flagged_by
from alongside.domain.check.findings.held import Good
from alongside.domain.check.findings.helping import Want, helps, missed
from alongside.domain.check.indicator import Better, Measure
from tests.domain.check.findings.test_verdicts import AT_LEAST, AT_MOST, measured
from tests.domain.check.made import ABOUT, LAST, LAST_DAY, indicator, share_row, spread_row

KINDS = {f"k{number}": indicator(key=f"k{number}", number=number) for number in range(25)}


def suspect(key, chance, *, far=True, things=10):
    return Suspect(key, chance, far, things)


@pytest.mark.parametrize(
    ("suspects", "named"),
    [
        ([], ()),
        ([suspect("a", 0.02)], ("a",)),
        ([suspect("a", 0.021)], ()),
        ([suspect("a", 1e-9, far=False)], ()),
        ([suspect("a", 1e-3, things=3)], ()),
        ([suspect("a", 1e-3, things=4)], ("a",)),
        ([suspect("a", 1e-3), suspect("b", 1e-9), suspect("c", 0.5)], ("b", "a")),
        ([suspect("a", 1e-3), *(suspect(f"x{each}", 0.9) for each in range(40))], ("a",)),
    ],
    ids=[
        "nothing was counted",
        "no chance",
        "it may be chance",
        "certain, and not far off",
        "three things are too few",
        "four are enough",
        "the least likely first",
        "how many others there are changes nothing",
    ],
)
def test_one_is_enough_that_is_far_off_and_no_chance(suspects, named):
    assert flagged_by(suspects) == named


def test_it_can_take_more_than_one():
    assert flagged_by([suspect("a", 1e-3)], Alarm(least=2)) == ()
    assert flagged_by([suspect("a", 1e-3), suspect("b", 1e-3)], Alarm(least=2)) == ("a", "b")


def _made(chance, share, things):
    return {key: [share_row(int(chance.binomial(things, share)), things)] for key in KINDS}


def _flagged(share, about: About = ABOUT, *, things=40, **given):
    chance = np.random.default_rng(7)
    found = [
        check(_made(chance, share, things), about=about, now_day=LAST_DAY, indicators=KINDS, **given).flagged
        for _ in range(60)
    ]
    return sum(found) / len(found)


def test_a_partnership_that_just_meets_every_line_is_hardly_ever_flagged():
    assert _flagged(0.5) <= 0.05


def test_a_small_distance_is_no_pretence_however_certain():
    assert _flagged(0.4, things=2000) == 0.0
    assert _flagged(0.4, things=2000, alarm=Alarm(times=1.2)) == 1.0


def test_lines_can_be_moved_back_as_well():
    assert _flagged(0.2, alarm=Alarm(margin=0.4)) <= 0.05


def test_one_that_meets_far_less_than_half_of_it_nearly_always_is():
    assert _flagged(0.2) >= 0.95


def test_in_early_days_it_takes_more():
    young = About(
        partnership="p", verified=True, started_day=LAST_DAY - 100, last_day=LAST_DAY, entries=9, stakes=ABOUT.stakes
    )
    assert _flagged(0.25, about=young) <= 0.05
    assert _flagged(0.0, about=young) == 1.0


@pytest.mark.parametrize(("warns", "flagged"), [(False, False), (True, True)])
def test_optional_findings_flag_only_where_they_say_so(warns, flagged):
    kinds = {"x": indicator(key="x", core=False, warns=warns)}
    given = {"about": ABOUT, "now_day": LAST_DAY, "indicators": kinds}
    assert check({"x": [share_row(0, 90, quarter=LAST)]}, **given).flagged is flagged


def test_too_few_people_for_three_to_stand_out_flag_nothing():
    kind = indicator(key="x", measure=Measure.SPREAD, better=Better.LOWER)
    rows = [spread_row(member, 900, quarter=LAST - back) for member in (1, 2, 3) for back in range(4)]
    assert not check({"x": rows}, about=ABOUT, now_day=LAST_DAY, indicators={"x": kind}).flagged


@pytest.mark.parametrize(
    ("part", "whole", "good", "size"),
    [(90, 100, AT_LEAST, 0.0), (40, 100, AT_LEAST, 0.5), (60, 100, AT_MOST, 0.5), (0, 0, AT_LEAST, 0.0)],
)
def test_how_much_is_missed_is_a_part_of_the_way_to_the_worst(part, whole, good, size):
    assert missed(measured(part, whole), good, chance=0.0) == pytest.approx(size)
    assert missed(measured(part, whole), good, chance=0.5) == pytest.approx(size / 2)


def test_a_line_that_is_the_worst_there_is_cannot_be_missed_by_more_than_all():
    assert missed(measured(40, 100), Good(1.0, 1.0), chance=0.0) == pytest.approx(0.6)


def test_the_three_largest_help_most():
    wants = [Want("a", 1, 0.2), Want("b", 2, 0.0), Want("c", 3, 0.9), Want("d", 4, 0.2), Want("e", 5, 0.1)]
    assert helps(wants) == ("c", "a", "d")
