"""Whatever is wrong is told in one plain sentence: what, where, and what to do."""

from __future__ import annotations

import json

import pytest

from alongside.domain.power import BadRule, TooLarge, analyse, load_body, parse_body

SEATS = {"uses_services": 6, "carer": 3, "chair": 1}
SHARE = {"share": {"of": ["carer"], "more_than": "1/2"}}


def refusal(data):
    with pytest.raises(BadRule) as problem:
        parse_body(data)
    return one_sentence(problem)


def one_sentence(problem):
    text = str(problem.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert len(text) < 400
    return text


def of_rule(rule):
    return refusal({"groups": SEATS, "rule": rule})


def nested(levels):
    rule = SHARE
    for _ in range(levels):
        rule = {"all_of": [rule]}
    return rule


@pytest.mark.parametrize(("data", "said"), [
    ([], "a body is an object"),
    ({"rule": SHARE}, "there is no “groups”"),
    ({"groups": SEATS}, "there is no “rule”"),
    ({"groups": SEATS, "rule": SHARE, "quorum": 3}, "we do not know “quorum”"),
    ({"groups": [], "rule": SHARE}, "groups: it does not say who sits"),
    ({"groups": {}, "rule": SHARE}, "groups: it does not say who sits"),
    ({"groups": {"carer": 0}, "rule": SHARE}, "groups > carer: it has 0 seats"),
    ({"groups": {"carer": -2}, "rule": SHARE}, "groups > carer: it has -2 seats"),
    ({"groups": {"carer": 2.5}, "rule": SHARE}, "groups > carer: it has 2.5 seats"),
    ({"groups": {"carer": True}, "rule": SHARE}, "groups > carer: “true” is not a number"),
    ({"groups": {"carer": "three"}, "rule": SHARE}, "groups > carer: “three” is not a number"),
    ({"groups": {"carer": None}, "rule": SHARE}, "groups > carer: there is no number here"),
    ({"groups": {"carer": 30_000}, "rule": SHARE}, "groups: there are 30,000 seats in all"),
    ({"groups": {f"seat {n}": 1 for n in range(5_001)}, "rule": SHARE}, "groups: there are 5,001 groups"),
    ({"groups": {"carer": 10**30}, "rule": SHARE}, "groups > carer: the number is too large"),
    ({"groups": {" ": 3}, "rule": SHARE}, "groups: “” is not a name"),
    ({"groups": SEATS, "rule": SHARE, "sides": ["lived"]}, "sides: it does not say who stands where"),
    ({"groups": SEATS, "rule": SHARE, "sides": {"lived": 3}}, "sides > lived: there is no list of groups"),
    ({"groups": SEATS, "rule": SHARE, "sides": {"a": ["carer"], "b": ["carer"]}}, "“carer” stands on two sides"),
    ({"groups": SEATS, "rule": SHARE, "sides": {"a": ["carers"]}}, "“carers” has no seats, and “uses_services”"),
    ({"groups": SEATS, "rule": SHARE, "sides": {"a": [*SEATS], "b": ["staff"]}}, "nobody sits on the side “b”"),
    ({"groups": SEATS, "rule": SHARE, "attendance": 0.5}, "attendance: it does not say who comes how often"),
    ({"groups": SEATS, "rule": SHARE, "attendance": {"staff": 1}}, "there is no group called “staff”"),
    ({"groups": SEATS, "rule": SHARE, "attendance": {"carer": 4}}, "attendance > carer: 4 of 3 seats cannot come"),
    ({"groups": SEATS, "rule": SHARE, "attendance": {"carer": "-1/2"}}, "attendance > carer: -1/2 of 3 seats"),
])  # fmt: skip
def test_a_body_that_makes_no_sense(data, said):
    assert said in refusal(data)


@pytest.mark.parametrize(("rule", "said"), [
    ("majority", "rule: “majority” does not say enough"),
    ({}, "this one has nothing"),
    ({"quorum": 3}, "rule: we do not know a rule called “quorum”"),
    ({**SHARE, "all_of": [SHARE]}, "this one has “share”, “all_of”"),
    ({"approval": "chair", "override": "chair"}, "this one has “approval”, “override”"),
    ({"all_of": []}, "rule > all_of: there are no rules in it"),
    ({"any_of": SHARE}, "rule > any_of: there are no rules in it"),
    ({"all_of": [SHARE, 3]}, "rule > all_of > 2: “3” does not say enough"),
    ({"share": ["carer"]}, "rule > share: “['carer']” does not say enough"),
    ({"share": {"more_than": "1/2"}}, "rule > share: it does not say of whom"),
    ({"share": {"of": [], "more_than": "1/2"}}, "rule > share: it does not say of whom"),
    ({"share": {"of": ["carer"]}}, "it says nothing"),
    ({"share": {"of": ["carer"], "more_than": "1/2", "at_least": 2}}, "it says “more_than”, “at_least”"),
    ({"share": {"of": ["carer"], "exactly": 2}}, "it says “exactly”"),
    ({"share": {"of": ["carer"], "at_least": "2/0"}}, "“2/0” divides by nought"),
    ({"share": {"of": ["carer"], "at_least": float("nan")}}, "“nan” is not a number anybody can count with"),
    ({"share": {"of": ["carer"], "at_least": float("inf")}}, "“inf” is not a number anybody can count with"),
    ({"share": {"of": ["carer"], "at_least": "most"}}, "“most” is not a number"),
    ({"share": {"of": ["carer"], "at_least": "9" * 60}}, "is not a number"),
    ({"share": {"of": ["carer"], "at_least": f"1/{'3' * 30}"}}, "the number has too many digits"),
    ({"share": {"of": ["carer"], "at_least": "3/2"}}, "rule > share: it asks for 3/2, more than all of them"),
    ({"share": {"of": ["carer"], "at_least": 2.5}}, "5/2 is neither a part nor a number of seats"),
    ({"share": {"of": ["carer"], "at_least": "-1/2"}}, "it asks for -1/2, less than nothing"),
    ({"share": {"of": ["carer"], "at_least": 0}}, "it asks for nothing, so it would always pass"),
    ({"share": {"of": ["carer"], "at_least": 4}}, "it asks for 4, and there are only 3, so it could never pass"),
    ({"share": {"of": ["carer"], "more_than": 1}}, "it asks for more than 3, and there are only 3"),
    ({"share": {"of": ["carers"], "more_than": "1/2"}}, "there is no group called “carers”"),
    ({"share": {"of": ["carer", "carer"], "more_than": "1/2"}}, "a group is named twice"),
    ({"weighted": 3}, "rule > weighted: “3” does not say enough"),
    ({"weighted": {"quota": 3}}, "rule > weighted > weights: “None” does not say enough"),
    ({"weighted": {"weights": {}, "quota": 3}}, "rule > weighted > weights: nobody weighs anything"),
    ({"weighted": {"weights": {"carer": 1}}}, "it says nothing"),
    ({"weighted": {"weights": {"carer": 1}, "quota": 2, "at_least": 2}}, "rule > weighted: we do not know “at_least”"),
    ({"weighted": {"weights": {"carer": -1}, "quota": 2}}, "the weight of “carer” is -1, less than nothing"),
    ({"weighted": {"weights": {"carer": 0}, "quota": 2}}, "all the weights are 0"),
    ({"weighted": {"weights": {"carer": 10**40}, "quota": 2}}, "weights > carer: the number is too large"),
    ({"weighted": {"weights": {"carer": 2}, "quota": 0}}, "it asks for nothing, so it would always pass"),
    ({"weighted": {"weights": {"carer": 2}, "quota": -3}}, "it asks for -3, less than nothing"),
    ({"weighted": {"weights": {"carer": 2}, "quota": 7}}, "it asks for 7, and there are only 6"),
    ({"weighted": {"weights": {"carer": 2, "staff": 1}, "quota": 7}}, "there is no group called “staff”"),
    ({"weighted": {"weights": {"carer": 2}, "quota": 0.65}}, "the quota 13/20 is less than any weight"),
    ({"at_least_of": [SHARE]}, "rule > at_least_of:"),
    ({"at_least_of": {"rules": [SHARE]}}, "rule > at_least_of: it says nothing for k"),
    ({"at_least_of": {"k": 1, "count": 1, "rules": [SHARE]}}, "it says “k”, “count” for k"),
    ({"at_least_of": {"k": 0, "rules": [SHARE]}}, "rule > at_least_of: it asks for 0 of 1 rules"),
    ({"at_least_of": {"k": 3, "rules": [SHARE, SHARE]}}, "rule > at_least_of: it asks for 3 of 2 rules"),
    ({"at_least_of": {"k": 1.5, "rules": [SHARE]}}, "rule > at_least_of > k: 3/2 is not a whole number"),
    ({"at_least_of": {"k": 1, "rules": [SHARE], "why": 1}}, "rule > at_least_of: we do not know “why”"),
    ({"approval": ["chair"]}, "“['chair']” is not the name of a role"),
    ({"approval": ""}, "“” is not the name of a role"),
    ({"approval": {"rule": SHARE}}, "it says nothing for role"),
    ({"approval": {"role": "chair"}, "rule": SHARE}, "beside approval there is also “rule”"),
    ({"approval": "king"}, "rule > approval: there is no group called “king”"),
    ({"approval": "carer"}, "“carer” has 3 seats, and a role is a group of one"),
    ({"casting_vote": "chair"}, "rule > casting_vote: only a share can be tied"),
    ({"casting_vote": {"role": "chair", "rule": {"approval": "chair"}}}, "only a share can be tied"),
    ({"override": {"role": "chair", "rule": SHARE, "can": "veto"}}, "“veto” is nothing a role can do"),
    (nested(60), "the rule is nested more than 50 levels deep"),
    ({"all_of": [SHARE] * 3_000}, "the rule has more than 2,000 parts"),
])  # fmt: skip
def test_a_rule_that_makes_no_sense(rule, said):
    assert said in of_rule(rule)


def test_a_side_named_as_a_group_is_told_apart():
    said = refusal({"groups": SEATS, "sides": {"lived": ["carer"]}, "rule": {"share": {"of": "lived", "at_least": 1}}})
    assert "“lived” is a side, not a group; name the groups on that side: carer" in said


@pytest.mark.parametrize(("text", "said"), [
    ("", "this is not JSON from line 1, column 1 on"),
    ("majority of all", "this is not JSON"),
    ('{"groups": {"carer": 3}, "rule": ', "this is not JSON"),
    ('{"groups": {"carer": 3, "carer": 4}, "rule": {}}', "“carer” is given twice in the same place"),
    ('{"groups": {"carer": NaN}, "rule": {}}', "“nan” is not a number anybody can count with"),
    ('{"groups": {"carer": 1e999}, "rule": {}}', "“inf” is not a number anybody can count with"),
    ('{"groups": {"carer": ' + "9" * 5000 + '}, "rule": {}}', "a number has too many digits"),
    ("[" * 100_000, "the rule is nested too deeply to be read"),
])  # fmt: skip
def test_text_that_is_no_body(text, said):
    with pytest.raises(BadRule) as problem:
        load_body(text)
    assert said in one_sentence(problem)


def test_what_somebody_wrote_is_said_back_shortened_and_on_one_line():
    said = refusal({"groups": {"a\n" * 500: 0}, "rule": SHARE})
    assert len(said) < 200


def test_a_joint_count_that_would_be_too_large_says_how_large():
    groups = dict.fromkeys("abc", 300)
    each = [{"share": {"of": group, "more_than": "1/2"}} for group in groups]
    rule = {"all_of": [{"share": {"of": [*groups], "more_than": "1/2"}}, *each]}
    with pytest.raises(TooLarge) as problem:
        analyse(rule, groups)
    assert "would need 27,270,901 cells, more than the 20,000,000 we can count exactly" in one_sentence(problem)
    assert problem.value.size == 301**3


def test_a_size_with_no_name_is_said_in_powers_of_ten():
    groups = {f"member {at}": 1 for at in range(190)}
    weights = [{group: 3 ** (at % 30) + more for at, group in enumerate(groups)} for more in (0, 1)]
    two = [{"weighted": {"weights": each, "more_than": "1/2"}} for each in weights]
    with pytest.raises(TooLarge) as problem:
        analyse({"all_of": two}, groups)
    assert "would need about 10^" in one_sentence(problem)


def test_one_sum_of_too_large_weights_says_how_large_too():
    groups = {f"member {at}": 1 for at in range(40)}
    weights = {group: 10**12 + 7**at % 10**9 for at, group in enumerate(groups)}
    with pytest.raises(TooLarge) as problem:
        analyse({"weighted": {"weights": weights, "more_than": "1/2"}}, groups)
    assert problem.value.size == 2**40


def test_huge_weights_of_few_seats_are_no_trouble():
    weights = {"a": 10**18, "b": 10**18 - 1, "c": 1}
    rule = {"weighted": {"weights": weights, "quota": 10**18}}
    found = analyse(rule, {"a": 1, "b": 1, "c": 1})
    assert found.groups["a"].shapley_each == pytest.approx(2 / 3)
    assert found.groups["c"].shapley_each == pytest.approx(1 / 6)


def test_numbers_in_the_message_read_as_they_were_written():
    assert "it has 2.5 seats" in refusal(json.loads('{"groups": {"carer": 2.5}, "rule": {}}'))
