"""How a card is made, is stopped, and lets its owner in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction

from alongside.domain.verdict import Verdict, insist, no
from alongside.ledger.actions import Note
from alongside.people import cards, devices, queries
from alongside.people.actions.browsers import end_other_browsers
from alongside.people.actions.knocks import knock
from alongside.people.actions.telling import tell_of_way
from alongside.people.guessing import Door
from alongside.people.models import Account, Card

STOPPED = no("This card has been stopped.", "Use your newer card. If you have none, ring us.")
NOT_YET = no("This card is not good yet. It waits for a day.", "A second welcomer can make it good at once.")
NO_SUCH_WORDS = no("These six words do not open any account.", "Read them from your card once more, in their order.")
NO_SUCH_LINK = no("This link does not open any account.", "Scan your card again, or type its six words.")


@transaction.atomic
def make_card(*, by: Account, note: Note) -> cards.Secret:
    """A new card for oneself; nobody can make one for somebody else. It ends the earlier one.

    The answer is the only time that the words and the token are known.
    """
    Account.objects.select_for_update().get(pk=by.pk)
    by.cards.filter(ended_at__isnull=True).update(ended_at=note.at)
    return _new_card(by, note)


@transaction.atomic
def make_card_for(
    *, by: Account, note: Note, account: Account, waits: timedelta, keeps_others: bool, what: str
) -> cards.Secret:
    """`by` is a welcomer, and whoever calls this has asked whether they may. Nothing of the person's ends before this
    card is used: so whoever makes one they were not asked for shuts nobody out. The person is told at once.
    """
    Account.objects.select_for_update().get(pk=account.pk)
    account.cards.filter(ended_at__isnull=True, waits=True).update(ended_at=note.at)
    secret = _new_card(account, note, waits=True, good_from=note.at + waits, keeps_others=keeps_others)
    tell_of_way(by=account, note=note, what=what, on_pages=True)
    return secret


@transaction.atomic
def hasten_card(*, by: Account, note: Note, account: Account) -> None:
    """A second welcomer was there too: the card that waits is good from now on."""
    account.cards.filter(ended_at__isnull=True, waits=True, good_from__gt=note.at).update(good_from=note.at)


@transaction.atomic
def stop_waiting_card(*, by: Account, note: Note) -> None:
    """Its owner did not ask for it."""
    by.cards.filter(ended_at__isnull=True, waits=True).update(ended_at=note.at)


def _new_card(account: Account, note: Note, **more: Any) -> cards.Secret:
    secret = cards.new_secret(note.chance)
    Card.objects.create(
        account=account,
        token_digest=cards.digest("card link", secret.token),
        words_digest=cards.digest("card words", cards.as_typed(secret.words)),
        made_at=note.at,
        **more,
    )
    return secret


@transaction.atomic
def replace_lost_card(*, by: Account, note: Note, keep: str) -> cards.Secret:
    """Somebody else may have the card: it ends, a new one is made, and whoever came in with it is out.

    `keep` is the row of the browser that this is done on, the only one that stays signed in.
    """
    end_other_browsers(by=by, note=note, keep=keep)
    return make_card(by=by, note=note)


@transaction.atomic
def end_card(*, by: Account, note: Note) -> None:
    """Raises Refused when there is no other way in."""
    insist(queries.may_end_card(by))
    by.cards.filter(ended_at__isnull=True).update(ended_at=note.at)


def sign_in_with_words(*, by: Account | None, note: Note, words: str, source: str, mark: str = "") -> Account | Verdict:
    """`source` is where the try comes from. `by` is whoever is signed in on this browser already.

    `mark` is what a browser carries that was somebody's own before: the wait is then its own, not the place's.
    """
    meant = cards.read_words(words)
    if isinstance(meant, Verdict):
        return meant
    found = cards.digests("card words", cards.as_typed(meant))
    return _with_words(note=note, source=source, mark=mark, found=found)


@transaction.atomic
def _with_words(*, note: Note, source: str, mark: str, found: list[str]) -> Account | Verdict:
    """While somebody has to wait, even right words are not taken: or the wait would slow nobody."""
    card = queries.card_with(words_digest__in=found)
    if devices.knows(mark, card.account if card else None):
        source = f"known {mark}"
    may = queries.may_knock(Door.CARD, source, now=note.at)
    if not may:
        return may
    if card is None or card.ended_at is not None:
        knock(by=None, note=note, door=Door.CARD, source=source)
        return _stopped(card, note) if card else NO_SUCH_WORDS
    return _used(card, note)


@transaction.atomic
def sign_in_with_link(*, by: Account | None, note: Note, token: str, source: str) -> Account | Verdict:
    """The picture holds 256 bits of chance. Nobody guesses that, so nobody who has it is made to wait.

    A wrong one counts all the same, so that whoever sends very many is slowed down at the other doors.
    """
    card = queries.card_with(token_digest__in=cards.digests("card link", token))
    if card is None or card.ended_at is not None:
        knock(by=None, note=note, door=Door.CARD, source=source)
        return _stopped(card, note) if card else NO_SUCH_LINK
    return _used(card, note)


def _stopped(card: Card, note: Note) -> Verdict:
    """Its owner can see that somebody tried it."""
    card.tried_at = note.at
    card.save(update_fields=["tried_at"])
    return STOPPED


def _used(card: Card, note: Note) -> Account | Verdict:
    """With the first use of a card that a welcomer made, what was lost ends: the card before, and every browser."""
    if card.waits:
        if card.good_from and note.at < card.good_from:
            return NOT_YET
        card.account.cards.filter(ended_at__isnull=True, waits=False).update(ended_at=note.at)
        if not card.keeps_others:
            card.account.visits.all().delete()
    card.waits, card.last_used_at = False, note.at
    card.save(update_fields=["waits", "last_used_at"])
    return card.account
