"""What somebody said they would do after a decision, and whether people say it was kept and helped."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.decisions.models import Decision
from alongside.domain.saying import say
from alongside.ledger.constraints import one_of
from alongside.ledger.words import Worded
from alongside.partnerships.models import Member, Partnership
from alongside.supporters.models import WithHelp


class Kept(models.TextChoices):
    YES = "yes", say("Yes, it was kept")
    NO = "no", "No, it was not kept"
    NOT_SURE = "not_sure", say("I am not sure")


class Helped(models.TextChoices):
    YES = "yes", say("Yes, it helped")
    PARTLY = "partly", say("It helped a bit")
    NO = "no", "No, it did not help"
    NOT_SURE = "not_sure", say("I am not sure")


class Promise(WithHelp, Worded):
    """It counts from the moment its owner made it or took it on: nobody can promise in somebody else's name."""

    class Privacy:
        personal = frozenset({"words", "salt", "owner", "made_by", "with_help"})
        plain = frozenset(
            {
                "id", "partnership", "decision", "owner_stake", "due", "made_at", "taken_on_at", "declined_at",
                "said_done_at",
            }
        )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="promises")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="promises")
    owner = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="promises")
    owner_stake = models.SlugField(max_length=40)
    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    due = models.DateField()
    made_at = models.DateTimeField()
    """When it was written down: by its owner, or by somebody who asks them."""
    taken_on_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    said_done_at = models.DateTimeField(null=True, blank=True)
    """The owner says it is done. Whether it was kept is not theirs to say."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_on_at__isnull=True) | Q(declined_at__isnull=True),
                name="a_promise_is_taken_on_or_declined",
            ),
            models.CheckConstraint(
                condition=Q(taken_on_at__isnull=False) | Q(said_done_at__isnull=True),
                name="only_a_promise_that_counts_is_done",
            ),
        ]
        indexes = [models.Index(fields=["partnership", "due"], name="promises_by_day")]


class Progress(Worded):
    """Said by the owner on the way."""

    class Privacy:
        personal = frozenset({"words", "salt"})
        plain = frozenset({"id", "promise", "at", "says_done"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="progress")
    at = models.DateTimeField()
    says_done = models.BooleanField(default=False)


class Judgement(WithHelp, Worded):
    """One lived-experience member's answer: was it kept, and did it help?"""

    class Privacy:
        personal = frozenset({"words", "salt", "member", "stake", "kept", "helped", "with_help"})
        plain = frozenset({"id", "promise", "at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="judgements")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="judgements")
    stake = models.SlugField(max_length=40)
    kept = models.CharField(max_length=8, choices=Kept.choices)
    helped = models.CharField(max_length=8, choices=Helped.choices, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["promise", "member"], name="judge_a_promise_once"),
            one_of("kept", Kept.values, name="judgement_kept_is_known"),
            one_of("helped", ["", *Helped.values], name="judgement_helped_is_known"),
        ]
