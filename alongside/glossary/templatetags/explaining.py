"""Words with their meanings behind them, on any page. Loaded everywhere without asking."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from alongside.glossary import queries
from alongside.glossary.marking import Marker
from alongside.languages.parts_of_a_page import named_as

register = template.Library()


@register.simple_tag(takes_context=True)
def explained(context: template.Context, text: Any, *, ours: bool = False, lines: bool = False) -> SafeString:
    """Somebody's words, made safe, with a link on each word that the partnership explains, once a page.

    Never put it inside a link or a heading. `lines` keeps the line breaks. Words that are safe already (our own
    markup) and pages for whoever is not a member are left as they are.
    """
    marker = _marker(context)
    plain = marker is None or isinstance(text, SafeString)
    said = conditional_escape(text) if marker is None or plain else marker.marked(str(text), ours=ours)
    if lines:
        said = mark_safe(said.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>"))  # noqa: S308 - escaped above
    return named_as(said, text)


def _marker(context: template.Context) -> Marker | None:
    """One for each page, and with it one question to the database."""
    request = context.get("request")
    viewer = getattr(request, "viewer", None)
    if request is None or viewer is None:
        return None
    marker: Marker | None = getattr(request, "marker", None)
    if marker is None:
        theirs = {plain: (meaning, word_id) for plain, meaning, word_id in queries.to_mark(viewer)}
        marker = request.marker = Marker(request.partnership.slug, theirs)
    return marker
