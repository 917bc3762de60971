"""How is what is not in the language of a page marked, so that a screen reader says it as it should be said?

A tag around one sentence without a translation gets the mark itself; any other such sentence gets a tag of its own.
What a value says is known only when it is shown, so each value is asked then, by the filter named here. Pages in
English, and in easy words, which are English too, are not marked and not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum

from alongside.languages.items import Html, Sign
from alongside.languages.tree import Element, Node, Region

NO_TAGS_IN = frozenset({"title", "option", "select", "datalist"})
NO_TAGS_IN_BLOCKS = frozenset({"title", "lang", "marks", "scripts"})
_OWN = re.compile(r"""^<(?:bdi|blockquote)\b|\sdir="auto"|\sclass="(?:[^"]* )?(?:own|easy-words)[ "]""")
"""How templates say that what stands in a tag is in the words of whoever wrote it."""


class Standing(IntEnum):
    """Among what does a sentence stand? The greater, the less is marked in it."""

    IN_THE_PAGE = 0
    IN_ENGLISH = 1
    NO_TAGS = 2


@dataclass(frozen=True)
class Marking:
    """`of_english` goes into a tag. `asks` is the filter of values, `keeps` that of words given to another template.
    All are empty where nothing needs a mark."""

    of_english: str = ""
    asks: str = ""
    keeps: str = ""

    @property
    def of_title(self) -> str:
        """What follows the title of a page: no tag may stand in it, so its own tag is marked, in the base."""
        return f"{{% block language_of_title %}}{self.of_english}{{% endblock %}}" if self.of_english else ""

    def asked_of_a_tag(self, element: Element) -> str:
        """Where no tag may stand around a value, its own tag is told what the value says of its language."""
        values = [each for each in element.inside if isinstance(each, Sign) and each.is_value]
        if not self.asks or len(values) != 1:
            return ""
        return f"{{{{ {values[0].raw[2:-2].strip()}|{self.asks}_in_a_tag }}}}"

    def wrapped(self, words: str, standing: Standing) -> str:
        """A sentence without a translation, beside others."""
        wants = self.of_english and standing is Standing.IN_THE_PAGE
        return f"<span{self.of_english}>{words}</span>" if wants else words

    def asked(self, sign: Sign, standing: Standing) -> str:
        """A value with the filter behind it."""
        if not (self.asks and sign.is_value) or standing is Standing.NO_TAGS:
            return sign.raw
        among = "english" if standing is Standing.IN_ENGLISH else "own" if sign.is_own else "page"
        return f'{{{{ {sign.raw[2:-2].strip()}|{self.asks}:"{among}" }}}}'


def is_own(tag: Html) -> bool:
    return bool(_OWN.search(tag.raw))


def with_own_known(node: Node, *, own: bool = False) -> Node:
    """The same, where each value knows whether it stands among somebody's own words."""
    if isinstance(node, Sign):
        return replace(node, is_own=own)
    if isinstance(node, Element):
        own = own or is_own(node.opening)
        return replace(node, inside=[with_own_known(each, own=own) for each in node.inside])
    if isinstance(node, Region):
        known = [(head, [with_own_known(each, own=own) for each in held]) for head, held in node.branches]
        return replace(node, branches=known)
    return node
