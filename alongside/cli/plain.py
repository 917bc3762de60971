"""How does a command say that it cannot go on, or that a number is none it can take?"""

from __future__ import annotations

import argparse
from collections.abc import Callable


class BadInput(Exception):
    """The command was given something it cannot use. The text is one plain sentence for the person typing."""


def whole(least: int, most: int) -> Callable[[str], int]:
    """For an option that takes a whole number between two others."""

    def read(typed: str) -> int:
        fits = typed.isascii() and typed.isdecimal() and len(typed) <= len(str(most))
        if not fits or not least <= int(typed) <= most:
            raise argparse.ArgumentTypeError(f"it has to be a whole number from {least} to {most}")
        return int(typed)

    return read
