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
    """`size` is how many cells a joint count would need; or how many steps it would take, with unit="steps"."""

    def __init__(self, size: int, most: int, *, unit: str = "cells") -> None:
        self.size = size
        if unit == "cells":
            wrong = f"going through its groups jointly would need {_said(size)} cells, "
            wrong += f"more than the {most:,} we can count exactly"
            to_do = "ask the same groups in fewer places, put those together that are asked alike, or round weights"
        else:
            times = _times(size, most)
            wrong = (
                f"there are too many seats, parts or different weights: counting them is {times} times what we can do"
            )
            to_do = "put those together that are asked alike, ask in fewer places, or round weights to smaller numbers"
        super().__init__(wrong, to_do=to_do)


def _times(size: int, most: int) -> str:
    tenths = -(-10 * size // most)
    return f"{tenths / 10:g}" if tenths < 100 else _said(-(-size // most))


def _said(number: int) -> str:
    return f"{number:,}" if number < 10**15 else f"about 10^{len(str(number)) - 1}"
