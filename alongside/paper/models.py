"""Who helps whom, which packs are out, what was typed of a page, and which phones get texts."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from alongside.decisions.models import Decision
from alongside.domain.decisions import Answer
from alongside.domain.paper import Stage, Way
from alongside.ledger.constraints import one_of
from alongside.partnerships.models import Member, Partnership


class Helper(models.Model):
    """A member whom somebody named to type in for them what they write or say."""

    class Privacy:
        personal = frozenset({"whose", "helper"})
        plain = frozenset({"id", "named_at", "ended_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    whose = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="paper_helpers")
    helper = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="paper_helps")
    named_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["whose", "helper"], condition=Q(ended_at__isnull=True), name="a_helper_is_named_once"
            ),
            models.CheckConstraint(condition=~Q(whose=F("helper")), name="nobody_is_their_own_helper"),
        ]


class PostAddress(models.Model):
    """Where answer pages of a partnership are sent back to, without a stamp."""

    class Privacy:
        personal = frozenset({"set_by"})
        plain = frozenset({"partnership", "lines", "set_at"})

    partnership = models.OneToOneField(
        Partnership, on_delete=models.CASCADE, primary_key=True, related_name="post_address"
    )
    lines = models.TextField(max_length=400)
    set_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    set_at = models.DateTimeField()


class Pack(models.Model):
    """One way for one person to answer one round of a decision without the site, with a code for this alone.

    The code is on the page and nowhere here: what is kept is a digest. What was typed goes when it counts, so that
    in a secret vote nothing is left that ties an answer to a page.
    """

    class Privacy:
        personal = frozenset({"whose", "printed_by", "code_digest", "entered_by", "checked_by", "settled_by"})
        plain = frozenset(
            {"id", "partnership", "decision", "round", "way", "stage", "printed_at", "stage_at", "seen_at"}
        )

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="packs")
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="packs")
    round = models.PositiveSmallIntegerField()
    whose = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="packs")
    way = models.CharField(max_length=8)
    code_digest = models.CharField(max_length=64, unique=True)
    printed_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    printed_at = models.DateTimeField()
    stage = models.CharField(max_length=8, default=Stage.OUT.value)
    stage_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)
    """When its person chose between this page and what they answered before."""
    entered_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    checked_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    settled_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            one_of("way", Way, name="pack_way_is_known"),
            one_of("stage", Stage, name="pack_stage_is_known"),
            models.UniqueConstraint(
                fields=["decision", "round", "whose", "way"],
                condition=Q(stage__in=["out", "once", "differs"]),
                name="one_pack_out_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["decision", "round", "whose"], condition=Q(stage="counted"), name="one_pack_counts_a_round"
            ),
            models.CheckConstraint(
                condition=Q(entered_by__isnull=True) | ~Q(entered_by=F("checked_by")),
                name="nobody_checks_what_they_entered",
            ),
        ]
        indexes = [models.Index(fields=["partnership", "stage"], name="packs_by_stage")]


class Typed(models.Model):
    """What one person typed of a page, until it counts. Of a secret vote it is locked with the code on the page."""

    class Privacy:
        personal = frozenset({"by", "answer", "words", "locked"})
        plain = frozenset({"id", "pack", "at"})

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="typed")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    answer = models.CharField(max_length=20, blank=True)
    words = models.TextField(blank=True)
    locked = models.BinaryField(default=b"", blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pack", "by"], name="type_a_page_once"),
            one_of("answer", ["", *Answer], name="typed_answer_is_known"),
        ]


class Phone(models.Model):
    """A phone number to which somebody wants texts. `stopped_at`: they texted STOP."""

    class Privacy:
        personal = frozenset({"member", "number"})
        plain = frozenset({"id", "added_at", "stopped_at", "told_at"})

    member = models.OneToOneField(Member, on_delete=models.CASCADE, related_name="phone")
    number = models.CharField(max_length=16)
    added_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    """When we last told this number that a text could not be used: not more than a few times an hour."""

    class Meta:
        indexes = [models.Index(fields=["number"], name="phones_by_number")]
