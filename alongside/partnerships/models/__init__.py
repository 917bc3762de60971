from alongside.partnerships.models.helping import HelpIn, Welcomer
from alongside.partnerships.models.partnerships import (
    MOST_READ,
    READ,
    AgreementVersion,
    Invitation,
    Member,
    Partnership,
    RoleHeld,
    Seat,
    StatedTerms,
    Wall,
)

__all__ = [
    "MOST_READ",
    "READ",
    "AgreementVersion",
    "HelpIn",
    "Invitation",
    "Member",
    "Partnership",
    "RoleHeld",
    "Seat",
    "StatedTerms",
    "Wall",
    "Welcomer",
]
