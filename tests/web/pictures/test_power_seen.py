"""Does the page of power say what the analysis found, and never show a beam without its sentence?"""

from __future__ import annotations

import copy

import pytest
from django.template.loader import render_to_string

from alongside.web import samples
from alongside.web.pictures.power import power_seen


def seen(**changes):
    return power_seen(copy.deepcopy(samples.LEVEL_POWER) | changes)


def sides(lived: float, professional: float) -> dict:
    return {"lived": {"bloc_share": lived}, "professional": {"bloc_share": professional}}


def test_the_parts_come_with_their_words():
    found = seen()
    assert found.rule.startswith("More than half of each group")
    assert [row.kind.words for row in found.rows] == ["People who use services", "Carers", "Professionals"]
    assert [row.share for row in found.rows] == ["33", "33", "33"]
    assert [(row.can_pass, row.can_stop) for row in found.rows] == [(False, True)] * 3


def test_a_level_rule_is_called_level():
    first, second = seen().balances
    assert (first.whose, first.verdict) == ("The two sides", "Level.")
    assert (second.whose, second.verdict) == ("The kinds of people", "Level.")
    assert "rotate(0 " in first.beam


@pytest.mark.parametrize(
    ("parity", "verdict", "sentence"),
    [
        (0.996, "Level.", "Each holds the same power."),
        (
            0.96,
            "Level.",
            "For every 10 parts of power that professionals hold, people with lived experience hold nearly 10.",
        ),
        (
            0.42,
            "Not level.",
            "For every 10 parts of power that professionals hold, people with lived experience hold about 4.",
        ),
        (
            0.01,
            "Not level.",
            "For every 10 parts of power that professionals hold, people with lived experience hold less than 1.",
        ),
        (0, "Not level.", "Professionals hold power. Next to them, people with lived experience hold none."),
    ],
)
def test_how_far_from_level_is_said_without_the_word_parity(parity, verdict, sentence):
    balance = seen(parity={"sides": parity, "groups": 1, "people": 1}, sides=sides(0.3, 0.7)).balances[0]
    assert (balance.verdict, balance.sentence) == (verdict, sentence)
    assert sentence in balance.beam.replace("&#x27;", "'")


@pytest.mark.parametrize(("held", "turn"), [((0.7, 0.3), "rotate(-7 "), ((0.3, 0.7), "rotate(7 ")])
def test_the_beam_goes_down_where_more_power_is(held, turn):
    balance = seen(parity={"sides": 0.5, "groups": 1, "people": 1}, sides=sides(*held)).balances[0]
    assert turn in balance.beam


def test_a_partnership_may_call_its_sides_what_it_likes():
    named = {"lived": "Experts by experience", "professional": "NHS staff"}
    balance = seen(parity={"sides": 0, "groups": 0, "people": 1}, sides=sides(0, 1), side_labels=named).balances[0]
    assert balance.sentence == "NHS staff hold power. Next to them, experts by experience hold none."


def test_without_sides_only_the_kinds_are_weighed_and_no_beam_is_drawn():
    balances = seen(sides={}).balances
    assert [balance.whose for balance in balances] == ["The kinds of people"]
    assert balances[0].beam == ""


def test_two_kinds_on_two_sides_are_weighed_once():
    groups = {name: samples.LEVEL_POWER["groups"][name] for name in ("uses_services", "professional")}
    assert [balance.whose for balance in seen(groups=groups).balances] == ["The two sides"]


def test_nothing_to_weigh_is_said_and_not_drawn():
    balances = seen(parity={"sides": None, "groups": None, "people": None}).balances
    assert {balance.verdict for balance in balances} == {"Nothing to weigh yet."}
    assert not any(balance.beam for balance in balances)


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "With this rule, nothing can ever pass."),
        (0.001, "If everyone tossed a coin, something would pass less than 1 time in 100."),
        (0.5, "If everyone tossed a coin, something would pass 50 times in 100."),
        (None, ""),
    ],
)
def test_how_often_anything_passes(share, said):
    assert seen(passes_at_half=share).passes == said


def test_finer_stakes_bring_their_own_words_and_the_shape_of_their_side():
    rows = {row.kind.stake: row for row in power_seen(samples.UNEVEN_POWER).rows}
    assert rows["care_leaver"].kind.shape == "leaf"
    assert rows["voluntary_sector"].kind.shape == "bar"
    assert rows["voluntary_sector"].counted == "voluntary sector staff"


def test_a_group_that_nobody_named_is_called_by_its_key():
    assert seen(groups={"chair_person": samples.LEVEL_POWER["groups"]["carer"]}).rows[0].kind.words == "Chair person"


def test_suggestions_say_what_they_would_bring():
    first, second = power_seen(samples.UNEVEN_POWER).suggestions
    assert first.change == "Let it pass only if more than half of each group agrees."
    assert first.after.startswith("Then the two sides would be level and the kinds of people would be level.")
    assert second.after.startswith("Then the two sides would be level. If everyone tossed a coin")


def test_a_suggestion_that_levels_nothing_claims_nothing():
    found = seen(suggestions=[{"change": "Add a seat.", "parity": {"groups": 0.5, "sides": None}}]).suggestions
    assert found[0].after == ""


def test_where_not_every_change_was_looked_at_the_page_says_so_with_suggestions_or_without():
    told = "This rule is so large that we could not look at every change."
    for power in (samples.LEVEL_POWER, samples.UNEVEN_POWER):
        page = render_to_string("web/power/picture.html", {"power": {**power, "not_looked_at": told}})
        assert page.count(f"<p>{told}</p>") == 1
        assert told not in render_to_string("web/power/picture.html", {"power": power})


def test_power_with_attendance_as_it_was_is_weighed_beside_it():
    came = {"sides": sides(0.3, 0.7), "parity": {"sides": 0.43, "groups": 0.5, "people": 0.5}}
    balances = seen(with_attendance=came).balances
    assert [balance.verdict for balance in balances] == ["Level.", "Not level.", "Level."]
    assert balances[1].whose == "The two sides, when people come as often as they do now"
    assert balances[1].beam


def test_a_share_that_was_not_counted_is_not_called_nothing():
    row = seen(groups={"carer": samples.LEVEL_POWER["groups"]["carer"] | {"bloc_share": None}}).rows[0]
    assert (row.share, row.bar) == ("too many to count", "")


def test_how_often_anything_passes_is_said_once():
    said = ["Carers can stop it.", "If everyone tossed a coin, about 13 in 100 proposals would pass."]
    found = seen(sentences=said)
    assert list(found.sentences) == ["Carers can stop it."]
    assert found.passes
