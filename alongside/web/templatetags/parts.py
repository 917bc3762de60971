"""The parts that pages are put together from. Loaded everywhere without asking."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from alongside.domain.saying import say
from alongside.languages.parts_of_a_page import said_by_a_part
from alongside.languages.telling import language_now
from alongside.web.chips import CHIPS
from alongside.web.context import Look, look_choices
from alongside.web.pictures import Kind, icons, loop_in_steps, loop_picture, progress_seats, shape_of, steps_bar
from alongside.web.pictures.power import PowerSeen, power_seen
from alongside.web.pictures.shapes import draw
from alongside.web.pictures.svg import picture
from alongside.web.templatetags.once import part

register = template.Library()


@register.filter
def drawn(svg: str) -> SafeString:
    """A picture from `alongside.web.pictures`, which has made every word in it safe."""
    return SafeString(svg)


ICONS = {name: drawn(icons.icon(name)) for name in icons.ICONS}
WAYS = {
    "home": ("home", say("Home")),
    "talk": ("talk", say("Talk")),
    "decide": ("decide", say("Decide")),
    "promises": ("promise", say("Promises")),
    "more": ("more", say("More")),
}
"""The ways about the house, in the one order they are ever shown."""
HOW_SAID = {
    "email": ("post", say("Sent by e-mail")),
    "phone": ("phone", say("Said by phone")),
    "paper": ("paper", say("Written on paper")),
    "post": ("post", say("Sent by post")),
    "meeting": ("people", say("Said at a meeting")),
    "import": ("download", say("Brought in from a list")),
}


@part(register)
def icon(name: str) -> SafeString:
    return ICONS[name]


@register.simple_tag
@lru_cache(maxsize=256)
def stake_mark(stake: str, side: str = "") -> SafeString:
    mark = draw(shape_of(stake, side), x=10, y=10, r=8)
    return drawn(picture(mark, view="0 0 20 20", class_="stake"))


@part(register)
def head(icon_name: str, words: str, *, level: int = 2, id: str = "", shut: bool = False) -> SafeString:
    """A heading with its picture: an ink line over a warm spot. `shut` only for closed spaces."""
    named = format_html(' id="{}"', id) if id else ""
    spot = format_html('<span class="spot{}">{}</span>', " shut" if shut else "", ICONS[icon_name])
    return format_html('<div class="head">{0}<h{1}{2}>{3}</h{1}></div>', spot, level, named, said_by_a_part(words))


@part(register)
def chip(state: str, words: str = "") -> SafeString:
    look, symbol, usual = CHIPS[state]
    return format_html('<span class="tag {}">{}{}</span>', look, ICONS[symbol], said_by_a_part(words or usual))


NOTE_ICONS = {"good": "tick", "tell": "info", "careful": "warn", "bad": "warn", "gray": "nothing"}


@register.simple_block_tag
def note(content: str, kind: str, title: str = "", *, role: str = "", level: int = 2) -> SafeString:
    heading = format_html('<h{0} class="note-title">{1}</h{0}>', level, said_by_a_part(title)) if title else ""
    spoken = format_html(' role="{}"', role) if role else ""
    return format_html(
        '<div class="note {}"{}>{}<div>{}{}</div></div>', kind, spoken, ICONS[NOTE_ICONS[kind]], heading, content
    )


@register.simple_block_tag
def fact(content: str, icon_name: str, words: str) -> SafeString:
    """One row of <dl class="facts">: what it is about, and what is so."""
    return format_html("<div><dt>{}{}</dt><dd>{}</dd></div>", ICONS[icon_name], said_by_a_part(words), content)


@part(register)
def mark(icon_name: str, words: str) -> SafeString:
    return format_html('<span class="mark">{}<span>{}</span></span>', ICONS[icon_name], said_by_a_part(words))


@register.inclusion_tag("web/parts/who.html")
def who(name: str, **said: Any) -> dict[str, Any]:
    """Whose words they are, who helped (`helper`), `how` they came, who typed them (`entered_by`, `checked`)."""
    symbol, how = HOW_SAID.get(said.get("how", ""), ("", ""))
    return {**said, "name": name, "how_icon": symbol, "how": how}


@register.simple_tag
def back_link(url: str, words: str) -> SafeString:
    return format_html('<a class="back" href="{}">{}{}</a>', url, ICONS["left"], said_by_a_part(words))


@register.simple_tag
def go(url: str, words: str, icon: str = "") -> SafeString:
    return format_html('<a class="go" href="{}">{}{}</a>', url, ICONS[icon] if icon else "", said_by_a_part(words))


@register.inclusion_tag("web/frame/nav.html", takes_context=True)
def main_nav(context: template.Context, here: str = "") -> dict[str, Any]:
    """The ways the context knows an address for; `here` is the one we are on."""
    addresses = context.get("nav") or {}
    ways = [(key, addresses[key], *WAYS[key]) for key in WAYS if addresses.get(key)]
    return {
        "ways": [{"url": url, "icon": symbol, "words": words, "here": key == here} for key, url, symbol, words in ways]
    }


@register.simple_tag
def seats_answered(answered: int, seats: int, *, stake: str, side: str = "") -> SafeString:
    return drawn(progress_seats(answered, seats, Kind(stake, "", side)))


@register.simple_tag
def look_answers(look: Look) -> SafeString:
    """The same few buttons on every page of the site, so they are put together once for each look and language."""
    return _look_answers(look, language_now().code)


@lru_cache(maxsize=256)
def _look_answers(look: Look, language: str) -> SafeString:
    return SafeString(render_to_string("web/frame/look_answers.html", {"questions": look_choices(look)}))


@register.simple_tag
def question_of(number: int, total: int, words: str = say("Question"), *, next: str = "") -> SafeString:
    """Where we are in a row of pages, and what comes next: in words, with a picture beside them."""
    after = format_html('<span class="next">{}</span>', said_by_a_part(say("Next: {step}", step=next))) if next else ""
    bar = drawn(steps_bar(number, total))
    where = said_by_a_part(say("{word} {number} of {total}.", word=words, number=number, total=total))
    return format_html('<p class="step-of"><span>{}</span> {}{}</p>', where, bar, after)


@register.simple_tag
def loop(stops: list[dict[str, Any]], stuck: str = "", since: str = "") -> SafeString:
    counts = {stop["key"]: stop["count"] for stop in stops}
    return drawn(loop_picture(counts, stuck or "", since))


@register.simple_tag
def loop_steps() -> SafeString:
    return drawn(loop_in_steps())


@register.simple_tag
def seen_power(power: dict[str, Any]) -> PowerSeen:
    return power_seen(power)


@register.simple_tag
def page_numbers(page: Page[Any]) -> list[int | str]:
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
