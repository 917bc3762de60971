"""Whom a room has chosen for the day when somebody may be badly hurt: its safeguarding lead, and its keyholders."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.closed.models.people import InRoom, Presence
from alongside.partnerships.models import Member


class Chosen(InRoom):
    """Somebody whom the room asks. It holds from their own yes until it ends."""

    asked_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    """When they laid it down, said no, or somebody else took their place."""

    class Meta:
        abstract = True


class Lead(Chosen):
    """The safeguarding lead of a room. They see this row from outside, and nothing else of the room by it."""

    class Privacy:
        personal = frozenset({"space", "member", "asked_at", "agreed_at", "ended_at"})
        plain = frozenset({"id"})

    member = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Empty once forgotten."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["space"], condition=Q(agreed_at__isnull=False, ended_at__isnull=True), name="one_lead_a_room"
            ),
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True) | Q(agreed_at__gte=F("asked_at")), name="a_lead_is_asked_first"
            ),
            models.CheckConstraint(
                condition=Q(member__isnull=False) | Q(ended_at__isnull=False), name="a_lead_is_somebody"
            ),
        ]


class Keyholder(Chosen):
    """One of those who can show the lead a part of the room, two of them together. It ends with their stay."""

    class Privacy:
        personal = frozenset({"space", "stay", "asked_at", "agreed_at", "ended_at"})
        plain = frozenset({"id"})

    stay = models.ForeignKey(Presence, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stay"], condition=Q(ended_at__isnull=True), name="a_keyholder_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True) | Q(agreed_at__gte=F("asked_at")), name="a_keyholder_is_asked_first"
            ),
        ]
