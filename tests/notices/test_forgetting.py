"""Whoever is forgotten is forgotten by the post too."""

import pytest
from django.core import mail

from alongside.domain.access import Pace, Reach
from alongside.notices.actions.choosing import give_address
from alongside.notices.models import Arrival, Outgoing, PostalAddress, Reaching, ReplyAddress
from alongside.web.actions import close_account, forget_member
from tests.notices.post import came, commented, reply, said_by, sent, writes_to, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def life(cast):
    """Ana was written to, has answered, and once had letters on paper that Bo prints."""
    account = writes_to(cast, "ana", pace=Pace.AT_ONCE)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    written(cast)
    sent(cast)
    came(cast, reply(mail.outbox[0]))
    give_address(by=account, lines="Ana\n1 Lane", printer=cast.bo, me=cast.ana, note=cast.note())
    return account


def test_of_whoever_closes_their_account_nothing_is_left(cast, life):
    close_account(by=life, note=cast.note())
    for model in (Reaching, PostalAddress, Outgoing, ReplyAddress, Arrival):
        assert not model.objects.exists(), model


def test_whoever_takes_their_words_out_of_one_partnership_keeps_how_they_are_reached(cast, life):
    forget_member(by=cast.ana, note=cast.note())
    assert not Outgoing.objects.exists()
    assert not ReplyAddress.objects.exists()
    assert Reaching.objects.get().way == Reach.EMAIL


def test_whoever_printed_for_others_is_not_named_any_more(cast, life):
    Outgoing.objects.update(way=Reach.LETTER, standing="printed", printed_by=cast.bo)
    forget_member(by=cast.bo, note=cast.note())
    assert PostalAddress.objects.get().printer is None
    assert Outgoing.objects.get().printed_by is None
