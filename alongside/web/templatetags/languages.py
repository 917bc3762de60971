"""Choosing the language of the pages, and what each page says of the language it is in. Loaded everywhere."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from alongside.languages.offered import ENGLISH, offered
from alongside.languages.parts_of_a_page import as_said, in_its_language, in_its_language_in_a_tag
from alongside.languages.telling import language_now

register = template.Library()
register.filter(in_its_language)
register.filter(as_said)
register.filter(in_its_language_in_a_tag)


@register.simple_tag(takes_context=True)
def languages(context: template.Context, part: str) -> SafeString:
    """The languages to choose from, in one of the parts in `web/frame`."""
    said: dict[str, Any] = {name: context.get(name) for name in ("request", "back_to")}
    said |= {"languages": offered(with_tests=settings.LANGUAGES_OF_TESTS), "here": language_now()}
    return SafeString(render_to_string(part, said))


@register.inclusion_tag("web/frame/in_language.html")
def language_warning() -> dict[str, Any]:
    language = language_now()
    pairs = zip((language.spoken, ENGLISH.spoken), language.warning, strict=True)
    return {"warning": list(pairs) if language.warning[0] else []}
