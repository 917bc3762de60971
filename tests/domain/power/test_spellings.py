"""A rule that can only mean one thing is understood, however it is spelt."""

from __future__ import annotations

import json

import pytest

from alongside.domain.power import body_as_data, load_body, parse_body

SEATS = {"uses_services": 6, "carer": 3, "chair": 1}
SHARE = {"share": {"of": ["uses_services", "carer"], "more_than": "1/2"}}


def read(rule):
    return parse_body({"groups": SEATS, "rule": rule}).rule


def share(**much):
    return {"share": {"of": ["uses_services"], **much}}


@pytest.mark.parametrize("spelling", ["1/2", " 1 / 2 ", "0.5", "50%", 0.5, "50.0%"])
def test_half(spelling):
    assert read(share(more_than=spelling)) == read(share(more_than="1/2"))


@pytest.mark.parametrize("spelling", [1, 1.0, "1", "1/1", "100%"])
def test_all_of_them(spelling):
    assert read(share(at_least=spelling)) == read(share(at_least="6/6"))


@pytest.mark.parametrize("spelling", [{"at_least": 4}, {"at_least": "4"}, {"at_least": {"count": 4}}, {"count": 4}])
def test_four_seats(spelling):
    assert read(share(**spelling)) == read(share(at_least=4.0))


def test_one_seat_is_counted_where_one_would_mean_all():
    assert read(share(at_least={"count": 1})) != read(share(at_least=1))


def test_one_group_needs_no_list():
    assert read({"share": {"of": "carer", "more_than": "1/2"}}) == read({"share": {"of": ["carer"], "more_than": 0.5}})


@pytest.mark.parametrize("spelling", [
    {"casting_vote": {"role": "chair", **SHARE}},
    {"casting_vote": {"by": "chair", **SHARE}},
    {"casting_vote": {"role": "chair", "rule": SHARE}},
    {"casting_vote": {"role": "chair", **SHARE["share"]}},
    {"casting_vote": "chair", **SHARE},
    {"share": {**SHARE["share"], "casting_vote": "chair"}},
])  # fmt: skip
def test_a_casting_vote(spelling):
    assert read(spelling) == read({"casting_vote": {"role": "chair", **SHARE}})


@pytest.mark.parametrize("kind", ["approval", "override"])
@pytest.mark.parametrize(
    "said", [{"role": "chair", "rule": SHARE}, {"by": "chair", "of": SHARE}, {"role": "chair", **SHARE}]
)
def test_a_role_with_a_rule(kind, said):
    assert read({kind: said}) == read({kind: "chair", "rule": SHARE}) == read({kind: "chair", **SHARE})


@pytest.mark.parametrize("kind", ["approval", "override"])
def test_a_role_by_itself(kind):
    assert read({kind: "chair"}) == read({kind: {"role": "chair"}}) == read({kind: {"by": "chair"}})


@pytest.mark.parametrize("said", [
    {"k": 2, "rules": [SHARE, {"approval": "chair"}]},
    {"k": 2, "of": [SHARE, {"approval": "chair"}]},
    {"count": 2, "rules": [SHARE, {"approval": "chair"}]},
    {"n": 2.0, "rules": {"rules": [SHARE, {"approval": "chair"}]}},
])  # fmt: skip
def test_at_least_some_of_several_rules(said):
    assert read({"at_least_of": said}) == read({"at_least_of": {"k": 2, "rules": [SHARE, {"approval": "chair"}]}})


@pytest.mark.parametrize("kind", ["all_of", "any_of"])
def test_several_rules(kind):
    assert read({kind: {"rules": [SHARE]}}) == read({kind: {"of": [SHARE]}}) == read({kind: [SHARE]})


@pytest.mark.parametrize(
    "quota", [{"quota": 9}, {"quota": "9"}, {"at_least": 9}, {"quota": {"count": 9}}, {"quota": 9.0}]
)
def test_a_quota(quota):
    weights = {"uses_services": 2, "carer": "1"}
    expected = read({"weighted": {"weights": weights, "quota": 9}})
    assert read({"weighted": {"weights": weights, **quota}}) == expected


def test_a_quota_as_a_part():
    weights = {"uses_services": 2, "carer": 1}
    expected = read({"weighted": {"weights": weights, "at_least": "60%"}})
    assert read({"weighted": {"weights": weights, "quota": "3/5"}}) == expected


def test_sides_and_attendance_may_be_left_out_or_empty():
    plain = parse_body({"groups": SEATS, "rule": SHARE})
    assert parse_body({"groups": SEATS, "rule": SHARE, "sides": None, "attendance": None}) == plain
    assert parse_body({"groups": SEATS, "rule": SHARE, "sides": {}, "attendance": {}}) == plain
    one = parse_body({"groups": SEATS, "rule": SHARE, "sides": {"lived": "carer"}})
    assert one.sides == {"lived": ("carer",)}


def test_attendance_is_a_chance_or_a_number_of_seats():
    said = {"uses_services": 4, "carer": "2/3", "chair": 1}
    body = parse_body({"groups": SEATS, "rule": SHARE, "attendance": said})
    assert {group: str(chance) for group, chance in body.attendance.items()} == {
        "uses_services": "2/3", "carer": "2/3", "chair": "1"
    }  # fmt: skip
    assert parse_body(body_as_data(body)) == body


def test_a_role_that_has_gone_may_still_stand_on_a_side():
    body = parse_body({"groups": {"carer": 3}, "rule": share_of("carer"), "sides": {"lived": ["carer", "chair"]}})
    assert body.sides == {"lived": ("carer", "chair")}


def share_of(group):
    return {"share": {"of": group, "more_than": "1/2"}}


def test_json_text_is_read_as_the_same_body():
    data = {"groups": SEATS, "sides": {"lived": ["carer", "uses_services"]}, "rule": {"all_of": [SHARE, SHARE]}}
    assert load_body(json.dumps(data)) == parse_body(data)


@pytest.mark.parametrize("rule", [
    share(at_least={"count": 1}),
    share(more_than={"count": 0}),
    share(at_least=1),
    {"weighted": {"weights": {"carer": "1/3", "chair": 2}, "quota": {"count": "5/2"}}},
    {"weighted": {"weights": {"carer": 1, "chair": 2}, "more_than": 3}},
    {"weighted": {"weights": {"carer": 1, "chair": 2}, "quota": 1}},
    {"override": {"role": "chair", "rule": SHARE, "can": "both"}},
    {"at_least_of": {"k": 1, "rules": [SHARE, {"override": "chair"}]}},
])  # fmt: skip
def test_what_is_written_again_reads_the_same(rule):
    body = parse_body({"groups": SEATS, "rule": rule})
    assert parse_body(json.loads(json.dumps(body_as_data(body)))) == body
