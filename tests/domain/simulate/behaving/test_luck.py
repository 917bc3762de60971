"""Does chance fall as it says?"""

from collections import Counter
from statistics import fmean

import pytest

from alongside.domain.simulate.behaving.luck import SKEWED, Luck

MANY = 20_000


def test_the_same_seed_falls_the_same_way_and_another_seed_another():
    once, again, other = ([Luck(seed).unit() for _ in range(1)] for seed in (1, 1, 2))
    assert once == again != other


@pytest.mark.parametrize("chance", [0.0, 0.1, 0.5, 0.97, 1.0])
def test_something_happens_as_often_as_its_chance(chance):
    luck = Luck("happens")
    assert fmean(luck.happens(chance) for _ in range(MANY)) == pytest.approx(chance, abs=0.015)


@pytest.mark.parametrize("mean", [0.0, 0.3, 1.0, 4.5])
def test_things_are_counted_around_their_mean(mean):
    luck = Luck("count")
    assert fmean(luck.count(mean) for _ in range(MANY)) == pytest.approx(mean, abs=0.05)


def test_each_choice_falls_as_often_as_the_others():
    luck = Luck("one of")
    found = Counter(luck.one_of("abcd") for _ in range(MANY))
    assert all(count == pytest.approx(MANY / 4, rel=0.05) for count in found.values())


def test_some_are_different_things():
    assert sorted(Luck("some").some_of(range(5), how_many=9)) == [0, 1, 2, 3, 4]


def test_what_is_around_stays_within_its_spread_and_within_one():
    found = [Luck(seed).around(0.9, 0.2) for seed in range(2_000)]
    assert 0.7 <= min(found) < 0.75
    assert max(found) == 1.0


def test_waits_are_skewed_but_typical_on_the_whole():
    luck = Luck("times")
    found = [luck.times(10) for _ in range(MANY)]
    assert fmean(found) == pytest.approx(10 * fmean(SKEWED), rel=0.03)
    assert max(found) > 3 * 10


def test_an_id_and_a_digest_have_their_length():
    luck = Luck("names")
    assert len(luck.new_id()) == 32
    assert len(luck.digest()) == 64
