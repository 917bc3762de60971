"""What is this sentence in that language?"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from alongside.languages import pseudo
from alongside.languages.message import fits

FOLDER = Path(__file__).parents[1] / "locale"
DOMAIN = "alongside"


def folder_of(code: str) -> Path:
    return FOLDER / code / "LC_MESSAGES"


@cache
def catalogue(code: str) -> Mapping[str, str]:
    """All that is translated into one language, read once, without what would break the sentence it is put into."""
    path = folder_of(code) / f"{DOMAIN}.mo"
    if not path.exists():
        return {}
    with path.open("rb") as file:
        kept: Mapping[str, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return {text: said for text, said in kept.items() if text and said and fits(text, said)}


@cache
def all_said(code: str) -> frozenset[str]:
    """Whatever there is a translation for, as it is said in that language."""
    return frozenset(catalogue(code).values())


def look_up(code: str, text: str) -> str | None:
    """None where there are no words for it in that language yet."""
    if code == pseudo.LONGER:
        return pseudo.longer(text)
    if code == pseudo.MIRRORED:
        return pseudo.mirrored(text)
    return catalogue(code).get(text)
