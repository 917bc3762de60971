"""What may somebody be called here, and where may we write to them?"""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

LONGEST_NAME = 80
LONGEST_EMAIL = 254
TURNS_THE_LINE = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They would turn round the words that follow a name. The marks that names in some scripts need are not among them."""
NEVER_SEEN = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})


def tidy_name(typed: str) -> str:
    """One line, single spaces, composed letters, nothing that turns the words after it."""
    spaced = " ".join(typed.split())
    kept = (mark for mark in spaced if mark not in TURNS_THE_LINE and unicodedata.category(mark) not in NEVER_SEEN)
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def may_be_called(name: str) -> Verdict:
    if len(name) > LONGEST_NAME:
        return no(
            say("This name has {name} letters.", name=f"{len(name):,}"),
            say("Choose one with {longest_name} or fewer.", longest_name=LONGEST_NAME),
        )
    if not any(unicodedata.category(mark)[0] in "LN" for mark in name):
        return no("There is no letter in this name.", "Tell us what people should call you.")
    return ALLOWED


def tidy_email(typed: str) -> str:
    return typed.strip().lower()


def may_write_to(email: str) -> Verdict:
    if len(email) > LONGEST_EMAIL or not _is_address(email):
        return no("This does not look like an email address.", "It needs a name, an @ and a place: ana@example.org")
    if not email.isascii():
        return no("We can only write to addresses in the letters a to z.", "Is there another address you can use?")
    return ALLOWED


def _is_address(email: str) -> bool:
    try:
        validate_email(email)
    except ValidationError:
        return False
    return True
