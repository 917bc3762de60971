"""When and where people in a room meet before a joint meeting, and who of them comes."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from alongside.closed.locked import LockedWords
from alongside.closed.models.agreeing import words_or_line
from alongside.closed.models.people import InRoom, Presence
from alongside.domain.contributions import gist
from alongside.domain.rooms.premeeting import LENGTHS, Comes, When, link_in
from alongside.domain.saying import say
from alongside.ledger.constraints import one_of

COMES = {Comes.YES: say("I come"), Comes.NEEDS: say("I come, and I need something"), Comes.NO: say("I do not come")}
"""What somebody can answer, as a line."""


class PreMeeting(InRoom):
    """People in a room meet before a joint meeting, and once more afterwards. Nothing keeps who planned it.

    It hangs on the moment at which the joint meeting begins, and names it in the room's own words. A meeting that the
    partnership keeps is found from here by that moment alone: no link leads to it, so that none leads back from there.
    """

    class Privacy:
        personal = frozenset({"space", "joint", "where", "help_with"})
        plain = frozenset(
            {"id", "version", "put_at", "joint_at", "begins_at", "minutes", "debrief_at", "called_off_at"}
        )

    joint = LockedWords()
    """Which joint meeting."""
    where = LockedWords()
    help_with = LockedWords()
    """Who can help somebody to come, and how."""
    version = models.PositiveIntegerField(default=1)
    """Goes up whenever it is changed, so that a change is to what was read."""
    put_at = models.DateTimeField()
    """When it was planned, changed or called off last."""
    joint_at = models.DateTimeField()
    begins_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    debrief_at = models.DateTimeField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(minutes__in=list(LENGTHS)), name="length_of_a_premeeting_is_known"),
            models.CheckConstraint(condition=Q(begins_at__lt=F("joint_at")), name="a_premeeting_comes_before"),
            models.CheckConstraint(
                condition=Q(debrief_at__isnull=True) | Q(debrief_at__gt=F("joint_at")), name="a_debrief_comes_after"
            ),
        ]
        indexes = [models.Index(fields=["space", "-joint_at"], name="closed_premeetings")]

    @property
    def when(self) -> When:
        return When(
            joint_at=self.joint_at, begins_at=self.begins_at, minutes=self.minutes, debrief_at=self.debrief_at
        )  # fmt: skip

    @property
    def ends_at(self) -> datetime:
        return self.when.ends_at

    @property
    def length(self) -> str:
        return LENGTHS[self.minutes]

    @property
    def joint_shown(self) -> str:
        return words_or_line(self, "joint")

    @property
    def where_shown(self) -> str:
        return words_or_line(self, "where")

    @property
    def help_shown(self) -> str:
        return words_or_line(self, "help_with")

    @property
    def line(self) -> str:
        return gist(self.joint_shown)

    @property
    def link(self) -> str:
        return link_in(self.where_shown)


class Coming(InRoom):
    """Whether one person inside comes, and what they need for it. Gone when it is called off."""

    class Privacy:
        personal = frozenset({"space", "by", "comes", "needs"})
        plain = frozenset({"id", "premeeting"})

    premeeting = models.ForeignKey(PreMeeting, on_delete=models.CASCADE, related_name="comings")
    by = models.ForeignKey(Presence, on_delete=models.PROTECT, related_name="+")
    comes = models.CharField(max_length=5, choices=[(each.value, COMES[each]) for each in Comes])
    needs = LockedWords()

    class Meta:
        constraints = [
            one_of("comes", [each.value for each in Comes], name="coming_is_known"),
            models.CheckConstraint(
                condition=Q(comes=Comes.NEEDS.value) | Q(needs=b""), name="only_who_needs_something_says_what"
            ),
            models.UniqueConstraint(fields=["premeeting", "by"], name="one_answer_to_a_premeeting"),
        ]

    @property
    def needs_shown(self) -> str:
        return words_or_line(self, "needs")

    @property
    def says(self) -> str:
        return {"yes": say("Comes"), "needs": say("Comes, and needs"), "no": say("Does not come")}[self.comes]
