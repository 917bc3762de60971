"""Which things that people said may this viewer read, and in what order?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery

from alongside.contributions.models import Contribution, Hiding, Reply, Suggestion
from alongside.contributions.queries.heard import heard_by, not_unheard
from alongside.domain.contributions import late_if_due_before, spellings
from alongside.domain.visibility import SpaceKind, Viewer
from alongside.ledger.words import all_in
from alongside.spaces.models import Followed
from alongside.spaces.queries import follows_of

WAITING, LATE, ANSWERED, MINE = "waiting", "late", "answered", "mine"
OPEN = Q(withdrawn_at__isnull=True, hidden_at__isnull=True, forgotten_at__isnull=True)
WAITS = OPEN & Q(asks=True, answered_at__isnull=True)
NEWEST_FIRST = ("-said_at", "-id")

SHOWN_OF_IT = (
    "words", "kind", "asks", "author", "named", "shown_name", "shown_stake", "about", "channel",
    "said_at", "reply_due", "answered_at", "changed_at", "withdrawn_at", "hidden_at", "forgotten_at",
    "space__kind", "batch__made_at", "entered_by__name", "with_help__name", "with_help__supporter",
)  # fmt: skip
"""What a list shows of a contribution, and of what it hangs on. Nothing else is read for it."""
SHOWN_BESIDE = ("space", "batch", "entered_by", "with_help")


@dataclass(frozen=True, slots=True)
class Which:
    """What a list shows: `show` is one of the four words above or nothing; `kind` is a kind or nothing."""

    show: str = ""
    kind: str = ""


def contributions_for(viewer: Viewer | None) -> QuerySet[Contribution]:
    """All that may be read, less what was brought in by mistake and taken out again."""
    found = Contribution.objects.filter(heard_by(viewer))
    return found.exclude(batch__isnull=False, withdrawn_at__isnull=False).select_related("batch", "space")


def said(viewer: Viewer | None, which: Which, *, today: date) -> QuerySet[Contribution]:
    """In the room of everyone, newest first. The whole list leaves out comments: they stand with what they are about.

    Closed rooms have lists of their own, so that nobody mistakes who can read what.
    """
    found = contributions_for(viewer).filter(space__kind=SpaceKind.JOINT)
    if which.kind:
        found = found.filter(kind=which.kind)
    if which.show:
        found = found.filter(_shown(viewer, which.show, today))
    elif which.kind != "comment":
        found = found.filter(about__isnull=True)
    return found.select_related(*SHOWN_BESIDE).only(*SHOWN_OF_IT).order_by(*NEWEST_FIRST)


def _shown(viewer: Viewer | None, show: str, today: date) -> Q:
    mine = Q(author_id=viewer.member_id) if viewer else Q(pk__in=[])
    late = (mine & Q(reply_due__lt=late_if_due_before(today, mine=True))) | (
        ~mine & Q(reply_due__lt=late_if_due_before(today, mine=False))
    )
    return {
        WAITING: WAITS,
        LATE: WAITS & late,
        ANSWERED: Q(answered_at__isnull=False),
        MINE: mine,
    }[show]


def newest(viewer: Viewer | None, space_id: UUID) -> QuerySet[Contribution]:
    """What was said last in one room, comments apart."""
    found = contributions_for(viewer).filter(space_id=space_id, about__isnull=True)
    return found.select_related(*SHOWN_BESIDE).only(*SHOWN_OF_IT).order_by(*NEWEST_FIRST)


def of_initiative(viewer: Viewer | None, initiative_id: UUID) -> QuerySet[Contribution]:
    found = contributions_for(viewer).filter(initiative_id=initiative_id, about__isnull=True)
    return found.select_related(*SHOWN_BESIDE).only(*SHOWN_OF_IT).order_by(*NEWEST_FIRST)


def search(viewer: Viewer | None, words: str) -> QuerySet[Contribution]:
    """Those whose words, or shown name, hold every word looked for. Nothing that is hidden or gone can be found."""
    looked_for = spellings(words)
    if not looked_for:
        return Contribution.objects.none()
    found = contributions_for(viewer).filter(OPEN, all_in(looked_for, "words", "shown_name"))
    return found.order_by(*NEWEST_FIRST)


def late_and_mine(viewer: Viewer | None, *, today: date) -> QuerySet[Contribution]:
    """What I asked, in any room, and nobody has answered in time. I see it a day before everybody else."""
    mine = contributions_for(viewer).filter(author_id=viewer.member_id if viewer else None)
    late = Q(reply_due__lt=late_if_due_before(today, mine=True))
    return mine.filter(WAITS, late).order_by("reply_due", "id")


def suggestions_to_answer(viewer: Viewer | None) -> QuerySet[Suggestion]:
    """Other words that somebody suggested for mine, and that I have not answered."""
    if viewer is None:
        return Suggestion.objects.none()
    return (
        Suggestion.objects.filter(contribution__author_id=viewer.member_id, answered_at__isnull=True)
        .filter(contribution__withdrawn_at__isnull=True)
        .exclude(words="")
        .filter(heard_by(viewer, prefix="contribution__"))
        .select_related("contribution", "by")
        .order_by("made_at")
    )


def hidden_and_mine(viewer: Viewer | None) -> QuerySet[Contribution]:
    mine = contributions_for(viewer).filter(author_id=viewer.member_id if viewer else None)
    return mine.filter(hidden_at__isnull=False, withdrawn_at__isnull=True).order_by("hidden_at")


def last_look(viewer: Viewer | None) -> Subquery:
    """When this viewer last looked at something they follow; nothing for what they do not follow."""
    follows = follows_of(viewer, Followed.CONTRIBUTION).filter(thing=OuterRef("pk"))
    return Subquery(follows.values("seen_at"), output_field=DateTimeField())


def news(viewer: Viewer | None) -> QuerySet[Contribution]:
    """What I follow and somebody else has answered, commented on, changed or hidden since I last looked."""
    me = viewer.member_id if viewer else None
    found = contributions_for(viewer).annotate(last_look=last_look(viewer)).filter(last_look__isnull=False)
    since = OuterRef("last_look")
    replied = Reply.objects.filter(contribution=OuterRef("pk"), made_at__gt=since).exclude(by_id=me)
    comments = Contribution.objects.filter(not_unheard(viewer), about=OuterRef("pk"))
    commented = comments.filter(said_at__gt=since).exclude(author_id=me)
    hidden = Hiding.objects.filter(contribution=OuterRef("pk"), hidden_at__gt=since).exclude(by_id=me)
    changed = Q(changed_at__gt=F("last_look")) & ~Q(author_id=me)
    return found.filter(Exists(replied) | Exists(commented) | Exists(hidden) | changed).order_by(*NEWEST_FIRST)
