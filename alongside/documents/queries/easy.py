"""How does the easy version of a thing stand, and what does it say?"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from django.http import Http404

from alongside.documents.models import EarlierEasy, EasyAnswer, EasyIdea, EasyReader, EasyVersion, EasyWriter
from alongside.documents.things import Original
from alongside.domain.agreement import EasyRead
from alongside.domain.plainwords.states import NO_VERSION, Answer, Kept, Says, Standing, Written, standing
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.rows import only
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Member, Partnership


@dataclass(frozen=True, slots=True)
class Found:
    """An easy version with its ideas and how it stands. Without one, `easy` is None and the rest is empty."""

    easy: EasyVersion | None = None
    ideas: list[EasyIdea] = field(default_factory=list)
    kept: Kept = Kept(ideas=())  # noqa: RUF009 - it cannot be changed
    standing: Standing = NO_VERSION


def easy_of(viewer: Viewer | None, partnership: Partnership, *, kind: str, thing: UUID) -> EasyVersion | None:
    """The row alone. Whoever calls has asked whether the viewer may read what it is of."""
    return only(EasyVersion.objects.filter(partnership=partnership, of=kind, thing_id=thing))


def easy_of_each(
    viewer: Viewer | None, partnership: Partnership, *, kind: str, things: Collection[UUID]
) -> dict[UUID, EasyVersion]:
    """The same of several things of one kind. One query, none for nothing."""
    rows = EasyVersion.objects.filter(partnership=partnership, of=kind, thing_id__in=things) if things else ()
    return {each.thing_id: each for each in rows}


def found_for(viewer: Viewer | None, partnership: Partnership, original: Original, *, kind: str, thing: UUID) -> Found:
    """The easy version of a thing, beside its original as it is now."""
    easy = easy_of(viewer, partnership, kind=kind, thing=thing)
    if easy is None:
        return Found()
    terms = partnerships.agreement_of(viewer, partnership).easy_read
    return beside(viewer, easy, original, terms=terms)


def beside(viewer: Viewer | None, easy: EasyVersion, original: Original, *, terms: EasyRead) -> Found:
    ideas = list(EasyIdea.objects.filter(easy=easy).order_by("place", "pk"))
    kept = Kept(
        ideas=tuple(Written(idea=each.idea, told=each.told) for each in ideas),
        left_out=easy.left_out,
        writers=frozenset(str(pk) for pk in writers_of(viewer, easy)),
        given=easy.given_at is not None,
        checked_as=easy.checked_as,
    )
    said = standing(kept, original.parts, _answers(easy), needed=terms.readers)
    return Found(easy, ideas, kept, said)


def writers_of(viewer: Viewer | None, easy: EasyVersion) -> list[UUID]:
    return list(EasyWriter.objects.filter(easy=easy).order_by("pk").values_list("member_id", flat=True))


def _answers(easy: EasyVersion) -> list[Answer]:
    """What counts: sent, by somebody who is still here and still reads easy versions."""
    sent = EasyAnswer.objects.filter(
        easy=easy, sent=True, member__left_at__isnull=True, member__easy_reader__isnull=False
    ).order_by("at", "pk")
    return [
        Answer(reader=str(each.member_id), key=each.key, idea_digest=each.stands_as, says=Says(each.says))
        for each in sent
    ]


def locked_easy(viewer: Viewer | None, easy_id: UUID) -> EasyVersion:
    """Read again inside the transaction. Raises Refused, with the one answer, for missing and not yours."""
    mine = EasyVersion.objects.filter(partnership_id=viewer.partnership_id) if viewer else EasyVersion.objects.none()
    found = mine.select_for_update(of=("self",)).select_related("partnership").filter(pk=easy_id).first()
    if found is None:
        raise Refused(NOT_HERE)
    return found


def idea_or_404(viewer: Viewer | None, found: Found, key: str) -> EasyIdea:
    idea = next((each for each in found.ideas if each.key == key), None)
    if idea is None:
        raise Http404
    return idea


def reads_easy(viewer: Viewer | None) -> bool:
    return viewer is not None and EasyReader.objects.filter(member_id=viewer.member_id).exists()


def how_many_readers(viewer: Viewer | None, partnership: Partnership) -> int:
    here = EasyReader.objects.filter(member__partnership=partnership, member__left_at__isnull=True)
    return here.count()


def my_answers(viewer: Viewer, easy: EasyVersion) -> dict[str, EasyAnswer]:
    """By idea."""
    mine = EasyAnswer.objects.filter(easy=easy, member_id=viewer.member_id)
    return {each.key: each for each in mine.select_related("with_help").order_by("pk")}


def helper_here(viewer: Viewer, support: UUID | None) -> str:
    """As which member of this partnership somebody's supporter is here themselves. Nothing where they are none."""
    if support is None:
        return ""
    here = Member.objects.filter(partnership_id=viewer.partnership_id, account__supporting=support)
    return str(here.values_list("pk", flat=True).first() or "")


def last_of(viewer: Viewer | None, easy: EasyVersion) -> EarlierEasy | None:
    """How it read before the last change."""
    return EarlierEasy.objects.filter(easy=easy).order_by("-revision").first()


def standing_of(viewer: Viewer | None, easy: EasyVersion, original: Original) -> Standing:
    terms = partnerships.agreement_of(viewer, easy.partnership).easy_read
    return beside(viewer, easy, original, terms=terms).standing
