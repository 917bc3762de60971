"""Who has answered the picture survey; and, in another place and cut from it, what was answered and still waits."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.domain.survey import FACES, QUESTIONS
from alongside.ledger.constraints import one_of
from alongside.partnerships.models import Member, Partnership

CHANNELS = ("web", "paper", "text")


class Answered(models.Model):
    """That somebody has answered on this occasion, so that nobody does twice. Not what, not when.

    Its key is drawn by chance, and all rows of an occasion are written anew whenever one is added: otherwise their
    order would be the order of answering.
    """

    class Privacy:
        personal = frozenset({"member"})
        plain = frozenset({"id", "quarter", "meeting"})

    id = models.BigAutoField(primary_key=True)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="answered_surveys")
    quarter = models.PositiveIntegerField()
    meeting = models.CharField(max_length=32, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "quarter", "meeting"], name="answer_once_a_survey")]


class Waiting(models.Model):
    """One face for one question, until the clock tells it in a batch: no member, no time, and a key drawn by chance."""

    class Privacy:
        personal = frozenset({"face"})
        plain = frozenset({"id", "partnership", "quarter", "meeting", "stake", "question", "channel", "by_helper"})

    id = models.BigAutoField(primary_key=True)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="survey_answers")
    quarter = models.PositiveIntegerField()
    meeting = models.CharField(max_length=32, blank=True)
    stake = models.SlugField(max_length=40)
    question = models.CharField(max_length=10)
    face = models.PositiveSmallIntegerField()
    channel = models.CharField(max_length=5)
    by_helper = models.BooleanField()

    class Meta:
        constraints = [
            one_of("question", [each.key for each in QUESTIONS], name="survey_question_is_known"),
            one_of("channel", CHANNELS, name="survey_channel_is_known"),
            models.CheckConstraint(
                condition=Q(face__gte=FACES[0].value, face__lte=FACES[-1].value), name="survey_face_is_one_of_five"
            ),
        ]


class Round(models.Model):
    """The Monday of the week in which the clock last told answers of this partnership, or in which the first came."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"partnership", "week"})

    partnership = models.OneToOneField(
        Partnership, on_delete=models.PROTECT, primary_key=True, related_name="survey_round"
    )
    week = models.DateField()
