"""What came of something that somebody said? Shown on pages of apps that stand lower in the house."""

from __future__ import annotations

from typing import Any

from django import template

from alongside.contributions.models import Contribution
from alongside.decisions import queries

register = template.Library()


@register.inclusion_tag("decisions/parts/came_of.html", takes_context=True)
def proposals_from(context: template.Context, contribution: Contribution) -> dict[str, Any]:
    """The proposals that answer it, and the way to a new one. One query."""
    request = context["request"]
    found = queries.proposals_from(request.viewer, contribution)
    return {"request": request, "contribution": contribution, "found": found}
