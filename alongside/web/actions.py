"""What needs more than one floor at once."""

from __future__ import annotations

from django.db import transaction

from alongside.access.actions import forgetting as access
from alongside.closed.actions import forgetting as closed
from alongside.contributions.actions import taking_back as contributions
from alongside.decisions.actions import forgetting as decisions
from alongside.documents.actions import forgetting as documents
from alongside.domain.agreement import Agreement
from alongside.domain.saying import say
from alongside.glossary import actions as glossary
from alongside.jobs import actions as jobs
from alongside.ledger.actions import Note
from alongside.ledger.actions.wiping import wipe
from alongside.notices.actions import forgetting as notices
from alongside.paper.actions import forgetting as paper
from alongside.partnerships.actions.leaving import forget
from alongside.partnerships.actions.starting import About, start
from alongside.partnerships.actions.walls import forget_walls
from alongside.partnerships.models import Member, Partnership
from alongside.partnerships.queries import locked_partnership
from alongside.people import actions as people
from alongside.people.models import Account
from alongside.promises import actions as promises
from alongside.sealed import actions as sealed
from alongside.spaces.actions import open_joint_space, unfollow_everything
from alongside.supporters import actions as supporters
from alongside.survey import actions as survey
from alongside.web.queries.held import every_membership_of

FLOORS_WITH_WORDS = (
    paper, survey, promises, decisions, sealed, closed, contributions, documents, glossary, notices, access, supporters,
)  # fmt: skip
JOINT_ROOM = say("Everyone’s room")


@transaction.atomic
def start_partnership(*, by: Account, about: About, agreement: Agreement, note: Note) -> Partnership:
    """A partnership with the room that all its members share: both, or neither."""
    partnership = start(by=by, about=about, agreement=agreement, note=note)
    open_joint_space(by=by, partnership=partnership, name=JOINT_ROOM, note=note)
    return partnership


@transaction.atomic
def close_account(*, by: Account, note: Note) -> None:
    """Somebody wishes to be forgotten, in every partnership they are or ever were in: all of it, or nothing."""
    for member in every_membership_of(by):
        forget_member(by=member, note=note)
    forget_walls(by=by, note=note)
    supporters.forget_supporter(by=by, note=note)
    jobs.forget(by=by, note=note)
    notices.forget_account(by=by, note=note)
    access.forget_account(by=by, note=note)
    people.close_account(by=by, note=note)
    transaction.on_commit(lambda: wipe(by=by, note=note), robust=True)


@transaction.atomic
def forget_member(*, by: Member, note: Note) -> None:
    """Each floor deletes the words that it holds, while it still knows whose they are. Then the name goes.

    The partnership is locked first, as in every other act: whoever locked a promise before it could wait for somebody
    who waits for them.
    """
    locked_partnership(None, by.partnership_id)
    for floor in FLOORS_WITH_WORDS:
        floor.forget_words(by=by, note=note)
    unfollow_everything(by=by, note=note)
    forget(by=by, note=note)
    transaction.on_commit(lambda: wipe(by=by, note=note), robust=True)
