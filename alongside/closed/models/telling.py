"""What one person in a room tells its safeguarding lead, and what the lead answers. Nobody else in the room sees it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from alongside.closed.locked import LockedWords
from alongside.closed.models.agreeing import words_or_line
from alongside.closed.models.people import InRoom
from alongside.partnerships.models import Member


class LeadMessage(InRoom):
    """As it was sent, to the letter. The database shows it to these two members alone."""

    class Privacy:
        personal = frozenset({"space", "member", "lead", "from_whom", "words", "sent_at", "closed_at"})
        plain = frozenset({"id"})

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    lead = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Empty once forgotten."""
    from_whom = LockedWords()
    """The line above the words, which says as much of who they are as they wanted."""
    words = LockedWords()
    sent_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["space", "member"], condition=Q(closed_at__isnull=True), name="one_open_message_to_a_lead"
            ),
            models.CheckConstraint(condition=~Q(member=F("lead")), name="nobody_tells_themselves"),
            models.CheckConstraint(
                condition=Q(lead__isnull=False) | Q(closed_at__isnull=False), name="an_open_message_is_to_somebody"
            ),
        ]
        indexes = [models.Index(fields=["lead", "-sent_at"], name="closed_told")]

    @property
    def who_line(self) -> str:
        return words_or_line(self, "from_whom")

    @property
    def shown(self) -> str:
        return words_or_line(self)


class LeadAnswer(InRoom):
    """What the lead answered, once or more."""

    class Privacy:
        personal = frozenset({"space", "words", "said_at"})
        plain = frozenset({"id", "message"})

    message = models.ForeignKey(LeadMessage, on_delete=models.CASCADE, related_name="answers")
    words = LockedWords()
    said_at = models.DateTimeField()

    @property
    def shown(self) -> str:
        return words_or_line(self)
