"""A group names welcomers; a welcomer makes a card for somebody of the group who lost every way in."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.membership import waits_for
from alongside.domain.record.acts import MemberHelpedIn, RoleLeft, RoleTaken
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import HelpIn, Member, Welcomer
from alongside.partnerships.queries import helping, member_or_404
from alongside.people import actions as people
from alongside.people import queries as accounts
from alongside.people.cards import Secret
from alongside.people.models import Account

ROLE = "welcomer"
NOT_ASKED = no("You are not asked to be a welcomer.", "Somebody of your group can name you.")
ASKED_ALREADY = no("They are asked already.", "Wait until they answer.")


@transaction.atomic
def name_welcomer(*, by: Member, member: Member, note: Note) -> Welcomer:
    """Ask somebody of one's own group. Nothing is held until they say yes, so nothing is recorded."""
    me = still_here(by=by, note=note)
    them = member_or_404(me.viewer, member.pk)
    if them.pk == me.pk:
        raise Refused(no("You cannot name yourself.", "Ask somebody of your group to name you."))
    insist(helping.may_be_welcomer(me.viewer, them, now=note.at))
    Welcomer.objects.filter(member=them, left_at__isnull=True).exclude(stake=them.stake).update(left_at=note.at)
    if Welcomer.objects.filter(member=them, left_at__isnull=True).exists():
        raise Refused(ASKED_ALREADY)
    return Welcomer.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        member=them,
        named_by=me,
        stake=me.stake,
        named_at=note.at,
    )


@transaction.atomic
def say_yes_to_welcoming(*, by: Member, note: Note) -> None:
    me = still_here(by=by, note=note)
    asked = helping.my_welcoming(me.viewer)
    if asked is None or asked.taken_at is not None:
        raise Refused(NOT_ASKED)
    Welcomer.objects.filter(pk=asked.pk).update(taken_at=note.at)
    act = RoleTaken(member=me.pseudonym, role=ROLE)
    ledger.write(partnership_id=me.partnership_id, by=me.author, act=act, note=note)


@transaction.atomic
def stop_welcoming(*, by: Member, note: Note) -> None:
    """Also says no. That leaves no trace on the record, because nothing was held."""
    me = still_here(by=by, note=note)
    held = helping.my_welcoming(me.viewer)
    if held is None:
        raise Refused(NOT_ASKED)
    Welcomer.objects.filter(pk=held.pk).update(left_at=note.at)
    if held.taken_at is not None:
        act = RoleLeft(member=me.pseudonym, role=ROLE)
        ledger.write(partnership_id=me.partnership_id, by=me.author, act=act, note=note)


@transaction.atomic
def help_in(*, by: Member, person: Member, keeps_others: bool, note: Note) -> Secret:
    """Both are in one place. The answer is the only time that the card is known. `keeps_others` is the person's wish.

    Raises Refused, with the reason; Http404 for somebody who is kept from this welcomer, or is of another group.
    """
    me = still_here(by=by, note=note)
    them = helping.to_help_or_404(me.viewer, person.pk)
    insist(helping.may_help(me.viewer, me, them, now=note.at))
    account = _account(them)
    waits = waits_for(has_other_ways=accounts.has_other_ways(account, now=note.at))
    HelpIn.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        helped=them,
        by=me,
        stake=me.stake,
        at=note.at,
        good_from=note.at + waits,
    )
    hours = round(waits.total_seconds() / 3600)
    act = MemberHelpedIn(member=them.pseudonym, stake=them.stake, waits_hours=hours)
    ledger.write(partnership_id=me.partnership_id, by=me.author, act=act, note=note)
    when = say("It is good after {hours} hours.", hours=hours) if hours else say("It is good at once.")
    return people.make_card_for(
        by=_account(me),
        note=note,
        account=account,
        waits=waits,
        keeps_others=keeps_others,
        what=say(
            "{name}, a welcomer in {partnership}, made a new card for you. {when}",
            name=me.name,
            partnership=me.partnership.name,
            when=when,
        ),
    )


@transaction.atomic
def second_help(*, by: Member, waiting: HelpIn, note: Note) -> None:
    """Another welcomer of the group was there too: the card need not wait."""
    me = still_here(by=by, note=note)
    found = helping.help_to_second_or_404(me.viewer, waiting.pk, now=note.at)
    insist(helping.may_second(me.viewer, me, found, now=note.at))
    HelpIn.objects.filter(pk=found.pk).update(second=me, seconded_at=note.at, good_from=note.at)
    account = _account(found.helped)
    people.hasten_card(by=_account(me), note=note, account=account)
    what = say("{name}, another welcomer, says that they were there too. Your new card is good now.", name=me.name)
    people.tell_of_way(by=account, note=note, what=what, on_pages=True)


def _account(member: Member) -> Account:
    if member.account is None:
        raise Refused(no("This person has no account here.", "Invite them to join."))
    return member.account
