"""Which forms are made here, by the machine, and which does somebody have to make?"""

from __future__ import annotations

from alongside.domain.access.formats import Format

BY_MACHINE = frozenset(
    {Format.STANDARD, Format.EASY, Format.LARGE_20, Format.LARGE_24, Format.LARGE_28, Format.PLAIN_TEXT}
)


def is_made_by_machine(wanted: Format, *, has_voice: bool) -> bool:
    """Audio is, where the machine has a voice. Braille, a signed film, Makaton and reading aloud take somebody."""
    return wanted in BY_MACHINE or (wanted is Format.AUDIO and has_voice)
