"""Passkeys, and the second thing that whoever operates has to show."""

from __future__ import annotations

from django.db import models

from alongside.people.models.accounts import Account


class Passkey(models.Model):
    """A key that a device of somebody's holds. Only its public half is here: no row of this signs anybody in."""

    class Privacy:
        personal = frozenset({"account", "name", "known_by", "attested"})
        plain = frozenset({"id", "counter", "made_at", "last_used_at"})

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=80)
    """What its owner calls the device that has it."""
    known_by = models.CharField(max_length=64, unique=True)
    attested = models.BinaryField()
    counter = models.BigIntegerField(default=0)
    made_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)


class Authenticator(models.Model):
    """An app that makes six numbers every half minute. Its secret is locked under the site's key."""

    class Privacy:
        personal = frozenset({"account", "locked"})
        plain = frozenset({"made_at", "last_step"})

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True, related_name="authenticator")
    locked = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    last_step = models.BigIntegerField(default=0)
    """Numbers are good once: the newest step of which they were used."""


class PaperCode(models.Model):
    """One line of words on paper, good once, for when the phone with the app is gone."""

    class Privacy:
        personal = frozenset({"account", "digest"})
        plain = frozenset({"id", "made_at", "used_at"})

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="paper_codes")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
