"""In which language is this value, in a page of another language?"""

from __future__ import annotations

from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from alongside.domain.saying import Said, say
from alongside.languages.catalogue import all_said, look_up
from alongside.languages.message import HOLES
from alongside.languages.offered import Language
from alongside.languages.telling import language_now
from alongside.languages.wordy import has_letters


def in_its_language(value: Any, among: str = "page") -> Any:
    """The value, in a tag that names its language where that is not the one around it.

    `among` says what is around it: `page`, the language of the page; `own`, the same, and it is what somebody wrote,
    which is taken for English; `english`, a sentence that is English in this page.
    """
    language = language_now()
    if language.is_english or not isinstance(value, str) or not has_letters(HOLES.sub("", value)):
        return value
    told = _is_told(value, language, among)
    if told is None or told is (among != "english"):
        return value
    return in_a_tag(value, language.mark_of_page if told else language.mark_of_english)


def in_its_language_in_a_tag(value: Any) -> SafeString:
    """The attributes for the tag of a choice, which is ours or somebody's own words."""
    language = language_now()
    if language.is_english or not isinstance(value, str) or not has_letters(value):
        return SafeString("")
    return SafeString(language.mark_of_english if _is_told(value, language, "own") is False else "")


def named_as(shown: SafeString, words: Any) -> SafeString:
    """What is shown of somebody's words, or of ours, in a tag that names its language where it has to."""
    language = language_now()
    if language.is_english or not isinstance(words, str) or _is_told(words, language, "own") is not False:
        return shown
    return in_a_tag(shown, language.mark_of_english)


def in_a_tag(value: str, mark: str) -> SafeString:
    """Around words, or on each paragraph of them."""
    shown = conditional_escape(value)
    if "<p>" in shown:
        return SafeString(shown.replace("<p>", f"<p{mark}>"))
    return SafeString(f"<span{mark}>{shown}</span>")


def _is_told(value: str, language: Language, among: str) -> bool | None:
    """Whether it is in the language of the page; None where nobody can say."""
    if isinstance(value, Said):
        if has_letters(HOLES.sub("", value.pattern)):
            return look_up(language.code, value.pattern) is not None
        told = {_is_told(each, language, among) for each in value.parts.values() if isinstance(each, Said)} - {None}
        return False not in told if told else None
    if among == "own":
        return value in all_said(language.code)
    return None


def as_said(words: str) -> str:
    """Words without a translation on their way to another template, so that they are known for ours there."""
    return say(words)


def said_by_a_part(words: str) -> str:
    """What a part of a page is given to say: said by the house, or else somebody's own words."""
    return words if language_now().is_english else in_its_language(words, "own")
