"""Somebody's own words beside the salt that ties them to the record: both go when the person asks to be forgotten."""

from __future__ import annotations

from django.db import models


class Worded(models.Model):
    """Adds `words` and `salt`. The record holds only SHA-256(salt, words), so without the salt it says nothing."""

    words = models.TextField()
    salt = models.BinaryField(max_length=16)

    class Meta:
        abstract = True
