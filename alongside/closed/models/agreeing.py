"""What the people in a room decide of its own life: what they are asked, what each said to it, and what came of it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone

from alongside.closed.locked import LockedWords
from alongside.closed.models.people import InRoom, Presence
from alongside.domain.contributions import gist
from alongside.domain.rooms import KEPT_FOR, Damaged, Matter, RoomAsked, kept_for, lapses_at, last_day_of
from alongside.domain.saying import say
from alongside.ledger.constraints import one_of
from alongside.partnerships.models import Member

GONE = say("Somebody who is gone")
"""In the place of a name that was forgotten or cleared."""
DAMAGED = say("These words are damaged. They cannot be shown.")
HEADINGS = {
    Matter.RULES: say("Rules for the room"),
    Matter.KEEPING: say("How long words are kept"),
    Matter.LEAD: say("Who is our safeguarding lead"),
    Matter.KEYHOLDER: say("Who is a keyholder"),
    Matter.MODERATOR: say("Who is a moderator"),
    Matter.END_TURN: say("End a moderator’s turn"),
    Matter.SHOW_AGAIN: say("Show again what was put aside"),
    Matter.GUEST: say("A guest for a time"),
}
"""What a suggestion is about, as a line."""
OF_SOMEBODY = {
    Matter.KEYHOLDER: say("{} is asked to be a keyholder. It holds once they have said yes."),
    Matter.MODERATOR: say("{} is a moderator for 90 days."),
    Matter.END_TURN: say("{} is no longer a moderator."),
    Matter.SHOW_AGAIN: say("What {} put aside is shown again."),
}
"""What is about one of those inside, and what would hold. For the last it is the moderator who put it aside."""

WHO = sorted(each.value for each in OF_SOMEBODY)


def words_or_line(row: models.Model, field: str = "words") -> str:
    """Its words, or a plain line in their place where they do not open."""
    try:
        return str(getattr(row, field))
    except Damaged:
        return DAMAGED


class Suggestion(InRoom):
    """Something the room is asked to decide. Nothing keeps who suggested it. It is answered, never changed."""

    class Privacy:
        personal = frozenset({"space", "words", "who", "member", "post", "guest", "guest_until"})
        plain = frozenset({"id", "matter", "days", "put_at", "settled_at"})

    matter = models.CharField(max_length=12, choices=[(each.value, HEADINGS[each]) for each in Matter])
    words = LockedWords()
    days = models.PositiveSmallIntegerField(null=True, blank=True)
    """For how many days words are to be kept, where it is about that."""
    who = models.ForeignKey(Presence, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    """Somebody inside, where it is about one of them."""
    member = models.ForeignKey(Member, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    """Somebody of the partnership, inside or not, where it is about one of them."""
    post = models.ForeignKey("closed.Post", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    """What was put aside, where it is about that."""
    guest = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    guest_until = models.DateTimeField(null=True, blank=True)
    """Whom to ask in, and the moment from which they would find nothing here. `words` are why."""
    put_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    """When it came to hold, because the room had agreed."""

    class Meta:
        constraints = [
            one_of("matter", [each.value for each in Matter], name="room_matter_is_known"),
            models.CheckConstraint(
                condition=Q(matter=Matter.KEEPING.value, days__isnull=False, days__in=list(KEPT_FOR))
                | (~Q(matter=Matter.KEEPING.value) & Q(days__isnull=True)),
                name="only_keeping_words_is_about_days",
            ),
            models.CheckConstraint(
                condition=Q(matter__in=WHO, who__isnull=False) | (~Q(matter__in=WHO) & Q(who__isnull=True)),
                name="only_some_matters_are_about_somebody",
            ),
            models.CheckConstraint(
                condition=Q(matter=Matter.LEAD.value, member__isnull=False)
                | (~Q(matter=Matter.LEAD.value) & Q(member__isnull=True)),
                name="only_a_lead_is_a_member_who_is_named",
            ),
            models.CheckConstraint(
                condition=Q(matter=Matter.SHOW_AGAIN.value, post__isnull=False)
                | (~Q(matter=Matter.SHOW_AGAIN.value) & Q(post__isnull=True)),
                name="only_showing_again_is_about_something_said",
            ),
            models.CheckConstraint(
                condition=Q(matter=Matter.GUEST.value, guest__isnull=False, guest_until__isnull=False)
                | (~Q(matter=Matter.GUEST.value) & Q(guest__isnull=True, guest_until__isnull=True)),
                name="only_a_guest_is_somebody_until_a_day",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True) | Q(settled_at__gt=models.F("put_at")),
                name="a_room_is_asked_before_it_has_agreed",
            ),
        ]
        indexes = [models.Index(fields=["space", "-put_at"], name="closed_suggestions")]

    @property
    def heading(self) -> str:
        return HEADINGS[Matter(self.matter)]

    @property
    def shown(self) -> str:
        return words_or_line(self)

    @property
    def lines(self) -> list[str]:
        if self.days is not None:
            return [say("Words are kept {kept_for}.", kept_for=kept_for(self.days))]
        if self.member_id:
            return [say("They are asked to be our safeguarding lead. It holds once they have said yes.")]
        if self.who is not None:
            name = words_or_line(self.who, "name") or GONE
            return [OF_SOMEBODY[Matter(self.matter)].format(name)]
        return self.shown.splitlines()

    @property
    def line(self) -> str:
        return gist(" ".join(self.lines))

    @property
    def last_day(self) -> date | None:
        """The last day of the guest, where it is about one."""
        return last_day_of(self.guest_until, zone=timezone.get_default_timezone()) if self.guest_until else None

    @property
    def is_damaged(self) -> bool:
        return self.shown == DAMAGED

    def is_over(self, *, at: datetime) -> bool:
        return self.settled_at is not None or at >= lapses_at(self.put_at)

    def asked(self, *, inside: int, yes: int, objections: int) -> RoomAsked:
        return RoomAsked(inside=inside, yes=yes, objections=objections, put_at=self.put_at)


class SuggestionVoice(InRoom):
    """What one person inside said to a suggestion. Gone once it is settled, or the next time that the room is asked."""

    class Privacy:
        personal = frozenset({"space", "by", "objects_to_it", "reason"})
        plain = frozenset({"id", "suggestion"})

    suggestion = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="voices")
    by = models.ForeignKey(Presence, on_delete=models.PROTECT, related_name="+")
    objects_to_it = models.BooleanField()
    reason = LockedWords()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["suggestion", "by"], name="one_voice_in_a_suggestion"),
        ]

    @property
    def shown(self) -> str:
        return words_or_line(self, "reason")


class RoomRule(InRoom):
    """One of the rules that the people in a room agreed. It is never changed: other rules take its place."""

    class Privacy:
        personal = frozenset({"space", "words"})
        plain = frozenset({"id", "number", "since", "until"})

    number = models.PositiveSmallIntegerField()
    words = LockedWords()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["space", "number"], condition=Q(until__isnull=True), name="one_room_rule_of_a_number"
            ),
        ]

    @property
    def shown(self) -> str:
        return words_or_line(self)
