"""Accounts sign in. They hold no password, no role and no power over anything that people say."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from alongside.ledger.constraints import one_of
from alongside.people.guessing import Door


class Account(AbstractBaseUser):
    """What signs in. The person behind it is known to each partnership as a member, under a name they choose."""

    class Privacy:
        personal = frozenset({"id", "name", "email", "session_salt"})
        plain = frozenset({"runs_server", "made_at", "closed_at", "demo_words"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    runs_server = models.BooleanField(default=False)
    """May keep the server running and start partnerships. Reads no more than anyone."""
    demo_words = models.CharField(max_length=200, blank=True)
    """Who this made-up person is, for the page where a visitor to the demo picks somebody to be."""
    session_salt = models.CharField(max_length=32)
    """Changing it signs this account out everywhere."""
    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    password = None  # type: ignore[assignment]
    last_login = None
    USERNAME_FIELD = "id"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = BaseUserManager["Account"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), condition=~Q(email=""), name="one_account_an_email"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=False, name="", email="", demo_words="", runs_server=False)
                | (Q(closed_at__isnull=True) & ~Q(name="")),
                name="a_closed_account_says_nothing_of_anyone",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        return self.closed_at is None

    def get_session_auth_hash(self) -> str:
        return self.session_salt

    def get_session_auth_fallback_hash(self):  # type: ignore[no-untyped-def]
        return iter(())


class Card(models.Model):
    """A printed card that signs its owner in: a picture to scan and six plain words. Only digests are kept."""

    class Privacy:
        personal = frozenset({"account", "token_digest", "words_digest"})
        plain = frozenset({"id", "made_at", "ended_at", "last_used_at"})

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="cards")
    token_digest = models.CharField(max_length=64, unique=True)
    words_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account"], condition=Q(ended_at__isnull=True), name="one_card_an_account"),
        ]


class EmailCode(models.Model):
    """A one-time code sent by e-mail. Kept as a digest, and gone after use."""

    class Privacy:
        personal = frozenset({"account", "new_email", "digest"})
        plain = frozenset({"id", "made_at", "use_before", "tries"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, blank=True, related_name="email_codes")
    """None when nobody here has the address that was typed: then all goes on as if, and no letter is sent."""
    new_email = models.EmailField(blank=True)
    """The address that this code is to prove, when it changes one; empty when it signs in."""
    digest = models.CharField(max_length=64)
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


class Visit(AbstractBaseSession):
    """A browser that has come here. Kept under a digest of its cookie: a copy of these rows opens nobody's account."""

    class Privacy:
        personal = frozenset({"session_key", "session_data", "account"})
        plain = frozenset({"expire_date"})

    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, blank=True, related_name="visits")


class DemoClock(models.Model):
    """How far the demo's clock has been moved on, so that a visitor need not wait a week for a decision to close."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"id", "ahead"})

    ahead = models.DurationField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="one_demo_clock"),
            models.CheckConstraint(condition=Q(ahead__gte=timedelta()), name="the_demo_clock_never_goes_back"),
        ]
