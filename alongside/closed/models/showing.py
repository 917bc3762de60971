"""A part of a room that two keyholders show its lead for a week: which part, why, who said so, and when it was read."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from alongside.closed.locked import LockedWords
from alongside.closed.models.agreeing import words_or_line
from alongside.closed.models.guarding import Lead
from alongside.closed.models.people import InRoom, Presence
from alongside.domain.rooms.showing import lapses_unless_agreed
from alongside.domain.saying import say
from alongside.ledger.constraints import both_or_neither
from alongside.partnerships.models import Member


class Showing(InRoom):
    """One keyholder asks for it; another agrees; from then on it is never changed, but may be ended before its time."""

    class Privacy:
        personal = frozenset({"space", "member", "lead", "reason", "salt", "asker", "seconder"})
        plain = frozenset({"id", "thread", "since", "until", "begun_at", "agreed_at", "reads_until", "ended_at"})

    lead = models.ForeignKey(Lead, on_delete=models.PROTECT, related_name="+")
    """By which somebody may read it: no longer than they are the lead of the room."""
    member = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Who that is, for the policy of the database. Empty once forgotten."""
    reason = LockedWords()
    salt = models.BinaryField(max_length=16)
    thread = models.UUIDField(null=True, blank=True)
    """Only this thread. No link: if the thread goes, what is left to show is nothing, and not all of the room."""
    since = models.DateTimeField()
    until = models.DateTimeField()
    """What was said from the one moment to before the other."""
    asker = models.ForeignKey(Presence, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    seconder = models.ForeignKey(Presence, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)
    reads_until = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            both_or_neither("agreed_at", "seconder", name="a_second_yes_is_somebodys"),
            both_or_neither("agreed_at", "reads_until", name="what_is_shown_is_shown_until"),
            models.CheckConstraint(
                condition=Q(seconder__isnull=True) | ~Q(seconder=F("asker")), name="it_takes_two_to_show_a_room"
            ),
            models.CheckConstraint(
                condition=Q(since__lt=F("until"), until__lte=F("begun_at")), name="only_what_was_said_is_shown"
            ),
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True) | Q(reads_until__gt=F("agreed_at")), name="a_lead_reads_for_a_while"
            ),
            models.UniqueConstraint(
                fields=["space"],
                condition=Q(agreed_at__isnull=True, ended_at__isnull=True),
                name="one_showing_waits_at_a_time",
            ),
        ]
        indexes = [models.Index(fields=["space", "-begun_at"], name="closed_showings")]

    @property
    def why(self) -> str:
        return words_or_line(self, "reason") or say("These words are gone for good.")

    def is_open(self, *, at: datetime) -> bool:
        """May the lead read it at this moment? As the query and the database's own policy say it."""
        if self.agreed_at is None or self.reads_until is None or self.ended_at is not None:
            return False
        return at < self.reads_until and self.lead.ended_at is None

    def is_waiting(self, *, at: datetime) -> bool:
        return self.agreed_at is None and self.ended_at is None and at < lapses_unless_agreed(self.begun_at)

    @property
    def over_at(self) -> datetime | None:
        """When it was over, or will be by itself."""
        moments = [each for each in (self.reads_until, self.ended_at, self.lead.ended_at) if each is not None]
        return min(moments) if moments else None


class Reading(InRoom):
    """One time that the lead read it. Everybody in the room sees when."""

    class Privacy:
        personal = frozenset({"space", "at"})
        plain = frozenset({"id", "showing"})

    showing = models.ForeignKey(Showing, on_delete=models.CASCADE, related_name="readings")
    at = models.DateTimeField()
