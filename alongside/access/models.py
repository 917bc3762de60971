"""What somebody needs to take part, who sees it where, and for one day: what was said, and whether it was met."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.domain.access import OWN, Audience, Format, Kind, Met, choice_of
from alongside.ledger.constraints import one_of
from alongside.partnerships.models import Member, Partnership
from alongside.people.models import Account
from alongside.supporters.models import WithHelp


def _words(*kinds: str) -> list[tuple[str, str]]:
    return [(kind, kind) for kind in kinds]


class Profile(models.Model):
    """That somebody told what they need, once for all partnerships, and when they want to be asked again."""

    class Privacy:
        personal = frozenset({"account"})
        plain = frozenset({"looked_at", "review_on"})

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True, related_name="access_profile")
    looked_at = models.DateTimeField()
    """When the person last said that it is as it should be."""
    review_on = models.DateField()


class Said(models.Model):
    """One need: a choice of its kind, or own words. What else they say of it stands in `words`."""

    kind = models.CharField(max_length=16, choices=_words(*Kind))
    choice = models.SlugField(max_length=24)
    words = models.TextField(max_length=1_000, blank=True)

    class Meta:
        abstract = True

    @property
    def label(self) -> str:
        """The choice as the person reads it; nothing for own words."""
        choice = choice_of(self.kind, self.choice)
        return choice.words if choice else ""


class Line(Said):
    """One line of somebody's profile. Nobody sees it anywhere until the person shows it there."""

    class Privacy:
        personal = frozenset({"account", "kind", "choice", "words", "code"})
        plain = frozenset({"id", "made_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="access_lines")
    code = models.CharField(max_length=24, blank=True)
    """A code that somebody gave the person for this need. Not one of ours, and only the person sees it."""
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("kind", Kind, name="access_line_kind_is_known"),
            models.UniqueConstraint(
                fields=["account", "kind", "choice"], condition=~Q(choice=OWN), name="one_access_line_a_choice"
            ),
            models.CheckConstraint(condition=~Q(choice=OWN) | ~Q(words=""), name="an_own_access_line_has_words"),
        ]


class Shown(models.Model):
    """Who sees a line in one partnership. Without a row: nobody."""

    class Privacy:
        personal = frozenset({"line", "member", "audience", "named"})
        plain = frozenset({"id"})

    id = models.BigAutoField(primary_key=True)
    line = models.ForeignKey(Line, on_delete=models.CASCADE, related_name="shown")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="access_shown")
    audience = models.CharField(max_length=10, choices=_words(Audience.ARRANGERS, Audience.MEMBERS))
    named = models.BooleanField(default=False)

    class Meta:
        constraints = [
            one_of("audience", (Audience.ARRANGERS, Audience.MEMBERS), name="access_shown_audience_is_known"),
            models.UniqueConstraint(fields=["line", "member"], name="one_access_audience_a_partnership"),
        ]


class Round(models.Model):
    """A day we meet, for which everybody is asked what they need."""

    class Privacy:
        personal = frozenset({"asked_by"})
        plain = frozenset({"id", "partnership", "title", "day", "place", "made_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="access_rounds")
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="access_rounds")
    title = models.CharField(max_length=120)
    day = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "day"], name="access_rounds_by_day")]


HOW = ("same", "different", "nothing")


class Answer(WithHelp):
    """What one member says to one round: as always, something different this time, or nothing just now."""

    class Privacy:
        personal = frozenset({"member", "how", "with_help", "said_met_at"})
        plain = frozenset({"id", "round", "at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="answers")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="access_answers")
    how = models.CharField(max_length=10, choices=_words(*HOW))
    at = models.DateTimeField()
    said_met_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of("how", HOW, name="access_answer_how_is_known"),
            models.UniqueConstraint(fields=["round", "member"], name="answer_an_access_round_once"),
        ]


class Need(Said):
    """One need for one day, as it was when the person confirmed it. Only the person says whether it was met."""

    class Privacy:
        personal = frozenset({"answer", "line", "kind", "choice", "words", "audience", "named", "met", "met_words"})
        plain = frozenset({"id"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="needs")
    line = models.ForeignKey(Line, on_delete=models.SET_NULL, null=True, related_name="+")
    """None for a need of this day alone, and once the person has removed the line."""
    audience = models.CharField(max_length=10, choices=_words(Audience.ARRANGERS, Audience.MEMBERS))
    named = models.BooleanField(default=False)
    met = models.CharField(max_length=4, choices=_words("", *Met), blank=True)
    met_words = models.TextField(max_length=1_000, blank=True)

    class Meta:
        constraints = [
            one_of("kind", Kind, name="access_need_kind_is_known"),
            one_of("audience", (Audience.ARRANGERS, Audience.MEMBERS), name="access_need_audience_is_known"),
            one_of("met", ["", *Met], name="access_need_met_is_known"),
        ]


class Told(models.Model):
    """That a member was asked in one partnership what they need, and answered; `needs` counts what they show there."""

    class Privacy:
        personal = frozenset({"member", "needs"})
        plain = frozenset({"at"})

    member = models.OneToOneField(Member, on_delete=models.CASCADE, primary_key=True, related_name="access_told")
    needs = models.PositiveSmallIntegerField()
    at = models.DateTimeField()


class Making(models.Model):
    """Somebody is asked to make a paper in a form that no machine makes here."""

    class Privacy:
        personal = frozenset({"member", "format", "title", "taken_by"})
        plain = frozenset({"id", "round", "due", "asked_at", "taken_at", "made_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="access_makings")
    """For whom. Whoever makes it does not learn who it is, unless the person tells them."""
    round = models.ForeignKey(Round, on_delete=models.CASCADE, null=True, blank=True, related_name="makings")
    format = models.CharField(max_length=20, choices=_words(*Format))
    title = models.CharField(max_length=200)
    due = models.DateField()
    asked_at = models.DateTimeField()
    taken_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of("format", Format, name="access_making_format_is_known"),
            models.CheckConstraint(
                condition=Q(taken_at__isnull=False) | Q(made_at__isnull=True), name="what_is_made_was_taken_on"
            ),
            models.UniqueConstraint(fields=["member", "round", "format"], name="one_access_making_a_round"),
        ]
