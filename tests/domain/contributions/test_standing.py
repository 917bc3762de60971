"""Who may reply, comment, suggest, change and take back, and when?"""

import pytest

from alongside.domain.contributions import (
    Standing,
    may_answer_suggestion,
    may_change,
    may_comment,
    may_reply,
    may_suggest,
    may_take_back,
)

MINE = Standing(mine=True, asks=True)
THEIRS = Standing(mine=False, asks=True)
THEIR_STORY = Standing(mine=False, asks=False)
THEIRS_TAKEN_BACK = Standing(mine=False, asks=True, taken_back=True)
MINE_TAKEN_BACK = Standing(mine=True, asks=True, taken_back=True)
THEIRS_HIDDEN = Standing(mine=False, asks=True, hidden=True)
MINE_HIDDEN = Standing(mine=True, asks=True, hidden=True)


def suggest(standing):
    return may_suggest(standing, one_is_open=False)


def answer_suggestion(standing):
    return may_answer_suggestion(standing, is_open=True)


TABLE = [
    (may_reply, {THEIRS}),
    (may_comment, {MINE, THEIRS, THEIR_STORY, THEIRS_HIDDEN, MINE_HIDDEN}),
    (suggest, {THEIRS, THEIR_STORY}),
    (may_change, {MINE, MINE_HIDDEN}),
    (may_take_back, {MINE, MINE_HIDDEN}),
    (answer_suggestion, {MINE, MINE_HIDDEN}),
]
EACH = [MINE, THEIRS, THEIR_STORY, THEIRS_TAKEN_BACK, MINE_TAKEN_BACK, THEIRS_HIDDEN, MINE_HIDDEN]


@pytest.mark.parametrize("standing", EACH)
@pytest.mark.parametrize(("rule", "allowed"), TABLE, ids=lambda each: getattr(each, "__name__", ""))
def test_who_may_do_what_with_something_said(rule, allowed, standing):
    verdict = rule(standing)
    assert bool(verdict) is (standing in allowed)
    assert bool(verdict) or (verdict.reason and verdict.next_step)


def test_one_suggestion_at_a_time():
    assert may_suggest(THEIRS, one_is_open=True).reason == "You have suggested something here already."


def test_a_suggestion_is_answered_once():
    assert "already" in may_answer_suggestion(MINE, is_open=False).reason
    assert may_answer_suggestion(THEIRS, is_open=False).reason == "Only the person who said this can do that."
