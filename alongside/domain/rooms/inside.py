"""Is this person inside that room at this moment?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from alongside.domain.visibility import Place, SpaceKind, Viewer, may_read


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """Since when somebody is a member, and when they last said that their stake, or their side, is another one."""

    joined_at: datetime
    left_at: datetime | None = None
    stake_changed_at: datetime | None = None
    side_changed_at: datetime | None = None

    def changed_for(self, place: Place) -> datetime | None:
        """The change that matters to a room: of stake where it is for one stake, of side where it is for a side."""
        return self.stake_changed_at if place.kind is SpaceKind.ONE_STAKE else self.side_changed_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """One time that somebody spent in a room. `guest_until` is only there for a guest."""

    entered_at: datetime
    left_at: datetime | None = None
    guest_until: datetime | None = None


def since(footing: Footing, place: Place) -> datetime:
    """A stay that began before this ended with it: with leaving the partnership, or with another footing."""
    return max(footing.joined_at, footing.changed_for(place) or footing.joined_at)


def is_inside(viewer: Viewer | None, place: Place, stay: Stay, *, footing: Footing, at: datetime) -> bool:
    """A member whom the visibility table lets in and who went in since; or a guest, until the guest's time is over.

    `stay` and `footing` have to be the viewer's own. What a list shows, what a check says and what the database's
    own policy lets through are held to this by a test.
    """
    if viewer is None:
        return False
    if footing.left_at is not None or stay.left_at is not None:
        return False
    if stay.guest_until is not None:
        return viewer.partnership_id == place.partnership_id and _is_still_a_guest(stay, footing, at)
    if not may_read(viewer, place):
        return False
    return stay.entered_at >= since(footing, place)


def _is_still_a_guest(stay: Stay, footing: Footing, at: datetime) -> bool:
    return stay.entered_at >= footing.joined_at and stay.guest_until is not None and at < stay.guest_until
