"""What does one cell of a spreadsheet say, as the whole number or the short word that evidence is made of?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from hashlib import sha256

from alongside.counting.spreadsheets.columns import BOUNDS, DAYS, IDS, IN_OR_OUT, LARGEST, YES_OR_NO
from alongside.counting.spreadsheets.words import CHOICES, OWN_WORDS
from alongside.domain.bringing_in.dates import Reckoning, read_when
from alongside.domain.check.evidence.numbers import DAY_0, DIGITS
from alongside.domain.record.shapes import SLUG

NUMBER = re.compile(r"([+-]?\d{1,3}(?:[ ,]\d{3})+|[+-]?\d+)(?:\.0+)?", re.ASCII)
WORD = re.compile(SLUG, re.ASCII)
YES = {"yes": 1, "y": 1, "true": 1, "1": 1, "no": 0, "n": 0, "false": 0, "0": 0}
CHANGES = {"1": 1, "in": 1, "taken": 1, "joined": 1, "yes": 1, "-1": -1, "out": -1, "left": -1, "no": -1}

LAST_YEAR = 2200
TOO_LONG = 20

Cell = int | str


def hashed(text: str, partnership: str) -> int:
    """Any text that names somebody or something as a number of 60 bits, the same for the same text. Never 0."""
    told = sha256(f"{partnership}\0{word_of(text)}".encode()).hexdigest()
    return int(told[:DIGITS], 16) or 1


def word_of(text: str) -> str:
    """A text as a short stable word: small letters, and one underscore for whatever stands between them."""
    return re.sub(r"[\W_]+", "_", text.casefold()).strip("_")


@dataclass(frozen=True, slots=True)
class CellReader:
    """Reads the cells of one file."""

    sheet: str
    partnership: str
    reckoning: Reckoning

    def read(self, column: str, text: str) -> Cell:
        """Raises ValueError with a plain sentence that says what may stand there."""
        for columns, reader in self._readers():
            if column in columns:
                return reader(text)
        if (self.sheet, column) in CHOICES:
            return _chosen(text, CHOICES[self.sheet, column])
        if (self.sheet, column) in OWN_WORDS:
            return short_word(text)
        return _counted(text, *BOUNDS.get(column, (0, LARGEST)), pence=column == "pence")

    def _readers(self) -> tuple[tuple[frozenset[str], Callable[[str], Cell]], ...]:
        return (
            (IDS, lambda text: hashed(text, self.partnership)),
            (DAYS, self._day),
            (YES_OR_NO, lambda text: _listed(text, YES, "Write yes or no.")),
            (IN_OR_OUT, lambda text: _listed(text, CHANGES, "Write 1 for in and -1 for out.")),
            (frozenset({"gap"}), lambda text: _counted(text, -1, LARGEST)),
        )

    def _day(self, text: str) -> int:
        at = read_when(text, self.reckoning).at
        if at.year > LAST_YEAR:
            raise ValueError(f"“{text[:60]}” is far too late. Check the year.")
        return at.astimezone(UTC).toordinal() - DAY_0


def short_word(text: str) -> str:
    word = word_of(text)
    if WORD.fullmatch(word) is None:
        raise ValueError(f"“{text[:60]}” has to be a short word that begins with a letter, of at most 40 letters.")
    return word


def _chosen(text: str, choices: tuple[str, ...]) -> str:
    word = word_of(text)
    if word not in choices:
        raise ValueError(f"“{text[:60]}” is no word we know here. Write one of: {', '.join(choices)}.")
    return word


def _listed(text: str, known: dict[str, int], hint: str) -> int:
    value = known.get(text.strip().casefold())
    if value is None:
        raise ValueError(f"“{text[:60]}” cannot be read. {hint}")
    return value


def _counted(text: str, least: int, most: int, *, pence: bool = False) -> int:
    match = NUMBER.fullmatch(text.strip())
    if match is None:
        hint = "Write pence, such as 1250 for £12.50." if pence else "Write a whole number."
        raise ValueError(f"“{text[:60]}” is no whole number. {hint}")
    digits = match[1].replace(",", "").replace(" ", "")
    number = int(digits) if len(digits) < TOO_LONG else LARGEST + 1
    if not least <= number <= most:
        between = f"from {least} to {most}" if most < LARGEST else f"of {least} or more"
        raise ValueError(f"“{text[:60]}” is out of bounds. Write a whole number {between}.")
    return number
