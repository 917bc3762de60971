"""Under which name is a member shown to whoever looks at this page? Loaded everywhere without asking."""

from __future__ import annotations

from django import template

from alongside.domain.visibility import A_MEMBER, Viewer, name_for
from alongside.partnerships.models import Member

register = template.Library()


@register.filter
def seen_by(member: Member | None, viewer: Viewer | None) -> str:
    """The name of whoever did something, or "A member" if they are kept from the viewer. No page prints another way."""
    if member is None:
        return ""
    return name_for(member.name, member.pk, kept=viewer.kept) if viewer else A_MEMBER
