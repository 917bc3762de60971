"""Easy versions in tests: written, given to readers and read, by the acts that do it anywhere."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from uuid import UUID

from PIL import Image

from alongside.documents import queries
from alongside.documents.actions.asking import say_reads_easy
from alongside.documents.actions.giving import give
from alongside.documents.actions.reading import answer, send
from alongside.documents.actions.writing import Page, Typed, begin, choose_picture, save
from alongside.documents.models import EasyVersion
from alongside.documents.queries import Found
from alongside.documents.things import easy_things
from alongside.domain.plainwords.states import Says
from alongside.partnerships.models import Member, Partnership

FIRST, SECOND = "We want to open the café until 2.", "It costs £90 a week."


def reading(cast: Any, who: Member) -> None:
    say_reads_easy(by=who, reads=True, note=cast.note())


def found_of(easy: EasyVersion) -> Found:
    easy.refresh_from_db()
    original = easy_things()[easy.of].original(easy.partnership, easy.thing_id)
    return queries.found_for(None, easy.partnership, original, kind=easy.of, thing=easy.thing_id)


def state(easy: EasyVersion) -> str:
    return found_of(easy).standing.state.value


def keys(easy: EasyVersion) -> list[str]:
    return [each.key for each in found_of(easy).ideas]


def page_of(easy: EasyVersion, **words: str) -> Page:
    """What somebody has in front of them, with some ideas typed anew: `words` by their key."""
    found = found_of(easy)
    told = {each.key: tuple(each.told) for each in found.ideas}
    ideas = {
        each.key: Typed(words=words.get(each.key, each.words), alt=each.alt, told=told[each.key])
        for each in found.ideas
    }
    return Page(revision=found.easy.revision, title=found.easy.title, ideas=ideas)


def retell(cast: Any, who: Member, easy: EasyVersion, key: str, words: str) -> None:
    save(by=who, easy=easy, page=page_of(easy, **{key: words}), note=cast.note())


def written(
    cast: Any, who: Member, kind: str, thing: UUID, ideas: dict[str, tuple[str, ...]] | None = None
) -> EasyVersion:
    """Each idea in words, with the parts that it tells; each gets a picture."""
    easy = begin(by=who, kind=kind, thing=thing, note=cast.note())
    asked = ideas or {FIRST: ("words",)}
    for _ in range(len(asked) - 1):
        save(by=who, easy=easy, page=page_of(easy), then="add", note=cast.note())
    typed = {
        key: Typed(words=words, alt="", told=parts)
        for key, (words, parts) in zip(keys(easy), asked.items(), strict=True)
    }
    easy.refresh_from_db()
    save(by=who, easy=easy, page=Page(revision=easy.revision, title=easy.title, ideas=typed), note=cast.note())
    for key in keys(easy):
        choose_picture(by=who, easy=easy, key=key, picture="meeting", alt="A meeting", note=cast.note())
    return easy


def given(cast: Any, who: Member, easy: EasyVersion) -> EasyVersion:
    give(by=who, easy=easy, note=cast.note())
    easy.refresh_from_db()
    return easy


def read_by(cast: Any, easy: EasyVersion, *readers: Member, says: Says = Says.UNDERSTAND, only: str = "") -> None:
    """Each says the same of every idea, or of `only` one and that they understand the others, and sends it."""
    for reader in readers:
        for key, now in found_of(easy).kept.stands_as.items():
            said = says if only in ("", key) else Says.UNDERSTAND
            answer(by=reader, easy=easy, key=key, stands_as=now, says=said, note=cast.note())
        send(by=reader, easy=easy, minutes=12, note=cast.note())


def checked(cast: Any, who: Member, *readers: Member, of: tuple[str, UUID], ideas: Any = None) -> EasyVersion:
    """Written by one, understood by the others."""
    easy = given(cast, who, written(cast, who, *of, ideas))
    read_by(cast, easy, *readers)
    return easy


def everything_told(partnership: Partnership, kind: str, thing: UUID) -> dict[str, tuple[str, ...]]:
    """One idea for each part of the original."""
    original = easy_things()[kind].original(partnership, thing)
    return {f"We tell {part.key}.": (part.key,) for part in original.parts}


def photo(*, width: int = 40, height: int = 30, form: str = "JPEG", where: bool = False) -> bytes:
    """A picture; with where it was taken, if that is asked."""
    made, written_to = Image.new("RGB", (width, height), "teal"), BytesIO()
    exif = Image.Exif()
    if where:
        exif[0x8825] = {1: "N", 2: (51.0, 27.0, 14.0)}
        exif[0x010E] = "Taken at 14 Quillwort Lane"
    made.save(written_to, form, exif=exif)
    return written_to.getvalue()
