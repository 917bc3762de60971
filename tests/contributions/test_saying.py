"""Somebody says something: what is kept, what is shown, and what the record tells of it."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from alongside.contributions import queries
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Contribution
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from alongside.ledger.actions import Note
from alongside.spaces.models import Follow
from tests.contributions.speaking import closed_space, entries, last_entry, says

pytestmark = pytest.mark.django_db


def test_words_are_kept_as_they_were_typed_and_the_record_keeps_a_digest(cast):
    need = says(cast, cast.ana, "  A quiet room.\r\nPlease ❤️ ")
    assert need.words == "A quiet room.\nPlease ❤️"
    entry = last_entry(cast.here)
    assert entry["act"] == "contribution.made"
    assert (entry["by"], entry["stake"]) == (cast.ana.pseudonym, "uses_services")
    assert entry["facts"]["words"] == salted_digest(bytes(need.salt), need.words)
    assert entry["facts"]["length"] == 5
    assert "quiet" not in str(entries(cast.here))


def test_each_thing_said_writes_one_entry(cast):
    before = len(entries(cast.here))
    says(cast, cast.ana)
    says(cast, cast.bo, kind="story")
    assert len(entries(cast.here)) == before + 2


def test_what_asks_waits_for_as_many_days_as_the_agreement_says(cast):
    need = says(cast, cast.ana, asks=True)
    said_on = date(2026, 1, 5)
    assert need.reply_due == said_on + timedelta(days=20)
    assert says(cast, cast.ana).reply_due is None


def test_a_stake_is_shown_only_if_the_author_says_so(cast):
    assert says(cast, cast.bo).shown_stake == ""
    assert says(cast, cast.bo, show_stake=True).shown_stake == "carer"


def test_whoever_says_something_follows_it(cast):
    need = says(cast, cast.ana)
    assert Follow.objects.get(member=cast.ana).thing == need.id


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("", "There are no words here yet."),
        ("\0\u200b \n", "There are no words here yet."),
        ("x" * 100_000, "That is 100,000 characters. We can keep 10,000 at a time."),
    ],
)
def test_no_words_and_too_many_words_are_refused_and_nothing_is_kept(cast, words, reason):
    before = len(entries(cast.here))
    with pytest.raises(Refused) as refused:
        says(cast, cast.ana, words)
    assert refused.value.verdict.reason == reason
    assert not Contribution.objects.exists()
    assert len(entries(cast.here)) == before


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "שלום \u202etxet",
        "😀",
        "half \ud83d a face",
        "'; drop table people; --",
        "{{ 7|add:7 }}",
    ],
)
def test_strange_words_are_kept_like_any_others(cast, words):
    kept = Contribution.objects.get(pk=says(cast, cast.ana, words).pk).words
    assert kept == words.replace("\ud83d", "\ufffd")


@pytest.mark.parametrize("who", ["cy", "eve"])
def test_nobody_speaks_in_a_room_they_cannot_read(cast, who):
    room = closed_space(cast, stake="uses_services")
    with pytest.raises(Refused) as refused:
        says(cast, getattr(cast, who), space=room)
    assert refused.value.verdict.reason == "There is nothing here."


def test_whoever_has_left_says_nothing_more(cast):
    cast.ana.left_at = cast.clock.at
    with pytest.raises(Refused):
        says(cast, cast.ana)


def test_a_comment_stands_with_what_it_is_about(cast):
    need = says(cast, cast.ana)
    comment = says(cast, cast.cy, "I saw that too.", kind="comment", about=need)
    assert list(queries.comments(cast.bo.viewer, need)) == [comment]
    assert last_entry(cast.here)["facts"]["about"] == need.id.hex


def test_a_comment_cannot_carry_words_from_one_room_to_another(cast):
    room = closed_space(cast, stake="uses_services")
    secret = says(cast, cast.ana, space=room)
    with pytest.raises(Refused):
        says(cast, cast.ana, about=secret)
    with pytest.raises(Refused):
        says(cast, cast.cy, about=secret)
    with pytest.raises(Refused):
        says(cast, cast.ana, about=Contribution(pk=uuid4()))


def test_words_that_somebody_entered_for_another_say_so(cast):
    note = Note(at=cast.clock.at, chance=cast.clock.chance, channel="phone", entered_by=cast.cy.pseudonym)
    words = Saying(words="On the phone", kind="story")
    from_phone = say(by=cast.ana, space=cast.joint, saying=words, note=note)
    assert from_phone.entered_by == cast.cy
    assert from_phone.channel == last_entry(cast.here)["facts"]["channel"] == "phone"
    assert last_entry(cast.here)["facts"]["entered_by"] == cast.cy.pseudonym


def test_missing_closed_and_foreign_are_one_answer(cast):
    room = closed_space(cast, stake="carer")
    closed = says(cast, cast.bo, space=room)
    foreign = says(cast, cast.ana)
    ana, eve = cast.ana.viewer, cast.eve.viewer
    for viewer, thing in [(ana, closed.id), (eve, foreign.id), (ana, uuid4()), (None, foreign.id)]:
        with pytest.raises(Http404) as missing:
            queries.contribution_or_404(viewer, thing)
        assert str(missing.value) == ""
