"""Which phone is whose, and what is the code with which somebody answers the picture survey by text?"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from alongside.domain.paper import code_of
from alongside.domain.survey import Occasion
from alongside.domain.visibility import Viewer
from alongside.ledger.rows import only
from alongside.paper.models import Phone
from alongside.partnerships.models import Member
from alongside.people.models import Account


def my_phone(viewer: Viewer | None) -> Phone | None:
    """Only ever one's own."""
    return only(Phone.objects.filter(member_id=viewer.member_id)) if viewer else None


def phones_with(viewer: Viewer | None, number: str) -> QuerySet[Phone]:
    """Everybody who wants texts on this number: a couple may share a phone. Only the gateway asks."""
    here = Phone.objects.filter(number=number, member__left_at__isnull=True)
    return here.select_related("member__partnership", "member__account").order_by("pk")


def takes_texts(viewer: Account | None) -> bool:
    """Whether there is a number of theirs to which texts may go, in any partnership of theirs."""
    mine = Phone.objects.filter(member__account=viewer, member__left_at__isnull=True, stopped_at__isnull=True)
    return viewer is not None and mine.exists()


def numbers_of(viewer: Viewer | None, members: Iterable[Member]) -> dict[UUID, str]:
    """To which number a text to each of these members goes. Only whatever hands texts over asks. One query.

    Where somebody keeps none in this partnership, it goes to the one that they keep in another: the phone is theirs.
    """
    wanted = {each.pk: each.account_id for each in members if each.account_id is not None}
    awake = Phone.objects.filter(
        member__account__in=set(wanted.values()), member__left_at__isnull=True, stopped_at__isnull=True
    )
    rows = list(awake.order_by("pk").values_list("member_id", "member__account_id", "number"))
    own = {member: number for member, _, number in rows}
    anywhere = {account: number for _, account, number in reversed(rows)}
    found = {member: own.get(member) or anywhere.get(account, "") for member, account in wanted.items()}
    return {member: number for member, number in found.items() if number}


def survey_code(viewer: Viewer | None, member: Member, occasion: Occasion) -> str:
    """Worked out and kept nowhere, as the six words of the sheet are: no row says that it was used."""
    if viewer is None or viewer.member_id != member.pk:
        return ""
    about = f"{member.pk.hex} {occasion.quarter} {occasion.meeting}"
    return code_of(
        salted_hmac("alongside.paper survey", about, secret=settings.SECRET_KEY, algorithm="sha256").digest()
    )
