"""Somebody says something, as themselves or under a name of their choosing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.contributions import queries
from alongside.contributions.models import Contribution
from alongside.domain.contributions import clean_name, due_on, how_many_words, kept, may_be_called, may_be_said
from alongside.domain.contributions import may_comment as may_comment_on
from alongside.domain.record.acts import ContributionMade
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import ALLOWED, Verdict, insist
from alongside.domain.visibility import NOT_HERE, may_read
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member, Partnership
from alongside.partnerships.queries import agreement_of
from alongside.spaces import actions as spaces
from alongside.spaces.models import Followed, Space


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What somebody wants to say. Without a `chosen_name` they say it as themselves.

    `show_stake`: they want it seen on what footing they say it. `about` is what they comment on.
    """

    words: str
    kind: str
    asks: bool = False
    chosen_name: str = ""
    show_stake: bool = False
    about: Contribution | None = None
    initiative_id: UUID | None = None


def may_say_as(member: Member, chosen_name: str) -> Verdict:
    return may_be_called(chosen_name, own=member.name, others=queries.names_in_use(member.viewer))


@transaction.atomic
def say(*, by: Member, space: Space, saying: Saying, note: Note) -> Contribution:
    words, name = kept(saying.words), clean_name(saying.chosen_name)
    insist(may_read(by.viewer, space.place) if by.left_at is None else NOT_HERE)
    insist(may_be_said(words))
    if name:
        # Two people may reach for one name at the same instant.
        Partnership.objects.select_for_update().get(pk=by.partnership_id)
        insist(may_say_as(by, name))
    if saying.about:
        _insist_it_is_there(by, space, saying.about)
    salt = note.chance.new_salt()
    made = Contribution.objects.create(
        id=note.chance.new_id(),
        partnership_id=by.partnership_id,
        space=space,
        about=saying.about,
        initiative_id=saying.initiative_id,
        author=by,
        pen=note.chance.new_id().hex if name else "",
        shown_name=name or by.name,
        named="chosen" if name else "own",
        shown_stake=by.stake if saying.show_stake else "",
        kind=saying.kind,
        asks=saying.asks,
        words=words,
        salt=salt,
        said_at=note.at,
        reply_due=_due(by, note) if saying.asks else None,
        channel=note.channel,
        entered_by=queries.helper_of(by.viewer, note.entered_by),
        with_help_id=note.support,
    )
    spaces.follow(by=by, kind=Followed.CONTRIBUTION, thing=made.id, note=note)
    ledger.write(partnership_id=by.partnership_id, by=made.signed_by(by), act=_said(made, note), note=note)
    return made


def _insist_it_is_there(by: Member, space: Space, about: Contribution) -> None:
    now = queries.to_change(by.viewer, about.pk)
    insist(ALLOWED if now.space_id == space.pk else NOT_HERE)
    insist(may_comment_on(now.standing_for(by.pk)))


def _due(by: Member, note: Note) -> date:
    agreement = agreement_of(by.viewer, by.partnership)
    return due_on(timezone.localdate(note.at), reply_days=agreement.reply_days)


def _said(made: Contribution, note: Note) -> ContributionMade:
    return ContributionMade(
        contribution=made.id.hex,
        kind=made.kind,
        asks=made.asks,
        named=made.named,
        words=salted_digest(bytes(made.salt), made.words),
        length=how_many_words(made.words),
        space=made.space_id.hex,
        initiative=made.initiative_id.hex if made.initiative_id else "",
        about=made.about_id.hex if made.about_id else "",
        channel=note.channel,
        entered_by=_entered_by(made, note),
    )


def _entered_by(made: Contribution, note: Note) -> str:
    """Under a chosen name the record says nothing of a supporter: whoever helps one person alone would name them."""
    return "" if made.pen and note.support else note.entered_by
