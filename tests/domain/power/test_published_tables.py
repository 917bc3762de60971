"""The tables that others have published, to the digits they printed."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from alongside.domain.power import analyse
from tests.domain.power.shared import shared

GAMES = "data/power/power_tables.json"


def board(weights, quota, more=()):
    """Every member a group of one seat, under a weighted rule."""
    named = {f"member {at}": weight for at, weight in enumerate(weights)}
    rule = {"weighted": {"weights": named, "quota": quota}}
    return analyse({"all_of": [rule, *more]} if more else rule, dict.fromkeys(named, 1))


def each(found, index):
    return [getattr(group, index) for group in found.groups.values()]


def numbers(values):
    return [float(Fraction(value)) for value in values]


@pytest.fixture(scope="module", params=range(4), ids=["security council", "first EEC", "Straffin", "4;3,2,1,1"])
def game(request):
    return json.loads(shared(GAMES).read_text(encoding="utf-8"))["games"][request.param]


def test_the_swings_are_the_published_ones(game):
    found = board(game["weights"], game["quota"])
    ways = 2 ** (len(game["weights"]) - 1)
    assert each(found, "banzhaf_each") == [swings / ways for swings in game["banzhaf_swings_exact"]]


def test_the_shapley_indices_are_the_published_ones(game):
    found = board(game["weights"], game["quota"])
    assert each(found, "shapley_each") == pytest.approx(game["shapley_float"], abs=6e-13)


def test_the_printed_shares_are_too(game):
    found = board(game["weights"], game["quota"])
    printed = game.get("banzhaf_share")
    if isinstance(printed, list):
        assert each(found, "banzhaf_share") == pytest.approx(numbers(printed), abs=1e-12)
    elif printed:
        assert round(found.groups["member 0"].banzhaf_share, 4) == printed["permanent"]
        assert round(found.groups["member 14"].banzhaf_share, 5) == printed["elected"]


COUNCILS = {
    "1973": (
        [10, 10, 10, 10, 5, 5, 3, 3, 2], 41,
        {10: (0.167, 0.179), 5: (0.091, 0.081), 3: (0.066, 0.057), 2: (0.016, 0.010)},
    ),
    "1981": (
        [10, 10, 10, 10, 5, 5, 5, 3, 3, 2], 45,
        {10: (0.158, 0.174), 5: (0.082, 0.071), 3: (0.041, 0.030), 2: (0.041, 0.030)},
    ),
    "1986": (
        [10, 10, 10, 10, 8, 5, 5, 5, 5, 3, 3, 2], 54,
        {10: (0.129, 0.134), 8: (0.109, 0.111), 5: (0.067, 0.064), 3: (0.046, 0.043), 2: (0.018, 0.012)},
    ),
    "1995": (
        [10, 10, 10, 10, 8, 5, 5, 5, 5, 4, 4, 3, 3, 3, 2], 62,
        {
            10: (0.1116, 0.1167), 8: (0.0924, 0.0955), 5: (0.0587, 0.0552),
            4: (0.0479, 0.0454), 3: (0.0359, 0.0353), 2: (0.0226, 0.0207),
        },
    ),
}  # fmt: skip
"""Normalised Banzhaf and Shapley–Shubik indices as printed by Laruelle and Widgrén (Public Choice 94, 1998), and by
Felsenthal and Machover ("The Measurement of Voting Power", 1998)."""


@pytest.mark.parametrize("year", COUNCILS)
def test_the_council_of_the_european_union(year):
    weights, quota, printed = COUNCILS[year]
    found = board(weights, quota)
    for weight, banzhaf, shapley in zip(
        weights, each(found, "banzhaf_share"), each(found, "shapley_each"), strict=True
    ):
        digits = 4 if year == "1995" else 3
        assert (round(banzhaf, digits), round(shapley, digits)) == printed[weight]


def test_nassau_county_where_three_of_six_members_could_never_matter():
    """John Banzhaf, "Weighted voting doesn't work" (1965): 31, 31, 28, 21, 2 and 2 votes, a majority of 58."""
    found = board([31, 31, 28, 21, 2, 2], 58)
    assert each(found, "banzhaf_share") == pytest.approx([1 / 3, 1 / 3, 1 / 3, 0, 0, 0])
    assert each(found, "shapley_each") == pytest.approx([1 / 3, 1 / 3, 1 / 3, 0, 0, 0])


def test_the_electoral_college_of_1996():
    """power_bdd's table, after an example in the Journal of the Operations Research Society of Japan 43."""
    votes = [54, 33, 32, 25, 23, 22, 21, 18, 15, 14, *[13] * 2, *[12] * 2, *[11] * 4, *[10] * 2, *[9] * 2, *[8] * 6]
    votes += [*[7] * 3, *[6] * 2, *[5] * 4, *[4] * 6, *[3] * 8]
    found = board(votes, 270)
    assert len(votes) == 51
    assert sum(votes) == 538
    california, texas, least = (found.groups[f"member {at}"] for at in (0, 2, 50))
    assert california.banzhaf_each == pytest.approx(0.4664541346829614, rel=1e-14)
    assert california.shapley_each == pytest.approx(0.10812540951779513, rel=1e-12)
    assert texas.shapley_each == pytest.approx(0.06093272191760149, rel=1e-12)
    assert least.banzhaf_each == pytest.approx(0.0228538034563881, rel=1e-14)
    assert least.shapley_each == pytest.approx(0.005405549637386588, rel=1e-12)


US_SEATS = {"house": 435, "senate": 100, "vice_president": 1, "president": 1}
US_RULE = {"any_of": [
    {"all_of": [
        {"share": {"of": ["house"], "more_than": "1/2"}},
        {"casting_vote": {"role": "vice_president", "share": {"of": ["senate"], "more_than": "1/2"}}},
        {"approval": "president"},
    ]},
    {"all_of": [{"share": {"of": ["house"], "at_least": "2/3"}}, {"share": {"of": ["senate"], "at_least": "2/3"}}]},
]}  # fmt: skip


def test_the_federal_legislature_of_the_united_states():
    """power_bdd's table for 2020; textbooks print 4% (Banzhaf) and 16% (Shapley–Shubik) for the president."""
    found = analyse(US_RULE, US_SEATS)
    printed = {"house": 0.009569407217589256, "senate": 0.01989730934679494, "vice_president": 0.019897309346794692}
    for group, value in printed.items():
        assert found.groups[group].banzhaf_each == pytest.approx(value, rel=1e-12)
    assert found.groups["president"].banzhaf_each == pytest.approx(0.25, rel=1e-12)
    assert round(found.groups["president"].banzhaf_share, 2) == 0.04
    assert round(found.groups["president"].shapley_each, 2) == 0.16


def test_the_same_legislature_said_with_two_weighted_rules():
    """That two weighted rules are enough for it is shown by Taylor and Zwicker, "Simple Games" (1999)."""
    two = {"all_of": [
        {"weighted": {"weights": {"president": 72, "house": 1}, "quota": 290}},
        {"weighted": {"weights": {"president": 33, "vice_president": 1, "senate": 2}, "quota": 134}},
    ]}  # fmt: skip
    one, other = analyse(US_RULE, US_SEATS), analyse(two, US_SEATS)
    for group in US_SEATS:
        assert one.groups[group].banzhaf_each == pytest.approx(other.groups[group].banzhaf_each, rel=1e-12)
        assert one.groups[group].shapley_each == pytest.approx(other.groups[group].shapley_each, rel=1e-12)


PEOPLE_2019 = (
    493559, 613894, 875898, 1324820, 1919968, 2080908, 2794184, 4076246, 4904226, 5450421, 5517919, 5806081, 7000039,
    8858775, 9772756, 10230185, 10276617, 10649800, 10722287, 11467923, 17282163, 19401658, 37972812, 46934632,
    60359546, 66647112, 67028048, 83019214,
)  # fmt: skip


def test_the_european_council_of_28_counted_by_states_and_by_people():
    """Eurostat's populations; the values are those of power_bdd's table, to the last digit that floats have."""
    states = [f"member {at}" for at in range(28)]
    people = dict(zip(states, PEOPLE_2019, strict=True))
    rule = {"all_of": [
        {"share": {"of": states, "at_least": 16}},
        {"any_of": [
            {"weighted": {"weights": people, "quota": 333763100}},
            {"share": {"of": states, "at_least": 25}},
        ]},
    ]}  # fmt: skip
    found = analyse(rule, dict.fromkeys(states, 1))
    least, most = found.groups["member 0"], found.groups["member 27"]
    assert (least.banzhaf_each, most.banzhaf_each) == pytest.approx(
        (0.02993607521057129, 0.17020191252231598), rel=1e-13
    )
    assert (least.shapley_each, most.shapley_each) == pytest.approx(
        (0.00883986193482761, 0.14645588268787893), rel=1e-12
    )
    assert found.groups["member 13"].shapley_each == pytest.approx(0.020593884784892994, rel=1e-12)


def test_the_security_council_said_as_two_shares():
    """Nine of fifteen, and all five permanent members: the same game as weights of 7 and 1 with a quota of 39."""
    rule = {"all_of": [
        {"share": {"of": ["permanent"], "at_least": 1}},
        {"share": {"of": ["permanent", "elected"], "at_least": 9}},
    ]}  # fmt: skip
    found = analyse(rule, {"permanent": 5, "elected": 10})
    assert found.groups["permanent"].banzhaf_each == pytest.approx(848 / 2**14, rel=1e-14)
    assert found.groups["elected"].banzhaf_each == pytest.approx(84 / 2**14, rel=1e-14)
    assert found.groups["permanent"].shapley_each == pytest.approx(421 / 2145, rel=1e-13)
    assert found.groups["elected"].shapley_each == pytest.approx(4 / 2145, rel=1e-13)
