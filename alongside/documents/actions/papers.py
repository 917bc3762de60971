"""A paper is written down here, or changed. Earlier words stay."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from alongside.documents import queries
from alongside.documents.actions.entering import enter
from alongside.documents.actions.standing import look_again
from alongside.documents.models import Document, DocumentKind, EarlierDocument
from alongside.domain.agreement import Thing
from alongside.domain.record.acts import DocumentKept
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member

NOT_YOURS = no("Only whoever wrote this paper can change it.", "Tell them what you would change.")


@transaction.atomic
def write_paper(*, by: Member, title: str, words: str, about: UUID | None = None, note: Note) -> Document:
    """For every member to read. `about` is the proposal that it is about, if it is about one."""
    me = still_here(by=by, note=note)
    made = Document.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        kind=DocumentKind.PAPER,
        title=title,
        words=words,
        salt=note.chance.new_salt(),
        by=me,
        about=about,
        written_at=note.at,
    )
    enter(by=me, act=_kept(made), note=note)
    return made


@transaction.atomic
def change_paper(*, by: Member, paper: Document, version: int, title: str, words: str, note: Note) -> Document:
    """Its writer changes it. Its easy version, if readers had checked one, is out of date from that moment."""
    me = still_here(by=by, note=note)
    now = queries.locked_paper(me.viewer, paper.pk)
    if now.by_id != me.pk:
        insist(NOT_YOURS)
    if now.version != version:
        insist(no("You changed this on another page meanwhile.", "Look at it as it is now, then save again."))
    if (title, words) == (now.title, now.words):
        return now
    EarlierDocument.objects.create(
        document=now, version=now.version, title=now.title, words=now.words, salt=now.salt, until=note.at
    )
    now.title, now.words, now.salt = title, words, note.chance.new_salt()
    now.version, now.changed_at = now.version + 1, note.at
    now.save()
    enter(by=me, act=_kept(now), note=note)
    look_again(by=me.author, partnership=me.partnership, kind=Thing.PAPER, thing=now.pk, note=note)
    return now


def _kept(paper: Document) -> DocumentKept:
    digest = salted_digest(bytes(paper.salt), f"{paper.title}\n\n{paper.words}")
    return DocumentKept(document=paper.id.hex, version=paper.version, words=digest)
