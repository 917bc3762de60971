"""Who may read what: one table, and the one question asked of it."""

from alongside.domain.visibility.rules import NOT_HERE, Place, Viewer, may_read
from alongside.domain.visibility.table import READERS, Audience, SpaceKind

__all__ = ["NOT_HERE", "READERS", "Audience", "Place", "SpaceKind", "Viewer", "may_read"]
