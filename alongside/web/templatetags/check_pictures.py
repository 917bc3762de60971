"""The pictures of the check: each says what it shows, and the words beside it say the same. Loaded everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString

from alongside.web.chips import CHIPS
from alongside.web.pictures.on_a_line import OnALine, figure_on_a_line, key_picture
from alongside.web.pictures.quarter_by_quarter import Stop, quarters_picture
from alongside.web.pictures.rungs import ladder_picture
from alongside.web.pictures.six_legs import Leg, table_on_legs
from alongside.web.templatetags.once import part
from alongside.web.templatetags.parts import drawn

register = template.Library()


@register.simple_tag
def on_a_line(name: str, places: Mapping[str, Any]) -> SafeString:
    """`places` are those of `OnALine`."""
    return drawn(figure_on_a_line(OnALine(**places), name=name))


@part(register)
def on_a_line_key(what: str) -> SafeString:
    return drawn(key_picture(what))


@register.simple_tag
def quarters(name: str, stops: Sequence[dict[str, Any]], flags: Sequence[float] = ()) -> SafeString:
    return drawn(quarters_picture([Stop(**stop) for stop in stops], flags, name=name))


@register.simple_tag
def rungs(name: str, names: Sequence[str], *, claimed: int, shown: int) -> SafeString:
    return drawn(ladder_picture(names, claimed=claimed, shown=shown, name=name))


@register.simple_tag
def six_legs(name: str, detail: str, legs: Sequence[tuple[str, str]]) -> SafeString:
    """Each leg as the verdict on its principle, and the symbol of the principle."""
    return drawn(table_on_legs([Leg(state, icon, CHIPS[state].icon) for state, icon in legs], name=name, detail=detail))
