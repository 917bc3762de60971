"""What people in a room want to say at the joint table, together. No row says who wrote a word of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.closed.locked import LockedWords
from alongside.closed.models.agreeing import DAMAGED, words_or_line
from alongside.closed.models.people import InRoom, Presence
from alongside.closed.models.talk import Post
from alongside.contributions.models import Contribution, Kind
from alongside.domain.contributions import gist
from alongside.domain.rooms import Phase, Signing
from alongside.domain.saying import say
from alongside.ledger.constraints import one_of

SIGNINGS = [
    (Signing.GROUP.value, say("As the room")),
    (Signing.UNNAMED.value, say("Without a name")),
    (Signing.NAMES.value, say("With the names of those who say yes to that")),
]


class Statement(InRoom):
    """A draft, then something that the room is asked about, then a contribution at the table."""

    class Privacy:
        personal = frozenset({"space", "words", "kind", "contribution"})
        plain = frozenset({"id", "version", "begun_at", "signing", "put_at", "carried_at"})

    words = LockedWords()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    version = models.PositiveIntegerField(default=1)
    """Goes up whenever anything about it changes, so that a yes is to what was read."""
    begun_at = models.DateTimeField()
    signing = models.CharField(max_length=8, choices=SIGNINGS, blank=True)
    put_at = models.DateTimeField(null=True, blank=True)
    carried_at = models.DateTimeField(null=True, blank=True)
    contribution = models.ForeignKey(Contribution, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            one_of("kind", Kind.values, name="statement_kind_is_known"),
            one_of("signing", ["", *(each.value for each in Signing)], name="statement_signing_is_known"),
            models.CheckConstraint(
                condition=Q(put_at__isnull=True, signing="") | (Q(put_at__isnull=False) & ~Q(signing="")),
                name="what_is_put_to_a_room_says_how_it_is_signed",
            ),
            models.CheckConstraint(
                condition=Q(carried_at__isnull=True, contribution__isnull=True)
                | Q(carried_at__isnull=False, contribution__isnull=False, put_at__isnull=False),
                name="what_is_carried_was_put_and_is_at_the_table",
            ),
        ]

    @property
    def phase(self) -> Phase:
        if self.carried_at:
            return Phase.CARRIED
        return Phase.PUT if self.put_at else Phase.DRAFT

    @property
    def shown(self) -> str:
        return words_or_line(self)

    @property
    def is_damaged(self) -> bool:
        return self.shown == DAMAGED

    @property
    def line(self) -> str:
        return gist(self.shown)


class EarlierStatement(InRoom):
    """How it read before somebody in the room changed it. Nothing says who did."""

    class Privacy:
        personal = frozenset({"space", "words"})
        plain = frozenset({"id", "statement", "until"})

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="earlier")
    words = LockedWords()
    until = models.DateTimeField()

    @property
    def shown(self) -> str:
        return words_or_line(self)


class Voice(InRoom):
    """What one person inside said to a statement. Gone once it is carried, except a yes to one's own name."""

    class Privacy:
        personal = frozenset({"space", "by", "objects_to_it", "reason", "with_name"})
        plain = frozenset({"id", "statement"})

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="voices")
    by = models.ForeignKey(Presence, on_delete=models.PROTECT, related_name="+")
    objects_to_it = models.BooleanField()
    reason = LockedWords()
    with_name = models.BooleanField(default=False)
    """They said yes to their own name, the one they go by outside."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["statement", "by"], name="one_voice_in_a_statement"),
            models.CheckConstraint(
                condition=Q(objects_to_it=False) | Q(with_name=False), name="whoever_objects_signs_nothing"
            ),
        ]

    @property
    def shown(self) -> str:
        return words_or_line(self, "reason")


class Quote(InRoom):
    """Words of one person, to stand in a statement. They stand there only while that person says yes to it as it is."""

    class Privacy:
        personal = frozenset({"space", "post", "words", "is_agreed"})
        plain = frozenset({"id", "statement"})

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="quotes")
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="+")
    words = LockedWords()
    is_agreed = models.BooleanField(default=False)

    @property
    def shown(self) -> str:
        return words_or_line(self)

    @property
    def stands(self) -> bool:
        """Its author said yes, and still says just that."""
        return self.is_agreed and self.is_still_said

    @property
    def is_still_said(self) -> bool:
        return self.post.can_be_read and self.shown in self.post.words
