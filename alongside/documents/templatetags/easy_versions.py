"""Is there an easy version of what this page is about, and which picture stands beside an idea? Loaded everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from alongside import symbols
from alongside.documents import queries
from alongside.documents.models import EasyIdea, EasyVersion
from alongside.domain.agreement import Thing
from alongside.domain.saying import say
from alongside.partnerships import queries as partnerships

register = template.Library()
PHOTO = "photo:"


@dataclass(frozen=True, slots=True)
class EasyEach:
    """The easy versions of several things of one kind, by the thing. `is_owed`: the agreement asks for them."""

    kind: str
    found: Mapping[UUID, EasyVersion] = field(default_factory=dict)
    is_owed: bool = False


@register.inclusion_tag("documents/parts/offer.html", takes_context=True)
def easy_offer(context: template.Context, kind: str, thing: UUID) -> dict[str, Any]:
    """The picture link at the top of a page, saying honestly how its easy version stands. One query."""
    request = context["request"]
    easy = _found(context, kind, thing)
    is_checked = easy is not None and easy.checked_at is not None and easy.outdated_at is None
    return {
        "easy": easy,
        "is_owed": not is_checked and _is_owed(context, kind),
        "request": request,
        "url": reverse("documents:easy", args=[request.partnership.slug, kind, thing]),
        "ask_url": reverse("documents:ask", args=[request.partnership.slug, kind, thing]),
    }


@register.simple_tag(takes_context=True)
def easy_here(context: template.Context, kind: str, thing: UUID) -> str:
    """In `tools`, before what stands there: the way to the easy version of what this page is about, and its state.

    Whoever is not a member is not sent to a draft, nor to where there is none: they could do nothing there.
    """
    request = context["request"]
    easy = _found(context, kind, thing)
    state = "none" if easy is None else _state(easy)
    if request.viewer is not None or state not in ("none", "draft"):
        context["easy"] = {
            "url": reverse("documents:easy", args=[request.partnership.slug, kind, thing]),
            "state": state,
        }
    return ""


@register.simple_tag(takes_context=True)
def full_here(context: template.Context, url: str) -> str:
    """The other way round, in `tools` of a page that is easy: the way back to the full version of the same thing."""
    context["easy"] = {"url": url, "is_easy": True}
    return ""


@register.simple_tag(takes_context=True)
def easy_each(context: template.Context, kind: str, *things: Any) -> EasyEach:
    """For `easy_link` of each of these things of one kind, one or a list: two queries for all, none for nothing.

    Of one alone, the link at the top has asked already.
    """
    request = context["request"]
    ids = [each.pk for some in things for each in (some if isinstance(some, Iterable) else [some])]
    if not ids:
        return EasyEach(kind)
    if len(ids) == 1:
        easy = _found(context, kind, ids[0])
        return EasyEach(kind, {ids[0]: easy} if easy else {}, _is_owed(context, kind))
    found = queries.easy_of_each(request.viewer, request.partnership, kind=kind, things=ids)
    return EasyEach(kind, found, _is_owed(context, kind))


@register.inclusion_tag("documents/parts/link.html", takes_context=True)
def easy_link(context: template.Context, each: EasyEach, thing: UUID, *, number: int = 0) -> dict[str, Any]:
    """One line that leads to the easy version of one of several things on a page, and how it stands."""
    request, easy = context["request"], each.found.get(thing)
    return {
        "state": "none" if easy is None else _state(easy),
        "is_owed": each.is_owed,
        "request": request,
        "kind": each.kind,
        "url": reverse("documents:easy", args=[request.partnership.slug, each.kind, thing]),
        "number": number,
    }


def _is_owed(context: template.Context, kind: str) -> bool:
    """Whether the agreement in force asks for an easy version of such a thing. A page that has it says so."""
    request = context["request"]
    agreement = context.get("agreement_in_force") or partnerships.agreement_of(request.viewer, request.partnership)
    owed = agreement.needs_easy_version
    return kind in owed or (kind == Thing.PROPOSAL and Thing.DECISION in owed)


def _found(context: template.Context, kind: str, thing: UUID) -> EasyVersion | None:
    """Looked for once a page, for the link at the top and for the offer below it."""
    request, kept = context["request"], context.render_context
    key = f"easy {kind} {thing}"
    if key not in kept:
        kept[key] = queries.easy_of(request.viewer, request.partnership, kind=kind, thing=thing)
    found: EasyVersion | None = kept[key]
    return found


def _state(easy: EasyVersion) -> str:
    if easy.outdated_at is not None:
        return "out_of_date"
    if easy.checked_at is not None:
        return "checked"
    return "draft" if easy.given_at is None else "waits"


@register.simple_tag(takes_context=True)
def idea_picture(context: template.Context, idea: EasyIdea) -> SafeString:
    """The picture of an idea with the words for whoever cannot see it. Nothing where there is none yet."""
    address = _address(context, idea.picture)
    if not address:
        return format_html('<span class="no-picture">{}</span>', say("No picture yet"))
    return format_html('<img src="{}" alt="{}" width="160" height="160">', address, idea.alt)


@register.simple_tag
def symbol_address(name: str) -> str:
    return static(symbols.symbol(name).static)


def _address(context: template.Context, name: str) -> str:
    if name.startswith(PHOTO):
        where = [context["request"].partnership.slug, context["kind"], context["thing_id"], _photo(name)]
        return reverse("documents:photo_file", args=where)
    try:
        return static(symbols.symbol(name).static) if name else ""
    except LookupError:
        return ""


def _photo(name: str) -> UUID:
    return UUID(name.removeprefix(PHOTO))
