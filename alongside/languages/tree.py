"""How do the items of a template stand within each other?"""

from __future__ import annotations

from dataclasses import dataclass, field

from alongside.languages.items import INLINE, LEFT_ALONE, Html, Item, Sign, Words


@dataclass
class Element:
    """An HTML tag with what it holds and the tag that closes it."""

    opening: Html
    inside: list[Node] = field(default_factory=list)
    closing: Html | None = None

    @property
    def is_left_alone(self) -> bool:
        return self.opening.name in LEFT_ALONE or 'translate="no"' in self.opening.raw


@dataclass
class Region:
    """`{% if %}`, `{% for %}`, `{% block %}` and others that end with their own tag: each head, and what follows."""

    branches: list[tuple[Sign, list[Node]]]
    closing: Sign | None = None

    @property
    def name(self) -> str:
        return self.branches[0][0].name

    @property
    def may_be_nothing(self) -> bool:
        """Whether it may be that no branch is shown at all."""
        return self.branches[-1][0].name != "else"


Node = Words | Html | Sign | Element | Region
MIDDLES = {"if": {"elif", "else"}, "for": {"empty"}, "ifchanged": {"else"}, "with": set[str]()}
ENDS_A_SENTENCE = frozenset({"block", "note", "fact", "comment", "verbatim"})


def tree_of(items: list[Item]) -> list[Node]:
    """A tag that is not closed where it should be stands by itself, and ends the sentence it is in."""
    named = {item.name for item in items if isinstance(item, Sign)}
    growing = _Growing({name for name in named if f"end{name}" in named})
    for item in items:
        growing.take(item)
    return growing.whole()


class _Growing:
    def __init__(self, have_ends: set[str]) -> None:
        self.have_ends = have_ends
        self.open: list[Element | Region] = []
        self.top: list[Node] = []

    @property
    def here(self) -> list[Node]:
        if not self.open:
            return self.top
        last = self.open[-1]
        return last.inside if isinstance(last, Element) else last.branches[-1][1]

    def take(self, item: Item) -> None:
        if isinstance(item, Html) and item.name and not item.is_void:
            self._close_tag(item) if item.closes else self.open.append(Element(item))
        elif isinstance(item, Sign) and item.name in self.have_ends:
            self.open.append(Region([(item, [])]))
        elif isinstance(item, Sign) and (region := self._region_that(item)):
            while self.open[-1] is not region:
                self._loosen()
            if item.name.startswith("end"):
                region.closing = item
                self.open.pop()
                self.here.append(region)
            else:
                region.branches.append((item, []))
        else:
            self.here.append(item)

    def whole(self) -> list[Node]:
        while self.open:
            self._loosen()
        return self.top

    def _close_tag(self, item: Html) -> None:
        last = self.open[-1] if self.open else None
        if isinstance(last, Element) and last.opening.name == item.name:
            last.closing = item
            self.open.pop()
            self.here.append(last)
        else:
            self.here.append(item)

    def _region_that(self, item: Sign) -> Region | None:
        """The innermost open region that this sign ends or goes on with."""
        for held in reversed(self.open):
            if isinstance(held, Region):
                goes_on = item.name in MIDDLES.get(held.name, set())
                return held if goes_on or item.name == f"end{held.name}" else None
        return None

    def _loosen(self) -> None:
        """Whatever stood open is put down beside what it would have held."""
        last = self.open.pop()
        if isinstance(last, Element):
            self.here.extend([last.opening, *last.inside])
        else:
            for head, inside in last.branches:
                self.here.extend([head, *inside])


def is_within_a_sentence(node: Node) -> bool:
    if isinstance(node, Element):
        inline = node.opening.name in INLINE and not node.is_left_alone
        return inline and all(map(is_within_a_sentence, node.inside))
    if isinstance(node, Region):
        inside = [each for _, held in node.branches for each in held]
        return node.name not in ENDS_A_SENTENCE and all(map(is_within_a_sentence, inside))
    if isinstance(node, Html):
        return node.name in INLINE and node.is_void
    return not (isinstance(node, Sign) and node.name == "extends")
