"""An easy version is begun, written, moved about, and taken back a step. Nobody saves over somebody else's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from alongside.documents import queries
from alongside.documents.actions.entering import enter
from alongside.documents.actions.standing import look_again
from alongside.documents.models import EarlierEasy, EasyIdea, EasyVersion, EasyWriter
from alongside.documents.queries import Found
from alongside.documents.things import Original, original_to_change
from alongside.domain.plainwords.states import MOST_IDEAS, may_write
from alongside.domain.record.acts import EasyOutdated
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist, no
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member

STEPS_BACK = 20
SOMEBODY_ELSE = no(
    "Somebody else changed this while you were writing.",
    "Your words are still here. Look at theirs, then save again.",
)
TOO_MUCH = no(
    say("That makes more than {most} ideas. An easy version cannot have more.", most=MOST_IDEAS),
    "Bring in one part of it, or the most important things only.",
)
ENOUGH = no(
    say("There are {most} ideas. That is as many as an easy version can have.", most=MOST_IDEAS),
    "Take one out first.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed for one idea. `told` are the parts of the original that it tells; none: the whole."""

    words: str
    alt: str
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything that was typed on the page, and which revision it was typed onto."""

    revision: int
    title: str
    ideas: Mapping[str, Typed]


@transaction.atomic
def begin(*, by: Member, kind: str, thing: UUID, note: Note) -> EasyVersion:
    """Any member may. If somebody was faster, theirs is answered: there is one for each thing."""
    me = still_here(by=by, note=note)
    original = original_to_change(me.viewer, me.partnership, kind=kind, thing=thing)
    made, is_new = EasyVersion.objects.get_or_create(
        partnership_id=me.partnership_id,
        of=kind,
        thing_id=thing,
        defaults={"id": note.chance.new_id(), "title": original.title, "made_at": note.at, "changed_at": note.at},
    )
    if is_new:
        _add(made, original, note)
    return made


@transaction.atomic
def save(*, by: Member, easy: EasyVersion, page: Page, then: str = "", key: str = "", note: Note) -> EasyVersion:
    """What was typed, and one step after it: add, up, down, out or right (still right, with the original changed).

    Raises Refused where somebody else has saved since: their words stay.
    """
    me, found, original = open_to_write(by=by, easy=easy, note=note)
    now = found.easy
    if now is None or now.revision != page.revision:
        raise Refused(SOMEBODY_ELSE)
    before = _as_data(found)
    changed = _type(found, page, original)
    changed |= _step(found, original, then=then, key=key, note=note)
    if changed:
        _keep(me, now, before=before, title=page.title, note=note)
    return now


@transaction.atomic
def bring_in(*, by: Member, easy: EasyVersion, words: Sequence[str], note: Note) -> None:
    """Each of these becomes an idea, after those that are there. One that nobody has written in goes."""
    me, found, original = open_to_write(by=by, easy=easy, note=note)
    if found.easy is None:
        raise Refused(NOT_HERE)
    written = [idea for idea in found.ideas if idea.words or idea.picture]
    if len(written) + len(words) > MOST_IDEAS:
        raise Refused(TOO_MUCH)
    before = _as_data(found)
    EasyIdea.objects.filter(easy=found.easy).exclude(pk__in=[idea.pk for idea in written]).delete()
    first = max((idea.place for idea in written), default=-1) + 1
    for place, each in enumerate(words, start=first):
        _add(found.easy, original, note, place=place, words=each)
    _keep(me, found.easy, before=before, title=found.easy.title, note=note)


@transaction.atomic
def choose_picture(*, by: Member, easy: EasyVersion, key: str, picture: str, alt: str, note: Note) -> None:
    """A symbol by its name, or one of this easy version's own photos. Whether there is such a one, the form asks."""
    me, found, _ = open_to_write(by=by, easy=easy, note=note)
    idea = next((each for each in found.ideas if each.key == key), None)
    if found.easy is None or idea is None:
        raise Refused(NOT_HERE)
    if (idea.picture, idea.alt) == (picture, alt):
        return
    before = _as_data(found)
    EasyIdea.objects.filter(pk=idea.pk).update(picture=picture, alt=alt)
    _keep(me, found.easy, before=before, title=found.easy.title, note=note)


@transaction.atomic
def undo(*, by: Member, easy: EasyVersion, revision: int, note: Note) -> None:
    """One step back, whoever made it. What was typed since and not saved is not kept."""
    me, found, _ = open_to_write(by=by, easy=easy, note=note)
    now = found.easy
    if now is None or now.revision != revision:
        raise Refused(SOMEBODY_ELSE)
    last = queries.last_of(me.viewer, now)
    if last is None:
        raise Refused(no("There is nothing to undo.", "This is how it began."))
    EasyIdea.objects.filter(easy=now).delete()
    EasyIdea.objects.bulk_create(EasyIdea(easy=now, **each) for each in last.ideas)
    EarlierEasy.objects.filter(pk=last.pk).delete()
    _changed(me, now, title=last.title, note=note)


def open_to_write(*, by: Member, easy: EasyVersion, note: Note) -> tuple[Member, Found, Original]:
    """Everything as it is now, with the partnership locked: whether it may be changed at all, and by this member."""
    me = still_here(by=by, note=note)
    locked = queries.locked_easy(me.viewer, easy.pk)
    original = original_to_change(me.viewer, me.partnership, kind=locked.of, thing=locked.thing_id)
    if look_again(by=me.author, partnership=me.partnership, kind=locked.of, thing=locked.thing_id, note=note):
        locked.refresh_from_db()
    terms = partnerships.agreement_of(me.viewer, me.partnership).easy_read
    found = queries.beside(me.viewer, locked, original, terms=terms)
    insist(may_write(found.standing.state, is_being_decided=original.is_being_decided))
    return me, found, original


def _type(found: Found, page: Page, original: Original) -> bool:
    """True if anything differs from what was there. An idea that was reworded tells its parts as they are now."""
    changed = found.easy is not None and found.easy.title != page.title
    for idea in found.ideas:
        typed = page.ideas.get(idea.key)
        if typed is None:
            continue
        asked = set(typed.told) or {part.key for part in original.parts}
        if (idea.words, idea.alt, set(idea.told)) == (typed.words, typed.alt, asked):
            continue
        idea.words, idea.alt, idea.told = typed.words, typed.alt, _told(original, typed.told)
        idea.save(update_fields=["words", "alt", "told"])
        changed = True
    return changed


def _step(found: Found, original: Original, *, then: str, key: str, note: Note) -> bool:
    if found.easy is None:
        return False
    if then == "add":
        if len(found.ideas) >= MOST_IDEAS:
            raise Refused(ENOUGH)
        _add(found.easy, original, note, place=max((each.place for each in found.ideas), default=-1) + 1)
        return True
    at = next((number for number, each in enumerate(found.ideas) if each.key == key), None)
    if at is None:
        return False
    idea = found.ideas[at]
    if then == "out":
        EasyIdea.objects.filter(pk=idea.pk).delete()
        return True
    if then == "right":
        return _still_right(idea, original)
    return _move(found.ideas, at, at + {"up": -1, "down": 1}.get(then, 0))


def _still_right(idea: EasyIdea, original: Original) -> bool:
    """Its words stay, beside the original as it is now. Parts that are gone are told no more."""
    now = {part.key: part.digest for part in original.parts}
    told = {key: now[key] for key in idea.told if key in now} or now
    if told == idea.told:
        return False
    EasyIdea.objects.filter(pk=idea.pk).update(told=told)
    return True


def _move(ideas: list[EasyIdea], at: int, to: int) -> bool:
    if to == at or not 0 <= to < len(ideas):
        return False
    ideas.insert(to, ideas.pop(at))
    for place, each in enumerate(ideas):
        EasyIdea.objects.filter(pk=each.pk).update(place=place)
    return True


def _add(easy: EasyVersion, original: Original, note: Note, *, place: int = 0, words: str = "") -> None:
    key = note.chance.new_id().hex[:12]
    EasyIdea.objects.create(easy=easy, key=key, place=place, words=words, told=_told(original, ()))


def _told(original: Original, keys: tuple[str, ...]) -> dict[str, str]:
    """Each part with how it reads now; all of them where none is named."""
    return {part.key: part.digest for part in original.parts if not keys or part.key in keys}


def _as_data(found: Found) -> list[dict[str, object]]:
    names = ("key", "place", "words", "picture", "alt", "told")
    return [{name: getattr(each, name) for name in names} for each in found.ideas]


def _keep(me: Member, easy: EasyVersion, *, before: list[dict[str, object]], title: str, note: Note) -> None:
    EarlierEasy.objects.create(easy=easy, by=me, revision=easy.revision, title=easy.title, ideas=before, until=note.at)
    old = EarlierEasy.objects.filter(easy=easy).order_by("-revision")[STEPS_BACK:]
    EarlierEasy.objects.filter(pk__in=[each.pk for each in old]).delete()
    same = title == easy.title and _read_alike(before, list(EasyIdea.objects.filter(easy=easy)))
    _changed(me, easy, title=title, moved_only=same, note=note)


def _read_alike(before: list[dict[str, object]], after: list[EasyIdea]) -> bool:
    """The same ideas, each as it was, in whatever order."""
    was = {each["key"]: (each["words"], each["picture"], each["alt"], each["told"]) for each in before}
    return was == {each.key: (each.words, each.picture, each.alt, each.told) for each in after}


def _changed(me: Member, easy: EasyVersion, *, title: str, moved_only: bool = False, note: Note) -> None:
    """It is back with its writers, unless ideas only changed places. What readers said of other ideas stays."""
    easy.title, easy.revision, easy.changed_at = title, easy.revision + 1, note.at
    if not moved_only:
        easy.given_at = easy.given_by = None
        if easy.checked_at is not None and easy.outdated_at is None:
            easy.checked_at, easy.checked_as = None, {}
            _not_checked_now(me, easy, note)
    easy.save()
    EasyWriter.objects.get_or_create(easy=easy, member=me, defaults={"since": note.at})


def _not_checked_now(me: Member, easy: EasyVersion, note: Note) -> None:
    """Its writer changed it of their own accord, so what readers understood is not what stands there."""
    act = EasyOutdated(easy=easy.id.hex, of=easy.of, thing=easy.thing_id.hex, why="reworded", ideas_touched=0)
    enter(by=me, act=act, note=note)
