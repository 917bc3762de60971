"""Who supports whom, and with whose help was something done?"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F, Q, QuerySet
from django.http import Http404

from alongside.domain.stakes import Side
from alongside.domain.supporters import Standing
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member, Wall
from alongside.people import cards
from alongside.people.models import Account
from alongside.supporters.models import Support

SUPPORT_WORDS = "support words"
"""What the six words are for, so that they open nothing else."""
LIVE = Q(accepted_at__isnull=False, ended_at__isnull=True)


def supporters_of(viewer: Viewer | None) -> QuerySet[Support]:
    """Whom this viewer asked here, and did not end: those who said yes first."""
    if viewer is None:
        return Support.objects.none()
    mine = Support.objects.filter(member_id=viewer.member_id, ended_at__isnull=True)
    return mine.order_by(F("accepted_at").asc(nulls_last=True), "asked_at", "pk")


def support_or_404(viewer: Viewer | None, support_id: UUID) -> Support:
    found = supporters_of(viewer).filter(pk=support_id).first()
    if found is None:
        raise Http404
    return found


def supported_by(viewer: Account | AnonymousUser) -> QuerySet[Support]:
    """Whom this account supports now, in every partnership."""
    if not viewer.is_authenticated:
        return Support.objects.none()
    mine = Support.objects.filter(LIVE, supporter_id=viewer.pk, member__left_at__isnull=True)
    return mine.select_related("member__partnership").order_by("member__partnership__name", "member__name", "pk")


def helped_at(viewer: Account | AnonymousUser, support_id: str, slug: str) -> Support | None:
    """The support that this account says it gives just now, if it still does; of this partnership only."""
    try:
        asked = UUID(support_id)
    except ValueError:
        return None
    return supported_by(viewer).filter(pk=asked, member__partnership__slug=slug).first()


def support_with_words(viewer: Account | None, words: Sequence[str]) -> Support | None:
    """Whoever holds the six words may see whom they would support. Nobody is found by anything else."""
    digests = cards.digests(SUPPORT_WORDS, cards.as_typed(words))
    return Support.objects.filter(words_digest__in=digests).select_related("member__partnership").first()


def locked_support(viewer: Account | Viewer | None, support_id: UUID) -> Support:
    """Read again inside the transaction."""
    rows = Support.objects.select_for_update(of=("self",)).select_related("member__partnership")
    return rows.get(pk=support_id)


def standing_of(viewer: Account, support: Support) -> Standing:
    """Where whoever would help stands in the partnership of the person. Asked anew for each page."""
    person = support.member
    here = Member.objects.filter(partnership_id=person.partnership_id, account_id=viewer.pk, left_at__isnull=True)
    side = here.values_list("side", flat=True).first()
    between = Q(by_id=person.account_id, against_id=viewer.pk) | Q(by_id=viewer.pk, against_id=person.account_id)
    return Standing(
        side=Side(side) if side else None,
        is_self=person.account_id == viewer.pk,
        is_walled=Wall.objects.filter(between).exists(),
    )


def several(viewer: Viewer | None) -> list[tuple[str, int]]:
    """Each supporter who supports more than one person here, by the name most people call them, and how many."""
    if viewer is None:
        return []
    here = Support.objects.filter(LIVE, member__partnership_id=viewer.partnership_id, member__left_at__isnull=True)
    many = here.values("supporter_id").annotate(people=Count("member_id", distinct=True)).filter(people__gt=1)
    found = {row["supporter_id"]: row["people"] for row in many}
    names = here.filter(supporter_id__in=found).order_by("name").values_list("supporter_id", "name")
    called = dict(reversed(list(names)))
    return sorted((called[supporter], people) for supporter, people in found.items())


def is_kept_supporter(viewer: Viewer | None, support: Support) -> bool:
    """Does this supporter keep from the viewer that they are here? Nearly nobody is kept, so hardly ever asked."""
    if viewer is None or not viewer.kept or support.supporter_id is None:
        return False
    return Member.objects.filter(account_id=support.supporter_id, pk__in=viewer.kept).exists()


def how_many_live(viewer: Viewer | None) -> int:
    return supporters_of(viewer).count()


def support_held(viewer: Account | None, words_digest: str) -> Support | None:
    """For whoever typed its words a moment ago."""
    if not words_digest:
        return None
    return Support.objects.filter(words_digest=words_digest).select_related("member__partnership").first()
