"""A job: what somebody asked to have made, how far it is, and the file once it is made."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.domain.saying import say
from alongside.ledger.constraints import one_of


class State(models.TextChoices):
    WAITING = "waiting", say("Waiting")
    WORKING = "working", say("Being made")
    DONE = "done", say("Made")
    FAILED = "failed", say("Not made")


class Job(models.Model):
    """`about` holds ids and choices, never words of people: what is to be made is looked up when it is made.

    `doing` and `why` are sentences of ours: what is done now, and why it was not made.
    """

    class Privacy:
        personal = frozenset({"owner", "content", "file_name"})
        plain = frozenset({
            "id", "kind", "about", "state", "step", "steps", "doing", "why", "attempts", "asked_at", "began_at",
            "ended_at", "content_type",
        })  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="jobs")
    kind = models.CharField(max_length=40)
    about = models.JSONField(default=dict)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    step = models.PositiveSmallIntegerField(default=0)
    steps = models.PositiveSmallIntegerField(default=0)
    doing = models.CharField(max_length=120, blank=True)
    why = models.CharField(max_length=240, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(db_index=True)
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    content = models.BinaryField(null=True)
    content_type = models.CharField(max_length=40, blank=True)
    file_name = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            one_of("state", State.values, name="job_state_is_known"),
            models.CheckConstraint(
                condition=Q(state=State.DONE, content__isnull=False) | (~Q(state=State.DONE) & Q(content__isnull=True)),
                name="a_job_has_a_file_once_it_is_made_and_not_before",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[State.DONE, State.FAILED], ended_at__isnull=False)
                | Q(state__in=[State.WAITING, State.WORKING], ended_at__isnull=True),
                name="a_job_ends_when_it_is_made_or_not",
            ),
        ]
