"""Answers: does one come, and how long does it take?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.indicators.days_to_reply import INDICATOR as DAYS_TO_REPLY
from alongside.domain.check.indicators.reply_rate import INDICATOR as REPLY_RATE
from tests.domain.check.evidence_of import LONG_AGO, TODAY, counted, counted_of, lived, opened, staff


def said(number=1, who=lived, *, kind="idea", reply_days=28, **more):
    return {**who(number), "contribution": number, "kind": kind, "reply_days": reply_days, **more}


def answered(number=1, *, after=10, gap=3600, outcome="planned"):
    return staff(contribution=number, day=LONG_AGO + after, gap=gap, outcome=outcome)


def judged(number=1, answered_me="yes"):
    return lived(number, contribution=number, answered=answered_me)


def taken_back(number=1, who=lived, gone=1):
    return {**who(number), "contribution": number, "gone": gone}


CASES = [
    ("an answer", {"replies": [answered()]}, (1, 1), [(10, 1)]),
    ("silence", {}, (0, 1), [(180, 0)]),
    ("two answers", {"replies": [answered(after=30), answered(after=20)]}, (1, 1), [(20, 1)]),
    ("the first that somebody ever gave", {"replies": [answered(gap=-1)]}, (1, 1), [(10, 1)]),
    ("a stock answer", {"replies": [answered(gap=29)]}, (0, 1), [(180, 0)]),
    ("half a minute after the one before", {"replies": [answered(gap=30)]}, (1, 1), [(10, 1)]),
    ("quick, but it was one", {"replies": [answered(gap=2)], "replies_judged": [judged()]}, (1, 1), [(10, 1)]),
    ("quick, and it was none", {"replies": [answered(gap=2)], "replies_judged": [judged(1, "no")]}, (0, 1), [(180, 0)]),
    ("said so twice", {"replies": [answered(gap=2)], "replies_judged": [judged()] * 2}, (1, 1), [(10, 1)]),
    ("a stock answer first", {"replies": [answered(gap=2), answered(after=50)]}, (1, 1), [(50, 1)]),
    ("taken back", {"contributions_gone": [taken_back()]}, (0, 0), []),
    ("hidden by staff", {"contributions_gone": [taken_back(9, staff) | {"contribution": 1}]}, (0, 1), [(180, 0)]),
    ("an answer before it was said", {"replies": [answered(after=-3)]}, (1, 1), [(0, 1)]),
]


@pytest.mark.parametrize(("more", "rate", "days"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_thing_was_said(more, rate, days):
    assert counted(REPLY_RATE, contributions=[said()], **more) == rate
    assert counted(DAYS_TO_REPLY, contributions=[said()], **more) == days


@pytest.mark.parametrize(
    ("kind", "asks", "counts"),
    [
        ("need", 0, True),
        ("idea", 0, True),
        ("question", 0, True),
        ("story", 0, False),
        ("comment", 0, False),
        ("story", 1, True),
        ("comment", 1, True),
    ],
)
def test_what_waits_for_an_answer(kind, asks, counts):
    thing = said(kind=kind, asks=asks)
    assert counted(REPLY_RATE, contributions=[thing]) == (0, int(counts))
    assert len(counted(DAYS_TO_REPLY, contributions=[thing])) == int(counts)


@pytest.mark.parametrize(
    ("days_ago", "reply_days", "rate"),
    [(27, 28, (0, 0)), (28, 28, (1, 1)), (14, 14, (1, 1)), (27, 0, (0, 0)), (28, 0, (1, 1)), (28, -1, (1, 1))],
)
def test_what_is_not_due_yet_does_not_count_though_it_was_answered(days_ago, reply_days, rate):
    thing = said(day=TODAY - days_ago, reply_days=reply_days)
    reply = staff(contribution=1, day=TODAY - days_ago + 1, gap=-1)
    assert counted(REPLY_RATE, contributions=[thing], replies=[reply]) == rate


def test_something_said_in_the_future_has_not_waited():
    assert counted(DAYS_TO_REPLY, contributions=[said(day=TODAY + 5)]) == [(0, 0)]


def test_professionals_who_answer_each_other_change_nothing():
    told = {"contributions": [said(1), *[said(number, staff) for number in range(2, 40)]]}
    told["replies"] = [answered(number) for number in range(2, 40)]
    assert counted(REPLY_RATE, **told) == (0, 1)
    assert counted(DAYS_TO_REPLY, **told) == [(180, 0)]
    assert counted_of(REPLY_RATE, "side", **told) == {"lived": (0, 1), "professional": (38, 38)}


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 29)), min_size=1, max_size=12))
def test_a_burst_of_stock_answers_changes_nothing(things):
    told = {"contributions": [said(number) for number, _ in enumerate(things, 1)]}
    real = [answered(number) for number, (honest, _) in enumerate(things, 1) if honest]
    burst = [answered(number, after=90, gap=gap) for number, (_, gap) in enumerate(things, 1)]
    for indicator in (REPLY_RATE, DAYS_TO_REPLY):
        assert counted(indicator, **told, replies=real) == counted(indicator, **told, replies=[*real, *burst])


def test_a_thing_said_opens_to_its_entry_and_whoever_said_it():
    rows = opened(REPLY_RATE, contributions=[said(4), said(5)], replies=[answered(5)])
    assert [(row["entry"], row["member"], row["part"]) for row in rows] == [(1, 4, 0), (2, 5, 1)]
