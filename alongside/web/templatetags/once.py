"""What need not be put together again for every page: addresses, and parts whose words all stand in the template."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django import template
from django.template.base import FilterExpression, Parser, TextNode, Token, Variable
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as read_url
from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

register = template.Library()
Part = Callable[..., SafeString]


def address(name: str, *things: Any, **named: Any) -> str:
    """As Django's `reverse`, worked out once for each, because a list names the same few dozen over and over.

    Raises NoReverseMatch for a name that no page has.
    """
    return _known(name, things, tuple(named.items()))


@lru_cache(maxsize=16_384)
def _known(name: str, things: tuple[Any, ...], named: tuple[tuple[str, Any], ...]) -> str:
    return reverse(name, args=things, kwargs=dict(named))


class AddressNode(URLNode):
    """`{% url %}` as everywhere, with `address` behind it."""

    def render(self, context: template.Context) -> str:
        things = [each.resolve(context) for each in self.args]
        named = {name: each.resolve(context) for name, each in self.kwargs.items()}
        found = conditional_escape(address(self.view_name.resolve(context), *things, **named))
        if self.asvar is None:
            return found
        context[self.asvar] = found
        return ""


@register.tag
def url(parser: Parser, token: Token) -> AddressNode:
    read = read_url(parser, token)
    return AddressNode(read.view_name, read.args, read.kwargs, read.asvar)


def part(library: template.Library) -> Callable[[Part], Part]:
    """A simple tag that becomes plain text while its template is read, wherever it is given words and nothing else."""

    def register_it(function: Part) -> Part:
        library.simple_tag(function)
        name = function.__name__
        read = library.tags[name]

        def tag(parser: Parser, token: Token) -> Any:
            node = read(parser, token)
            said = [*node.args, *node.kwargs.values()]
            if node.target_var or not all(map(_is_written_out, said)):
                return node
            return TextNode(node.render(template.Context()))

        library.tag(name, tag)
        return function

    return register_it


def _is_written_out(expression: FilterExpression) -> bool:
    """A word or a number, and not the name of something that differs from page to page."""
    differs = isinstance(expression.var, Variable) and expression.var.lookups is not None
    return not differs and not expression.filters
