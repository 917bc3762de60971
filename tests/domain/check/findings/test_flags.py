"""One answer for all: how seldom is a partnership flagged that just meets its lines?"""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.multitest import multipletests

from alongside.domain.check.about import About
from alongside.domain.check.checking import check
from alongside.domain.check.findings.flags import Alarm, Suspect, flagged_by
from alongside.domain.check.findings.held import Good
from alongside.domain.check.findings.helping import Want, helps, missed
from tests.domain.check.findings.test_verdicts import AT_LEAST, AT_MOST, measured
from tests.domain.check.made import ABOUT, LAST, LAST_DAY, indicator, share_row

KINDS = {f"k{number}": indicator(key=f"k{number}", number=number) for number in range(25)}


@pytest.mark.parametrize("seed", range(20))
def test_it_is_holms_way(seed):
    chances = np.random.default_rng(seed).beta(0.3, 3, 25)
    theirs = {f"k{place}" for place in np.flatnonzero(multipletests(chances, 0.05, "holm")[0])}
    mine = flagged_by(Suspect(f"k{place}", chance, short=True, away=1.0) for place, chance in enumerate(chances))
    assert set(mine) == theirs
    assert list(mine) == sorted(mine, key=lambda key: chances[int(key[1:])])


def test_only_what_falls_short_counts_and_only_where_enough_does():
    worst = [
        Suspect("a", 1e-9, short=False, away=0.5),
        Suspect("b", 1e-8, short=True, away=0.5),
        Suspect("c", 1e-8, short=True, away=0.05),
    ]
    assert flagged_by(worst) == ("b",)
    assert flagged_by(worst, Alarm(least=2)) == ()
    assert flagged_by([]) == ()


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
    assert _flagged(0.4, things=2000, alarm=Alarm(distance=0.05)) == 1.0


def test_lines_can_be_moved_back_as_well():
    assert _flagged(0.2, alarm=Alarm(margin=0.3)) <= 0.05


def test_one_that_meets_far_less_than_half_of_it_nearly_always_is():
    assert _flagged(0.2) >= 0.95


def test_in_early_days_it_takes_more():
    young = About(
        partnership="p", verified=True, started_day=LAST_DAY - 100, last_day=LAST_DAY, entries=9, stakes=ABOUT.stakes
    )
    assert _flagged(0.25, about=young) <= 0.05
    assert _flagged(0.0, about=young) == 1.0


def test_optional_findings_do_not_flag():
    kinds = {"x": indicator(key="x", core=False)}
    assert not check({"x": [share_row(0, 90, quarter=LAST)]}, about=ABOUT, now_day=LAST_DAY, indicators=kinds).flagged


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
