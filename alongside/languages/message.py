"""One sentence as translators meet it: `You can <a>read it</a> until {moment}.` And back into the template's source.

What stands in the template instead of a hole or a tag never leaves the house: a translation can move it, not change it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from alongside.languages.items import Html, Sign, Words
from alongside.languages.tree import Element, Node, Region
from alongside.languages.wordy import has_words, says_something

MARK = re.compile(r"\{(\w+)\}|<(/?)([a-z]+\d*)>")
PERCENT = re.compile(r"%\((\w+)\)[sd]")
HOLES = re.compile(rf"{PERCENT.pattern}|\{{\w*\}}|</?[a-z]+\d*>")
"""Whatever in a message is not words."""
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LAST_NAME = re.compile(r"(\w+)$")


class NotWords(Exception):
    """This cannot be shown to a translator as it is, so it stays as it is."""


@dataclass
class Message:
    """`text` is what is looked up. `holes` says what each mark of it stands for in the template."""

    text: str = ""
    holes: dict[str, str] = field(default_factory=dict)

    def in_place(self, translation: str, *, in_attribute: bool = False) -> str:
        """The source with this translation in it. It has been checked with `fits` before."""
        parts, at = [], 0
        for mark in MARK.finditer(translation):
            parts += [_safe(translation[at : mark.start()], in_attribute=in_attribute), self.holes[mark[0]]]
            at = mark.end()
        return "".join([*parts, _safe(translation[at:], in_attribute=in_attribute)])


def _safe(words: str, *, in_attribute: bool) -> str:
    return html.escape(words, quote=in_attribute)


def fits(text: str, translation: str) -> bool:
    """Whether a translation has just the marks of the text, well within each other, and nothing that a page obeys."""
    if sorted(map(str, MARK.findall(text))) != sorted(map(str, MARK.findall(translation))):
        return False
    if sorted(PERCENT.findall(text)) != sorted(PERCENT.findall(translation)):
        return False
    left = MARK.sub("", translation)
    return not (set(left) & set("<>{}") - set(MARK.sub("", text))) and _well_within(translation)


def fits_a_literal(words: str) -> bool:
    """Whether it may stand between two quotes inside of one of Django's own signs, where nothing makes it safe."""
    return not set(words) & set('"\\<>&{}%')


def _well_within(translation: str) -> bool:
    open_tags: list[str] = []
    for _, slash, tag in MARK.findall(translation):
        if not tag or tag.startswith(("br", "wbr", "img")):
            continue
        if not slash:
            open_tags.append(tag)
        elif not open_tags or open_tags.pop() != tag:
            return False
    return not open_tags


def message_of(nodes: list[Node], written: Callable[[Node], str], opened: Callable[[Html], str]) -> Message:
    """The nodes of one sentence. `written` gives the source of what stays whole, `opened` that of a tag around words.

    Raises NotWords where the sentence itself has one of the signs that mark a hole.
    """
    writing = _Writing(written, opened)
    writing.take(nodes)
    writing.message.text = _SPACES.sub(" ", writing.message.text).strip(" ")
    return writing.message


class _Writing:
    def __init__(self, written: Callable[[Node], str], opened: Callable[[Html], str]) -> None:
        self.message = Message()
        self.written, self.opened = written, opened
        self.tags: dict[str, int] = {}

    def take(self, nodes: list[Node]) -> None:
        for node in nodes:
            if isinstance(node, Words):
                self._words(node.raw)
            elif isinstance(node, Element) and (has_words(node) or _holds_only_values(node)):
                self._element(node)
            elif isinstance(node, Html):
                self._mark(f"<{self._tag(node.name)}>", node.raw)
            else:
                self._hole(node)

    def _words(self, raw: str) -> None:
        words = html.unescape(raw)
        if set(words) & set("<>{}"):
            raise NotWords(raw)
        self.message.text += words

    def _element(self, element: Element) -> None:
        tag = self._tag(element.opening.name)
        self._mark(f"<{tag}>", self.opened(element.opening))
        self.take(element.inside)
        self._mark(f"</{tag}>", element.closing.raw if element.closing else "")

    def _tag(self, name: str) -> str:
        self.tags[name] = self.tags.get(name, 0) + 1
        return name if self.tags[name] == 1 else f"{name}{self.tags[name]}"

    def _hole(self, node: Node) -> None:
        source, name = self.written(node), _name_of(node)
        number = 1
        while self.message.holes.get(mark := f"{{{name}{number if number > 1 else ''}}}", source) != source:
            number += 1
        self._mark(mark, source)

    def _mark(self, mark: str, source: str) -> None:
        self.message.holes[mark] = source
        self.message.text += mark


def _holds_only_values(element: Element) -> bool:
    """Such as `<bdi>{{ name }}</bdi>`: shown to translators as it is, so that they see what it is."""
    return says_something(element) and all(isinstance(each, Sign | Words | Element) for each in element.inside)


def _name_of(node: Node) -> str:
    if isinstance(node, Region):
        return "list" if node.name == "for" else _first_value(node) or node.name
    if isinstance(node, Element):
        return "picture"
    if not isinstance(node, Sign) or not node.bits:
        return "remark"
    if node.is_tag:
        return node.name
    found = _LAST_NAME.search(node.bits[0].partition("|")[0])
    return found[1].lower() if found else "value"


def _first_value(node: Node) -> str:
    if isinstance(node, Region):
        inside = [each for _, held in node.branches for each in held]
        return next((name for each in inside if (name := _first_value(each))), "")
    return _name_of(node) if isinstance(node, Sign) and node.is_value else ""
