"""Welcomers, and the times that one of them helped somebody back in."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from alongside.partnerships.models.partnerships import Member, Partnership


class Welcomer(models.Model):
    """Somebody whom one of their own group named to help people of that group back in. Held once they said yes."""

    class Privacy:
        personal = frozenset({"member", "named_by", "stake"})
        plain = frozenset({"id", "partnership", "named_at", "taken_at", "left_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="welcomes")
    named_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    stake = models.SlugField(max_length=40)
    """The group they were named in. Whoever changes groups is none any more."""
    named_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member"], condition=Q(left_at__isnull=True), name="a_welcomer_once"),
            models.CheckConstraint(condition=~Q(member=F("named_by")), name="no_welcomer_names_themselves"),
        ]


class HelpIn(models.Model):
    """A welcomer made a card for somebody of their own group, who lost every way in. Both were there."""

    class Privacy:
        personal = frozenset({"helped", "by", "second", "stake"})
        plain = frozenset({"id", "partnership", "at", "good_from", "seconded_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    helped = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="helped_in")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="helps_given")
    second = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="helps_seconded")
    stake = models.SlugField(max_length=40)
    at = models.DateTimeField()
    good_from = models.DateTimeField()
    seconded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(helped=F("by")), name="nobody_helps_themselves_in"),
            models.CheckConstraint(
                condition=Q(second__isnull=True) | (~Q(second=F("by")) & ~Q(second=F("helped"))),
                name="a_second_welcomer_is_somebody_else",
            ),
            models.CheckConstraint(
                condition=Q(second__isnull=True, seconded_at__isnull=True)
                | Q(second__isnull=False, seconded_at__isnull=False),
                name="a_second_welcomer_and_when",
            ),
        ]
