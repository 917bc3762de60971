"""A reply by e-mail becomes a reply: to just this thing, by just this person, in their own words."""

from __future__ import annotations

import pytest
from django.core import mail

from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.models import Contribution
from alongside.decisions.models import Remark, Voter
from alongside.domain.access import Pace
from alongside.domain.notices import Fate
from alongside.ledger.models import LedgerEntry
from alongside.notices.actions.choosing import renew_reply_addresses
from alongside.notices.models import Arrival, Outgoing
from alongside.partnerships.actions.leaving import leave
from tests.decisions.world import opened
from tests.notices.post import came, commented, reply, said_by, sent, writes_to, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def garden(cast):
    return said_by(cast, "ana", "A garden.")


@pytest.fixture
def letter(cast, garden):
    """Ana gets one letter about her idea, and can answer it."""
    writes_to(cast, "ana", pace=Pace.AT_ONCE)
    commented(cast, "bo", garden)
    written(cast)
    sent(cast)
    (found,) = mail.outbox
    return found


def newest() -> Contribution:
    return Contribution.objects.order_by("-said_at").first()


def test_an_answer_is_said_where_it_belongs_in_their_own_words_and_by_email(cast, garden, letter):
    assert came(cast, reply(letter, "Yes, I can come.\n\nI bring cake.")) is Fate.TAKEN
    said = newest()
    assert (said.about, said.author, said.words) == (garden, cast.ana, "Yes, I can come.\n\nI bring cake.")
    assert (said.kind, said.channel, said.entered_by) == ("comment", "email", None)


def test_the_record_says_that_it_came_by_email_and_none_of_its_words(cast, letter):
    came(cast, reply(letter, "I bring cake."))
    record = " ".join(LedgerEntry.objects.filter(partnership=cast.here.pk).values_list("line", flat=True))
    assert '"channel":"email"' in record
    assert "cake" not in record


def test_the_same_letter_twice_is_one_answer(cast, letter):
    answer = reply(letter)
    assert [came(cast, answer), came(cast, answer)] == [Fate.TAKEN, Fate.SAME]
    assert Contribution.objects.filter(channel="email").count() == 1


def test_what_somebody_said_under_a_chosen_name_they_go_on_saying_under_it(cast):
    """Their own name would tell everybody whose it was."""
    under_another_name = said_by(cast, "ana", "I am afraid of Mondays.", chosen_name="Robin")
    writes_to(cast, "ana", pace=Pace.AT_ONCE)
    commented(cast, "bo", under_another_name)
    written(cast)
    sent(cast)
    assert came(cast, reply(mail.outbox[0], "Still.")) is Fate.TAKEN
    assert (newest().shown_name, newest().named) == ("Robin", "chosen")


def test_an_answer_to_a_decision_is_said_beside_it_and_is_no_vote(cast):
    writes_to(cast, "ana", pace=Pace.AT_ONCE)
    decision = opened(cast)
    written(cast)
    sent(cast)
    (letter,) = mail.outbox
    assert came(cast, reply(letter, "I agree. Yes. Agree.")) is Fate.TAKEN
    assert Remark.objects.get().proposal_id == decision.proposal_id
    assert not Voter.objects.get(decision=decision, member=cast.ana).took_part


def test_a_letter_about_several_things_is_answered_with_how_to_say_which(cast):
    writes_to(cast, "ana", pace=Pace.DAILY)
    for words in ("A garden.", "A pond."):
        commented(cast, "bo", said_by(cast, "ana", words))
    written(cast)
    sent(cast)
    assert came(cast, reply(mail.outbox[0])) is Fate.REFUSED
    assert "which one" in Outgoing.objects.get(kind="answer").body
    assert not Contribution.objects.filter(channel="email").exists()


def test_what_is_gone_is_answered_with_why(cast, garden, letter):
    withdraw(by=cast.ana, contribution=garden, note=cast.note())
    assert came(cast, reply(letter)) is Fate.REFUSED
    sent(cast)
    assert mail.outbox[-1].extra_headers["Auto-Submitted"] == "auto-replied"
    assert "Priya Nair" in mail.outbox[-1].body


def test_after_the_addresses_were_renewed_the_old_ones_are_nobodys(cast, letter):
    renew_reply_addresses(by=cast.ana.account, note=cast.note())
    assert came(cast, reply(letter)) is Fate.UNKNOWN
    assert Outgoing.objects.filter(kind="answer").count() == 0


def test_whoever_left_says_nothing_any_more(cast, letter):
    leave(by=cast.ana, note=cast.note())
    assert came(cast, reply(letter)) is Fate.UNKNOWN


def test_the_address_stands_on_the_envelope_alone_where_somebody_wrote_to_many(cast, letter):
    answer = reply(letter, To="a-list@example.org")
    assert came(cast, answer) is Fate.UNKNOWN
    assert came(cast, answer, to=letter.reply_to[0].upper()) is Fate.TAKEN


def test_of_a_letter_nothing_is_kept_but_that_it_came(cast, letter):
    came(cast, reply(letter, "I bring cake."))
    row = Arrival.objects.get()
    assert (row.fate, row.reason) == (Fate.TAKEN, "")
    assert len(row.digest) == 64
