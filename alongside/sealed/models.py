"""What is kept of a room that is locked in the browser: order, signatures and ciphertext. No field holds a word."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from alongside.ledger.constraints import one_of
from alongside.partnerships.models import Member
from alongside.spaces.models import Space

ID, HASH, POINT, SIGNATURE = 32, 64, 87, 86
"""How long they are, written in hexadecimal digits, or in base64 without an end."""


class SealedRoom(models.Model):
    """Where a room's log ends, and what its list adds up to. The one row that changes, and the one that is locked."""

    class Privacy:
        personal = frozenset({"listed"})
        plain = frozenset({"space", "size", "chain"})

    space = models.OneToOneField(Space, on_delete=models.PROTECT, primary_key=True, related_name="+")
    size = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=HASH)
    listed = models.JSONField()
    """Public keys and who holds them: `alongside.domain.sealed.Listed` as data, worked out from the log alone."""


class SealedItem(models.Model):
    """One place of a log: an entry of the list, or the signed header of a message. The bytes are those that came."""

    class Privacy:
        personal = frozenset({"body", "by", "signature", "leaf", "digest"})
        plain = frozenset({"id", "space", "seq", "n", "chain", "came_at"})

    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="+")
    seq = models.PositiveBigIntegerField()
    n = models.PositiveIntegerField(null=True)
    """Its number in the list, if it is an entry of the list."""
    by = models.CharField(max_length=ID)
    body = models.BinaryField()
    signature = models.CharField(max_length=SIGNATURE)
    digest = models.CharField(max_length=HASH, blank=True)
    """Of a message's ciphertext, which may be dropped; the header, the signature and the leaf stay."""
    leaf = models.CharField(max_length=HASH)
    chain = models.CharField(max_length=HASH)
    came_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["space", "seq"], name="one_item_a_place"),
            models.UniqueConstraint(fields=["space", "leaf"], name="a_leaf_stands_once"),
            models.CheckConstraint(condition=Q(n__isnull=True) ^ Q(digest=""), name="an_item_is_an_entry_or_a_message"),
        ]
        indexes = [models.Index(fields=["space", "by", "seq"], name="sealed_item_by_device")]


class SealedText(models.Model):
    """The ciphertext of one message, until its author drops it or its time in the room is over."""

    class Privacy:
        personal = frozenset({"ct"})
        plain = frozenset({"item"})

    item = models.OneToOneField(SealedItem, on_delete=models.PROTECT, primary_key=True, related_name="text")
    ct = models.BinaryField()


class SealedKey(models.Model):
    """A room's key, sealed for one device: with a new epoch for all who remain, or as a grant for one let in."""

    class Privacy:
        personal = frozenset({"device", "enc", "ct"})
        plain = frozenset({"id", "space", "n", "epoch"})

    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="+")
    n = models.PositiveIntegerField()
    epoch = models.PositiveIntegerField(null=True)
    """None for a grant."""
    device = models.CharField(max_length=ID)
    enc = models.CharField(max_length=POINT)
    ct = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["space", "n", "device"], condition=Q(epoch__isnull=False), name="one_wrap_a_device"
            ),
            models.UniqueConstraint(fields=["space", "n"], condition=Q(epoch__isnull=True), name="one_grant_an_entry"),
        ]
        indexes = [models.Index(fields=["space", "device"], name="sealed_key_by_device")]


class SealedFile(models.Model):
    """A file in pieces. Its name, type, size and key are inside a message."""

    class Privacy:
        personal = frozenset({"member"})
        plain = frozenset({"id", "space", "count", "came_at"})

    id = models.CharField(max_length=ID, primary_key=True)
    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    count = models.PositiveIntegerField()
    came_at = models.DateTimeField()


class SealedPiece(models.Model):
    class Privacy:
        personal = frozenset({"ct"})
        plain = frozenset({"id", "file", "number"})

    file = models.ForeignKey(SealedFile, on_delete=models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    ct = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="one_piece_a_number")]


class Part(models.TextChoices):
    """What lies under the id that comes out of a code, sealed by that code."""

    PIN = "pin", "where a room stands, from somebody inside"
    KEYS = "keys", "the public keys of somebody outside"
    CARD = "card", "a key card"
    NOTE = "note", "where the room stood when its owner last opened it, for their card"


class SealedBlob(models.Model):
    class Privacy:
        personal = frozenset({"code", "member", "body"})
        plain = frozenset({"id", "space", "part", "came_at"})

    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=ID)
    part = models.CharField(max_length=4, choices=Part.choices)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    body = models.BinaryField()
    came_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("part", Part.values, name="sealed_part_is_known"),
            models.UniqueConstraint(fields=["space", "code", "part"], name="one_blob_a_part"),
        ]


class SealedTry(models.Model):
    """How often a member asked for, or put down, something under a code, in one hour: so that nobody can guess."""

    class Privacy:
        personal = frozenset({"member", "times"})
        plain = frozenset({"id", "hour"})

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    hour = models.DateTimeField()
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "hour"], name="one_count_an_hour")]
