"""Two languages that nobody speaks, made by rule. They show what of a page cannot be translated, is too tight for
longer words, or stands on the wrong side when reading goes from right to left."""

from __future__ import annotations

from collections.abc import Callable

from alongside.languages.message import HOLES

LONGER = "en-xa"
MIRRORED = "en-xb"
_ACCENTS = str.maketrans("aAcCdDeEgGiIlLnNoOrRsStTuUwWyYzZ", "áÁçÇďĎéÉğĞíÍļĻñÑöÖřŘšŠťŤüÜŵŴýÝžŽ")
_FROM_THE_RIGHT, _AND_BACK = "\u202e", "\u202c"
MORE = 0.4
"""By how much of its length words grow, as short English words do in German or Welsh."""


def longer(text: str) -> str:
    """In brackets, so that a cut end is seen, accented, and longer by two fifths."""
    more = "~" * max(1, round(len(HOLES.sub("", text)) * MORE))
    return f"[{_outside_of_holes(text, lambda words: words.translate(_ACCENTS))}{more}]"


def mirrored(text: str) -> str:
    """The same letters, laid from right to left, as an Arabic or Hebrew page would run."""
    return _outside_of_holes(text, _turned)


def _turned(words: str) -> str:
    return f"{_FROM_THE_RIGHT}{words}{_AND_BACK}" if words.strip() else words


def _outside_of_holes(text: str, change: Callable[[str], str]) -> str:
    parts, at = [], 0
    for hole in HOLES.finditer(text):
        parts += [change(text[at : hole.start()]), hole[0]]
        at = hole.end()
    return "".join([*parts, change(text[at:])])
