"""Has somebody’s answer come on paper, by phone or by text? Shown on their own page."""

from __future__ import annotations

from typing import Any

from django import template

from alongside.decisions.forms.answers import LABELS
from alongside.decisions.models import Decision
from alongside.domain.decisions import Answer, is_too_late
from alongside.domain.paper import Stage
from alongside.domain.saying import say
from alongside.paper import queries

register = template.Library()
HOW = {"paper": say("on paper"), "phone": say("by phone"), "text": say("by text")}


@register.inclusion_tag("paper/parts/answer.html", takes_context=True)
def paper_answer(context: template.Context, decision: Decision) -> dict[str, Any]:
    """The newest page of this viewer in this round, and what they can do about it. At most three queries."""
    request = context["request"]
    pack = queries.my_packs(request.viewer, decision).first()
    kept = queries.kept_reading(request.viewer, pack) if pack else None
    before = context.get("before")
    changed = getattr(before, "changed_at", None)
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "decision": decision,
        "pack": pack,
        "how": HOW[pack.way] if pack else "",
        "counts": bool(pack and pack.stage == Stage.COUNTED and not (changed and changed > pack.stage_at)),
        "is_open": bool(pack) and decision.closed_at is None and not is_too_late(decision, request.note.at),
        "kept": kept,
        "kept_label": LABELS[Answer(kept.answer)] if kept else "",
    }
