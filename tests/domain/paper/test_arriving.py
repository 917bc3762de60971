"""The first answer counts until the person says otherwise, and it is never both."""

import pytest

from alongside.domain.paper import Arriving, Stage, is_kept, may_choose_paper, stage_of

CASES = [
    (False, False, False, Stage.COUNTED, False),
    (False, True, False, Stage.COUNTED, False),
    (True, False, False, Stage.ASIDE, True),
    (True, True, False, Stage.ASIDE, False),
    (False, False, True, Stage.LATE, False),
    (True, False, True, Stage.LATE, False),
    (False, True, True, Stage.LATE, False),
    (True, True, True, Stage.LATE, False),
]


@pytest.mark.parametrize(("answered", "secret", "closed", "stage", "kept"), CASES)
def test_what_becomes_of_an_answer_that_comes_in(answered, secret, closed, stage, kept):
    arriving = Arriving(answered=answered, secret=secret, closed=closed)
    assert stage_of(arriving) is stage
    assert is_kept(arriving) is kept


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("is_theirs", [False, True])
def test_only_they_choose_the_page_only_where_it_is_put_aside_and_only_in_time(stage, closed, is_theirs):
    verdict = may_choose_paper(stage, closed=closed, is_theirs=is_theirs)
    assert bool(verdict) == (is_theirs and not closed and stage is Stage.ASIDE)
    assert verdict or (verdict.reason and verdict.next_step)
