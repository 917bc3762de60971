"""What does a line of an easy letter on paper look like? Picture left, one idea in words right."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from alongside.symbols import Symbol, symbol

register = template.Library()


@register.simple_block_tag
def picture_row(content: str, picture: Symbol | str) -> SafeString:
    shown = symbol(picture) if isinstance(picture, str) else picture
    return format_html(
        '<div class="idea"><img src="/static/{}" alt="{}"><div>{}</div></div>', shown.static, shown.alt, content
    )
