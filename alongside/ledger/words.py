"""Somebody's own words beside the salt that ties them to the record: both go when the person asks to be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import and_, or_

from django.db import models
from django.db.models import Q


class Worded(models.Model):
    """Adds `words` and `salt`. The record holds only SHA-256(salt, words), so without the salt it says nothing."""

    words = models.TextField()
    salt = models.BinaryField(max_length=16)

    class Meta:
        abstract = True


def all_in(looked_for: Sequence[frozenset[str]], *fields: str) -> Q:
    """Each word that was looked for stands, in one of its spellings, in one field or another. There is at least one."""
    return reduce(and_, (_one_in(spelt, fields) for spelt in looked_for))


def _one_in(spelt: frozenset[str], fields: Sequence[str]) -> Q:
    return reduce(or_, (Q(**{f"{field}__icontains": each}) for field in fields for each in sorted(spelt)))
