"""A partnership begins: with an agreement that makes sense, and its first entry."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from django.db import transaction

from alongside.domain.agreement import Agreement
from alongside.domain.record.acts import PartnershipStarted
from alongside.domain.verdict import insist
from alongside.ledger import actions as ledger
from alongside.ledger.actions import INSTALLER, Note
from alongside.partnerships import queries
from alongside.partnerships.actions.adopting import adopt_first, state_terms
from alongside.partnerships.models import Partnership
from alongside.people.models import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a partnership says of itself, and the person anyone can ring. `slug` is the address it would like."""

    slug: str
    name: str
    purpose: str
    contact_name: str
    contact_phone: str
    contact_hours: str = ""


@transaction.atomic
def start(*, by: Account, about: About, agreement: Agreement, note: Note) -> Partnership:
    """Begin a partnership, under rules that fit together. Whoever starts it gets no seat, no role and no exemption."""
    insist(queries.may_start_one(by))
    wishes = {**asdict(about), "slug": queries.free_slug(None, about.slug)}
    partnership = Partnership.objects.create(id=note.chance.new_id(), started_at=note.at, started_by=by, **wishes)
    version = adopt_first(by=INSTALLER, partnership=partnership, agreement=agreement, note=note)
    ledger.write(
        partnership_id=partnership.id,
        by=INSTALLER,
        act=PartnershipStarted(agreement=version.digest, stakes={stake.key: stake.side for stake in agreement.stakes}),
        note=note,
    )
    state_terms(by=INSTALLER, version=version, note=note)
    return partnership
