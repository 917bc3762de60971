"""A new device asks to be let in from one that its owner is signed in on already."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.people.models.accounts import Account


class LettingIn(models.Model):
    """One asking. Nobody's until a known device finds it by its number; gone once it was used, refused, or is old."""

    class Privacy:
        personal = frozenset({"account", "number_digest", "device", "source_digest", "pictures"})
        plain = frozenset({"id", "made_at", "use_before", "said_yes_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, blank=True, related_name="letting_in")
    number_digest = models.CharField(max_length=64, unique=True)
    device = models.CharField(max_length=40)
    source_digest = models.CharField(max_length=64)
    pictures = models.CharField(max_length=80, blank=True, default="")
    """Drawn when it was found, and never before: or somebody could show them to whoever they want to trick."""
    made_at = models.DateTimeField()
    use_before = models.DateTimeField()
    said_yes_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(account__isnull=True, pictures="") | (Q(account__isnull=False) & ~Q(pictures="")),
                name="pictures_are_drawn_when_it_is_found",
            ),
            models.CheckConstraint(
                condition=Q(said_yes_at__isnull=True) | Q(account__isnull=False), name="only_an_owner_says_yes"
            ),
        ]
