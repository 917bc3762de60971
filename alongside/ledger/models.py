"""The record as rows. Nothing here names a person, and nothing points at a row of another app."""

from __future__ import annotations

from django.db import models


class LedgerEntry(models.Model):
    """One entry, as the canonical text that is exported, with the roots of the subtrees it completes."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"partnership", "number", "line", "hashes"})

    pk = models.CompositePrimaryKey("partnership", "number")
    partnership = models.UUIDField()
    number = models.PositiveBigIntegerField()
    line = models.TextField()
    hashes = models.BinaryField()
    """Its leaf hash, then the root of each larger perfect subtree that ends here: proofs need no other table."""


class LedgerHead(models.Model):
    """Where a partnership's record ends. The only row of the ledger that changes, and the one that is locked."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"partnership", "size", "frontier", "last_at"})

    partnership = models.UUIDField(primary_key=True)
    size = models.PositiveBigIntegerField()
    frontier = models.BinaryField()
    """The roots of the perfect subtrees over all entries, largest first: all that is needed to go on."""
    last_at = models.CharField(max_length=27, blank=True)
    """The time of the last entry, as the record writes it."""


class Checkpoint(models.Model):
    """A signed statement of how long a record is and what its root is."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"partnership", "size", "note", "key", "made_at"})

    pk = models.CompositePrimaryKey("partnership", "size")
    partnership = models.UUIDField()
    size = models.PositiveBigIntegerField()
    note = models.TextField()
    key = models.TextField()
    """The public key it is signed with, so that a record outlives the key file."""
    made_at = models.DateTimeField()


class Cosignature(models.Model):
    """A witness saw a checkpoint and signed it too."""

    class Privacy:
        personal: frozenset[str] = frozenset()
        plain = frozenset({"partnership", "size", "key", "line", "made_at"})

    pk = models.CompositePrimaryKey("partnership", "size", "key")
    partnership = models.UUIDField()
    size = models.PositiveBigIntegerField()
    key = models.CharField(max_length=300)
    line = models.TextField()
    made_at = models.DateTimeField()
