"""What was promised after a decision? Shown on pages of apps that stand lower in the house."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.timezone import localdate

from alongside.decisions.models import Decision
from alongside.promises import queries

register = template.Library()


@register.inclusion_tag("promises/parts/after.html", takes_context=True)
def promises_after(context: template.Context, decision: Decision) -> dict[str, Any]:
    """The promises made after it, each as it stands today. One query."""
    request = context["request"]
    today = localdate(request.note.at)
    found = [
        {"promise": promise, "standing": queries.standing_of(request.viewer, promise, today=today)}
        for promise in queries.promises_of(request.viewer, decision)
    ]
    return {"request": request, "found": found}
