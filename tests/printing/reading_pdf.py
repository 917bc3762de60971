"""What a screen reader would find in a PDF: the elements of its structure, in order."""

from __future__ import annotations

from pikepdf import Array, Dictionary


def elements(node, under=()):
    """Every element with its kind and the kinds of what it stands in, in the order in which it is read."""
    if isinstance(node, Array):
        for each in node:
            yield from elements(each, under)
    elif isinstance(node, Dictionary):
        kind = str(node.get("/S", ""))
        yield kind, node, under
        if "/K" in node:
            yield from elements(node.K, (*under, kind))


def numbers_of(element):
    """The numbers of the marked content that an element has itself."""
    own = element.get("/K")
    return [each for each in (list(own) if isinstance(own, Array) else [own]) if isinstance(each, int)]
