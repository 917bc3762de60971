"""Who is in a closed room, under which name, and who asks to come in."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from alongside.closed.locked import LockedWords
from alongside.domain.rooms import Asked, Stay, last_day_of
from alongside.ledger.constraints import both_or_neither
from alongside.partnerships.models import Member
from alongside.spaces.models import Space


class InRoom(models.Model):
    """A row of a closed room. `row_secured` and `LockedWords` count on these two fields."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class Presence(InRoom):
    """A stay in a room, from going in to going out, under the name chosen for it. What is said there belongs to it.

    Which member it is, is for rules and constraints alone: no page shows it, and none lists or counts by it.
    """

    class Privacy:
        personal = frozenset(
            {"space", "member", "name", "entered_at", "left_at", "guest_until", "paused_at", "muted_at", "seen_to"}
        )
        plain = frozenset({"id"})

    member = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Empty once forgotten."""
    name = LockedWords()
    entered_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    guest_until = models.DateTimeField(null=True, blank=True)
    """Only for a guest: the moment from which they find nothing here."""
    paused_at = models.DateTimeField(null=True, blank=True)
    """They take a break: nothing reaches them until they come back."""
    muted_at = models.DateTimeField(null=True, blank=True)
    """They do not want to be told of anything new here."""
    seen_to = models.DateTimeField(null=True, blank=True)
    """The time of the newest thing that they have seen here, not when they looked. No page shows it, to anybody."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["space", "member"], condition=Q(left_at__isnull=True), name="in_a_room_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(left_at__isnull=True) | Q(left_at__gte=F("entered_at")),
                name="nobody_leaves_before_entering",
            ),
            models.CheckConstraint(
                condition=Q(guest_until__isnull=True) | Q(guest_until__gt=F("entered_at")), name="a_guest_stays_a_while"
            ),
            models.CheckConstraint(
                condition=Q(member__isnull=False) | Q(left_at__isnull=False), name="whoever_is_inside_is_somebody"
            ),
        ]
        indexes = [models.Index(fields=["member", "space"], name="closed_my_stays")]

    @property
    def is_on_a_break(self) -> bool:
        return self.paused_at is not None

    @property
    def last_day(self) -> date | None:
        """Of a guest."""
        return last_day_of(self.guest_until, zone=timezone.get_default_timezone()) if self.guest_until else None

    @property
    def stay(self) -> Stay:
        return Stay(entered_at=self.entered_at, left_at=self.left_at, guest_until=self.guest_until)


class Asking(InRoom):
    """Somebody who changed their group asks the people in a room whether they may come in."""

    class Privacy:
        personal = frozenset({"space", "member", "asked_at", "refused_at", "refused_by"})
        plain = frozenset({"id"})

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    refused_at = models.DateTimeField(null=True, blank=True)
    refused_by = models.ForeignKey(Presence, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Never shown: a no needs no reason, and nobody answers for it."""

    class Meta:
        constraints = [
            both_or_neither("refused_at", "refused_by", name="a_no_is_somebodys"),
            models.UniqueConstraint(fields=["space", "member", "asked_at"], name="asked_once_at_a_time"),
        ]

    @property
    def asked(self) -> Asked:
        return Asked(at=self.asked_at, refused_at=self.refused_at)
