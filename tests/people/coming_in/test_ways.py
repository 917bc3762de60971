"""One page has all the ways in, and says one thing to do next."""

import pytest

from alongside.people import actions
from alongside.people.ways import ALL_WELL, CARD, HOW, ICONS, SECOND_CARD, SECOND_MAIL, Having, Way, in_all, next_step

CASES = {
    "nothing yet": (Having(card=False, mail=False, passkeys=0, staff=0), True, CARD),
    "only a card": (Having(card=True, mail=False, passkeys=0, staff=0), True, SECOND_MAIL),
    "only a card, and no letters leave": (Having(card=True, mail=False, passkeys=0, staff=0), False, ALL_WELL),
    "only an address": (Having(card=False, mail=True, passkeys=0, staff=0), True, SECOND_CARD),
    "only a passkey": (Having(card=False, mail=False, passkeys=1, staff=0), True, SECOND_CARD),
    "only the organisation's": (Having(card=False, mail=False, passkeys=0, staff=1), True, SECOND_CARD),
    "a card and an address": (Having(card=True, mail=True, passkeys=0, staff=0), True, ALL_WELL),
}


@pytest.mark.parametrize(("having", "mail_works", "step"), CASES.values(), ids=CASES)
def test_what_to_do_next(having, mail_works, step):
    assert next_step(having, mail_works=mail_works) == step


@pytest.mark.parametrize("count", range(8))
def test_how_many_ways_in_words(count):
    assert in_all(Having(card=False, mail=False, passkeys=count, staff=0)).endswith(("way in", "ways in"))


def test_every_way_has_words_and_a_picture():
    assert set(HOW) == set(ICONS) == set(Way)


def test_the_page_has_one_clear_next_step(ana, client, note):
    client.force_login(ana)
    page = client.get("/me/ways/").content.decode()
    assert "You have one way in." in page
    assert "Make a card too" in page
    actions.make_card(by=ana, note=note())
    page = client.get("/me/ways/").content.decode()
    assert "You have two ways in." in page
    assert "All is well" in page
