"""Who moderates a room, what is reported there, and the log of what moderators did, which everybody inside reads."""

from __future__ import annotations

from uuid import UUID

from django.db import models
from django.db.models import F, Q

from alongside.closed.locked import LockedWords
from alongside.closed.models.agreeing import GONE, RoomRule, words_or_line
from alongside.closed.models.people import InRoom, Presence
from alongside.closed.models.talk import Post
from alongside.domain.rooms.moderating import Did, Ground
from alongside.domain.saying import say
from alongside.ledger.constraints import one_of

GROUNDS = {
    Ground.RULE: say("One of our rules"),
    Ground.LAW: say("It is against the law"),
    Ground.DANGER: say("Somebody may be in danger"),
    Ground.AGAIN: say("Its author asks for another look"),
}
DONE = {
    Did.ASIDE: say("Put aside"),
    Did.STAYS: say("Left as it is"),
    Did.SHOWN: say("Shown again"),
    Did.LEFT_ASIDE: say("Looked at again, and left aside"),
    Did.ROOM_SHOWED: say("Shown again: the room agreed it"),
}
"""What was done, as a line."""
RULE_IS_GONE = say("A rule that we no longer keep")


class Willing(InRoom):
    """Somebody inside says for themselves that they would moderate. Gone when their turn begins."""

    class Privacy:
        personal = frozenset({"space", "by"})
        plain = frozenset({"id"})

    by = models.ForeignKey(Presence, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by"], name="willing_once")]


class Moderating(InRoom):
    """One turn of one moderator. It is over with its time, with its end, or with the stay."""

    class Privacy:
        personal = frozenset({"space", "by", "since", "until", "ended_at"})
        plain = frozenset({"id"})

    by = models.ForeignKey(Presence, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    """Where it ended before its time. Nothing keeps why."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["by"], condition=Q(ended_at__isnull=True), name="a_moderator_once_at_a_time"
            ),
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="a_turn_has_an_end"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("since")), name="a_turn_ends_after_it_begins"
            ),
        ]


class Named(InRoom):
    """What names a rule of the room, or one of the fixed reasons where no rule fits."""

    ground = models.CharField(max_length=6, choices=[(each.value, GROUNDS[each]) for each in Ground])
    rule = models.ForeignKey(RoomRule, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    """Empty for every other ground; and once the rule has been replaced and cleared."""

    class Meta:
        abstract = True

    @property
    def reason(self) -> str:
        if self.ground != Ground.RULE:
            return GROUNDS[Ground(self.ground)]
        return (
            say("Rule {number}: {shown}", number=self.rule.number, shown=self.rule.shown) if self.rule else RULE_IS_GONE
        )

    @property
    def key(self) -> tuple[str, UUID | None]:
        return self.ground, self.rule_id


class Report(Named):
    """Somebody inside reported something. Nothing keeps who, nor at what hour. Gone once a moderator has answered."""

    class Privacy:
        personal = frozenset({"space", "post", "words"})
        plain = frozenset({"id", "ground", "rule", "day"})

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="reports")
    words = LockedWords()
    day = models.DateField()

    class Meta:
        constraints = [
            one_of("ground", [each.value for each in Ground], name="report_ground_is_known"),
            models.CheckConstraint(
                condition=Q(ground=Ground.RULE.value) | Q(rule__isnull=True), name="only_a_report_of_a_rule_names_one"
            ),
        ]

    @property
    def shown(self) -> str:
        return words_or_line(self)


class ModeratorAct(Named):
    """A line of the log: what was done, by whom, under which rule. Never the words, and never who reported them."""

    class Privacy:
        personal = frozenset({"space", "post", "by"})
        plain = frozenset({"id", "ground", "rule", "did", "at"})

    post = models.ForeignKey(Post, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    by = models.ForeignKey(Presence, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Nobody, where the room did it together."""
    did = models.CharField(max_length=12, choices=[(each.value, DONE[each]) for each in Did])
    at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("ground", [each.value for each in Ground], name="act_ground_is_known"),
            models.CheckConstraint(
                condition=Q(ground=Ground.RULE.value) | Q(rule__isnull=True), name="only_an_act_by_a_rule_names_one"
            ),
            one_of("did", [each.value for each in Did], name="what_a_moderator_did_is_known"),
            models.CheckConstraint(
                condition=Q(did=Did.ROOM_SHOWED.value, by__isnull=True)
                | (~Q(did=Did.ROOM_SHOWED.value) & Q(by__isnull=False)),
                name="only_the_room_acts_without_a_name",
            ),
        ]
        indexes = [models.Index(fields=["space", "-at"], name="closed_moderator_log")]

    @property
    def what(self) -> str:
        return DONE[Did(self.did)]

    @property
    def who(self) -> str:
        if self.by is None:
            return say("The room")
        return words_or_line(self.by, "name") or GONE
