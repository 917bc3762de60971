"""A person asks somebody for help, that somebody says yes, and either of the two ends it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction

from alongside.domain.record.acts import SupportBegun, SupportEnded
from alongside.domain.record.entry import Author
from alongside.domain.supporters import Area, may_accept, may_be_asked
from alongside.domain.verdict import Refused, insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.people import cards
from alongside.people.models import Account
from alongside.supporters import queries
from alongside.supporters.models import Support

ENDED = no("This has ended already.", "There is nothing more to do.")


@dataclass(frozen=True, slots=True)
class Asked:
    """A support with the six words that open it. They are shown once, and only their digest is kept."""

    support: Support
    words: tuple[str, ...]


@transaction.atomic
def ask(*, by: Member, name: str, areas: Collection[Area], note: Note) -> Asked:
    """Somebody wants to take part with help. `name` is what they call their supporter.

    Nobody can do this for somebody else, nor while they are themselves being helped.
    """
    me = still_here(by=by, note=note)
    insist(may_be_asked(sorted(areas), live=queries.how_many_live(me.viewer)))
    if note.support is not None:
        raise Refused(no("Only the person can choose a supporter.", "They can do it when they are signed in alone."))
    secret = cards.new_secret(note.chance)
    made = Support.objects.create(
        id=note.chance.new_id(),
        member=me,
        name=name,
        may_say=Area.SAY in areas,
        may_answer=Area.ANSWER in areas,
        words_digest=cards.digest(queries.SUPPORT_WORDS, cards.as_typed(secret.words)),
        pseudonym=note.chance.new_id().hex,
        asked_at=note.at,
    )
    return Asked(made, secret.words)


@transaction.atomic
def accept(*, by: Account, support: Support, note: Note) -> Support:
    """Whoever holds the words says yes with them, once."""
    found = queries.locked_support(by, support.pk)
    insist(may_accept(found.helping, queries.standing_of(by, found), now=note.at))
    if queries.supported_by(by).filter(member_id=found.member_id).exists():
        insist(no("You support this person already.", "Choose them on your page of people you support."))
    Support.objects.filter(pk=found.pk).update(supporter=by, accepted_at=note.at)
    found.refresh_from_db()
    act = SupportBegun(of_stake=found.member.stake, reads_only=found.areas == {Area.READ})
    _write(found, act, note)
    return found


@transaction.atomic
def end(*, by: Member, support: Support, note: Note) -> None:
    """The person ends it, at any time and without a reason. From this moment the supporter opens nothing of theirs."""
    me = still_here(by=by, note=note)
    found = queries.locked_support(me.viewer, queries.support_or_404(me.viewer, support.pk).pk)
    _end(found, by_person=True, note=note)


@transaction.atomic
def stop(*, by: Account, support: Support, note: Note) -> None:
    """The supporter does not want to go on."""
    found = queries.locked_support(by, support.pk)
    if found.supporter_id != by.pk:
        raise Refused(ENDED)
    _end(found, by_person=False, note=note)


def _end(support: Support, *, by_person: bool, note: Note) -> None:
    if support.ended_at is not None:
        raise Refused(ENDED)
    Support.objects.filter(pk=support.pk).update(ended_at=note.at)
    if support.accepted_at is not None:
        _write(support, SupportEnded(of_stake=support.member.stake, by_person=by_person), note)


def _write(support: Support, act: SupportBegun | SupportEnded, note: Note) -> None:
    """Signed with a pseudonym of this support alone: whoever reads the record does not learn who is helped."""
    ledger.write(partnership_id=support.member.partnership_id, by=Author(support.pseudonym), act=act, note=note)


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """A person is forgotten: whom they asked for help goes with them."""
    Support.objects.filter(member=by).delete()


@transaction.atomic
def forget_supporter(*, by: Account, note: Note) -> None:
    """A supporter closes their account: they support nobody any more, and their name goes."""
    mine = Support.objects.filter(supporter=by)
    for each in queries.supported_by(by):
        _end(each, by_person=False, note=note)
    mine.update(name="", supporter=None)
