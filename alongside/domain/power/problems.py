"""What is wrong with a rule, where, and what to do about it: each said in one plain sentence.

BadRule          it cannot be read, or it contradicts itself
  └ TooLarge     it makes sense, but counting it exactly would take too much
"""

from __future__ import annotations


class BadRule(ValueError):
    """The text is one plain sentence for the person who wrote the rule."""

    def __init__(self, wrong: str, *, where: str = "", to_do: str = "") -> None:
        place = f"{where}: " if where else ""
        next_step = f"; {to_do}" if to_do else ""
        super().__init__(f"{place}{wrong}{next_step}.")


class TooLarge(BadRule):
    """`cells` is how many cells a joint count would need."""

    def __init__(self, cells: int, most: int) -> None:
        self.cells = cells
        super().__init__(
            f"going through its groups jointly would need {_said(cells)} cells, more than the {most:,} we can count "
            "exactly",
            to_do="ask the same groups in fewer places, put those together that are asked alike, or round weights",
        )


def _said(number: int) -> str:
    return f"{number:,}" if number < 10**15 else f"about 10^{len(str(number)) - 1}"
