"""How a card is made, is stopped, and lets its owner in."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.verdict import Verdict, insist, no
from alongside.ledger.actions import Note
from alongside.people import cards, queries
from alongside.people.actions.knocks import knock
from alongside.people.guessing import Door
from alongside.people.models import Account, Card

STOPPED = no("This card has been stopped.", "Use your newer card. If you have none, ring us.")
NO_SUCH_WORDS = no("These six words do not open any account.", "Read them from your card once more, in their order.")
NO_SUCH_LINK = no("This link does not open any account.", "Scan your card again, or type its six words.")


@transaction.atomic
def make_card(*, by: Account, note: Note) -> cards.Secret:
    """A new card for oneself; nobody can make one for somebody else. It ends the earlier one.

    The answer is the only time that the words and the token are known.
    """
    Account.objects.select_for_update().get(pk=by.pk)
    by.cards.filter(ended_at__isnull=True).update(ended_at=note.at)
    secret = cards.new_secret(note.chance)
    Card.objects.create(
        account=by,
        token_digest=cards.digest("card link", secret.token),
        words_digest=cards.digest("card words", cards.as_typed(secret.words)),
        made_at=note.at,
    )
    return secret


@transaction.atomic
def end_card(*, by: Account, note: Note) -> None:
    """Raises Refused when there is no other way in."""
    insist(queries.may_end_card(by))
    by.cards.filter(ended_at__isnull=True).update(ended_at=note.at)


def sign_in_with_words(*, by: Account | None, note: Note, words: str, source: str) -> Account | Verdict:
    """`source` is where the try comes from. `by` is whoever is signed in on this browser already."""
    meant = cards.read_words(words)
    if isinstance(meant, Verdict):
        return meant
    found = cards.digests("card words", cards.as_typed(meant))
    return _sign_in(note=note, source=source, otherwise=NO_SUCH_WORDS, words_digest__in=found)


def sign_in_with_link(*, by: Account | None, note: Note, token: str, source: str) -> Account | Verdict:
    found = cards.digests("card link", token)
    return _sign_in(note=note, source=source, otherwise=NO_SUCH_LINK, token_digest__in=found)


@transaction.atomic
def _sign_in(*, note: Note, source: str, otherwise: Verdict, **digests: list[str]) -> Account | Verdict:
    """While somebody has to wait, even right words are not looked at: or the wait would slow nobody."""
    may = queries.may_knock(Door.CARD, source, now=note.at)
    if not may:
        return may
    card = queries.card_with(**digests)
    if card is None or card.ended_at is not None:
        knock(by=None, note=note, door=Door.CARD, source=source)
        return STOPPED if card else otherwise
    card.last_used_at = note.at
    card.save(update_fields=["last_used_at"])
    return card.account
