"""What does every page of an easy version begin with?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404

from alongside.documents import queries
from alongside.documents.models import EasyVersion
from alongside.documents.queries import Found
from alongside.documents.things import EasyThing, Original, thing_or_404
from alongside.partnerships.request import Request


@dataclass(frozen=True, slots=True)
class Here:
    """The thing in the address, as this viewer may read it, with its easy version if there is one."""

    offered: EasyThing
    original: Original
    found: Found
    thing_id: UUID

    @property
    def easy(self) -> EasyVersion:
        """As missing where nobody has begun one."""
        if self.found.easy is None:
            raise Http404
        return self.found.easy

    @property
    def page(self) -> dict[str, Any]:
        return {
            "kind": self.offered.kind,
            "called": self.offered.called,
            "thing_id": self.thing_id,
            "original": self.original,
            "found": self.found,
            "standing": self.found.standing,
            "ideas": self.found.ideas,
            "left_out": [part for part in self.original.parts if part.key in self._left_out],
            "untold": [part for part in self.original.parts if part.key in self.found.standing.untold],
        }

    @property
    def _left_out(self) -> set[str]:
        return set(self.found.easy.left_out) if self.found.easy else set()


def here(request: Request, kind: str, thing_id: UUID) -> Here:
    """Raises Http404, the same for what is missing, closed, somebody else's, or of no kind that there is."""
    offered, original = thing_or_404(request.viewer, request.partnership, kind=kind, thing=thing_id)
    found = queries.found_for(request.viewer, request.partnership, original, kind=kind, thing=thing_id)
    return Here(offered, original, found, thing_id)


def number_in(text: str | None, most: int) -> int:
    """A number from the address, from 1 to `most`; 1 for anything that makes no sense."""
    asked = text or ""
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    return min(max(number, 1), max(most, 1))
