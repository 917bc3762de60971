"""On what footing did somebody join, and on which side of the table does that put them?"""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """Each stake, however fine, is marked as one of these two."""

    LIVED = "lived"
    PROFESSIONAL = "professional"


USES_SERVICES = "uses_services"
CARER = "carer"
PROFESSIONAL = "professional"

FIRST_STAKES: dict[str, Side] = {
    USES_SERVICES: Side.LIVED,
    CARER: Side.LIVED,
    PROFESSIONAL: Side.PROFESSIONAL,
}
"""The three first-class stakes. A partnership may add finer ones; a stake is stored by its key, shown by its label."""
