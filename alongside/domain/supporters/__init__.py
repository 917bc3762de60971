"""With whose help does somebody take part, and how far does that help go?"""

from alongside.domain.supporters.rules import (
    WORKS_FOR,
    Area,
    Helping,
    Standing,
    is_live,
    may_accept,
    may_be_asked,
    may_help,
)

__all__ = ["WORKS_FOR", "Area", "Helping", "Standing", "is_live", "may_accept", "may_be_asked", "may_help"]
