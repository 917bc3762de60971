"""Whom a room asks in for whom it is not, until when."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from alongside.closed.locked import LockedWords
from alongside.closed.models.agreeing import words_or_line
from alongside.closed.models.people import InRoom
from alongside.domain.rooms import Invited, last_day_of
from alongside.partnerships.models import Member


class Invitation(InRoom):
    """A room has agreed to ask somebody in. It is gone with a no, with an objection, and once the guest has gone.

    The people in the room see it, and whoever is asked sees that they are. A stay as a guest cannot be written without.
    """

    class Privacy:
        personal = frozenset({"space", "member", "why", "guest_until"})
        plain = frozenset({"id", "asked_at", "came_at"})

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    why = LockedWords()
    asked_at = models.DateTimeField()
    guest_until = models.DateTimeField()
    came_at = models.DateTimeField(null=True, blank=True)
    """When they said yes and went in."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["space", "member"], name="asked_in_once_at_a_time"),
            models.CheckConstraint(condition=Q(guest_until__gt=F("asked_at")), name="a_guest_is_asked_in_for_a_while"),
            models.CheckConstraint(
                condition=Q(came_at__isnull=True) | Q(came_at__gte=F("asked_at"), came_at__lt=F("guest_until")),
                name="a_guest_comes_within_their_time",
            ),
        ]

    @property
    def shown(self) -> str:
        return words_or_line(self, "why")

    @property
    def invited(self) -> Invited:
        return Invited(at=self.asked_at, until=self.guest_until, has_come=self.came_at is not None)

    @property
    def last_day(self) -> date:
        return last_day_of(self.guest_until, zone=timezone.get_default_timezone())
