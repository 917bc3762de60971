"""What lets somebody in, kept as digests, and what slows down whoever guesses."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.ledger.constraints import one_of
from alongside.people.guessing import Door
from alongside.people.models.accounts import Account


class Card(models.Model):
    """A printed card that signs its owner in: a picture to scan and six plain words. Only digests are kept."""

    class Privacy:
        personal = frozenset({"account", "token_digest", "words_digest"})
        plain = frozenset(
            {"id", "made_at", "ended_at", "last_used_at", "tried_at", "good_from", "waits", "keeps_others"}
        )

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="cards")
    token_digest = models.CharField(max_length=64, unique=True)
    words_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    """When somebody last tried this card after it was stopped."""
    waits = models.BooleanField(default=False)
    """A welcomer made it, and nobody has come in with it yet. Until then the card before it stays good."""
    good_from = models.DateTimeField(null=True, blank=True)
    keeps_others = models.BooleanField(default=False)
    """With its first use nothing else ends, because its owner said so when it was made."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=Q(ended_at__isnull=True, waits=False), name="one_card_an_account"
            ),
            models.UniqueConstraint(
                fields=["account"], condition=Q(ended_at__isnull=True, waits=True), name="one_waiting_card_an_account"
            ),
        ]


class EmailCode(models.Model):
    """A one-time code and a link sent by e-mail. Kept as digests, and gone after use."""

    class Privacy:
        personal = frozenset({"account", "new_email", "digest", "link_digest"})
        plain = frozenset({"id", "made_at", "use_before", "tries"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, blank=True, related_name="email_codes")
    """None when nobody here has the address that was typed: then all goes on as if, and no letter is sent."""
    new_email = models.EmailField(blank=True)
    """The address that this code is to prove, when it changes one; empty when it signs in."""
    digest = models.CharField(max_length=64)
    link_digest = models.CharField(max_length=64, blank=True, default="", db_index=True)
    """Of the link in the same letter; empty in a letter that proves a new address."""
    made_at = models.DateTimeField()
    use_before = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)


class Knock(models.Model):
    """A try at a door: wrong words, a wrong code, a code asked for. Counted so that guessing is slow, and soon gone."""

    class Privacy:
        personal = frozenset({"source_digest"})
        plain = frozenset({"id", "door", "at"})

    door = models.CharField(max_length=8, choices=[(door.value, door.value) for door in Door])
    source_digest = models.CharField(max_length=64)
    """Of the place it came from, or of the address a code was asked for."""
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [one_of("door", [door.value for door in Door], name="knock_door_is_known")]
        indexes = [models.Index(fields=["source_digest", "door", "at"], name="knocks_of_one_source")]
