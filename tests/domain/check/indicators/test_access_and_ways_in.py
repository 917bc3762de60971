"""Access: were people asked, did they get it, and can they come in without a computer?"""

import pytest

from alongside.domain.check.indicators.access_asked import INDICATOR as ACCESS_ASKED
from alongside.domain.check.indicators.access_met import INDICATOR as ACCESS_MET
from alongside.domain.check.indicators.not_digital import INDICATOR as NOT_DIGITAL
from tests.domain.check.evidence_of import TODAY, carer, counted, counted_of, lived, nobody, opened, staff


@pytest.mark.parametrize(
    ("joined", "asked", "left", "figure"),
    [
        ([lived(1), lived(2)], [lived(1, needs=2)], [], (1, 2)),
        ([lived(1)], [lived(1, needs=0)], [], (1, 1)),
        ([lived(1)], [lived(1, needs=1), lived(1, needs=2)], [], (1, 1)),
        ([lived(1, day=TODAY - 27)], [], [], (0, 0)),
        ([lived(1, day=TODAY - 28)], [], [], (0, 1)),
        ([lived(1, day=TODAY - 90)], [], [lived(1, day=TODAY - 80)], (0, 0)),
        ([lived(1, day=TODAY - 90)], [], [lived(1, day=TODAY - 63)], (0, 0)),
        ([lived(1, day=TODAY - 90)], [], [lived(1, day=TODAY - 62)], (0, 1)),
        ([lived(1), lived(1)], [], [], (0, 1)),
        ([staff(8)], [staff(8, needs=0)], [], (0, 0)),
    ],
    ids=[
        "one of two",
        "asked, and needs nothing",
        "asked twice",
        "came just now",
        "has been here for four weeks",
        "left soon after",
        "left after 27 days",
        "left after 28 days",
        "came back",
        "staff do not make it look better",
    ],
)
def test_who_has_been_asked(joined, asked, left, figure):
    assert counted(ACCESS_ASKED, joins=joined, access_asked=asked, exits=left) == figure


def test_people_who_use_services_carers_and_professionals_stand_apart():
    told = {"joins": [lived(1), carer(2), staff(8)], "access_asked": [lived(1), staff(8)]}
    apart = {"uses_services": (1, 1), "carer": (0, 1), "professional": (1, 1)}
    assert counted_of(ACCESS_ASKED, "stake", **told) == apart


@pytest.mark.parametrize(
    ("answers", "asked", "figure"),
    [
        ([lived(1, meeting=1, met="yes"), lived(2, meeting=1, met="no")], [], (1, 2)),
        ([lived(1, meeting=1, met="part")], [], (0, 1)),
        ([lived(1, meeting=1, met="no"), lived(1, meeting=1, met="yes")], [], (1, 1)),
        ([lived(1, meeting=1, met="yes"), lived(1, meeting=1, met="no")], [], (0, 1)),
        ([lived(1, meeting=1, met="yes"), lived(1, meeting=2, met="no")], [], (1, 2)),
        ([lived(1, met="yes"), lived(1, met="no")], [], (1, 2)),
        ([lived(1, meeting=1, met="yes")], [lived(1, needs=0)], (0, 0)),
        ([lived(1, meeting=1, met="yes")], [lived(1, needs=2)], (1, 1)),
        ([staff(9, meeting=1, met="yes")], [], (0, 0)),
    ],
    ids=[
        "one of two",
        "half of it is not all of it",
        "thought again: yes",
        "thought again: no",
        "two meetings",
        "about no meeting: each answer",
        "answers without any needs",
        "has needs",
        "staff do not make it look better",
    ],
)
def test_whether_people_got_it(answers, asked, figure):
    assert counted(ACCESS_MET, access_answers=answers, access_asked=asked) == figure


def test_saying_yes_many_times_for_one_meeting_changes_nothing():
    once = [lived(1, meeting=1, met="yes"), lived(2, meeting=1, met="no")]
    often = [*once, *[lived(1, meeting=1, met="yes")] * 20]
    assert counted(ACCESS_MET, access_answers=once) == counted(ACCESS_MET, access_answers=often) == (1, 2)


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ([lived(channel="web"), lived(channel="phone"), lived(channel="paper")], (2, 3)),
        ([lived(channel="import"), lived(channel="")], (0, 0)),
        ([lived(channel="email"), lived(channel="phone")], (1, 2)),
        ([lived(channel="web"), staff(channel="paper")], (0, 1)),
    ],
    ids=["three ways", "which way is not known", "an e-mail needs a computer too", "what staff put on paper"],
)
def test_ways_in(said, figure):
    named = [{**each, "contribution": number} for number, each in enumerate(said, 1)]
    assert counted(NOT_DIGITAL, contributions=named) == figure


def test_what_was_taken_back_was_not_said():
    said = [lived(1, contribution=1, channel="paper"), lived(1, contribution=2, channel="web")]
    gone = lived(1, contribution=1, gone=1)
    assert counted(NOT_DIGITAL, contributions=said, contributions_gone=[gone]) == (0, 1)
    assert counted(NOT_DIGITAL, contributions=said, contributions_gone=[gone, {**gone, "gone": -1}]) == (1, 2)


def test_an_answer_opens_to_its_entry():
    rows = opened(ACCESS_MET, access_asked=[lived(1, needs=1)], access_answers=[nobody(met="no"), lived(1, met="yes")])
    assert [(row["entry"], row["member"], row["part"]) for row in rows] == [(2, 0, 0), (3, 1, 1)]
