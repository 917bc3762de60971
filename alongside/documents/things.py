"""What can have an easy version? Each kind is offered by the app that owns it, named in the settings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from uuid import UUID

from django.conf import settings
from django.http import Http404
from django.utils import translation
from django.utils.module_loading import import_string

from alongside.domain.plainwords.states import Part
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.actions import Author, Note
from alongside.partnerships.models import Member, Partnership


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """What an easy version is of, as it is now: what it says, part by part, and where it stands.

    `is_being_decided`: people answer it now. `about` is the thing whose paper this is, and `until` the end of the time
    to read it; without it, nobody waits for an end.
    """

    title: str
    parts: tuple[Part, ...]
    address: str
    is_being_decided: bool = False
    about: UUID | None = None
    until: datetime | None = None


def _nobody_waits(*, by: Author, partnership: Partnership, thing: UUID, note: Note) -> None:
    """Most things do not wait for their easy version."""


def nobody(members: Sequence[Member], things: Collection[UUID]) -> set[tuple[UUID, UUID]]:
    """As long as a kind has not said who hears of it, nobody is told."""
    return set()


def every_member(members: Sequence[Member], things: Collection[UUID]) -> set[tuple[UUID, UUID]]:
    return {(member.pk, thing) for member in members for thing in things}


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyThing:
    """One kind of thing. `kind` is the word the agreement and the record have for it, `called` what people say.

    `may_read` is asked for every page: whoever may read the original may read its easy version, and nobody else.
    `original` gives it as it is now, or None where it is gone. `changed` is told, inside of the transaction, when its
    easy version is checked or out of date. `heard_by` is `may_read` of many at once, for letters: which of these
    members may read which of these things, each of the partnership of the other, as pairs.
    """

    kind: str
    called: str
    may_read: Callable[[Viewer | None, Partnership, UUID], bool]
    original: Callable[[Partnership, UUID], Original | None]
    changed: Callable[..., None] = _nobody_waits
    heard_by: Callable[[Sequence[Member], Collection[UUID]], set[tuple[UUID, UUID]]] = nobody

    def as_it_is(self, partnership: Partnership, thing: UUID) -> Original | None:
        """Its original now, in the one language in which it is compared with how it was.

        Some of what it says is ours, and would read otherwise for whoever reads in another language: then nothing has
        changed, and no easy version may be out of date by it.
        """
        with translation.override(settings.LANGUAGE_CODE):
            found = self.original(partnership, thing)
            if found is None:
                return None
            return replace(found, parts=tuple(replace(part, words=str(part.words)) for part in found.parts))


@cache
def _offered(names: tuple[str, ...]) -> dict[str, EasyThing]:
    offered: list[EasyThing] = [import_string(name) for name in names]
    return {each.kind: each for each in offered}


def easy_things() -> dict[str, EasyThing]:
    """Those that this site offers, by kind."""
    return _offered(tuple(settings.EASY_THINGS))


def readable(
    viewer: Viewer | None, partnership: Partnership, *, kind: str, thing: UUID
) -> tuple[EasyThing, Original] | None:
    """The kind of thing, and its original as it is now. None: missing, of no known kind, or not for this viewer."""
    offered = easy_things().get(kind)
    if offered is None or not offered.may_read(viewer, partnership, thing):
        return None
    original = offered.as_it_is(partnership, thing)
    return None if original is None else (offered, original)


def thing_or_404(
    viewer: Viewer | None, partnership: Partnership, *, kind: str, thing: UUID
) -> tuple[EasyThing, Original]:
    """The same for a page: one answer for missing, closed and not yours."""
    found = readable(viewer, partnership, kind=kind, thing=thing)
    if found is None:
        raise Http404
    return found


def original_to_change(viewer: Viewer, partnership: Partnership, *, kind: str, thing: UUID) -> Original:
    """The same for an act. Raises Refused, with the one answer."""
    found = readable(viewer, partnership, kind=kind, thing=thing)
    if found is None:
        raise Refused(NOT_HERE)
    return found[1]
