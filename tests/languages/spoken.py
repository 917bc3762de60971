"""Is each word of a page in an element that names its language? A crude ear, by their small words."""

from __future__ import annotations

import re
from html.parser import HTMLParser

ENGLISH = frozenset("the and you is of that with this your it for not are was have who what we they by in".split())  # noqa: SIM905
WELSH = frozenset("yn y yr eich mae i’r o’r ar gan neu hwn hon nhw chi ni wedi ei oes nid ddim bod".split())  # noqa: SIM905
VOID = frozenset("area br col hr img input link meta source track wbr path circle rect line use".split())  # noqa: SIM905
UNHEARD = frozenset({"script", "style", "textarea", "code", "svg"})
_WORD = re.compile(r"[\w’]+")


def heard_as(words: str) -> str:
    """`en`, `cy`, or nothing where too few small words tell."""
    said = set(_WORD.findall(words.lower()))
    english, welsh = len(said & ENGLISH), len(said & WELSH)
    return "en" if english > 1 and not welsh else "cy" if welsh > 1 and not english else ""


class _Listening(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside: list[tuple[str, str]] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            around = self.inside[-1][1] if self.inside else ""
            self.inside.append((tag, dict(attrs).get("lang") or around))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Holds no words."""

    def handle_endtag(self, tag: str) -> None:
        while tag in [each for each, _ in self.inside] and self.inside.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if UNHEARD & {tag for tag, _ in self.inside}:
            return
        told, heard = self.inside[-1][1][:2] if self.inside else "", heard_as(data)
        if heard and heard != told:
            self.faults.append(f"<{self.inside[-1][0]}> is said to be {told!r}: {data.strip()[:150]}")


def language_faults(page: str) -> list[str]:
    """Each run of words that a screen reader would say in the wrong language."""
    listening = _Listening()
    listening.feed(page)
    return listening.faults
