"""Who is in a closed room, under which name, and what they say there. Every word of it is locked."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from alongside.closed.locked import LockedWords
from alongside.domain.contributions import gist
from alongside.domain.rooms import Asked, Damaged, Said, Stay
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
        personal = frozenset({"space", "member", "name", "entered_at", "left_at", "guest_until", "muted_at"})
        plain = frozenset({"id", "paused_at"})

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


class Post(InRoom):
    """Something said in a room: it begins a thread, or replies to one. Only its author ever changes its words."""

    class Privacy:
        personal = frozenset({"space", "by", "title", "words", "content_note"})
        plain = frozenset(
            {"id", "thread", "said_at", "last_at", "changed_at", "withdrawn_at", "hidden_at", "forgotten_at"}
        )

    by = models.ForeignKey(Presence, on_delete=models.PROTECT, related_name="posts")
    thread = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replies")
    """What it replies to; nothing for what begins a thread."""
    title = LockedWords()
    words = LockedWords()
    content_note = LockedWords()
    """What is hard to read in it, so that people can choose."""
    said_at = models.DateTimeField()
    last_at = models.DateTimeField(null=True, blank=True)
    """For what begins a thread: when something was last said in it."""
    changed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    hidden_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(thread__isnull=True, last_at__isnull=False)
                | Q(thread__isnull=False, last_at__isnull=True, title=b""),
                name="only_what_begins_a_thread_has_a_title",
            ),
            models.CheckConstraint(
                condition=Q(forgotten_at__isnull=True) | Q(words=b"", title=b"", content_note=b""),
                name="what_is_forgotten_in_a_room_has_no_words",
            ),
        ]
        indexes = [
            models.Index(fields=["space", "-last_at"], name="closed_threads"),
            models.Index(fields=["thread", "said_at"], name="closed_replies"),
        ]

    @property
    def is_open(self) -> bool:
        return self.withdrawn_at is None and self.hidden_at is None and self.forgotten_at is None

    @property
    def is_damaged(self) -> bool:
        """What is stored does not open with its room's key: it was changed, or moved here from somewhere else."""
        try:
            return not self.words and not self.title and self.is_open
        except Damaged:
            return True

    @property
    def can_be_read(self) -> bool:
        return self.is_open and not self.is_damaged

    @property
    def line(self) -> str:
        """For a list: its title, or how its words begin, or a plain line in their place."""
        return (gist(self.title or self.words) if self.can_be_read else "") or self.gone_line

    @property
    def gone_line(self) -> str:
        if self.hidden_at and not self.withdrawn_at:
            return "This is hidden."
        return "This was taken back." if not self.is_open else "These words are damaged. They cannot be shown."

    def said_for(self, presences: frozenset[object]) -> Said:
        """How it stands for whoever these stays belong to."""
        is_gone = self.withdrawn_at is not None or self.forgotten_at is not None
        return Said(is_mine=self.by_id in presences, is_withdrawn=is_gone, is_hidden=self.hidden_at is not None)


class EarlierPost(InRoom):
    """How something read before its author changed it."""

    class Privacy:
        personal = frozenset({"space", "words", "title", "content_note"})
        plain = frozenset({"id", "post", "until"})

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="earlier")
    title = LockedWords()
    words = LockedWords()
    content_note = LockedWords()
    until = models.DateTimeField()

    @property
    def is_damaged(self) -> bool:
        try:
            return not (self.words or self.title)
        except Damaged:
            return True
