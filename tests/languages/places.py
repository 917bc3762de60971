"""Which pages a member meets on their way, and what is left to do in each language. Both lists may only get shorter."""

from __future__ import annotations

import re
from functools import cache

from alongside.languages.message import HOLES
from alongside.languages.sources import all_words, name_of, templates

MEMBER_JOURNEYS = """
    web/base web/front web/home web/today web/look web/language web/help web/more web/refused
    web/errors/400 web/errors/403 web/errors/404 web/errors/500 web/errors/503
    people/sign_in people/sign_in_code people/sign_in_email people/sign_in_words people/card_scanned people/me_card
    contributions/talk contributions/say contributions/say_from contributions/one
    decisions/list decisions/what decisions/how decisions/answer decisions/said
    survey/ask survey/sheet survey/for_somebody
    promises/list promises/show promises/new promises/judge
""".split()  # noqa: SIM905
"""Signing in, what needs me, saying, reading, a decision in three pages, survey, promises, looks, help, errors."""
_INCLUDED = re.compile(r'"([\w/]+\.html)"')


@cache
def words() -> dict[str, list[str]]:
    return dict(all_words())


@cache
def journey_templates() -> frozenset[str]:
    """The pages of the journeys with every part that they are put together from."""
    by_name = {name_of(path).split("/templates/")[1]: path for path in templates()}
    found: set[str] = set()
    waiting = [name for name in by_name if name.rsplit(".", 1)[0] in MEMBER_JOURNEYS]
    while waiting:
        name = waiting.pop()
        if name in by_name and name not in found:
            found.add(name)
            waiting += _INCLUDED.findall(by_name[name].read_text(encoding="utf-8"))
    return frozenset(name_of(by_name[name]) for name in found)


def as_read(text: str) -> str:
    """A sentence as somebody reads it: a name in each hole, nothing of the tags, and what is typed as one word."""
    typed = re.sub(r"<code\d*>.*?</code\d*>", "it", text.replace("<br>", ".\n"))
    without_tags = re.sub(r"</?[a-z]+\d*>", "", typed)
    return HOLES.sub("Ana", without_tags)


def is_of_templates(text: str) -> bool:
    return any(not place.endswith(".py") for place in words()[text])


def is_of_the_check(text: str) -> bool:
    """The check has an easy version of its own, written whole, that each of its pages offers."""
    return all(place.startswith(("check/", "domain/check/")) for place in words()[text])
