"""Who is still waiting, who is answered, and who is shown first that a reply is late?"""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from alongside.contributions import queries
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.models import Contribution
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from tests.contributions.speaking import closed_space, last_entry, says

pytestmark = pytest.mark.django_db


def answer(cast, need, *, by=None, outcome="planned", words="We open at six from May."):
    return reply(by=by or cast.cy, contribution=need, outcome=outcome, words=words, note=cast.note())


def shown(viewer, show, day):
    return list(queries.said(viewer, queries.Which(show), today=day))


def test_a_reply_is_dated_reasoned_and_recorded(cast):
    need = says(cast, cast.ana, asks=True)
    made = answer(cast, need)
    assert made.made_at == cast.clock.at
    entry = last_entry(cast.here)
    assert entry["act"] == "reply.made"
    assert entry["by"] == cast.cy.pseudonym
    assert entry["facts"] == {
        "reply": made.id.hex,
        "contribution": need.id.hex,
        "outcome": "planned",
        "words": salted_digest(bytes(made.salt), made.words),
        "due": need.reply_due.isoformat(),
    }


def test_the_first_reply_ends_the_wait_and_more_may_follow(cast):
    need = says(cast, cast.ana, asks=True)
    first = answer(cast, need)
    second = answer(cast, need, by=cast.bo, outcome="no", words="I do not think so.")
    need.refresh_from_db()
    assert need.answered_at == first.made_at
    assert list(queries.replies(cast.ana.viewer, need)) == [first, second]
    assert list(queries.replies(cast.eve.viewer, need)) == []


@pytest.mark.parametrize("chosen_name", ["", "Robin"])
def test_a_reply_to_oneself_is_not_an_answer(cast, chosen_name):
    need = says(cast, cast.ana, asks=True, chosen_name=chosen_name)
    with pytest.raises(Refused) as refused:
        answer(cast, need, by=cast.ana)
    assert "somebody else" in refused.value.verdict.reason
    need.refresh_from_db()
    assert need.answered_at is None


def test_a_reply_needs_words_and_the_right_to_read(cast):
    need = says(cast, cast.ana, asks=True)
    closed = says(cast, cast.ana, asks=True, space=closed_space(cast, kind="lived"))
    for made in (
        lambda: answer(cast, need, words="  "),
        lambda: answer(cast, need, by=cast.eve),
        lambda: answer(cast, closed, by=cast.cy),
        lambda: answer(cast, says(cast, cast.ana)),
    ):
        with pytest.raises(Refused):
            made()


def test_the_database_itself_refuses_an_outcome_that_nobody_knows(cast):
    with pytest.raises(IntegrityError, match="reply_outcome_is_known"):
        answer(cast, says(cast, cast.ana, asks=True), outcome="maybe")


def test_lists_show_what_waits_and_what_is_answered(cast):
    waiting = says(cast, cast.ana, asks=True)
    answered = says(cast, cast.bo, asks=True)
    says(cast, cast.bo, kind="story")
    gone, hidden = (says(cast, cast.ana, asks=True) for _ in range(2))
    answer(cast, answered)
    withdraw(by=cast.ana, contribution=gone, note=cast.note())
    hide(by=cast.cy, contribution=hidden, reason="It names somebody.", note=cast.note())
    day = timezone.localdate(cast.clock.at)
    assert shown(cast.cy.viewer, queries.WAITING, day) == [waiting]
    assert shown(cast.cy.viewer, queries.ANSWERED, day) == [answered]
    assert shown(None, queries.WAITING, day) == []


@pytest.mark.parametrize(
    ("days_late", "author", "others"), [(0, False, False), (1, True, False), (2, True, True), (30, True, True)]
)
def test_its_author_is_shown_first_that_a_reply_is_late(cast, days_late, author, others):
    need = says(cast, cast.ana, asks=True, chosen_name="Robin")
    day = need.reply_due + timedelta(days=days_late)
    assert (shown(cast.ana.viewer, queries.LATE, day) == [need]) is author
    assert (list(queries.late_and_mine(cast.ana.viewer, today=day)) == [need]) is author
    for other in (cast.bo, cast.cy):
        assert (shown(other.viewer, queries.LATE, day) == [need]) is others
        assert list(queries.late_and_mine(other.viewer, today=day)) == []
    assert list(queries.late_and_mine(None, today=day)) == []


def test_what_nobody_here_wrote_is_late_for_everyone_on_the_same_day(cast):
    need = says(cast, cast.ana, asks=True)
    Contribution.objects.filter(pk=need.pk).update(author=None)
    day = need.reply_due + timedelta(days=2)
    assert shown(cast.ana.viewer, queries.LATE, day) == shown(cast.cy.viewer, queries.LATE, day) == [need]
