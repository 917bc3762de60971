"""Who is a welcomer, whom may they help in, and what is somebody told who was helped?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet
from django.http import Http404

from alongside.domain.membership import Welcomer as Named
from alongside.domain.membership import may_help_in, may_welcome
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.domain.visibility import Trace, Viewer
from alongside.partnerships.models import HelpIn, Member, Welcomer
from alongside.partnerships.queries.kept import in_sight
from alongside.partnerships.queries.members import members_for
from alongside.people.models import Account


def welcomers_for(viewer: Viewer | None) -> QuerySet[Welcomer]:
    """The welcomers of the viewer's own group, also who was asked and has not answered."""
    if viewer is None:
        return Welcomer.objects.none()
    now = Welcomer.objects.filter(partnership_id=viewer.partnership_id, stake=viewer.stake, left_at__isnull=True)
    there = now.filter(member__left_at__isnull=True, member__stake=F("stake"))
    return (
        there.filter(in_sight(viewer, Trace.LISTED, whose="member")).select_related("member").order_by("named_at", "pk")
    )


def my_welcoming(viewer: Viewer | None) -> Welcomer | None:
    """What the viewer was asked to be, or is."""
    return welcomers_for(viewer).filter(member_id=viewer.member_id).first() if viewer else None


def named_welcomer(viewer: Viewer, me: Member) -> Named:
    found = my_welcoming(viewer)
    return Named(me.stake, _since(me), is_named=found is not None and found.taken_at is not None)


def may_be_welcomer(viewer: Viewer, named: Member, *, now: datetime) -> Verdict:
    return may_welcome(viewer.stake, named_stake=named.stake, since=_since(named), now=now)


def could_be_helped(viewer: Viewer | None) -> QuerySet[Member]:
    """Everyone of the viewer's own group who is not kept from them, and who has an account to come back to."""
    if viewer is None:
        return Member.objects.none()
    return members_for(viewer).filter(stake=viewer.stake, account__isnull=False).exclude(pk=viewer.member_id)


def to_help_or_404(viewer: Viewer | None, member_id: UUID) -> Member:
    found = could_be_helped(viewer).filter(pk=member_id).first()
    if found is None:
        raise Http404
    return found


def may_help(viewer: Viewer, me: Member, person: Member, *, now: datetime) -> Verdict:
    """A person is counted by their account: it is the same account in every partnership."""
    given = list(HelpIn.objects.filter(by__account=me.account).values_list("at", flat=True))
    had = list(HelpIn.objects.filter(helped__account=person.account).values_list("at", flat=True))
    is_self = person.account_id == me.account_id
    by = named_welcomer(viewer, me)
    return may_help_in(by, stake=person.stake, is_self=is_self, helped_by=given, helped=had, now=now)


def helps_to_second(viewer: Viewer | None, *, now: datetime) -> QuerySet[HelpIn]:
    """What another welcomer of the viewer's group did, and that waits."""
    if viewer is None:
        return HelpIn.objects.none()
    waiting = HelpIn.objects.filter(partnership_id=viewer.partnership_id, stake=viewer.stake, good_from__gt=now)
    others = waiting.filter(second__isnull=True).exclude(by=viewer.member_id).exclude(helped=viewer.member_id)
    seen = others.filter(in_sight(viewer, Trace.LISTED, whose="helped"), helped__account__isnull=False)
    return seen.select_related("helped", "by").order_by("at", "pk")


def help_to_second_or_404(viewer: Viewer | None, help_id: UUID, *, now: datetime) -> HelpIn:
    found = helps_to_second(viewer, now=now).filter(pk=help_id).first()
    if found is None:
        raise Http404
    return found


def may_second(viewer: Viewer, me: Member, help_in: HelpIn, *, now: datetime) -> Verdict:
    """The same rule, without counting: the help itself was counted when it was given."""
    is_self = help_in.helped.account_id == me.account_id
    by = named_welcomer(viewer, me)
    return may_help_in(by, stake=help_in.helped.stake, is_self=is_self, helped_by=(), helped=(), now=now)


def helps_told(viewer: Account) -> list[str]:
    """One sentence for each time that somebody helped this account in. For its owner's eyes."""
    mine = HelpIn.objects.filter(helped__account_id=viewer.pk).select_related("by", "second", "partnership")
    return [_sentence(each) for each in mine.order_by("-at")[:20]]


def _sentence(help_in: HelpIn) -> str:
    day = f"{help_in.at:%-d %B %Y}"
    first = say(
        "{day}: {name}, a welcomer in {partnership}, made a card for you.",
        day=day,
        name=help_in.by.name,
        partnership=help_in.partnership.name,
    )
    return say("{first} {name} was there too.", first=first, name=help_in.second.name) if help_in.second else first


def _since(member: Member) -> datetime:
    """Since when somebody has stood where they stand: since they came, or since they last changed their group."""
    return max(filter(None, (member.joined_at, member.stake_changed_at)))
