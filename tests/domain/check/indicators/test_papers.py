"""Papers: do they come in time, in every form, and are easy ones easy?"""

import pytest

from alongside.domain.check.indicators.easy_read_quality import INDICATOR as EASY_READ_QUALITY
from alongside.domain.check.indicators.equal_time import INDICATOR as EQUAL_TIME
from alongside.domain.check.indicators.paper_lead_time import INDICATOR as PAPER_LEAD_TIME
from tests.domain.check.evidence_of import TODAY, counted, nobody, opened, quarter_of

DUE = TODAY - 100
EASY = {"longest_sentence": 15, "pages": 8, "pictures": 12, "ideas": 12, "point_size": 14, "checked": 1}


def paper(number=1, form="standard", *, before=7, wanted_by=3, **more):
    """It is there so many days before the meeting or the end."""
    first = {"day": DUE - before, "until_day": DUE, "paper_for": "meeting", "thing": 1}
    return nobody(**{**first, "paper": number, "form": form, "wanted_by": wanted_by, **more})


def called(on_day, meeting=1):
    return nobody(day=DUE - 60, meeting=meeting, on_day=on_day)


@pytest.mark.parametrize(
    ("papers", "calls", "figure"),
    [
        ([paper(before=7)], [], (1, 1)),
        ([paper(before=6)], [], (0, 1)),
        ([paper(before=10), paper(form="easy", before=2)], [], (1, 2)),
        ([paper(before=10), paper(form="easy", before=2, wanted_by=0)], [], (1, 1)),
        ([paper(before=10), paper(before=1)], [], (1, 1)),
        ([paper(before=-1)], [], (0, 1)),
        ([paper(before=30, paper_for="decision")], [], (0, 0)),
        ([paper(before=7, wanted_by=-1)], [], (1, 1)),
        ([paper(before=7)], [called(DUE)], (1, 1)),
        ([paper(before=7)], [called(DUE - 3)], (0, 1)),
        ([paper(before=5)], [called(DUE + 3)], (0, 1)),
    ],
    ids=[
        "a week before",
        "six days before",
        "the easy one came late",
        "the easy one came late, and nobody reads it",
        "once more, mended: the first day counts",
        "after the meeting",
        "not for a meeting",
        "how many read it is not known",
        "the meeting was called for that day",
        "a later day than that of the meeting",
        "an earlier day than that of the meeting",
    ],
)
def test_papers_a_week_before(papers, calls, figure):
    assert counted(PAPER_LEAD_TIME, papers=papers, meetings_called=calls) == figure


@pytest.mark.parametrize(
    ("papers", "figure"),
    [
        ([paper(before=84), paper(form="easy", before=12)], (12, 84)),
        ([paper(before=14), paper(form="easy", before=14)], (14, 14)),
        ([paper(before=14), paper(form="easy", before=20)], (14, 14)),
        ([paper(before=84), paper(form="easy", before=12, until_day=DUE + 42)], (54, 84)),
        ([paper(before=14), paper(form="easy", before=-2)], (0, 14)),
        ([paper(before=14)], (0, 0)),
        ([paper(before=14), paper(form="easy", before=1, wanted_by=0)], (0, 0)),
        ([paper(before=0), paper(form="easy", before=0)], (0, 0)),
        ([paper(form="easy", before=14)], (0, 0)),
        ([paper(before=14), paper(form="audio", before=2)], (0, 0)),
    ],
    ids=[
        "12 days left of 84",
        "on the same day",
        "the easy one was there first",
        "more time afterwards makes up for some",
        "after the end",
        "nobody reads the easy version, as far as is known",
        "nobody reads this easy version",
        "no time for anybody",
        "only an easy version",
        "another form is not the easy version",
    ],
)
def test_equal_time(papers, figure):
    assert counted(EQUAL_TIME, papers=papers) == figure


def test_no_easy_version_at_all_is_no_time_once_somebody_reads_it():
    early, late = [paper(1, before=60), paper(1, "easy", before=60)], [paper(3, before=5), paper(3, "easy", before=5)]
    assert counted(EQUAL_TIME, papers=[*early, paper(2, before=10), *late]) == (65, 75)
    assert counted(EQUAL_TIME, papers=[*early, paper(2, before=60), *late]) == (65, 125)
    assert counted(EQUAL_TIME, papers=[*early, paper(2, before=61), *late]) == (65, 65)


def test_nobody_may_read_the_easy_version_any_more():
    early = [paper(1, before=60), paper(1, "easy", before=60)]
    assert counted(EQUAL_TIME, papers=[*early, paper(2, before=59)]) == (60, 60)


def test_more_time_for_one_paper_does_not_make_up_for_another():
    late = [paper(1, before=20), paper(1, "easy", before=5)]
    long = [paper(2, before=10), paper(2, "easy", before=50)]
    assert counted(EQUAL_TIME, papers=[*late, *long]) == (15, 30)


def test_a_paper_opens_to_its_easy_version_or_else_to_the_paper():
    late = [paper(1, before=20), paper(1, "easy", before=20), paper(2, before=9)]
    late += [paper(3, before=5), paper(3, "easy", before=5)]
    assert [row["entry"] for row in opened(EQUAL_TIME, papers=late)] == [2, 3, 5]


@pytest.mark.parametrize(
    ("wrong", "figure"),
    [
        ({}, (1, 1)),
        ({"longest_sentence": 16}, (0, 1)),
        ({"point_size": 12}, (0, 1)),
        ({"pictures": 11}, (0, 1)),
        ({"pages": 24}, (1, 1)),
        ({"pages": 25}, (0, 1)),
        ({"checked": 0}, (0, 1)),
        ({"ideas": 0, "pictures": 0}, (0, 1)),
        ({"longest_sentence": 0}, (0, 1)),
        ({"longest_sentence": -1}, (0, 0)),
        ({"form": "standard"}, (0, 0)),
    ],
    ids=[
        "all right",
        "a long sentence",
        "small letters",
        "an idea without a picture",
        "many pages",
        "too many pages",
        "no reader checked it",
        "nothing in it",
        "nothing was counted",
        "how long the sentences are is not known",
        "not an easy version",
    ],
)
def test_whether_an_easy_version_is_easy(wrong, figure):
    assert counted(EASY_READ_QUALITY, papers=[paper(**{"form": "easy", **EASY, **wrong})]) == figure


def test_a_form_opens_to_the_entry_in_which_it_was_first_there():
    (row,) = opened(PAPER_LEAD_TIME, papers=[paper(before=100), paper(before=1, terms=2)])
    assert (row["entry"], row["terms"], row["member"]) == (1, 1, 0)
    assert row["quarter"] == quarter_of(DUE - 100)


def test_of_a_paper_that_was_mended_the_newest_counts():
    poor, mended = paper(form="easy", **{**EASY, "checked": 0}), paper(form="easy", **EASY)
    assert counted(EASY_READ_QUALITY, papers=[poor, mended]) == (1, 1)
    assert counted(EASY_READ_QUALITY, papers=[mended, poor]) == (0, 1)
