"""Which picture stands beside which part of an agreement?"""

from __future__ import annotations

from django import template

register = template.Library()

ICONS = {
    "people": "people",
    "overrides": "object",
    "time": "clock",
    "easy": "easy",
    "payment": "pound",
    "access": "with",
    "closed_spaces": "door",
    "check": "check",
    "public": "seal",
}


@register.filter
def section_icon(key: str) -> str:
    """Every way of deciding has the scales; a part we do not know is a paper like any other."""
    return "scale" if key.startswith("rule.") else ICONS.get(key, "paper")


@register.filter
def anchor(key: str) -> str:
    """The part's name as an address within its page."""
    return key.replace(".", "-").replace("_", "-")
