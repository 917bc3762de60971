"""Which parts of a template are words of ours that a reader meets?"""

from __future__ import annotations

import re
from collections.abc import Callable

from alongside.languages.items import HOLE, Sign, Words
from alongside.languages.tree import Element, Node, Region

SILENT = frozenset(
    {"url", "csrf_token", "load", "static", "icon", "include", "stake_mark", "htmx_script", "extends", "firstof"}
    | {"main_nav", "look_answers", "on_a_line_key"}
)
"""Tags that say no word within a sentence."""
NO_WORDS_IN = frozenset(
    {"if", "elif", "else", "for", "empty", "url", "load", "extends", "static", "block", "cycle", "now", "icon"}
)
"""Tags whose literals are names, not words."""
SAID_BY = frozenset({"default", "default_if_none", "count_of", "pluralize", "yesno"})
"""Filters whose literals are words, however small."""
GIVES = frozenset({"include", "with"})
"""Tags that give words to another template, or to another place of the same."""
CODES = frozenset({"date", "time", "add", "join", "cut", "truncatechars", "slice"})
"""Filters whose literals are no words."""
_ANY = "title|alt|placeholder|label|aria-label|aria-description"
ATTRIBUTE = re.compile(rf'(\s(?:{_ANY}|data-[a-z-]+)=")([^"]*)(?=")')
ALWAYS_WORDS = re.compile(rf"\s(?:{_ANY})=")
LITERAL = re.compile(r'(?P<before>[|\w]*[:=]?)"(?P<words>[^"\\]*)"')
_LETTER = re.compile(r"[^\W\d_]")
_ATTRIBUTE_ALONE = re.compile(r"\s*data-[a-z-]+\s*")
"""What a block adds to a tag, such as `data-went-wrong`."""
_LIKE_WORDS = re.compile(r"[A-Z][a-z’]|[A-Z]$|[A-Z] |[a-z’,]+ [a-z]")
NAMES = frozenset({"Alongside", "Aa", "QR"})
"""The same in every language."""


def has_letters(text: str) -> bool:
    if _ATTRIBUTE_ALONE.fullmatch(text):
        return False
    return bool(_LETTER.search(text)) and text.strip(" -–·.,:;()") not in NAMES


def is_silent(node: Node) -> bool:
    """Shows nothing that a sentence has to make room for."""
    return (
        isinstance(node, Sign) and not node.is_value and (not node.is_tag or node.name in SILENT or _only_keeps(node))
    )


def _only_keeps(sign: Sign) -> bool:
    return len(sign.bits) > 2 and sign.bits[-2] == "as"


def has_words(node: Node) -> bool:
    """Words of ours at any depth, as a sentence is read; literals are looked at by themselves."""
    if isinstance(node, Words):
        return has_letters(_unescaped(node.raw))
    if isinstance(node, Element):
        return any(map(has_words, node.inside))
    if isinstance(node, Region):
        return any(has_words(each) for _, inside in node.branches for each in inside)
    return False


def _unescaped(raw: str) -> str:
    return re.sub(r"&#?\w+;", " ", raw)


def says_something(node: Node) -> bool:
    """Whether a reader meets anything in it that a sentence has to keep in its place."""
    if isinstance(node, Words):
        return bool(node.raw.strip())
    if isinstance(node, Element):
        return any(map(says_something, node.inside))
    if isinstance(node, Region):
        return any(says_something(each) for _, inside in node.branches for each in inside)
    return isinstance(node, Sign) and not is_silent(node)


def is_wordy(attribute: str, value: str) -> bool:
    """Whether the value of an attribute is words: of `title` always, of `data-…` where it reads like a sentence."""
    if ALWAYS_WORDS.match(attribute):
        return has_letters(value) or HOLE in value
    return has_letters(value) and bool(_LIKE_WORDS.match(value))


def with_literals(sign: Sign, look_up: Callable[[str], str], *, asks: str = "") -> str:
    """The sign with the words among its literals said otherwise. What stays as it was, and is given to another
    template, goes through the filter `asks`."""
    if sign.name in NO_WORDS_IN or sign.raw.startswith("{#"):
        return sign.raw

    def said(found: re.Match[str]) -> str:
        before, words = found["before"], found["words"]
        if not _is_words(before, words):
            return found[0]
        told = look_up(words)
        stays = asks and told == words and sign.name in GIVES and before.endswith("=")
        return f'{before}"{told}"{f"|{asks}" if stays else ""}'

    return LITERAL.sub(said, sign.raw)


def _is_words(before: str, words: str) -> bool:
    called = before.rpartition("|")[2].rstrip(":=")
    if before.endswith(":") and called in CODES:
        return False
    if before.endswith(":") and called in SAID_BY:
        return has_letters(words) and not set(words) & set("=&?/")
    return bool(_LIKE_WORDS.match(words)) and has_letters(words)
