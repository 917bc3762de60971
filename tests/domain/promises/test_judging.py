"""Who takes a promise on, who says how it goes, and who says whether it was kept: each no with its reason."""

from datetime import date

import pytest

from alongside.domain.promises import Judge, Made, may_decline, may_judge, may_report, may_take_on
from alongside.domain.stakes import Side

DUE = date(2026, 6, 15)
EARLY = date(2026, 6, 1)
PROMISED = Made(due=DUE)
ASKED = Made(due=DUE, taken_on=False)
DECLINED = Made(due=DUE, taken_on=False, declined=True)
LAPSED = Made(due=DUE, taken_on=False, lapsed=True)
DONE_EARLY = Made(due=DUE, said_done=True)


@pytest.mark.parametrize(
    ("promise", "side", "is_owner", "today", "reason"),
    [
        (PROMISED, Side.LIVED, False, DUE, ""),
        (DONE_EARLY, Side.LIVED, False, EARLY, ""),
        (PROMISED, Side.LIVED, False, EARLY, "too early to say"),
        (PROMISED, Side.LIVED, True, DUE, "your own promise"),
        (PROMISED, Side.PROFESSIONAL, False, DUE, "People who use services and carers say"),
        (PROMISED, Side.PROFESSIONAL, True, DUE, "People who use services and carers say"),
        (ASKED, Side.LIVED, False, DUE, "too early to say"),
        (DECLINED, Side.LIVED, False, DUE, "too early to say"),
    ],
)
def test_only_people_with_lived_experience_judge_and_never_their_own(promise, side, is_owner, today, reason):
    verdict = may_judge(promise, Judge(side, is_owner=is_owner), today)
    assert bool(verdict) is not bool(reason)
    assert reason in verdict.reason
    assert bool(verdict.next_step) is bool(reason)


@pytest.mark.parametrize("rule", [may_take_on, may_decline])
@pytest.mark.parametrize(
    ("promise", "is_owner", "reason"),
    [
        (ASKED, True, ""),
        (ASKED, False, "Only whoever was asked"),
        (DECLINED, True, "said no"),
        (PROMISED, True, "promised this already"),
        (LAPSED, True, "Whoever asked you is gone"),
    ],
)
def test_only_whoever_was_asked_says_yes_or_no_and_once(rule, promise, is_owner, reason):
    verdict = rule(promise, is_owner=is_owner)
    assert bool(verdict) is not bool(reason)
    assert reason in verdict.reason


@pytest.mark.parametrize(
    ("promise", "is_owner", "reason"),
    [
        (PROMISED, True, ""),
        (DONE_EARLY, True, ""),
        (PROMISED, False, "Only whoever made this promise"),
        (ASKED, True, "not promised this yet"),
        (DECLINED, True, "not promised this yet"),
    ],
)
def test_only_its_owner_says_how_it_goes(promise, is_owner, reason):
    verdict = may_report(promise, is_owner=is_owner)
    assert bool(verdict) is not bool(reason)
    assert reason in verdict.reason
