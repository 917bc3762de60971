"""An easy version is looked at beside its original again: is it checked now, or out of date?"""

from __future__ import annotations

from math import ceil
from uuid import UUID

from django.db import transaction

from alongside.documents import queries
from alongside.documents.models import EasyVersion, text_of
from alongside.documents.queries import Found
from alongside.documents.things import Original, easy_things
from alongside.domain.plainwords.states import EasyState, longest_sentence
from alongside.domain.record.acts import EasyChecked, EasyOutdated, PaperPublished
from alongside.domain.record.shapes import moment
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.ledger.one_by_one import one_by_one
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Partnership

POINT_SIZE = 14
"""Of the letters on its pages here, at the smallest: 19 dots of 96 in an inch."""
IDEAS_ON_A_PAGE = 4
"""As they are printed, in the size of letters above."""


def look_again_due(*, by: Author, note: Note) -> int:
    """Each checked one of every partnership, for originals that change without this app being told."""
    return one_by_one(lambda easy: _look_if_due(by, easy, note), queries.checked_ones(None))


@transaction.atomic
def _look_if_due(by: Author, easy: EasyVersion, note: Note) -> bool:
    partnership = partnerships.locked_partnership(None, easy.partnership_id)
    return look_again(by=by, partnership=partnership, kind=easy.of, thing=easy.thing_id, note=note)


@transaction.atomic
def look_again(*, by: Author, partnership: Partnership, kind: str, thing: UUID, note: Note) -> bool:
    """After anything that could change how it stands. True if it is checked now and was not, or the other way round.

    The partnership is locked by whoever calls. Whatever waits for this easy version is told in the same transaction.
    """
    offered = easy_things().get(kind)
    original = offered.as_it_is(partnership, thing) if offered else None
    if offered is None or original is None:
        return False
    found = queries.found_for(None, partnership, original, kind=kind, thing=thing)
    easy = found.easy
    if easy is None:
        return False
    counted = easy.checked_at is not None and easy.outdated_at is None
    if found.standing.is_checked == counted:
        return False
    if found.standing.is_checked:
        _checked(by, found, original, note=note)
    elif found.standing.state is EasyState.OUT_OF_DATE:
        _outdated(by, found, note=note)
    offered.changed(by=by, partnership=partnership, thing=thing, note=note)
    return True


def _checked(by: Author, found: Found, original: Original, *, note: Note) -> None:
    if (easy := found.easy) is None:
        return
    EasyVersion.objects.filter(pk=easy.pk).update(checked_at=note.at, checked_as=found.kept.stands_as, outdated_at=None)
    act = EasyChecked(
        easy=easy.id.hex,
        of=easy.of,
        thing=easy.thing_id.hex,
        readers=found.standing.understood_by,
        ideas=len(found.ideas),
    )
    ledger.write(partnership_id=easy.partnership_id, by=by, act=act, note=note)
    if original.about is None or original.until is not None:
        publish_easy(by=by, found=found, original=original, note=note)


def _outdated(by: Author, found: Found, *, note: Note) -> None:
    if (easy := found.easy) is None:
        return
    EasyVersion.objects.filter(pk=easy.pk).update(outdated_at=note.at)
    stands = found.standing
    act = EasyOutdated(
        easy=easy.id.hex,
        of=easy.of,
        thing=easy.thing_id.hex,
        why="not_understood" if stands.follows else "original_changed",
        ideas_touched=len(stands.unclear if stands.follows else stands.touched),
    )
    ledger.write(partnership_id=easy.partnership_id, by=by, act=act, note=note)


def publish_easy(*, by: Author, found: Found, original: Original, note: Note) -> None:
    """It is there to read, for those who read this form: with its counts, which nobody has to believe."""
    if (easy := found.easy) is None:
        return
    text = text_of(easy, found.ideas)
    act = PaperPublished(
        paper=easy.thing_id.hex,
        paper_for="decision" if original.about else "consultation",
        thing=(original.about or easy.thing_id).hex,
        form="easy",
        until=moment(original.until or note.at),
        wanted_by=queries.how_many_readers(None, easy.partnership),
        longest_sentence=longest_sentence(text),
        pages=ceil(len(found.ideas) / IDEAS_ON_A_PAGE),
        pictures=sum(1 for each in found.ideas if each.picture),
        ideas=len(found.ideas),
        point_size=POINT_SIZE,
        checked_by_readers=True,
    )
    ledger.write(partnership_id=easy.partnership_id, by=by, act=act, note=note)


@transaction.atomic
def publish_papers(*, by: Author, partnership: Partnership, kind: str, thing: UUID, note: Note) -> None:
    """A thing is there to read, until its end: as it is, and, where readers have checked it, in its easy version."""
    offered = easy_things()[kind]
    original = offered.as_it_is(partnership, thing)
    if original is None or original.until is None:
        return
    readers = queries.how_many_readers(None, partnership)
    act = PaperPublished(
        paper=thing.hex,
        paper_for="decision",
        thing=(original.about or thing).hex,
        form="standard",
        until=moment(original.until),
        wanted_by=max(partnerships.how_many_members(None, partnership) - readers, 0),
    )
    ledger.write(partnership_id=partnership.pk, by=by, act=act, note=note)
    found = queries.found_for(None, partnership, original, kind=kind, thing=thing)
    if found.standing.is_checked:
        publish_easy(by=by, found=found, original=original, note=note)
