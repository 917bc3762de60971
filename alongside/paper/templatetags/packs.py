"""What do the pieces of a printed pack look like? One picture beside one idea; and the code in a corner."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from alongside import symbols
from alongside.paper.printed import Corner

register = template.Library()


@register.simple_block_tag
def idea(content: str, name: str) -> SafeString:
    """Picture left, one idea in words right, as Easy Read does it."""
    found = symbols.symbol(name)
    return format_html(
        '<div class="idea"><img src="/static/{}" alt="{}"><div>{}</div></div>', found.static, found.alt, content
    )


@register.simple_tag
def corner(each: Corner) -> SafeString:
    """It is no ornament: a picture that a program reads, and says so to whoever cannot see it."""
    return format_html(
        '<svg class="corner corner-{0}" role="img" viewBox="0 0 {1} {1}"><title>Code of this page, corner {0}</title>'
        '<path d="{2}" fill="#000"/></svg>',
        each.name,
        each.picture.size,
        each.picture.path,
    )
