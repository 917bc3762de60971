"""Promises by side, silences, and recommendations: what counts, and what does not."""

import pytest

from alongside.domain.check.indicators.last_contact import INDICATOR as LAST_CONTACT
from alongside.domain.check.indicators.promise_gap import INDICATOR as PROMISE_GAP
from alongside.domain.check.indicators.recommendations_answered import INDICATOR as RECOMMENDATIONS
from tests.domain.check.evidence_of import TODAY, counted, counted_of, lived, opened, quarter_of, staff

DUE = TODAY - 100


def promised(by=staff, due_day=DUE, **columns):
    return by(promise=1, decision=5, due_day=due_day, **columns)


def judged(kept, member=1, **columns):
    return lived(member, promise=1, kept=kept, **columns)


@pytest.mark.parametrize(
    ("judgements", "due_day", "figure"),
    [
        ([judged("yes")], DUE, (1, 1)),
        ([judged("no")], DUE, (0, 1)),
        ([judged("yes"), judged("no", 2), judged("yes", 3)], DUE, (1, 1)),
        ([judged("yes"), judged("no", 2)], DUE, (0, 1)),  # as many no as yes is not kept
        ([judged("yes"), judged("no")], DUE, (0, 1)),  # what somebody said last counts
        ([staff(8, promise=1, kept="yes")], DUE, (0, 1)),  # professionals do not judge
        ([judged("not_sure")], TODAY - 10, (0, 0)),
        ([], TODAY - 59, (0, 0)),
        ([], TODAY - 60, (0, 1)),
        ([judged("yes")], TODAY + 10, (1, 1)),  # kept before its day
    ],
)
def test_a_promise_is_kept_if_people_with_lived_experience_say_so(judgements, due_day, figure):
    assert counted(PROMISE_GAP, promises=[promised(due_day=due_day)], judgements=judgements) == figure


def test_nobody_judges_their_own_promise():
    assert counted(PROMISE_GAP, promises=[promised(lived)], judgements=[judged("yes", 1)]) == (0, 1)


def test_promises_are_counted_for_each_side():
    promises = [promised(), lived(3, promise=2, due_day=DUE)]
    sides = counted_of(PROMISE_GAP, "side", promises=promises, judgements=[judged("yes")])
    assert sides == {"professional": (1, 1), "lived": (0, 1)}


def joined(day, member=1):
    return lived(member, day=day)


def rung_up(day, member=1, kind="call"):
    return lived(member, day=day, kind=kind)


@pytest.mark.parametrize(
    ("contacts", "silences"),
    [
        ([], [(400, 0)]),
        ([rung_up(TODAY - 390)], [(10, 1), (390, 0)]),
        ([rung_up(TODAY - 300)], [(100, 1), (300, 0)]),
        # A burst in one week is one silence of that quarter, the longest, and the one that still goes on.
        ([rung_up(TODAY - 400 + day) for day in range(1, 8)], [(1, 1), (393, 0)]),
    ],
)
def test_silences(contacts, silences):
    assert counted(LAST_CONTACT, joins=[joined(TODAY - 400)], contacts=contacts, attendance=[newest()]) == silences


@pytest.mark.parametrize(
    ("seats", "silences"),
    [([lived(1, change=1)], [(400, 0)]), ([lived(2, change=1)], [(100, 1), (300, 0)])],
    ids=["a newsletter ends no silence of somebody with a seat", "it does for those who joined to be told"],
)
def test_news_to_everybody(seats, silences):
    given = {"contacts": [rung_up(TODAY - 300, kind="news")], "attendance": [newest()]}
    assert counted(LAST_CONTACT, joins=[joined(TODAY - 400)], seats=seats, **given) == silences


def newest():
    """A meeting that shows in which quarter the record ends."""
    return staff(day=TODAY, meeting=99, came=1)


def test_only_the_longest_silence_of_a_quarter_counts():
    contacts = [rung_up(TODAY - day) for day in (85, 60, 50)]
    within = {quarter_of(TODAY - day) for day in (90, 85, 60, 50)}
    assert len(within) == 1
    assert counted(LAST_CONTACT, joins=[joined(TODAY - 90)], contacts=contacts) == [(50, 0)]


def test_the_silence_that_goes_on_stands_in_the_newest_quarter():
    rows = opened(LAST_CONTACT, joins=[joined(TODAY - 400)], attendance=[newest()])
    assert [row["quarter"] for row in rows] == [quarter_of(TODAY)]


def test_a_reply_and_a_meeting_are_contact_too():
    said = lived(1, day=TODAY - 399, contribution=7, kind="idea")
    rows = counted(
        LAST_CONTACT,
        joins=[joined(TODAY - 400)],
        contributions=[said],
        replies=[staff(day=TODAY - 280, contribution=7), lived(1, day=TODAY - 200, contribution=7)],
        attendance=[lived(1, day=TODAY - 100, meeting=1, came=1), lived(1, day=TODAY - 20, meeting=2, came=0)],
    )
    assert rows == [(100, 0), (120, 1), (180, 1)]


def test_whoever_left_waits_no_more():
    assert counted(LAST_CONTACT, joins=[joined(TODAY - 400)], exits=[lived(day=TODAY - 350)]) == [(50, 0)]


def test_a_silence_ends_at_leaving_even_if_somebody_comes_back():
    joins = [joined(TODAY - 400), joined(TODAY - 100)]
    assert counted(LAST_CONTACT, joins=joins, exits=[lived(day=TODAY - 390)]) == [(10, 0), (100, 0)]


def test_professionals_are_not_looked_at():
    assert counted(LAST_CONTACT, joins=[staff(day=TODAY - 400)]) == []


def asked(day, due_day):
    return lived(day=day, recommendation=1, due_day=due_day)


@pytest.mark.parametrize(
    ("sent", "answered", "figure"),
    [
        (asked(TODAY - 50, TODAY - 22), [TODAY - 22], (1, 1)),
        (asked(TODAY - 50, TODAY - 22), [TODAY - 21], (0, 1)),
        (asked(TODAY - 50, TODAY - 22), [TODAY - 10, TODAY - 30], (1, 1)),  # the first answer counts
        (asked(TODAY - 50, TODAY - 22), [], (0, 1)),
        (asked(TODAY - 28, TODAY), [], (0, 0)),  # there is still time
        (asked(TODAY - 60, TODAY + 300), [], (0, 1)),  # eight weeks is the most
        (asked(TODAY - 60, TODAY + 300), [TODAY - 4], (1, 1)),
    ],
)
def test_recommendations(sent, answered, figure):
    answers = [staff(day=day, recommendation=1) for day in answered]
    assert counted(RECOMMENDATIONS, recommendations=[sent], recommendations_answered=answers) == figure
