"""One piece of work: what can and cannot change, who takes part, where it stands, and the rung it says it is on."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.domain.initiatives import Card
from alongside.domain.saying import say
from alongside.ledger.constraints import both_or_neither, one_of
from alongside.ledger.words import Worded
from alongside.partnerships.models import Member, Partnership


class Stage(models.TextChoices):
    COMMISSION = "commission", say("Deciding what is needed")
    DESIGN = "design", say("Working out how")
    DELIVER = "deliver", say("Doing it")
    ASSESS = "assess", say("Seeing if it helped")


class Rung(models.IntegerChoices):
    """The ladder of co-production of Think Local Act Personal and the National Co-production Advisory Group."""

    COERCION = 1, say("Coercion")
    EDUCATING = 2, say("Educating")
    INFORMING = 3, say("Informing")
    CONSULTATION = 4, say("Consultation")
    ENGAGEMENT = 5, say("Engagement")
    CO_DESIGN = 6, "Co-design"
    CO_PRODUCTION = 7, "Co-production"


class Initiative(Worded):
    """`words` says the purpose. The card of what can and cannot change is shown before anyone joins."""

    class Privacy:
        personal = frozenset({"words", "salt", "begun_by", "who_decides"})
        plain = frozenset(
            {
                "id", "partnership", "title", "can_change", "cannot_change", "budget", "time_asked", "stage",
                "claimed_rung", "begun_at",
            }
        )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="initiatives")
    title = models.CharField(max_length=120)
    can_change = models.TextField(max_length=2000)
    cannot_change = models.TextField(max_length=2000)
    budget = models.CharField(max_length=300)
    who_decides = models.CharField(max_length=300)
    time_asked = models.CharField(max_length=300)
    stage = models.CharField(max_length=12, choices=Stage.choices)
    claimed_rung = models.PositiveSmallIntegerField(choices=Rung.choices)
    begun_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="initiatives_begun")
    begun_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("stage", Stage.values, name="initiative_stage_is_known"),
            models.CheckConstraint(
                condition=Q(claimed_rung__gte=1, claimed_rung__lte=7), name="initiative_rung_is_on_the_ladder"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def card(self) -> Card:
        """What has to be read before joining."""
        return Card(
            purpose=self.words,
            can_change=self.can_change,
            cannot_change=self.cannot_change,
            budget=self.budget,
            who_decides=self.who_decides,
            time_asked=self.time_asked,
        )


class TakingPart(models.Model):
    """A member joined this piece of work, having seen its card."""

    class Privacy:
        personal = frozenset({"member"})
        plain = frozenset({"id", "initiative", "joined_at", "left_at"})

    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="taking_part")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="takes_part_in")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "member"], name="take_part_once"),
        ]


class Move(models.Model):
    """Somebody asked to move the work to another stage, or to claim another rung. The other side says yes or no."""

    class Privacy:
        personal = frozenset({"asked_by", "answered_by"})
        plain = frozenset({"id", "initiative", "stage", "rung", "asked_at", "answered_at", "agreed"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="moves")
    stage = models.CharField(max_length=12, blank=True, choices=Stage.choices)
    """Empty if it is about the rung."""
    rung = models.PositiveSmallIntegerField(null=True, blank=True, choices=Rung.choices)
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answered_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    agreed = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of("stage", ["", *Stage.values], name="move_stage_is_known"),
            models.CheckConstraint(
                condition=Q(stage="", rung__gte=1, rung__lte=7) | (~Q(stage="") & Q(rung__isnull=True)),
                name="move_is_to_a_stage_or_to_a_rung",
            ),
            both_or_neither("answered_at", "agreed", name="move_answered_says_how"),
            both_or_neither("answered_at", "answered_by", name="move_answered_says_by_whom"),
            models.UniqueConstraint(
                fields=["initiative"],
                condition=Q(answered_at__isnull=True, rung__isnull=True),
                name="one_open_move_of_stage",
            ),
            models.UniqueConstraint(
                fields=["initiative"],
                condition=Q(answered_at__isnull=True, rung__isnull=False),
                name="one_open_move_of_rung",
            ),
        ]
