"""What would the agreement be with a suggested change in it?"""

from __future__ import annotations

from alongside.decisions.models import Proposal
from alongside.domain.agreement import Agreement, agreement_from_data
from alongside.domain.agreement.carrying import carried_onto
from alongside.domain.visibility import Viewer
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import AgreementVersion


def carried_agreement(viewer: Viewer | None, proposal: Proposal, version: AgreementVersion) -> Agreement:
    """The agreement in force with the suggested change in it, whatever else has changed since it was suggested."""
    suggested = agreement_from_data(proposal.new_agreement)
    if proposal.agreement_number == version.number:
        return suggested
    before = partnerships.agreement_or_404(viewer, proposal.partnership, proposal.agreement_number or 1)
    return carried_onto(version.agreement, before=before.agreement, after=suggested)
