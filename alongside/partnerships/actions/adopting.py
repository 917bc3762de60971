"""The one way an agreement changes: a decision about it passed."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from alongside.domain.agreement import (
    AGREEMENT,
    Agreement,
    agreement_as_data,
    terms_of,
)
from alongside.domain.agreement.carrying import carried_onto
from alongside.domain.agreement.reshaping import unreadable
from alongside.domain.check.agreed import problems
from alongside.domain.decisions.outcome import Outcome, Passed
from alongside.domain.record.acts import AgreementAdopted
from alongside.domain.verdict import insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.ledger.one_by_one import one_by_one
from alongside.partnerships import queries
from alongside.partnerships.actions.fitting import fit_to_agreement
from alongside.partnerships.models import AgreementVersion, Partnership, StatedTerms


@transaction.atomic
def adopt_first(*, by: Author, partnership: Partnership, agreement: Agreement, note: Note) -> AgreementVersion:
    """The version a partnership starts with. Its entry is the partnership's own. Raises Refused if it has one."""
    if queries.agreements_of(None, partnership).exists():
        insist(no("This partnership has an agreement already.", "Suggest a change to how we work."))
    _make_sense(agreement)
    return _add(partnership, 1, agreement, note=note)


@transaction.atomic
def adopt(
    *,
    by: Author,
    partnership: Partnership,
    decision_id: UUID,
    kind: str,
    outcome: Outcome,
    agreement: Agreement,
    based_on: int,
    note: Note,
) -> AgreementVersion:
    """Write the next version, from the outcome of the decision about it, and let seats and roles follow.

    `based_on` is the version that `agreement` was written as a change of. If another change was adopted since, this
    one is carried onto it, so that a second decision never undoes the first by accident. Raises Refused for anything
    that is not a passed decision of this kind, that changes nothing, or that no longer makes sense.
    """
    if kind != AGREEMENT or not isinstance(outcome, Passed):
        insist(no("Only a decision that passed can change the agreement.", "Suggest a change to how we work."))
    queries.locked_partnership(None, partnership.pk)
    current = queries.newest_agreement(None, partnership)
    base = queries.agreement_or_404(None, partnership, based_on)
    version = _add(partnership, current.number + 1, _next(current, agreement, base), decision_id=decision_id, note=note)
    act = AgreementAdopted(version=version.number, agreement=version.digest, decision=decision_id.hex)
    ledger.write(partnership_id=partnership.pk, by=by, act=act, note=note)
    state_terms(by=by, version=version, note=note)
    fit_to_agreement(by=by, partnership=partnership, agreement=version.agreement, note=note)
    return version


@transaction.atomic
def state_terms(*, by: Author, version: AgreementVersion, note: Note) -> bool:
    """Write down in the record which terms hold from now on, once for each version. False where it says so already."""
    if StatedTerms.objects.filter(version=version).exists():
        return False
    StatedTerms.objects.create(version=version, stated_at=note.at)
    act = terms_of(version.agreement, version=version.number)
    ledger.write(partnership_id=version.partnership_id, by=by, act=act, note=note)
    return True


def state_terms_due(*, by: Author, note: Note) -> int:
    """The clock states the terms of each partnership whose record began before records stated any."""
    return one_by_one(lambda version: _state_one(by, version, note), queries.unstated_terms(None))


@transaction.atomic
def _state_one(by: Author, version: AgreementVersion, note: Note) -> bool:
    queries.locked_partnership(None, version.partnership_id)
    if version.number != queries.newest_agreement(None, version.partnership).number:
        return False
    return state_terms(by=by, version=version, note=note)


def _next(current: AgreementVersion, proposed: Agreement, base: AgreementVersion) -> Agreement:
    now = current.agreement
    carried = carried_onto(now, before=base.agreement, after=proposed)
    if carried == now:
        insist(no("The agreement says this already.", "There is nothing to change."))
    _make_sense(carried)
    return carried


def _make_sense(agreement: Agreement) -> None:
    words = [each.words for each in unreadable(agreement)] or [each.words for each in problems(agreement)]
    if words:
        insist(no(words[0], "Change the rules so that they fit together, then try again."))


def _add(
    partnership: Partnership, number: int, agreement: Agreement, *, decision_id: UUID | None = None, note: Note
) -> AgreementVersion:
    """The only line of the product that writes an agreement. The table itself refuses to change or delete one."""
    body = agreement_as_data(agreement)
    return AgreementVersion.objects.create(
        partnership=partnership,
        number=number,
        body=body,
        digest=AgreementVersion.digest_of(body),
        adopted_at=note.at,
        decision_id=decision_id,
    )
