"""In which languages can the pages be read?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from alongside.languages import pseudo

COOKIE = "language"


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is what Django calls it, `spoken` what a screen reader is told, `own_name` how it calls itself."""

    code: str
    own_name: str
    spoken: str
    direction: str = "ltr"
    warning: tuple[str, str] = ("", "")
    """What every page in it says about it: in its own words, and in English."""
    only_in_tests: bool = False

    @property
    def is_english(self) -> bool:
        """Whether words that have not been translated are in the language of the page all the same."""
        return self.spoken == ENGLISH.spoken if self is not ENGLISH else True

    @property
    def mark_of_english(self) -> str:
        """The attributes of what is in English within a page of this language."""
        turned = f' dir="{ENGLISH.direction}"' if self.direction != ENGLISH.direction else ""
        return f' lang="{ENGLISH.spoken}"{turned}'

    @property
    def mark_of_page(self) -> str:
        """The attributes of what is in this language within something English."""
        turned = f' dir="{self.direction}"' if self.direction != ENGLISH.direction else ""
        return f' lang="{self.spoken}"{turned}'

    @property
    def page(self) -> str:
        """The attributes of `<html>`."""
        turned = f' dir="{self.direction}"' if self.direction != "ltr" else ""
        return f'lang="{self.spoken}" data-language="{self.code}"{turned}'


ENGLISH = Language("en-gb", "English", "en-GB")
EASY = Language("en-easy", "Easy words", "en-GB")
WELSH = Language(
    "cy",
    "Cymraeg",
    "cy",
    warning=(
        "Nid oes darllenydd Cymraeg wedi gwirio’r Gymraeg hon eto. Mae rhai geiriau yn Saesneg o hyd.",
        "No Welsh reader has checked this Welsh yet. Some words are still in English.",
    ),
)
LONGER = Language(pseudo.LONGER, "[Ļöñgéř]", "en-GB", only_in_tests=True)
MIRRORED = Language(pseudo.MIRRORED, "derorriM", "en-GB", direction="rtl", only_in_tests=True)

LANGUAGES: Mapping[str, Language] = {each.code: each for each in (ENGLISH, EASY, WELSH, LONGER, MIRRORED)}


def offered(*, with_tests: bool) -> tuple[Language, ...]:
    return tuple(each for each in LANGUAGES.values() if with_tests or not each.only_in_tests)


def chosen(cookies: Mapping[str, str], *, with_tests: bool) -> Language:
    """What this device was told, if it is one of those offered; else English."""
    wanted = LANGUAGES.get(cookies.get(COOKIE, ""), ENGLISH)
    return wanted if wanted in offered(with_tests=with_tests) else ENGLISH
