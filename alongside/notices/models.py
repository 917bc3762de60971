"""How somebody wants to hear from us, what goes out to them and what became of it, and which letters came in."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.domain.access import Format, Pace, Reach
from alongside.domain.notices import Fate, Standing
from alongside.ledger.constraints import one_of
from alongside.partnerships.models import Member
from alongside.people.models import Account

IN_PRINT = (Reach.LETTER,)


def _words(*kinds: str) -> list[tuple[str, str]]:
    return [(kind, kind) for kind in kinds]


class Reaching(models.Model):
    """How one person wants to be reached. Without a row nothing is ever sent to them."""

    class Privacy:
        personal = frozenset({"account", "way", "pace", "pace_before", "format", "calendar_digest", "bouncing_since"})
        plain = frozenset({"weekday", "hour", "time_zone", "told_to", "next_at", "turn", "calendar_turn"})

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True, related_name="reaching")
    way = models.CharField(max_length=20, choices=_words(*Reach), default=Reach.SITE)
    pace = models.CharField(max_length=8, choices=_words(*Pace), default=Pace.WEEKLY)
    pace_before = models.CharField(max_length=8, choices=_words("", *Pace), blank=True)
    """The pace at which they stopped, so that starting again is one press too."""
    weekday = models.PositiveSmallIntegerField(default=0)
    hour = models.PositiveSmallIntegerField(default=9)
    time_zone = models.CharField(max_length=40)
    format = models.CharField(max_length=20, choices=_words(*Format), default=Format.STANDARD)
    told_to = models.DateTimeField()
    """Until when everything was told."""
    next_at = models.DateTimeField(null=True, db_index=True)
    """When the next letter is due; nothing while there is none to come."""
    turn = models.PositiveIntegerField(default=0)
    """Counting up makes every address for answers by e-mail worthless that was given out before."""
    calendar_turn = models.PositiveIntegerField(default=0)
    calendar_digest = models.CharField(max_length=64, blank=True)
    """Of the secret address of their calendar; empty while they have none."""
    bouncing_since = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            one_of("way", Reach, name="reaching_way_is_known"),
            one_of("pace", Pace, name="reaching_pace_is_known"),
            one_of("pace_before", ["", *Pace], name="reaching_pace_before_is_known"),
            one_of("format", Format, name="reaching_format_is_known"),
            models.CheckConstraint(condition=Q(weekday__lte=6, hour__lte=23), name="reaching_day_and_hour_exist"),
            models.UniqueConstraint(
                fields=["calendar_digest"], condition=~Q(calendar_digest=""), name="one_calendar_an_address"
            ),
        ]


class PostalAddress(models.Model):
    """Where letters go, and which member prints them: they alone see it. The person chose both."""

    class Privacy:
        personal = frozenset({"account", "lines", "printer"})
        plain = frozenset({"made_at"})

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True, related_name="postal_address")
    lines = models.TextField(max_length=400)
    printer = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="prints_for")
    """Nobody, when whoever it was has left or would rather not: letters then wait, and the person is told."""
    made_at = models.DateTimeField()


class Outgoing(models.Model):
    """One thing that goes out to one person, or that would if it could. Kept for ninety days.

    Where to is not kept: it goes to the address that the person has when it leaves.
    """

    class Privacy:
        personal = frozenset({"account", "member", "way", "format", "subject", "body", "html", "thread", "printed_by"})
        plain = frozenset(
            {"id", "kind", "why", "standing", "reason", "tries", "made_at", "next_try_at", "changed_at", "answers_to"}
        )

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="outgoing")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, null=True, related_name="outgoing")
    """In which partnership it is about something."""
    kind = models.CharField(max_length=10, choices=_words("digest", "answer"))
    way = models.CharField(max_length=20, choices=_words(*Reach))
    format = models.CharField(max_length=20, choices=_words(*Format))
    subject = models.CharField(max_length=200)
    body = models.TextField()
    html = models.TextField(blank=True)
    why = models.CharField(max_length=200)
    """Why it is sent, in one sentence."""
    thread = models.UUIDField(null=True)
    """The thing it is about, where it is about one."""
    answers_to = models.BigIntegerField(null=True)
    """The number of the address that an answer goes to."""
    standing = models.CharField(max_length=12, choices=_words(*Standing), default=Standing.WAITING)
    reason = models.CharField(max_length=200, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    next_try_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField()
    """When its standing last changed."""
    printed_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="letters_printed")

    class Meta:
        constraints = [
            one_of("kind", ["digest", "answer"], name="outgoing_kind_is_known"),
            one_of("way", Reach, name="outgoing_way_is_known"),
            one_of("format", Format, name="outgoing_format_is_known"),
            one_of("standing", Standing, name="outgoing_standing_is_known"),
            models.CheckConstraint(
                condition=Q(standing=Standing.WAITING) | Q(next_try_at__isnull=True),
                name="only_what_waits_is_tried_again",
            ),
            models.CheckConstraint(
                condition=~Q(standing=Standing.PRINTED) | Q(way__in=IN_PRINT), name="only_a_letter_is_printed"
            ),
        ]
        indexes = [
            models.Index(fields=["standing", "way", "next_try_at"], name="outgoing_to_send"),
            models.Index(fields=["account", "-made_at"], name="outgoing_newest"),
        ]


class ReplyAddress(models.Model):
    """One person can answer one thing by writing to one address. Its number and a seal make the address."""

    class Privacy:
        personal = frozenset({"member", "thing", "kind"})
        plain = frozenset({"id"})

    id = models.BigAutoField(primary_key=True)
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="reply_addresses")
    kind = models.CharField(max_length=20)
    thing = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "kind", "thing"], name="one_reply_address_a_thing")]


class Arrival(models.Model):
    """A letter came in. Not its words: whose it was, what became of it, and a digest, so that it counts once."""

    class Privacy:
        personal = frozenset({"account", "digest"})
        plain = frozenset({"id", "fate", "reason", "at"})

    id = models.BigAutoField(primary_key=True)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="arrivals")
    digest = models.CharField(max_length=64, unique=True)
    fate = models.CharField(max_length=10, choices=_words(*Fate))
    reason = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [one_of("fate", Fate, name="arrival_fate_is_known")]
