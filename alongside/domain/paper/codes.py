"""What is the code on somebody's page, and was it typed without a slip?

Twelve signs in three groups of four; the last is worked out from the others. No sign looks like another: there is no
I, L, O, S or Z, and no 0 or 1.
"""

from __future__ import annotations

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict, no

SIGNS = "23456789ABCDEFGHJKMNPQRTUVWXY"
"""29 of them. Because 29 is a prime, the last sign tells of every single slip and of every two neighbours swapped."""
LENGTH, GROUP = 12, 4
BYTES_NEEDED = 16
LONGEST_TYPED = 100
MEANT = str.maketrans({"0": "Q", "O": "Q", "I": "J", "L": "J", "1": "J", "S": "5", "Z": "2"})
"""What is no sign of ours is taken for the one that it looks most like; if that is wrong, the last sign says so."""


def code_of(token: bytes) -> str:
    """Eleven signs of chance (53 bits) and the one that checks them. ValueError for fewer than 16 bytes of chance.

    >>> grouped(code_of(bytes(range(16))))
    'FGDF-38HV-UJAA'
    """
    if len(token) < BYTES_NEEDED:
        raise ValueError(f"A code needs {BYTES_NEEDED} bytes of chance.")
    left, drawn = int.from_bytes(token[:BYTES_NEEDED]), []
    for _ in range(LENGTH - 1):
        left, place = divmod(left, len(SIGNS))
        drawn.append(SIGNS[place])
    return "".join(drawn) + _check("".join(drawn))


def grouped(code: str) -> str:
    """As it is printed: three groups of four."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def read_code(typed: str) -> str | Verdict:
    """The code that somebody meant, or what is wrong in words that say nothing of any pack.

    >>> read_code("fgdf 38hv ujaa")
    'FGDF38HVUJAA'
    """
    if len(typed) > LONGEST_TYPED:
        return no("That is much longer than a code.", "Type only the 12 letters and numbers of the code.")
    signs = "".join(each for each in typed.upper() if each.isalnum())
    code = "".join(each if each in SIGNS else each.translate(MEANT) for each in signs)
    if len(code) != LENGTH:
        return _of_another_length(len(code))
    if any(each not in SIGNS for each in code) or _check(code[:-1]) != code[-1]:
        return no("There is a slip in this code.", "Read it from the page again, one letter at a time.")
    return code


def _of_another_length(count: int) -> Verdict:
    return no(
        say("A code has 12 letters and numbers. We can see {count}.", count=count), say("Look at the page again.")
    )


def _check(signs: str) -> str:
    """Each sign weighs as much as its place (1 to 11): a weighted sum, as in the check digit of ISBN-10."""
    return SIGNS[sum(place * SIGNS.index(sign) for place, sign in enumerate(signs, start=1)) % len(SIGNS)]
