"""What does every engine answer? Rows of whole numbers and words, in one order, whichever engine it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from decimal import Decimal
from types import TracebackType
from typing import Any, Self

from alongside.domain.check.indicator import Indicator, counting, opening

Row = tuple[Any, ...]
"""Of int and str."""


class CannotCount(Exception):
    """The engine or the evidence cannot be used. The text is a plain sentence that says what to do."""


class Counting(ABC):
    """An engine with evidence in it."""

    place = "?"
    """How this engine writes a place for a value in a text."""

    def counts(self, indicators: Iterable[Indicator]) -> dict[str, list[Row]]:
        """The rows of `counting()` for each indicator, by its key."""
        return {each.key: self.rows(counting(each)) for each in indicators}

    def opened(self, indicator: Indicator, partnership: str) -> list[Row]:
        """The rows of `opening()` of one partnership: what is behind a figure, each with the number of its entry."""
        text = f"select * from (\n{opening(indicator)}\n) opened where partnership = {self.place}"
        return self.rows(text, partnership)

    def rows(self, text: str, *values: str) -> list[Row]:
        """The rows of one SELECT, as Python's own whole numbers and words, sorted.

        Raises CannotCount if the engine refuses the text, or if a row holds anything but whole numbers and words.
        """
        return in_order(whole(self._ask(text, values)))

    def each(self, texts: Sequence[str]) -> list[list[Row]]:
        """The rows of each of some texts."""
        return [self.rows(text) for text in texts]

    @abstractmethod
    def _ask(self, text: str, values: Sequence[str]) -> list[Row]: ...

    @abstractmethod
    def close(self) -> None: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()


def whole(rows: list[Row]) -> list[Row]:
    """A sum of whole numbers is one too, though PostgreSQL gives it as a decimal. Raises CannotCount for a fraction."""
    kinds = {type(value) for row in rows for value in row}
    if kinds <= {int, str, type(None)}:
        return rows
    return [tuple(_whole(value) for value in row) for row in rows]


def _whole(value: Any) -> int | str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | Decimal) and value == int(value):
        return int(value)
    raise CannotCount(f"A text that counts may only give whole numbers and words, and this one gave {value!r}.")


def in_order(rows: list[Row]) -> list[Row]:
    """By every column from the left; what is not there comes first. Engines put rows and letters in other orders."""
    try:
        return sorted(rows)
    except TypeError:
        return sorted(rows, key=lambda row: [(value is not None, value) for value in row])
