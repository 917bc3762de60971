"""The source of a template with every sentence in another language. Reading out what there is to translate is the same
walk with somebody listening, so what is looked up and what translators are shown can never differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from alongside.languages.items import HOLE, Html, Sign, cut_at_signs, items_of
from alongside.languages.marking import NO_TAGS_IN, NO_TAGS_IN_BLOCKS, Marking, Standing, with_own_known
from alongside.languages.message import Message, NotWords, fits, fits_a_literal, message_of
from alongside.languages.sentence import as_it_was, first_condition, is_whole, trimmed, ways, with_instead
from alongside.languages.tree import Element, Node, Region, is_within_a_sentence, tree_of
from alongside.languages.wordy import ATTRIBUTE, is_wordy, with_literals

LookUp = Callable[[str], str | None]
MOST_WAYS = 12
"""A sentence that would read in more ways than this, by its conditions, is translated in parts instead."""
_OWN_LANGUAGE = re.compile(r"\slang=")


@dataclass(frozen=True)
class Into:
    """How words are found (`None`: there are none yet), and how what is not in the language of the page is marked."""

    look_up: LookUp
    marking: Marking = field(default_factory=Marking)


def in_language(source: str, into: Into) -> str:
    """Every whole sentence that can be looked up in its place, all else as it was."""
    return _Putting(into).nodes([with_own_known(node) for node in tree_of(items_of(source))])


class _Putting:
    def __init__(self, into: Into, *, in_attribute: bool = False) -> None:
        self.into = into
        self.in_attribute = in_attribute
        self.standing = Standing.NO_TAGS if in_attribute else Standing.IN_THE_PAGE
        self.looked = self.found = 0

    def nodes(self, nodes: list[Node]) -> str:
        return "".join(self._sentence(run) if within else self.node(run[0]) for within, run in _runs(nodes))

    def node(self, node: Node) -> str:
        if isinstance(node, Element):
            return self._element(node)
        if isinstance(node, Region):
            return self._region(node)
        if isinstance(node, Html):
            return self._tag(node)
        if isinstance(node, Sign):
            if self.into.marking.of_english and self.standing is Standing.IN_ENGLISH and node.is_tag:
                return node.raw
            said = with_literals(node, self._literal, asks=self.into.marking.keeps)
            return self.into.marking.asked(replace(node, raw=said), self.standing)
        return node.raw

    def _element(self, element: Element) -> str:
        if element.is_left_alone:
            return as_it_was(element)
        is_plain = element.opening.name in NO_TAGS_IN or _OWN_LANGUAGE.search(element.opening.raw)
        standing = Standing.NO_TAGS if is_plain else self.standing
        looked, found = self.looked, self.found
        inside = self._nodes_standing(standing, element.inside)
        stays_english = self.looked > looked and self.found == found
        opening, closing = self._tag(element.opening), element.closing.raw if element.closing else ""
        is_one_sentence = [within for within, _ in _runs(element.inside)] == [True]
        if stays_english and is_one_sentence and not _OWN_LANGUAGE.search(opening):
            inside = self._nodes_standing(max(standing, Standing.IN_ENGLISH), element.inside)
            opening = f"{opening[:-1]}{self.into.marking.of_english}>"
        elif element.opening.name == "option":
            opening = f"{opening[:-1]}{self.into.marking.asked_of_a_tag(element)}>"
        return opening + inside + closing

    def _nodes_standing(self, standing: Standing, nodes: list[Node]) -> str:
        before, self.standing = self.standing, max(self.standing, standing)
        said = self.nodes(nodes)
        self.standing = before
        return said

    def _region(self, region: Region) -> str:
        if region.name in {"comment", "verbatim"}:
            return as_it_was(region)
        plain = region.name == "block" and region.branches[0][0].bits[1] in NO_TAGS_IN_BLOCKS
        standing = Standing.NO_TAGS if plain else self.standing
        looked, found = self.looked, self.found
        parts = [self.node(head) + self._nodes_standing(standing, held) for head, held in region.branches]
        stays_english = self.looked > looked and self.found == found
        language = self.into.marking.of_title if region.branches[0][0].bits[1:2] == ["title"] and stays_english else ""
        return "".join([*parts, region.closing.raw if region.closing else "", language])

    def _sentence(self, run: list[Node]) -> str:
        before, middle, after = trimmed(run)
        words = self._in_all_its_ways(middle) if is_whole(middle) else "".join(map(self.node, middle))
        return "".join(map(self.node, before)) + words + "".join(map(self.node, after))

    def _in_all_its_ways(self, nodes: list[Node]) -> str:
        """A condition within a sentence is taken out around it: the translator meets each whole sentence."""
        condition = first_condition(nodes) if ways(nodes) <= MOST_WAYS else None
        if condition is None:
            return self._one_way(nodes)
        place, region = condition
        parts = [head.raw + self._in_all_its_ways(with_instead(nodes, place, held)) for head, held in region.branches]
        if region.may_be_nothing:
            parts.append("{% else %}" + self._in_all_its_ways(with_instead(nodes, place, [])))
        return "".join([*parts, "{% endif %}"])

    def _one_way(self, nodes: list[Node]) -> str:
        before, middle, after = trimmed(nodes)
        if not is_whole(middle):
            return "".join(map(self.node, nodes))
        try:
            message = message_of(middle, self.node, self._tag)
        except NotWords:
            return "".join(map(as_it_was, nodes))
        self.looked += 1
        return "".join([*map(self.node, before), self._said(message, middle), *map(self.node, after)])

    def _said(self, message: Message, nodes: list[Node]) -> str:
        translation = self.into.look_up(message.text)
        if translation is not None and fits(message.text, translation):
            self.found += 1
            return message.in_place(translation, in_attribute=self.in_attribute)
        before, self.standing = self.standing, max(self.standing, Standing.IN_ENGLISH)
        english = message_of(nodes, self.node, self._tag)
        self.standing = before
        words = english.in_place(english.text, in_attribute=self.in_attribute)
        return self.into.marking.wrapped(words, self.standing)

    def _literal(self, words: str) -> str:
        found = self.into.look_up(words)
        return found if found is not None and fits(words, found) and fits_a_literal(found) else words

    def _tag(self, tag: Html) -> str:
        signs = [item for item in cut_at_signs(tag.raw) if isinstance(item, Sign)]
        hidden = "".join(HOLE if isinstance(item, Sign) else item.raw for item in cut_at_signs(tag.raw))
        left = iter(signs)

        def put_back(text: str) -> str:
            return re.sub(HOLE, lambda _: next(left).raw, text)

        parts, at = [], 0
        for found in ATTRIBUTE.finditer(hidden):
            parts.append(put_back(hidden[at : found.start(2)]))
            value = put_back(found[2])
            parts.append(self._attribute(value) if is_wordy(found[1], found[2]) else value)
            at = found.end(2)
        return "".join([*parts, put_back(hidden[at:])])

    def _attribute(self, value: str) -> str:
        return _Putting(self.into, in_attribute=True).nodes(tree_of(items_of(value)))


def _runs(nodes: list[Node]) -> Iterator[tuple[bool, list[Node]]]:
    """Whatever stands together within one sentence, and between them what ends a sentence, one by one."""
    run: list[Node] = []
    for node in nodes:
        if is_within_a_sentence(node):
            run.append(node)
            continue
        if run:
            yield True, run
        run = []
        yield False, [node]
    if run:
        yield True, run
