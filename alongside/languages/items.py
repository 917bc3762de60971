"""What stands in the source of a template, one after the other: words, HTML tags, and Django's own signs?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from django.template.base import Lexer, TokenType

INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "em", "i", "img", "kbd", "mark", "q", "s", "small", "span"}
    | {"strong", "sub", "sup", "time", "u", "wbr"}
)
"""Tags that stand within a sentence. Every other tag ends it."""
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
LEFT_ALONE = frozenset({"script", "style", "svg", "pre", "textarea"})
"""What is inside of these is not words of ours."""
HOLE = "\ue000"
"""Stands for one of Django's signs while HTML is read; a letter that no font and no template has."""
_HTML = re.compile(r"<!--.*?-->|<![^>]*>|</?[a-zA-Z][a-zA-Z0-9]*(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", re.DOTALL)
_HOLE = re.compile(HOLE)
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")


@dataclass(frozen=True)
class Words:
    raw: str


@dataclass(frozen=True)
class Html:
    """A tag, with whatever of Django's stands inside of it."""

    raw: str

    @cached_property
    def name(self) -> str:
        found = _NAME.match(self.raw)
        return found[1].lower() if found else ""

    @property
    def closes(self) -> bool:
        return self.raw.startswith("</")

    @property
    def is_void(self) -> bool:
        return self.name in VOID or self.raw.endswith("/>")


@dataclass(frozen=True)
class Sign:
    """`{{ … }}`, `{% … %}` or `{# … #}`."""

    raw: str
    is_own: bool = False
    """Whether it stands where templates show what a person wrote."""

    @cached_property
    def bits(self) -> list[str]:
        return self.raw[2:-2].split()

    @property
    def is_tag(self) -> bool:
        return self.raw.startswith("{%")

    @property
    def is_value(self) -> bool:
        return self.raw.startswith("{{")

    @property
    def name(self) -> str:
        """The name of a tag; empty for a value or a remark."""
        return self.bits[0] if self.is_tag and self.bits else ""


Item = Words | Html | Sign


def items_of(source: str) -> list[Item]:
    """The source, cut into its items. Joined again, they are the source: nothing is lost."""
    cut = cut_at_signs(source)
    signs = iter([item for item in cut if isinstance(item, Sign)])
    hidden = "".join(HOLE if isinstance(item, Sign) else item.raw for item in cut)
    found: list[Item] = []
    for is_html, part in _cut(hidden, _HTML):
        if is_html:
            found.append(Html(re.sub(HOLE, lambda _: next(signs).raw, part)))
        else:
            found += [next(signs) if is_sign else Words(text) for is_sign, text in _cut(part, _HOLE)]
    return found


def cut_at_signs(source: str) -> list[Words | Sign]:
    """Django's own reader, with each sign just as it stood."""
    read: list[Words | Sign] = []
    at = 0
    for token in Lexer(source).tokenize():
        raw = _raw_of(token.token_type, token.contents, source[at:])
        read.append(Words(raw) if token.token_type is TokenType.TEXT else Sign(raw))
        at += len(raw)
    return read


def _raw_of(kind: TokenType, contents: str, rest: str) -> str:
    if kind is TokenType.TEXT:
        return contents
    end = {TokenType.VAR: "}}", TokenType.BLOCK: "%}", TokenType.COMMENT: "#}"}[kind]
    return rest[: rest.index(end) + 2]


def _cut(text: str, by: re.Pattern[str]) -> list[tuple[bool, str]]:
    parts, at = [], 0
    for found in by.finditer(text):
        parts += [(False, text[at : found.start()]), (True, found[0])]
        at = found.end()
    return [(is_it, part) for is_it, part in [*parts, (False, text[at:])] if part]
