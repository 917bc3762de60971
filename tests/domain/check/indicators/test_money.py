"""Paid at all, paid soon, told before, and who decides about money."""

import pytest

from alongside.domain.check.indicators.budget_voice import INDICATOR as BUDGET_VOICE
from alongside.domain.check.indicators.days_to_pay import INDICATOR as DAYS_TO_PAY
from alongside.domain.check.indicators.offer_before_start import INDICATOR as OFFER_BEFORE_START
from alongside.domain.check.indicators.paid_parity import INDICATOR as PAID_PARITY
from tests.domain.check.evidence_of import TODAY, counted, counted_of, lived, staff


def gave(minutes, paid, wanted=1, by=lived, kind="meeting"):
    return by(minutes=minutes, paid=paid, wanted=wanted, kind=kind)


@pytest.mark.parametrize(
    ("time_given", "figure"),
    [
        ([gave(90, 90)], (90, 90)),
        ([gave(90, 0)], (0, 90)),
        ([gave(90, 90), gave(60, 0, kind="preparing"), gave(45, 0, kind="travel")], (90, 195)),
        ([gave(90, 300), gave(60, 0)], (90, 150)),  # paid twice makes up for nothing
        ([gave(90, 0, wanted=0)], (0, 0)),
        ([gave(90, 0, by=staff)], (0, 0)),
        ([gave(0, 0)], (0, 0)),
    ],
)
def test_minutes_paid(time_given, figure):
    assert counted(PAID_PARITY, time_given=time_given) == figure


def owed(claim=1, pence=500, day=TODAY - 40, by=lived):
    return by(day=day, claim=claim, pence=pence)


def sent(day, claim=1, pence=500):
    return staff(day=day, claim=claim, pence=pence)


@pytest.mark.parametrize(
    ("claims", "paid", "withdrawn", "waits"),
    [
        ([owed()], [sent(TODAY - 20)], [], [(20, 1)]),
        ([owed()], [], [], [(40, 0)]),
        ([owed()], [], [lived(claim=1)], []),
        ([owed()], [sent(TODAY - 39, pence=1)], [], [(40, 0)]),  # a penny is not payment
        ([owed()], [sent(TODAY - 39, pence=1), sent(TODAY - 10, pence=499)], [], [(30, 1)]),
        # One claim cut into three is one claim, and its slowest part counts.
        ([owed(1), owed(2), owed(3)], [sent(TODAY - 39, 1), sent(TODAY - 39, 2)], [], [(40, 0)]),
        ([owed(1), owed(2)], [sent(TODAY - 39, 1), sent(TODAY - 10, 2)], [], [(30, 1)]),
        ([owed(1), owed(2, day=TODAY - 8)], [sent(TODAY - 20, 1), sent(TODAY - 1, 2)], [], [(7, 1), (20, 1)]),
        ([owed(by=staff)], [], [], []),
    ],
)
def test_waiting_for_money(claims, paid, withdrawn, waits):
    assert counted(DAYS_TO_PAY, claims=claims, claims_paid=paid, claims_withdrawn=withdrawn) == waits


def offered(day, before_start=1, complete=1):
    return lived(day=day, before_start=before_start, complete=complete)


BEGAN = TODAY - 100
JOINED = lived(day=TODAY - 120)
GAVE_TIME = {"time_given": [lived(day=BEGAN, minutes=60)]}
CAME = {"attendance": [lived(day=BEGAN, came=1)]}


@pytest.mark.parametrize(
    ("offers", "begun", "figure"),
    [
        ([offered(BEGAN)], CAME, (1, 1)),
        ([offered(BEGAN)], GAVE_TIME, (1, 1)),
        ([offered(BEGAN + 1)], CAME, (0, 1)),  # says it was before, and was not
        ([offered(BEGAN, before_start=0)], CAME, (0, 1)),
        ([offered(BEGAN, complete=0)], CAME, (0, 1)),
        ([offered(BEGAN, complete=0), offered(BEGAN)], CAME, (1, 1)),
        ([], CAME, (0, 1)),
        ([], {}, (0, 0)),  # has not begun
        ([], {"attendance": [lived(day=BEGAN, came=0)]}, (0, 0)),
    ],
)
def test_told_before_they_began(offers, begun, figure):
    assert counted(OFFER_BEFORE_START, joins=[JOINED], offers=offers, **begun) == figure


def test_who_comes_back_is_one_person_and_professionals_are_not_looked_at():
    joins = [JOINED, lived(day=TODAY - 50), staff()]
    begun = [lived(day=BEGAN, came=1), staff(day=BEGAN, came=1)]
    assert counted(OFFER_BEFORE_START, joins=joins, attendance=begun) == (0, 1)


def money(pence, decided_by, line=1):
    return staff(line=line, pence=pence, decided_by=decided_by)


@pytest.mark.parametrize(
    ("budget", "figure"),
    [
        ([money(900, "jointly"), money(100, "professional", 2)], (900, 1000)),
        ([money(1, "jointly"), money(1, "lived", 2), money(998, "professional", 3)], (2, 1000)),
        ([money(900, "jointly"), money(500, "professional")], (0, 500)),  # the last word on a line
        ([money(0, "jointly")], (0, 0)),
    ],
)
def test_pence_decided_together(budget, figure):
    assert counted(BUDGET_VOICE, budget=budget) == figure


def test_money_is_counted_for_all_and_not_for_whoever_wrote_it_down():
    assert counted_of(BUDGET_VOICE, "side", budget=[money(5, "lived")]) == {"": (5, 5)}
