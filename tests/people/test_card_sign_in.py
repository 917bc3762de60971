"""A card lets its owner in, and nobody else."""

import pytest
from django.db import IntegrityError, transaction

from alongside.domain.verdict import Refused, Verdict
from alongside.people import actions, cards, queries
from alongside.people.models import Card, Knock
from alongside.people.wordlist import WORDS
from tests.people.conftest import ELSEWHERE, HERE

pytestmark = pytest.mark.both_databases


@pytest.fixture
def card(ana, note):
    return actions.make_card(by=ana, note=note())


def with_words(note, words, source=HERE):
    return actions.sign_in_with_words(by=None, note=note(), words=words, source=source)


def with_link(note, token, source=HERE):
    return actions.sign_in_with_link(by=None, note=note(), token=token, source=source)


def wrong(card):
    """Six real words that open nothing."""
    return " ".join([*card.words[:5], next(word for word in WORDS if word not in card.words)])


def test_six_words_let_their_owner_in(ana, card, note):
    assert with_words(note, " ".join(card.words)) == ana


def test_the_link_lets_its_owner_in(ana, card, note):
    assert with_link(note, card.token) == ana


def test_a_card_says_when_it_was_last_used(ana, card, note):
    assert queries.card_of(ana).last_used_at is None
    with_words(note.later(days=2), " ".join(card.words))
    assert queries.card_of(ana).last_used_at == note.at


def test_neither_words_nor_link_are_kept(card):
    kept = str(list(Card.objects.values()))
    assert card.token not in kept
    assert not any(f"'{word}'" in kept for word in card.words)


def test_words_in_another_order_open_nothing(card, note):
    assert isinstance(with_words(note, " ".join(reversed(card.words))), Verdict)


def test_five_right_words_and_one_wrong_say_nothing_of_which(card, note):
    said = {str(with_words(note, " ".join(words))) for words in one_wrong_at_each_place(card)}
    assert len(said) == 1
    assert "Read them from your card once more" in said.pop()


def one_wrong_at_each_place(card):
    other = next(word for word in WORDS if word not in card.words)
    return [[*card.words[:n], other, *card.words[n + 1 :]] for n in range(6)]


def test_what_is_said_of_a_word_nobody_has_depends_on_nobodys_card(card, note):
    typed = "xylophone " + " ".join(card.words[1:])
    with_a_card = with_words(note, typed)
    Card.objects.all().delete()
    assert with_words(note, typed) == with_a_card


def test_words_that_cannot_be_read_do_not_count_as_a_try(card, note):
    with_words(note, "only three words")
    assert not Knock.objects.exists()


def test_a_new_card_ends_the_earlier_one(ana, card, note):
    newer = actions.make_card(by=ana, note=note())
    for refused in (with_words(note, " ".join(card.words)), with_link(note, card.token)):
        assert isinstance(refused, Verdict)
        assert refused.reason == "This card has been stopped."
    assert with_words(note, " ".join(newer.words)) == ana


def test_the_database_keeps_one_card_an_account(ana, card, note):
    old = Card.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Card.objects.create(account=ana, token_digest="t", words_digest="w", made_at=old.made_at)


def test_a_card_can_be_stopped_where_a_letter_can_bring_one_back(ana, card, note):
    actions.end_card(by=ana, note=note())
    assert queries.card_of(ana) is None
    assert isinstance(with_words(note, " ".join(card.words)), Verdict)


def test_the_only_way_in_cannot_be_stopped(bo, note):
    actions.make_card(by=bo, note=note())
    with pytest.raises(Refused, match="your only way in"):
        actions.end_card(by=bo, note=note())
    assert queries.card_of(bo)


def test_an_address_is_no_way_in_where_no_letters_can_be_sent(ana, card, note, settings):
    settings.MAIL_WORKS = False
    with pytest.raises(Refused, match="your only way in"):
        actions.end_card(by=ana, note=note())


def test_a_card_of_a_closed_account_opens_nothing(ana, card, note):
    actions.close_account(by=ana, note=note())
    assert isinstance(with_link(note, card.token), Verdict)


def test_after_six_wrong_tries_there_is_a_wait_even_for_the_right_card(card, note):
    for _ in range(6):
        with_words(note, wrong(card))
    refused = with_words(note, " ".join(card.words))
    assert isinstance(refused, Verdict)
    assert refused.reason == "There were several wrong tries from where you are."


def test_the_right_card_still_works_from_another_place(ana, card, note):
    for _ in range(20):
        with_words(note, wrong(card))
    assert with_words(note, " ".join(card.words), source=ELSEWHERE) == ana


def test_trying_while_waiting_does_not_make_the_wait_longer(ana, card, note):
    for _ in range(30):
        with_words(note, wrong(card))
    assert Knock.objects.count() == 6
    assert with_words(note.later(seconds=31), " ".join(card.words)) == ana


def test_wrong_links_and_wrong_words_are_counted_together(card, note):
    for _ in range(3):
        with_words(note, wrong(card))
        with_link(note, "no such token")
    assert not queries.may_knock("card", HERE, now=note.at)


def test_right_tries_are_never_counted(ana, card, note):
    for _ in range(50):
        assert with_words(note, " ".join(card.words)) == ana
    assert not Knock.objects.exists()


def test_wrong_tries_are_forgotten_after_a_day(card, note):
    with_words(note, wrong(card))
    with_words(note.later(days=1, seconds=1), wrong(card))
    assert Knock.objects.count() == 1


def test_where_a_try_came_from_is_kept_only_as_a_digest(card, note):
    with_words(note, wrong(card))
    assert HERE not in str(list(Knock.objects.values()))


def test_a_card_outlives_a_change_of_the_secret_key(ana, card, note, settings):
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "a new key", [settings.SECRET_KEY]
    assert with_link(note, card.token) == ana


def test_whoever_has_only_the_rows_can_sign_in_as_nobody(card, note, settings):
    """A stolen copy of the database, put up under another key, opens nothing; nor does what it holds, as it stands."""
    rows = Card.objects.values_list("token_digest", "words_digest").get()
    assert [with_link(note, row, source=row) for row in rows] == [actions.cards.NO_SUCH_LINK] * 2
    settings.SECRET_KEY = "the thief's own"
    assert isinstance(with_words(note, " ".join(card.words), source="a"), Verdict)
    assert isinstance(with_link(note, card.token, source="b"), Verdict)


def test_what_is_typed_as_a_link_may_be_anything(card, note):
    for n, token in enumerate(["", "\x00", "é" * 1000, "../../etc", cards.as_typed(card.words)]):
        assert with_link(note, token, source=str(n)) == actions.cards.NO_SUCH_LINK
