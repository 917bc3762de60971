"""People in a room write a statement together, and quote one of them only with that person's own yes."""

from __future__ import annotations

from alongside.closed import queries
from alongside.closed.models import EarlierStatement, Post, Presence, Quote, Statement, Voice
from alongside.closed.reading import as_themselves
from alongside.contributions.models import Kind
from alongside.domain.contributions import kept, may_be_said
from alongside.domain.record.entry import Author
from alongside.domain.rooms import may_draft
from alongside.domain.rooms.agreeing import GUEST
from alongside.domain.rooms.carrying import CHANGED, DAMAGED, NOT_SAID, OF_A_GUEST, ONLY_AUTHOR, QUOTED_ALREADY
from alongside.domain.verdict import Refused, insist, no
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces.models import Space

THE_SAME = no("These are the same words as now.", "Change something first, or go back.")


@as_themselves
def begin_statement(*, by: Member, space: Space, words: str, kind: str, note: Note) -> Statement:
    """Nothing keeps who began it."""
    stay = queries.stay_to_take_part(by.viewer, space.pk, at=note.at)
    if stay.guest_until:
        raise Refused(GUEST)
    return Statement.objects.create(
        id=note.chance.new_id(), space_id=stay.space_id, words=_fit(words), kind=Kind(kind).value, begun_at=note.at
    )


@as_themselves
def change_statement(*, by: Member, statement: Statement, words: str, kind: str, seen: int, note: Note) -> Statement:
    """Whoever changes what another person is just changing is told, and nothing is lost."""
    now, _ = drafted(by=by, statement=statement, note=note)
    if seen != now.version:
        raise Refused(CHANGED)
    words, kind = _fit(words), Kind(kind).value
    if (words, kind) == (now.words, now.kind):
        insist(THE_SAME)
    if words != now.words:
        EarlierStatement.objects.create(
            id=note.chance.new_id(), space_id=now.space_id, statement=now, words=now.words, until=note.at
        )
    now.words, now.kind = words, kind
    _start_again(now)
    return now


@as_themselves
def quote(*, by: Member, statement: Statement, post: Post, words: str, note: Note) -> Quote:
    """Somebody wants to carry these words of one person. They stand in it only once that person said yes, too."""
    now, _ = drafted(by=by, statement=statement, note=note)
    said = queries.post_to_change(by.viewer, post.pk, at=note.at)
    words = _fit(words)
    insist(NOT_HERE if said.space_id != now.space_id else may_be_said(words))
    if not said.can_be_read or words not in said.words:
        raise Refused(NOT_SAID)
    if said.by.guest_until:
        raise Refused(OF_A_GUEST)
    if any(each.post_id == said.pk for each in queries.quotes_of(by.viewer, now, at=note.at)):
        raise Refused(QUOTED_ALREADY)
    _start_again(now)
    return Quote.objects.create(id=note.chance.new_id(), space_id=now.space_id, statement=now, post=said, words=words)


@as_themselves
def allow_quote(*, by: Member, quote: Quote, seen: int, note: Note) -> Quote:
    """The second act of whoever said it: to these words, in this statement as it reads now."""
    now, _ = drafted(by=by, statement=quote.statement, note=note)
    found = _found(by, quote, note)
    if found.post.by_id not in queries.my_presences(by.viewer, now.space):
        raise Refused(ONLY_AUTHOR)
    if seen != now.version or not found.is_still_said:
        raise Refused(CHANGED)
    Quote.objects.filter(pk=found.pk).update(is_agreed=True)
    found.is_agreed = True
    return found


@as_themselves
def leave_out(*, by: Member, quote: Quote, note: Note) -> None:
    """Whoever said it does not want it carried, or anyone inside takes it out. A no needs no reason."""
    now, _ = drafted(by=by, statement=quote.statement, note=note)
    Quote.objects.filter(pk=_found(by, quote, note).pk).delete()
    _start_again(now)


def drop_quotes(*, by: Member | Author, post: Post, note: Note) -> None:
    """What was said was changed, taken back or cleared. So is every yes to it, and what it stood in starts again."""
    for statement in queries.still_quoting(None, post):
        Quote.objects.filter(statement=statement, post=post).delete()
        _start_again(statement)


def drafted(*, by: Member, statement: Statement, note: Note) -> tuple[Statement, Presence]:
    """It as it is now, held, with the stay of whoever may write on it. Raises Refused."""
    stay = queries.stay_to_take_part(by.viewer, statement.space_id, at=note.at)
    if stay.guest_until:
        raise Refused(GUEST)
    now = queries.statement_to_change(by.viewer, statement.pk, at=note.at)
    insist(may_draft(now.phase, is_guest=False))
    if now.is_damaged:
        raise Refused(DAMAGED)
    return now, stay


def _found(by: Member, quote: Quote, note: Note) -> Quote:
    quotes = queries.quotes_of(by.viewer, quote.statement, at=note.at)
    found = next((each for each in quotes if each.pk == quote.pk), None)
    if found is None:
        raise Refused(NOT_HERE)
    return found


def _start_again(statement: Statement) -> None:
    """It is a draft again: nobody has said anything to it, and every quote waits for its yes."""
    Voice.objects.filter(statement=statement).delete()
    Quote.objects.filter(statement=statement).update(is_agreed=False)
    statement.version, statement.put_at, statement.signing = statement.version + 1, None, ""
    statement.save()


def _fit(words: str) -> str:
    words = kept(words)
    insist(may_be_said(words))
    return words
