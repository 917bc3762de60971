"""Of which finding was this said? Shown on pages of apps that stand lower in the house."""

from __future__ import annotations

from typing import Any

from django import template

from alongside.check import queries
from alongside.contributions.models import Contribution
from alongside.domain.check.indicators import INDICATORS

register = template.Library()


@register.inclusion_tag("check/parts/of_finding.html", takes_context=True)
def of_finding(context: template.Context, thing: Contribution) -> dict[str, Any]:
    """One query, and only for a comment that is on nothing else."""
    request = context["request"]
    could_be = thing.kind == "comment" and thing.about_id is None
    key = queries.finding_of(request.viewer, thing) if could_be else ""
    return {"request": request, "indicator": INDICATORS.get(key)}
