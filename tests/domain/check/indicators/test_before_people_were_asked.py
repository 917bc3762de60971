"""From the start, and while it is open: when did people come in, and was anything left to decide?"""

import pytest

from alongside.domain.check.indicators.pre_decided import INDICATOR as PRE_DECIDED
from alongside.domain.check.indicators.started_late import INDICATOR as STARTED_LATE
from tests.domain.check.evidence_of import TODAY, counted, lived, nobody, opened, staff

BEGAN = TODAY - 100


def begun(who=staff, *, days_ago=100, initiative=1):
    return who(day=TODAY - days_ago, initiative=initiative)


def joined(after, who=lived, *, initiative=1, change=1):
    return who(day=BEGAN + after, initiative=initiative, change=change)


def said(after, who=lived, *, initiative=1):
    return who(day=BEGAN + after, initiative=initiative, contribution=after)


@pytest.mark.parametrize(
    ("work", "contributions", "figure"),
    [
        ([joined(0)], [], (0, 100)),
        ([joined(60)], [], (60, 100)),
        ([joined(60), joined(80)], [], (60, 100)),
        ([joined(60)], [said(20)], (20, 100)),
        ([joined(20)], [said(60)], (20, 100)),
        ([], [said(30)], (30, 100)),
        ([], [said(30), said(40)], (30, 100)),
        ([joined(0, staff)], [said(10, staff)], (100, 100)),
        ([joined(10, change=-1)], [], (100, 100)),
        ([], [said(10, initiative=2)], (100, 100)),
        ([], [], (100, 100)),
        ([], [said(-5)], (0, 100)),
    ],
    ids=[
        "from the first day",
        "after 60 days",
        "another one later",
        "said something before joining",
        "joined before saying something",
        "never joined, but said something",
        "said something again",
        "only professionals",
        "leaving is not coming",
        "in other work",
        "never",
        "what was said led to it",
    ],
)
def test_when_people_come_in(work, contributions, figure):
    assert counted(STARTED_LATE, initiatives=[begun()], work=work, contributions=contributions) == figure


def test_work_that_people_with_lived_experience_began_did_not_begin_without_them():
    assert counted(STARTED_LATE, initiatives=[begun(lived)]) == (0, 100)


@pytest.mark.parametrize(
    ("days_ago", "came_after", "figure"),
    [(1000, 300, (300, 365)), (1000, 400, (365, 365)), (0, 0, (0, 0))],
    ids=["a late start stays late", "after the first year", "began today"],
)
def test_only_the_first_year_counts(days_ago, came_after, figure):
    came = lived(day=TODAY - days_ago + came_after, initiative=1, change=1)
    assert counted(STARTED_LATE, initiatives=[begun(days_ago=days_ago)], work=[came]) == figure


def test_each_piece_of_work_opens_to_its_own_entry():
    rows = opened(STARTED_LATE, initiatives=[begun(), begun(days_ago=50, initiative=2)], work=[joined(5)])
    assert [(row["entry"], row["part"], row["whole"]) for row in rows] == [(1, 5, 100), (2, 50, 50)]


def asked(options=3, *, matter=1, day=BEGAN):
    return nobody(matter=matter, options=options, day=day)


def settled(after, where="here", *, matter=1):
    return nobody(matter=matter, settled_day=BEGAN + after, where_settled=where, day=TODAY)


@pytest.mark.parametrize(
    ("matter", "ends", "figure"),
    [
        (asked(), [settled(30)], (0, 1)),
        (asked(), [settled(-1)], (1, 1)),
        (asked(), [settled(0)], (1, 1)),
        (asked(), [settled(30, "elsewhere")], (0, 1)),
        (asked(1), [settled(30)], (1, 1)),
        (asked(2), [settled(30)], (0, 1)),
        (asked(2), [], (0, 0)),
        (asked(1), [], (1, 1)),
        (asked(0), [], (1, 1)),
        (asked(-1), [settled(30)], (0, 1)),
        (asked(), [], (0, 0)),
        (asked(), [settled(30), settled(-60)], (1, 1)),
    ],
    ids=[
        "settled here, a month after",
        "the day before",
        "on the day itself",
        "by another body, a month after",
        "only one way left",
        "two ways left",
        "two ways left, and not settled yet",
        "only one way left, and not settled yet",
        "no way left",
        "how many ways is not known",
        "not settled yet",
        "it came out afterwards that it had been settled before",
    ],
)
def test_whether_it_had_been_decided(matter, ends, figure):
    assert counted(PRE_DECIDED, matters=[matter], matters_settled=ends) == figure


def test_matters_that_are_opened_for_show_and_never_settled_change_nothing():
    sham = [asked(matter=number) for number in range(2, 30)]
    assert counted(PRE_DECIDED, matters=[asked(), *sham], matters_settled=[settled(-1)]) == (1, 1)
