"""What the numbers come to, in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from alongside.domain.power import analyse
from alongside.domain.power.sentences import often, sentences
from tests.domain.power.bodies import bodies

SEATS = {"uses_services": 12, "carer": 9, "professional": 30}
SIDES = {"lived": ["uses_services", "carer"], "professional": ["professional"]}
ALL = [*SEATS]
MAJORITY = {"share": {"of": ALL, "more_than": "1/2"}}
EACH = {"all_of": [{"share": {"of": group, "more_than": "1/2"}} for group in ALL]}


def said(rule, seats=SEATS, **more):
    return analyse(rule, seats, **more).sentences


def test_a_group_with_the_most_seats_under_a_majority():
    found = said(MAJORITY, sides=SIDES)
    assert "If all professionals agree with each other, they can decide without anyone else." in found
    assert "If all professionals agree with each other, they can stop anything." in found
    assert "If all people who use services agree, they can stop nothing." in found
    assert "If all people with lived experience agree, they can stop nothing." in found
    assert "Every seat counts for about the same." in found
    assert "If everyone tossed a coin, about 50 in 100 proposals would pass." in found


def test_each_group_has_to_agree():
    assert said(EACH, sides=SIDES) == [
        "If all people who use services agree with each other, they can stop anything.",
        "If all carers agree with each other, they can stop anything.",
        "If all professionals agree with each other, they can stop anything.",
        "If all people with lived experience agree with each other, they can stop anything.",
        "Of 100 parts of the power between them, people who use services have 33, carers 33 and professionals 33.",
        "One seat among carers counts for about 3.7 times one seat among professionals.",
        "If everyone tossed a coin, about 8 in 100 proposals would pass.",
    ]


def test_a_side_of_one_group_is_not_said_twice():
    found = said(MAJORITY, sides=SIDES)
    assert len([sentence for sentence in found if sentence.startswith("If all professionals")]) == 2


def test_one_seat_is_spoken_of_as_one():
    seats = {"carer": 3, "professional": 3, "chair": 1, "council": 1, "France": 1}
    rule = {"all_of": [
        {"casting_vote": {"role": "chair", "share": {"of": ["carer", "professional"], "more_than": "1/2"}}},
        {"approval": "council"},
    ]}  # fmt: skip
    found = said(rule, seats)
    assert "The chair alone can stop nothing." in found
    assert "The council alone can stop anything." in found
    assert "Whatever France answers, it changes nothing." in found
    assert said({"approval": "chair"}, seats)[2] == "The chair can decide without anyone else."


def test_the_council_is_weighed_against_one_seat():
    seats = {"carer": 3, "council": 1}
    rule = {"override": {"role": "council", "rule": {"share": {"of": "carer", "more_than": "1/2"}}}}
    assert "The council counts for about 3 times one seat among carers." in said(rule, seats)
    assert "Of 100 parts of the power between them, carers have 50 and the council 50." in said(rule, seats)


def test_a_partnership_may_have_its_own_words():
    words = {"uses_services": "members", "professional": "staff"}
    found = said(MAJORITY, sides=SIDES, labels=words, side_labels={"lived": "people who live it"})
    assert "If all staff agree with each other, they can decide without anyone else." in found
    assert "If all members agree, they can stop nothing." in found
    assert "If all people who live it agree, they can stop nothing." in found


def test_many_groups_are_named_together():
    seats = {f"State {at}": 1 for at in range(9)}
    everyone = {"share": {"of": [*seats], "at_least": 1}}
    first = "State 0, State 1, State 2, State 3, State 4, State 5, State 6, State 7"
    assert said(everyone, seats)[0] == f"Each of these can stop anything: {first} and 1 more."
    weights = dict.fromkeys(seats, 1) | {"State 0": 8, "State 8": 0}
    found = said({"weighted": {"weights": weights, "quota": 8}}, seats)
    assert found[:3] == [
        "Each of these can decide without anyone else: State 0.",
        "Each of these can stop anything: State 0.",
        f"Whatever these answer, it changes nothing: {first.removeprefix('State 0, ')} and State 8.",
    ]
    one = said({"weighted": {"weights": weights, "quota": 9}}, seats)
    assert one[1] == "None of the others can decide or stop anything alone."
    nobody = said({"share": {"of": [*seats], "more_than": "1/2"}}, seats)
    assert nobody[0] == "None of the 9 can decide or stop anything alone."


@pytest.mark.parametrize("nudged", ["uses_services", "carer"])
def test_of_those_who_are_the_same_the_first_is_named_however_they_were_counted(nudged):
    """Two ways of counting may differ in the last digit."""
    rule = {"all_of": [MAJORITY, {"share": {"of": ["professional"], "more_than": "1/2"}}]}
    found = analyse(rule, {**SEATS, "carer": 12})
    groups = dict(found.groups)
    groups[nudged] = replace(groups[nudged], shapley_each=groups[nudged].shapley_each * (1 - 1e-15))
    told = sentences(replace(found.powers, groups=groups), found.labels)
    assert any(each.endswith(" times one seat among people who use services.") for each in told)
    assert told == found.sentences


@pytest.mark.parametrize(("chance", "words"), [
    (0.999, "nearly every proposal"),
    (0.99, "about 99 in 100 proposals"),
    (0.5, "about 50 in 100 proposals"),
    (0.0828, "about 8 in 100 proposals"),
    (0.01, "about 1 in 100 proposals"),
    (0.004, "about 1 in 250 proposals"),
    (0.000123, "about 1 in 8,100 proposals"),
    (1e-9, "fewer than 1 in a million proposals"),
])  # fmt: skip
def test_how_often_as_people_say_it(chance, words):
    assert often(chance) == words


@settings(max_examples=60, deadline=None)
@given(bodies(most_seats=12))
def test_sentences_are_short_and_use_no_word_that_has_to_be_explained(body):
    for sentence in analyse(body).sentences:
        assert re.fullmatch(r"[A-Z].*\.", sentence)
        assert len(sentence.split()) <= 32
        assert not re.search(r"parity|index|Banzhaf|Shapley|quota|coalition|bloc\b", sentence, re.IGNORECASE)
