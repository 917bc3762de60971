"""The JSON form of an agreement: there and back, and every fault by name."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from alongside.domain.agreement import (
    agreement_as_data,
    agreement_as_text,
    agreement_from_data,
    agreement_from_text,
    decision_rule_as_data,
    frozen_rule,
    ready_made,
    rule_from_data,
)
from tests.domain.agreement.drawn import AGREEMENTS

SEATS = {"uses_services": 6, "carer": 3, "professional": 5}
AGREEMENT = ready_made("each_group", SEATS)


@settings(max_examples=60, deadline=None)
@given(AGREEMENTS)
def test_what_is_written_reads_back_the_same(agreement):
    assert agreement_from_data(agreement_as_data(agreement)) == agreement
    assert agreement_from_text(agreement_as_text(agreement)) == agreement


@settings(max_examples=60, deadline=None)
@given(AGREEMENTS)
def test_equal_agreements_have_one_text(agreement):
    text = agreement_as_text(agreement)
    assert text == agreement_as_text(agreement_from_text(json.dumps(json.loads(text), indent=2)))
    assert "\n" not in text


@settings(max_examples=60, deadline=None)
@given(AGREEMENTS)
def test_a_frozen_rule_reads_back_the_same(agreement):
    for rule in agreement.rules:
        assert rule_from_data(json.loads(json.dumps(decision_rule_as_data(rule)))) == rule


def test_a_decision_keeps_the_rule_of_its_kind():
    assert rule_from_data(frozen_rule(AGREEMENT, "agreement")) == AGREEMENT.rule_for("agreement")


def test_a_kind_that_the_agreement_does_not_know_is_the_callers_fault():
    with pytest.raises(KeyError):
        frozen_rule(AGREEMENT, "weather")


def test_what_is_left_out_is_what_we_begin_with():
    data = agreement_as_data(AGREEMENT)
    del data["reply_days"]
    assert agreement_from_data(data) == replace(AGREEMENT, reply_days=20)
