"""What does each of the five faces look like? Told apart by the mouth, never by a colour alone."""

from __future__ import annotations

from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()
MOUTHS = {
    1: "M14 34 Q24 22 34 34",
    2: "M15 33 Q24 27 33 33",
    3: "M15 31 H33",
    4: "M15 29 Q24 35 33 29",
    5: "M13 27 Q24 42 35 27 Z",
}
"""From a mouth that turns far down, over a straight one, to one that laughs. On a grid of 48."""


@register.simple_tag
@lru_cache(maxsize=16)
def face(value: int) -> SafeString:
    """The word beside it says the same, so that whoever cannot see it misses nothing."""
    return format_html(
        '<svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle cx="24" cy="24" r="21"/>'
        '<circle class="eye" cx="17" cy="19" r="2.6"/><circle class="eye" cx="31" cy="19" r="2.6"/>'
        '<path d="{}"/></svg>',
        MOUTHS[int(value)],
    )
