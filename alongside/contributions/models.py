"""Anything a person says, in their own words, and what became of it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from alongside.domain.contributions import Standing, gist
from alongside.domain.record.entry import Author
from alongside.domain.saying import say
from alongside.domain.stakes import Side
from alongside.ledger.constraints import both_or_neither, one_of
from alongside.ledger.words import Worded
from alongside.partnerships.models import Member, Partnership
from alongside.spaces.models import Space
from alongside.supporters.models import WithHelp


class Kind(models.TextChoices):
    NEED = "need", say("Something I need")
    STORY = "story", say("Something that happened to me")
    IDEA = "idea", say("An idea")
    QUESTION = "question", say("A question")
    COMMENT = "comment", say("A comment")


class Outcome(models.TextChoices):
    """What a reply says will happen."""

    DONE = "done", say("Done")
    PLANNED = "planned", say("Planned")
    PARTLY = "partly", say("Partly")
    NO = "no", say("No, and here is why")
    NOTED = "noted", say("Heard, nothing to do")


class ImportBatch(models.Model):
    """Things said elsewhere and brought in from a file, together, so that it can be undone together."""

    class Privacy:
        personal = frozenset({"by", "file_digest"})
        plain = frozenset({"id", "partnership", "file_name", "rows", "made_at", "undone_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="imports")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=200)
    file_digest = models.CharField(max_length=64, blank=True)
    """So that one file is not brought in twice by mistake. Gone once it is undone."""
    rows = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "file_digest"],
                condition=Q(undone_at__isnull=True),
                name="bring_a_file_in_once",
            )
        ]


class Contribution(WithHelp, Worded):
    """What somebody said. Only its author ever changes its words; the earlier words stay as versions.

    `words` may be read by whoever may read the space only while `is_open`. Pages use `open_words`.
    """

    class Privacy:
        personal = frozenset({"words", "salt", "author", "pen", "shown_name", "shown_stake", "entered_by", "with_help"})
        plain = frozenset(
            {
                "id", "partnership", "space", "about", "initiative_id", "kind", "named", "asks", "said_at", "reply_due",
                "answered_at", "changed_at", "withdrawn_at", "hidden_at", "forgotten_at", "batch", "channel",
            }
        )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="contributions")
    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="contributions")
    about = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    initiative_id = models.UUIDField(null=True, blank=True, db_index=True)
    """The piece of work it belongs to. Not a foreign key: initiatives stand one floor above."""
    author = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="contributions")
    """Never shown. Pages show `shown_name`; nothing is listed, counted or ordered by author but for the author."""
    pen = models.CharField(max_length=32, blank=True)
    """How the record knows whoever said this under a chosen name: a pseudonym drawn by chance for this alone.

    Their usual pseudonym would tie it to everything else they ever did, in a record that is public.
    """
    shown_name = models.CharField(max_length=400, blank=True)
    """The name the author chose for this one contribution, or their own. Empty once forgotten.

    Of what people in a closed room said together: the room, or those who said yes to their names, or nothing.
    """
    named = models.CharField(max_length=8, choices=[("own", "own"), ("chosen", "chosen")])
    shown_stake = models.SlugField(max_length=40, blank=True)
    """Only if the author said so."""
    kind = models.CharField(max_length=10, choices=Kind.choices)
    asks = models.BooleanField()
    """Does it ask for something? Then it waits for a reply, and the wait is shown."""
    said_at = models.DateTimeField()
    reply_due = models.DateField(null=True, blank=True)
    """The last day for a reply, as the agreement said when this was said."""
    answered_at = models.DateTimeField(null=True, blank=True)
    """When it got its first reply."""
    changed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    hidden_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)
    """When its words and salt were taken away for good."""
    channel = models.CharField(max_length=8, default="web")
    entered_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    batch = models.ForeignKey(
        ImportBatch, on_delete=models.PROTECT, null=True, blank=True, related_name="contributions"
    )

    class Meta:
        constraints = [
            one_of("kind", Kind.values, name="contribution_kind_is_known"),
            one_of("named", ["own", "chosen"], name="contribution_named_is_known"),
            one_of(
                "channel", ["web", "email", "phone", "paper", "import", "room"], name="contribution_channel_is_known"
            ),
            models.CheckConstraint(
                condition=Q(asks=True, reply_due__isnull=False)
                | Q(asks=False, reply_due__isnull=True, answered_at__isnull=True),
                name="what_asks_has_a_day_to_reply_by",
            ),
            models.CheckConstraint(
                condition=(Q(named="own", pen="")) | (Q(named="chosen") & ~Q(pen="")),
                name="a_chosen_name_has_a_pen_of_its_own",
            ),
            models.CheckConstraint(
                condition=Q(forgotten_at__isnull=True) | Q(words="", shown_name="", author__isnull=True),
                name="what_is_forgotten_has_no_words_and_no_name",
            ),
        ]
        indexes = [
            models.Index(fields=["space", "-said_at"], name="contributions_newest"),
            models.Index(fields=["partnership", "asks", "reply_due"], name="contributions_waiting"),
            models.Index(
                fields=["partnership", "kind", "space", "asks", "answered_at"],
                condition=Q(withdrawn_at__isnull=True, hidden_at__isnull=True),
                name="contributions_counted",
            ),
        ]

    @property
    def seen_at(self) -> datetime | None:
        """When this viewer last looked, if they follow it. Known where a query adds `last_look`."""
        return self.__dict__.get("last_look")

    @property
    def is_open(self) -> bool:
        """Not taken back, not hidden, not forgotten: its words are there to be read."""
        return self.withdrawn_at is None and self.hidden_at is None and self.forgotten_at is None

    @property
    def open_words(self) -> str:
        """The words as pages may show them: nothing while it is hidden, or once it is gone."""
        return self.words if self.is_open else ""

    @property
    def gist(self) -> str:
        """The beginning on one line, for links and titles; a plain line in its place while there are no words."""
        return gist(self.open_words) or self.gone_line

    @property
    def gone_line(self) -> str:
        """Why there are no words to read, in one plain line. Empty while there are."""
        if self.withdrawn_at and self.batch_id:
            return say("This was brought in from a list, and taken out again.")
        if self.forgotten_at:
            return say("These words were taken away at the person’s wish.")
        if self.withdrawn_at:
            return say("{name} took this back.", name=self.shown_name)
        return say("This is hidden just now.") if self.hidden_at else ""

    @property
    def waiting_since(self) -> datetime:
        """When its wait for a reply began: what was said elsewhere waits since it was brought in."""
        return self.batch.made_at if self.batch else self.said_at

    def standing_for(self, member_id: UUID) -> Standing:
        """Where it stands for one member who may read it."""
        return Standing(
            mine=self.author_id == member_id,
            asks=self.asks,
            taken_back=self.withdrawn_at is not None or self.forgotten_at is not None,
            hidden=self.hidden_at is not None,
            together=self.channel == "room",
        )

    def signed_by(self, author: Member) -> Author:
        """How the record names its author in an act about it: by the pen of this one thing, or as everywhere."""
        return Author(self.pen, self.shown_stake) if self.pen else author.author


class EarlierWords(Worded):
    """How a contribution read before its author changed it."""

    class Privacy:
        personal = frozenset({"words", "salt", "thanks_to"})
        plain = frozenset({"id", "contribution", "until"})

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="earlier")
    until = models.DateTimeField()
    thanks_to = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Who suggested the words that took their place, if the author did not find them alone."""


class Suggestion(Worded):
    """Somebody else's correction: it changes nothing until the author accepts it.

    Only its maker and the author ever see it. To be corrected before everybody's eyes would keep people from writing.
    """

    class Privacy:
        personal = frozenset({"words", "salt", "by"})
        plain = frozenset({"id", "contribution", "made_at", "answered_at", "accepted"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="suggestions")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="suggestions_made")
    made_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    accepted = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            both_or_neither("answered_at", "accepted", name="suggestion_answered_says_how"),
            models.UniqueConstraint(
                fields=["contribution", "by"],
                condition=Q(answered_at__isnull=True),
                name="one_open_suggestion_a_person",
            ),
        ]


class Reply(WithHelp, Worded):
    """A dated answer with its reason and what will happen."""

    class Privacy:
        personal = frozenset({"words", "salt", "by", "with_help"})
        plain = frozenset({"id", "contribution", "outcome", "made_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="replies")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="replies_made")
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [one_of("outcome", Outcome.values, name="reply_outcome_is_known")]


class Hiding(Worded):
    """Somebody who speaks for one side hid a contribution. `words` say why, to everyone. The rows stay as a list."""

    class Privacy:
        personal = frozenset({"words", "salt", "by", "side", "shown_by", "shown_side"})
        plain = frozenset({"id", "contribution", "hidden_at", "shown_at"})

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="hidings")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=[(side.value, side.value) for side in Side])
    hidden_at = models.DateTimeField()
    shown_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    shown_side = models.CharField(max_length=12, blank=True, choices=[(side.value, side.value) for side in Side])
    shown_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of("side", Side, name="hiding_side_is_known"),
            one_of("shown_side", ["", *Side], name="hiding_shown_side_is_known"),
            both_or_neither("shown_by", "shown_at", name="hiding_shown_says_by_whom_and_when"),
            models.UniqueConstraint(
                fields=["contribution"], condition=Q(shown_at__isnull=True), name="hidden_once_at_a_time"
            ),
        ]
