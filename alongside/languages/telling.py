"""Which language is being read at this moment, and how does a sentence from Python come into it?"""

from __future__ import annotations

from django.utils.translation import get_language

from alongside.languages.catalogue import look_up
from alongside.languages.offered import ENGLISH, LANGUAGES, Language


def language_now() -> Language:
    """The one that pages are put together in at this moment."""
    return LANGUAGES.get(get_language() or "", ENGLISH)


def told_now(pattern: str) -> str | None:
    """What a page says for a pattern of `alongside.domain.saying`. English says it as it is."""
    language = language_now()
    return None if language is ENGLISH else look_up(language.code, pattern)
