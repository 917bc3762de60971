"""Who may read what: one table, the one question asked of it, and the wall between involvement and care."""

from alongside.domain.visibility.rules import NOT_HERE, Place, Viewer, may_read
from alongside.domain.visibility.table import READERS, Audience, SpaceKind
from alongside.domain.visibility.wall import A_MEMBER, BEHIND_THE_WALL, Sight, Trace, name_for, sight_of

__all__ = [
    "A_MEMBER",
    "BEHIND_THE_WALL",
    "NOT_HERE",
    "READERS",
    "Audience",
    "Place",
    "Sight",
    "SpaceKind",
    "Trace",
    "Viewer",
    "may_read",
    "name_for",
    "sight_of",
]
