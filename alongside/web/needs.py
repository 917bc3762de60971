"""How what needs a member is told: a sentence, where it leads, and what the button says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from alongside.domain.agreement import Agreement
from alongside.domain.contributions import gist
from alongside.domain.saying import say
from alongside.web.queries.today import Needed
from alongside.web.templatetags.once import address
from alongside.web.templatetags.plain import plain_date

LENGTH = 70
WORDS: dict[str, dict[str, str]] = {
    "answer": {
        "icon": "decide",
        "title": "{words}",
        "words": say("You have a seat, so you can decide. It closes on {at}."),
        "button": say("Give my answer"),
        "to": "decisions:show",
    },
    "answer_stopped": {
        "icon": "decide",
        "title": "{words}",
        "words": say("You have a seat, so you can decide. The clock has stopped. You can answer now."),
        "button": say("Give my answer"),
        "to": "decisions:show",
    },
    "objection": {
        "icon": "object",
        "title": say("Somebody answered what you said about “{words}”"),
        "words": say("Does your objection or question still stand? Only you can say."),
        "button": say("Read the answer"),
        "to": "decisions:show",
    },
    "overdue": {
        "icon": "clock",
        "title": say("You are still waiting: “{words}”"),
        "words": say("You should have had a reply by {at}. Whatever is late is shown to you first, then to everybody."),
        "button": say("See it"),
        "to": "contributions:one",
    },
    "reply": {
        "icon": "talk",
        "title": say("There is a reply: “{words}”"),
        "words": say("It came on {at}."),
        "button": say("Read it"),
        "to": "contributions:one",
    },
    "hidden": {
        "icon": "hide",
        "title": say("Somebody hid what you said: “{words}”"),
        "words": say("It was hidden on {at}. You can read why, and ask for it to be shown again."),
        "button": say("Read why"),
        "to": "contributions:one",
    },
    "suggestion": {
        "icon": "change",
        "title": say("Somebody suggests a change to your words: “{words}”"),
        "words": say("Nothing changes unless you say so."),
        "button": say("See the suggestion"),
        "to": "contributions:one",
    },
    "move": {
        "icon": "change",
        "title": say("Somebody asks for a change in “{words}”"),
        "words": say("It needs a yes from your side. You can say yes, or not yet."),
        "button": say("See what they ask"),
        "to": "initiatives:one",
    },
    "access": {
        "icon": "give",
        "title": say("Say what you need on {at}"),
        "words": say("Say “the same as always”, or what is different."),
        "button": say("Say what I need"),
        "to": "access:confirm",
    },
    "access_met": {
        "icon": "ask",
        "title": say("Did you get what you need on {at}?"),
        "words": say("Only you can say. It is one question for each need."),
        "button": say("Say if it was there"),
        "to": "access:met",
    },
    "easy": {
        "icon": "easy",
        "title": say("Do you understand this? “{words}”"),
        "words": say("An easy version needs readers. You read one idea at a time."),
        "button": say("Read and check it"),
        "to": "documents:read",
    },
    "promise": {
        "icon": "promise",
        "title": say("You promised: “{words}”"),
        "words": say("It is due soon, or late. Say how it is going."),
        "button": say("Say how it is going"),
        "to": "promises:show",
    },
    "asked": {
        "icon": "promise",
        "title": say("Somebody asks you to promise: “{words}”"),
        "words": say("It is no promise until you say yes. You can say no."),
        "button": say("Say yes or no"),
        "to": "promises:show",
    },
    "role": {
        "icon": "people",
        "title": say("Somebody named you as {words}"),
        "words": say("You can say yes or no. You do not have to say why."),
        "button": say("Say yes or no"),
        "to": "partnerships:roles",
    },
    "judge": {
        "icon": "ask",
        "title": say("Was this promise kept? “{words}”"),
        "words": say("And did it help? Only people with lived experience can say."),
        "button": say("Tell us"),
        "to": "promises:show",
    },
}


def todo(needed: list[Needed], *, slug: str, agreement: Agreement, strong: bool = True) -> list[dict[str, Any]]:
    """Items for the list of what needs me. The first has the one strong button of the page, unless it is taken."""
    return [
        _item(need, slug=slug, agreement=agreement, strong=strong and number == 0) for number, need in enumerate(needed)
    ]


def _item(need: Needed, *, slug: str, agreement: Agreement, strong: bool) -> dict[str, Any]:
    said = WORDS[need.kind]
    kind, words = need.words.split(":", 1) if need.kind == "easy" else ("", need.words)
    need = replace(need, words=words)
    words = agreement.labels.get(need.words, need.words) if need.kind == "role" else gist(need.words, most=LENGTH)
    where = [slug, *([kind] if kind else []), *([] if need.kind == "role" else [need.thing])]
    return {
        "icon": said["icon"],
        "title": said["title"].format(words=words, at=plain_date(need.at)),
        "words": said["words"].format(at=plain_date(need.at)),
        "button": said["button"],
        "url": address(said["to"], *where),
        "unseen": words,
        "strong": strong,
    }
