"""What is said in a closed room. Every word of it is locked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from alongside.closed.locked import LockedBytes, LockedWords
from alongside.closed.models.agreeing import DAMAGED, words_or_line
from alongside.closed.models.people import InRoom, Presence
from alongside.domain.contributions import gist
from alongside.domain.rooms import Damaged, FileKind, Said, size_in_words
from alongside.domain.rooms.files import WHAT_IT_IS
from alongside.domain.saying import say
from alongside.ledger.constraints import one_of

if TYPE_CHECKING:
    from alongside.closed.models.moderating import ModeratorAct

HARD = say("Something that is hard to read")


class Post(InRoom):
    """Something said in a room: it begins a thread, or replies to one. Only its author ever changes its words."""

    shown_files: Sequence[Attachment] = ()
    """The files with it, where a page has read them: see `with_files`."""

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
    """When a moderator put it aside."""
    forgotten_at = models.DateTimeField(null=True, blank=True)

    aside: ModeratorAct | None = None
    """What a moderator did, where a query has looked for it."""

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
            words, title, _ = (self.words, self.title, self.content_note)
            return not (words or title) and self.is_open
        except Damaged:
            return True

    @property
    def is_put_aside(self) -> bool:
        return self.hidden_at is not None and self.withdrawn_at is None and self.forgotten_at is None

    @property
    def shown(self) -> str:
        """Its words, for whoever may read them although they are put aside."""
        return words_or_line(self)

    @property
    def can_be_read(self) -> bool:
        return self.is_open and not self.is_damaged

    @property
    def line(self) -> str:
        """For a list: its title, or how its words begin, or a plain line. Never words that are folded."""
        if not self.can_be_read:
            return self.gone_line
        return gist(self.title or (HARD if self.content_note else self.words)) or self.gone_line

    @property
    def hard(self) -> str:
        """What is hard to read in it, as its author said. Its words are shown folded, under this."""
        return self.content_note if self.can_be_read else ""

    @property
    def gone_line(self) -> str:
        if self.withdrawn_at:
            return say("This was taken back.")
        if self.forgotten_at:
            return say("These words are gone for good.")
        return say("This was put aside by a moderator.") if self.hidden_at else DAMAGED

    def said_for(self, presences: frozenset[object]) -> Said:
        """How it stands for whoever these stays belong to."""
        is_gone = self.withdrawn_at is not None or self.forgotten_at is not None
        return Said(is_mine=self.by_id in presences, is_withdrawn=is_gone, is_hidden=self.hidden_at is not None)


class Attachment(InRoom):
    """A picture or file with something that was said: locked, and with words for whoever cannot see it."""

    class Privacy:
        personal = frozenset({"space", "name", "alt", "content", "size"})
        plain = frozenset({"id", "post", "kind", "added_at"})

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(max_length=4, choices=[(each.value, WHAT_IT_IS[each]) for each in FileKind])
    name = LockedWords()
    alt = LockedWords()
    content = LockedBytes()
    size = models.PositiveIntegerField()
    """Bytes, before they are locked."""
    added_at = models.DateTimeField()

    class Meta:
        constraints = [one_of("kind", [each.value for each in FileKind], name="attachment_kind_is_known")]

    @property
    def is_picture(self) -> bool:
        return FileKind(self.kind).is_picture

    @property
    def what(self) -> str:
        return f"{self.get_kind_display()}, {size_in_words(self.size)}"

    @property
    def shown_alt(self) -> str:
        return words_or_line(self, "alt")


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
            words, title, _ = (self.words, self.title, self.content_note)
            return not (words or title)
        except Damaged:
            return True
