"""The last answer of the check for each partnership, kept so that a page need not count; and what members say of it."""

from __future__ import annotations

from django.db import models

from alongside.contributions.models import Contribution
from alongside.partnerships.models import Partnership


class KeptCheck(models.Model):
    """What came of counting, how far the record went then, and on which day. It can be made again at any time."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"partnership", "size", "day", "form", "answer", "bad_entry", "bad_why", "counting_since"})

    partnership = models.OneToOneField(
        Partnership, on_delete=models.CASCADE, primary_key=True, related_name="kept_check"
    )
    size = models.PositiveBigIntegerField(default=0)
    """How many entries the record had."""
    day = models.DateField(null=True, blank=True)
    """The day it was counted. What waits, waits longer every day. None while nothing was ever counted."""
    form = models.PositiveSmallIntegerField(default=0)
    """Which version of the house wrote the answer down: another one counts again."""
    answer = models.JSONField(null=True, blank=True)
    bad_entry = models.PositiveBigIntegerField(null=True, blank=True)
    """The first entry that does not hold, if the record does not hold together. Then there is no answer."""
    bad_why = models.TextField(blank=True)
    counting_since = models.DateTimeField(null=True, blank=True)
    """Somebody's page is counting just now: everybody else is shown the last answer."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answer__isnull=True) | models.Q(bad_entry__isnull=True),
                name="a_damaged_record_has_no_answer",
            )
        ]


class Remark(models.Model):
    """What somebody says of one finding is a contribution like any other. This says of which finding."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"contribution", "indicator", "for_anyone"})

    contribution = models.OneToOneField(
        Contribution, on_delete=models.CASCADE, primary_key=True, related_name="of_finding"
    )
    indicator = models.SlugField(max_length=60)
    for_anyone = models.BooleanField(default=False)
    """Its author wants it read by whoever may read the check, and not only by members."""

    class Meta:
        indexes = [models.Index(fields=["indicator"], name="remarks_of_a_finding")]
