"""What picture stands beside a need?"""

from __future__ import annotations

from django import template

from alongside.access.forms.pictures import address_of
from alongside.access.forms.telling import ASKED
from alongside.domain.access import Kind

register = template.Library()


@register.simple_tag
def picture_of_need(kind: str, choice: str) -> str:
    """Where the symbol is found that fits. Nothing where none does."""
    return address_of(kind, choice)


@register.filter
def icon_of_kind(kind: str) -> str:
    """What stands for a need that has no symbol of its own."""
    return ASKED[Kind(kind)].icon
