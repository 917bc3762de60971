"""The browsers that come here, and each time that somebody came in."""

from __future__ import annotations

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from alongside.ledger.constraints import one_of
from alongside.people.models.accounts import Account
from alongside.people.ways import Way


class Visit(AbstractBaseSession):
    """A browser that has come here. Kept under a digest of its cookie: a copy of these rows opens nobody's account."""

    class Privacy:
        personal = frozenset({"session_key", "session_data", "account", "device"})
        plain = frozenset({"expire_date", "way", "is_shared", "began_at", "last_here_at"})

    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, blank=True, related_name="visits")
    way = models.CharField(max_length=12, blank=True, default="", choices=[(way.value, way.value) for way in Way])
    device = models.CharField(max_length=40, blank=True, default="")
    """In words, made of what the browser says of itself. What it says is not kept."""
    is_shared = models.BooleanField(default=False)
    began_at = models.DateTimeField(null=True, blank=True)
    last_here_at = models.DateTimeField(null=True, blank=True)
    """To the hour: nobody needs to know it closer."""

    class Meta:
        constraints = [one_of("way", ["", *Way], name="visit_way_is_known")]


class CameIn(models.Model):
    """One time that somebody came in as this account: for the eyes of its owner alone, and gone after a year."""

    class Privacy:
        personal = frozenset({"account", "device"})
        plain = frozenset({"id", "at", "way", "is_shared"})

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="came_in")
    at = models.DateTimeField()
    way = models.CharField(max_length=12, choices=[(way.value, way.value) for way in Way])
    device = models.CharField(max_length=40)
    is_shared = models.BooleanField(default=False)

    class Meta:
        constraints = [one_of("way", Way, name="came_in_by_a_known_way")]
        indexes = [models.Index(fields=["account", "-at"], name="came_in_newest_first")]
