from alongside.people.models.accounts import Account, DemoClock
from alongside.people.models.keys import Authenticator, PaperCode, Passkey
from alongside.people.models.letting import LettingIn
from alongside.people.models.staff import StaffKey
from alongside.people.models.visits import CameIn, Visit
from alongside.people.models.ways import Card, EmailCode, Knock

__all__ = [
    "Account",
    "Authenticator",
    "CameIn",
    "Card",
    "DemoClock",
    "EmailCode",
    "Knock",
    "LettingIn",
    "PaperCode",
    "Passkey",
    "StaffKey",
    "Visit",
]
