"""Accounts sign in. They hold no password, no role and no power over anything that people say."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class Account(AbstractBaseUser):
    """What signs in. The person behind it is known to each partnership as a member, under a name they choose."""

    class Privacy:
        personal = frozenset({"id", "name", "email", "session_salt"})
        plain = frozenset({"runs_server", "made_at", "closed_at", "demo_words", "has_news_of_ways"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    runs_server = models.BooleanField(default=False)
    """May keep the server running and start partnerships. Reads no more than anyone."""
    demo_words = models.CharField(max_length=200, blank=True)
    """Who this made-up person is, for the page where a visitor to the demo picks somebody to be."""
    session_salt = models.CharField(max_length=32)
    """Changing it signs this account out everywhere."""
    has_news_of_ways = models.BooleanField(default=False)
    """Something was done about how this person comes in, that they have not looked at since. Each page says so."""
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
