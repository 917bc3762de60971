"""Objections left open, decisions made without people, and groups that see it differently."""

import pytest

from alongside.domain.check.indicators.open_objections import INDICATOR as OPEN_OBJECTIONS
from alongside.domain.check.indicators.own_mind import INDICATOR as OWN_MIND
from alongside.domain.check.indicators.quorum_breaches import INDICATOR as QUORUM_BREACHES
from alongside.domain.check.indicators.stands_with import INDICATOR as STANDS_WITH
from tests.domain.check.evidence_of import carer, counted, counted_of, lived, nobody, staff


def said(by, answer, member):
    return by(member, decision=1, answer=answer)


def closed(passed=1):
    return nobody(decision=1, passed=passed, outcome="passed" if passed else "not_passed")


def became(what, by=lived, member=1, objection=70):
    return by(member, objection=objection, decision=1, became=what)


NO = said(lived, "object", 1)


@pytest.mark.parametrize(
    ("positions", "objections", "figure"),
    [
        ([said(lived, "agree", 1)], [], (0, 1)),
        ([NO], [], (1, 1)),
        ([NO, said(lived, "agree", 1)], [], (0, 1)),  # the last answer counts
        ([said(staff, "object", 9)], [], (0, 1)),
        ([said(lived, "", 1)], [], (0, 1)),
        ([NO], [became("withdrawn")], (0, 1)),
        ([NO], [became("answered", staff, 9)], (0, 1)),
        ([NO], [became("answered", staff, 9), became("stands")], (1, 1)),
        ([NO], [became("answered", staff, 9), became("stands"), became("withdrawn")], (0, 1)),
        ([said(lived, "", 1)], [became("stands")], (1, 1)),  # hidden, but said to stand
        ([NO, said(carer, "object", 2)], [became("answered", staff, 9)], (1, 1)),  # two, and one was answered
        ([NO], [became("withdrawn", member=5, objection=71)], (1, 1)),  # somebody else's
    ],
)
def test_open_objections(positions, objections, figure):
    assert counted(OPEN_OBJECTIONS, decisions_closed=[closed()], positions=positions, objections=objections) == figure


@pytest.mark.parametrize("passed", [0, 1])
def test_what_is_set_aside_is_decided_over_people(passed):
    assert counted(OPEN_OBJECTIONS, decisions_closed=[closed(passed)], overrides=[staff(decision=1)] * 2) == (1, 1)


def test_what_did_not_pass_was_not_decided_over_anybody():
    assert counted(OPEN_OBJECTIONS, decisions_closed=[closed(0)], positions=[NO]) == (0, 0)


def made(took, seats=4, passed=1, set_aside=(), **tables):
    opened = nobody(decision=1, round=1, lived_seats=seats, professional_seats=4)
    positions = [said(lived, "", member) for member in range(1, took + 1)] + [said(staff, "agree", 9)]
    overrides = [staff(decision=1) for _ in set_aside]
    return counted(
        QUORUM_BREACHES,
        decisions_opened=[opened, {**opened, "round": 2}],
        decisions_closed=[closed(passed)],
        positions=positions,
        overrides=overrides,
        **tables,
    )


@pytest.mark.parametrize(
    ("took", "more", "figure"),
    [
        (2, {}, (0, 1)),
        (1, {}, (1, 1)),
        (0, {}, (1, 1)),
        (3, {"seats": 0}, (1, 1)),
        (3, {"seats": -1}, (0, 0)),  # not known
        (0, {"passed": 0}, (0, 0)),
        (4, {"set_aside": [1]}, (1, 1)),
        (4, {"set_aside": [1, 2], "passed": 0}, (1, 1)),
    ],
)
def test_decisions_made_without_people(took, more, figure):
    assert made(took, **more) == figure


def test_the_count_at_the_close_is_believed_where_no_answers_were_kept():
    stakes = [of("uses_services", took_part=2, agreed=2), of("carer", took_part=-1, agreed=-1)]
    assert made(0, decision_stakes=stakes) == (0, 1)


def of(stake, took_part, agreed, passed=1):
    by = staff if stake == "professional" else lived
    return by(0, stake, decision=1, seats=10, took_part=took_part, agreed=agreed, passed=passed)


@pytest.mark.parametrize(
    ("service", "carers", "staff_agreed", "passed", "by_stake"),
    [
        (9, 9, 9, 1, {}),  # all agree: nothing to count
        (1, 9, 9, 1, {"uses_services": (0, 1)}),
        (1, 9, 9, 0, {"uses_services": (1, 1)}),
        (9, 9, 1, 1, {"uses_services": (1, 1), "carer": (1, 1)}),
        (9, 1, 1, 0, {"uses_services": (0, 1)}),
        (5, 9, 9, 1, {}),  # half and half leans to no side
    ],
)
def test_a_group_that_differs_has_its_way_or_not(service, carers, staff_agreed, passed, by_stake):
    rows = [of("uses_services", 10, service, passed), of("carer", 10, carers, passed)]
    rows += [of("professional", 10, staff_agreed, passed)]
    assert counted_of(OWN_MIND, "stake", decision_stakes=rows) == by_stake


def test_what_is_set_aside_went_nobodys_way():
    rows = [of("uses_services", 10, 1, passed=0), of("professional", 10, 9, passed=0)]
    assert counted(OWN_MIND, decision_stakes=rows, overrides=[staff(decision=1)]) == (0, 1)


def test_small_groups_are_left_out():
    rows = [of("uses_services", -1, -1), of("professional", 10, 9)]
    assert counted(OWN_MIND, decision_stakes=rows) == (0, 0)


STAFF = [said(staff, "agree", 9), said(staff, "agree_with_changes", 10)]
DIFFERS = [said(lived, "object", 1), said(lived, "object", 3), said(lived, "agree", 4)]


@pytest.mark.parametrize(
    ("carers", "figure"),
    [
        ([said(carer, "agree", 20), said(carer, "agree", 21)], (0, 2)),  # as professionals do
        ([said(carer, "agree", 20), said(carer, "object", 21)], (1, 2)),
        ([said(carer, "object", 20), said(carer, "agree", 20)], (0, 1)),  # the last answer counts
        ([said(carer, "abstain", 20)], (0, 0)),
        ([], (0, 0)),
    ],
)
def test_do_others_stand_with_whoever_differs(carers, figure):
    assert counted(STANDS_WITH, positions=[*STAFF, *DIFFERS, *carers]) == figure


def test_two_groups_that_differ_together_stand_with_each_other():
    carers = [said(carer, "object", 20), said(carer, "object", 21)]
    figures = counted_of(STANDS_WITH, "stake", positions=[*STAFF, *DIFFERS, *carers])
    assert figures == {"carer": (2, 2), "uses_services": (2, 3)}


def test_hidden_answers_are_not_looked_at():
    hidden = [said(staff, "", 9), said(lived, "", 1), said(carer, "", 20)]
    assert counted(STANDS_WITH, positions=hidden) == (0, 0)
