"""Who is in a made-up partnership?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES

NAMES = (
    "Dee Carter", "Ana Reyes", "Bo Lindqvist", "Jo Mbeki", "Sam Okafor", "Rita Kaur", "Tom Hale", "Mei Chan",
    "Omar Farah", "Lena Novak", "Gus Petrie", "Ivy Bell", "Noor Aziz", "Pat Quinn", "Ken Adeyemi", "Zofia Wilk",
    "Carl Jensen", "Maya Osei", "Ravi Shah", "Beth Lloyd", "Femi Cole", "Una Doyle", "Hal Brook", "Sky Marsh",
)  # fmt: skip
NAMES_OF_ASHBY = (
    "Vera Holt", "Idris Bangura", "Lotte Brandt", "Peter Shaw", "Kemi Ojo", "Dot Fielding", "Yusuf Demir", "Nan Pryce",
    "Rosa Melo", "Wes Grant", "Ada Wilk", "Stan Birch", "Fay Chowdhury", "Joan Tully", "Emil Kraus", "Tess Hardy",
)  # fmt: skip
NAMES_OF_CORBY_ROAD = (
    "Pearl Addo", "Len Moss", "Gita Rao", "Ruth Abel", "Cal Finch", "Minnie Yeo", "Toby Lund", "Helen Stark",
    "Ola Bright", "Reg Barlow", "Sita Nand", "Guy Latimer", "Bea Quist", "Abe Stone", "Lil Farrow", "Nick Pell",
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


def people(how_many: int, names: Sequence[str] = NAMES) -> tuple[Person, ...]:
    """That many people, as many of them with a name of their own as there are names."""
    return tuple(
        Person(f"person-{number}", _name(number, names), STAKES_IN_TURN[number % len(STAKES_IN_TURN)])
        for number in range(how_many)
    )


def _name(number: int, names: Sequence[str]) -> str:
    turn, place = divmod(number, len(names))
    return names[place] if turn == 0 else f"{names[place]} {turn + 1}"
