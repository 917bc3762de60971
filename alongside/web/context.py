"""What does every page know, whoever looks at it?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from alongside.domain.saying import say

COOKIE = "look"


@dataclass(frozen=True, slots=True)
class Look:
    """How this device shows pages. An empty answer is the usual one."""

    theme: str = ""
    size: str = ""
    space: str = ""
    symbols: str = ""

    def __str__(self) -> str:
        return ".".join(asdict(self).values())


@dataclass(frozen=True, slots=True)
class Question:
    name: str
    words: str
    answers: Mapping[str, str]


QUESTIONS = (
    Question(
        "theme",
        say("Colours"),
        {
            "": say("Same as my device"),
            "light": say("Light"),
            "cream": say("Cream"),
            "dark": say("Dark"),
            "contrast": say("Yellow on black"),
        },
    ),
    Question(
        "size",
        say("Size of words"),
        {
            "": say("Usual"),
            "125": say("Larger"),
            "150": say("Half as large again"),
            "200": say("Twice as large"),
            "300": say("3 times as large"),
        },
    ),
    Question("space", say("Space around words"), {"": say("Usual"), "wide": say("More space")}),
    Question("symbols", say("Pictures beside headings"), {"": say("Show them"), "off": say("Leave them out")}),
)


@dataclass(frozen=True, slots=True)
class Contact:
    """The person to ask, named on every page."""

    name: str = ""
    phone: str = ""
    hours: str = ""

    @property
    def words(self) -> str:
        who = (
            say("{name} helps to keep this going.", name=self.name)
            if self.name
            else say("Ask the person who invited you.")
        )
        return say("{who} You can ask anything. You do not have to say why.", who=who)

    @property
    def dial(self) -> str:
        return re.sub(r"[^+\d]", "", self.phone)


def look_from(cookies: Mapping[str, str]) -> Look:
    """What the cookie says, as far as it makes sense."""
    kept = dict(zip((question.name for question in QUESTIONS), cookies.get(COOKIE, "").split("."), strict=False))
    return changed(Look(), kept)


def changed(look: Look, asked: Mapping[str, Any]) -> Look:
    """The look after one or more questions were answered; an answer nobody offered changes nothing."""
    answers = asdict(look)
    answers |= {q.name: asked[q.name] for q in QUESTIONS if q.name in asked and asked[q.name] in q.answers}
    return Look(**answers)


def look_choices(look: Look) -> list[dict[str, Any]]:
    return [
        {
            "name": question.name,
            "words": question.words,
            "answers": len(question.answers),
            "choices": [
                {"value": value, "words": words, "chosen": getattr(look, question.name) == value}
                for value, words in question.answers.items()
            ],
        }
        for question in QUESTIONS
    ]


def every_page(request: HttpRequest) -> dict[str, Any]:
    """A context processor that touches neither the database nor the session."""
    return {"look": look_from(request.COOKIES), "contact": Contact(**settings.CONTACT)}
