"""Is whoever acts still a member at this very moment?"""

from __future__ import annotations

from alongside.domain.verdict import Refused, no
from alongside.ledger.actions import Note
from alongside.partnerships import queries
from alongside.partnerships.models import Member


def still_here(*, by: Member, note: Note) -> Member:
    """The member as they are now, with their partnership locked until the transaction ends. Raises Refused."""
    queries.locked_partnership(by.viewer, by.partnership_id)
    me = queries.locked_member(by.viewer)
    if me is None:
        raise Refused(no("You have left this partnership.", "Ask a member to invite you again."))
    return me
