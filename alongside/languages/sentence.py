"""Where does a sentence of a template begin and end, and in how many ways may it read?"""

from __future__ import annotations

import math
from dataclasses import replace

from alongside.languages.items import Html, Words
from alongside.languages.tree import Element, Node, Region
from alongside.languages.wordy import has_words, is_silent, says_something

Place = tuple[int, ...]


def as_it_was(node: Node) -> str:
    if isinstance(node, Element):
        inside = "".join(map(as_it_was, node.inside))
        return node.opening.raw + inside + (node.closing.raw if node.closing else "")
    if isinstance(node, Region):
        parts = [head.raw + "".join(map(as_it_was, held)) for head, held in node.branches]
        return "".join([*parts, node.closing.raw if node.closing else ""])
    return node.raw


def is_whole(nodes: list[Node]) -> bool:
    """Whether these are one sentence, and not a row of things each of which speaks for itself."""
    if any(isinstance(each, Words) and has_words(each) for each in nodes):
        return True
    said = [each for each in nodes if says_something(each)]
    return len(said) > 1 and any(isinstance(each, Region) and has_words(each) for each in said)


def trimmed(nodes: list[Node]) -> tuple[list[Node], list[Node], list[Node]]:
    """What goes before and after a sentence without being a part of it: spaces, pictures, addresses."""
    middle = [part for node in nodes for part in _apart_from_spaces(node)]
    first = next((i for i, each in enumerate(middle) if not _is_edge(each)), len(middle))
    last = next((i for i in range(len(middle), first, -1) if not _is_edge(middle[i - 1])), first)
    return middle[:first], middle[first:last], middle[last:]


def _apart_from_spaces(node: Node) -> list[Node]:
    if not isinstance(node, Words) or not node.raw.strip():
        return [node]
    start, words, end = node.raw.partition(node.raw.strip())
    return [Words(part) for part in (start, words, end) if part]


def _is_edge(node: Node) -> bool:
    if isinstance(node, Words):
        return not node.raw.strip()
    return is_silent(node) or (isinstance(node, Html | Element) and not says_something(node))


def is_condition(node: Node) -> bool:
    return isinstance(node, Region) and node.name == "if" and has_words(node)


def ways(nodes: list[Node]) -> int:
    """In how many ways a sentence may read, by the conditions in it."""
    return math.prod(_ways_of(node) for node in nodes)


def _ways_of(node: Node) -> int:
    if isinstance(node, Element):
        return ways(node.inside)
    if isinstance(node, Region) and is_condition(node):
        return sum(ways(held) for _, held in node.branches) + int(node.may_be_nothing)
    return 1


def first_condition(nodes: list[Node]) -> tuple[Place, Region] | None:
    for i, node in enumerate(nodes):
        if isinstance(node, Region) and is_condition(node):
            return (i,), node
        if isinstance(node, Element) and (found := first_condition(node.inside)):
            return (i, *found[0]), found[1]
    return None


def with_instead(nodes: list[Node], place: Place, held: list[Node]) -> list[Node]:
    """The sentence with one of the branches in place of the condition."""
    i, *deeper = place
    node = nodes[i]
    if deeper and isinstance(node, Element):
        held = [replace(node, inside=with_instead(node.inside, tuple(deeper), held))]
    return [*nodes[:i], *held, *nodes[i + 1 :]]
