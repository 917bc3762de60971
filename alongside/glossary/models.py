"""A word that somebody found hard, and what others wrote that it means."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from alongside.domain.saying import say
from alongside.ledger.constraints import one_of
from alongside.ledger.words import Worded
from alongside.partnerships.models import Member, Partnership


class Helped(models.TextChoices):
    YES = "yes", say("Yes, it helped")
    NO = "no", say("No, it is still hard")


class Word(Worded):
    """Flagged by a member. Where they found it is not kept: it may have been a closed room."""

    class Privacy:
        personal = frozenset({"words", "salt", "plain", "flagged_by"})
        plain = frozenset({"id", "partnership", "flagged_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="hard_words")
    plain = models.CharField(max_length=60)
    """As it is looked up. `words` is as it was typed."""
    flagged_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="hard_words")
    flagged_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "plain"], name="a_word_is_flagged_once")]


class Meaning(Worded):
    """What one member wrote that a word means. The newest with words in it counts; nobody changes another's words."""

    class Privacy:
        personal = frozenset({"words", "salt", "by", "helped"})
        plain = frozenset({"id", "word", "at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    word = models.ForeignKey(Word, on_delete=models.CASCADE, related_name="meanings")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="meanings")
    at = models.DateTimeField()
    helped = models.CharField(max_length=3, choices=Helped.choices, blank=True)
    """Said by whoever flagged the word, of this meaning."""

    class Meta:
        constraints = [one_of("helped", ["", *Helped.values], name="meaning_helped_is_known")]
        indexes = [models.Index(fields=["word", "-at"], name="glossary_newest_meaning")]
