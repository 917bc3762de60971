"""Who is in a made-up partnership?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES

NAMES = (
    "Dee Carter", "Ana Reyes", "Bo Lindqvist", "Jo Mbeki", "Sam Okafor", "Rita Kaur", "Tom Hale", "Mei Chan",
    "Omar Farah", "Lena Novak", "Gus Petrie", "Ivy Bell", "Noor Aziz", "Pat Quinn", "Ken Adeyemi", "Zofia Wilk",
    "Carl Jensen", "Maya Osei", "Ravi Shah", "Beth Lloyd", "Femi Cole", "Una Doyle", "Hal Brook", "Sky Marsh",
)  # fmt: skip
STAKES_IN_TURN = (USES_SERVICES, USES_SERVICES, CARER, PROFESSIONAL)
"""Roughly half use services; the rest are split between carers and professionals."""
WHO = {
    USES_SERVICES: "Uses the crisis café.",
    CARER: "Cares for somebody who uses the café.",
    PROFESSIONAL: "Works for the café or the home support team.",
}


@dataclass(frozen=True, slots=True)
class Person:
    """`key` is how steps name them; `about` says it shortly for whoever would like to be them in the demo."""

    key: str
    name: str
    stake: str

    @property
    def about(self) -> str:
        return WHO[self.stake]


def people(how_many: int) -> tuple[Person, ...]:
    """That many people, the first 24 with names of their own."""
    return tuple(
        Person(f"person-{number}", _name(number), STAKES_IN_TURN[number % len(STAKES_IN_TURN)])
        for number in range(how_many)
    )


def _name(number: int) -> str:
    turn, place = divmod(number, len(NAMES))
    return NAMES[place] if turn == 0 else f"{NAMES[place]} {turn + 1}"
