"""How do the four stages of a piece of work look as steps, and which work does something belong to?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import template

from alongside.domain.initiatives import STAGES
from alongside.initiatives import queries
from alongside.initiatives.models import Initiative, Stage

register = template.Library()


@register.filter
def steps(work: Initiative) -> list[dict[str, str]]:
    now = STAGES.index(work.stage)
    states = ["done"] * now + ["now"] + ["later"] * (len(STAGES) - now - 1)
    return [{"words": str(Stage(each).label), "state": state} for each, state in zip(STAGES, states, strict=True)]


@register.inclusion_tag("initiatives/parts/belongs.html", takes_context=True)
def work_of(context: template.Context, initiative_id: UUID | None) -> dict[str, Any]:
    """A link to the piece of work that something was said about."""
    request = context["request"]
    work = queries.initiatives_for(request.viewer).filter(pk=initiative_id).first() if initiative_id else None
    return {"work": work, "request": request}
