"""How does what is new become a letter: in somebody's format, with why they get it, how to stop it, and whom to ask?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from functools import cache
from typing import Any

from django.conf import settings
from django.template import engines
from django.urls import reverse
from django.utils import timezone

from alongside.domain.access import LARGE_PRINT, Format, Pace, Reach
from alongside.domain.notices import MARK, Bundle, News
from alongside.notices.models import Reaching
from alongside.notices.signing import stop_token
from alongside.partnerships.models import Member

PACES = {
    Pace.AT_ONCE: "when it happens",
    Pace.DAILY: "every day",
    Pace.WEEKLY: "once a week",
    Pace.MONTHLY: "once a month",
    Pace.NEVER: "never",
}
SYMBOLS = {
    "talk": "💬", "clock": "⏰", "hide": "🚫", "change": "✏️", "decide": "☑️", "object": "✋", "tick": "✅",
    "cross": "❌", "promise": "🤝", "people": "👥", "door": "🚪", "easy": "📖",
}  # fmt: skip
"""Pictures that every mail program has: one that is fetched would tell us that a letter was opened."""
LONGEST_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes out: without `html` where somebody wants plain text."""

    subject: str
    body: str
    html: str
    why: str


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a letter: what is new, where it stands, and the address for an answer to it."""

    news: News
    answer_to: str = ""

    @property
    def url(self) -> str:
        return settings.SITE_ADDRESS + self.news.path

    @property
    def symbol(self) -> str:
        return SYMBOLS.get(self.news.icon, "•")


def written(reaching: Reaching, member: Member, bundle: Bundle, *, answers: Mapping[News, str], zone: tzinfo) -> Letter:
    """A letter to somebody as a member of one partnership. `answers` gives the address for what can be answered."""
    here = member.partnership
    why = f"You are in {here.name}, and you asked to hear from us {PACES[Pace(reaching.pace)]}."
    said = {
        "name": member.name,
        "partnership": here,
        "contact": _contact(member),
        "why": why,
        "waiting": [Item(each, answers.get(each, "")) for each in bundle.waiting],
        "told": [Item(each, answers.get(each, "")) for each in bundle.told],
        "more": bundle.more,
        "mark": MARK if answers else "",
        "paper": reaching.way == Reach.LETTER,
        "site": settings.SITE_ADDRESS,
        "change_url": settings.SITE_ADDRESS + reverse("notices:reaching"),
        "stop_url": settings.SITE_ADDRESS + reverse("notices:stop", args=[stop_token(reaching.account_id)]),
        "large": LARGE_PRINT.get(Format(reaching.format), 0),
    }
    form = "easy" if reaching.format == Format.EASY else "digest"
    with timezone.override(zone):
        body = _template(f"notices/letters/{form}.txt").render(said)
        html = _html(reaching, form, said)
    return Letter(_subject(member, bundle), body, html, why)


def _html(reaching: Reaching, form: str, said: dict[str, Any]) -> str:
    if reaching.way == Reach.LETTER:
        return str(_template("notices/letters/printed.html").render({**said, "easy": form == "easy"}))
    if reaching.format == Format.PLAIN_TEXT:
        return ""
    return str(_template(f"notices/letters/{form}.html").render(said))


def _subject(member: Member, bundle: Bundle) -> str:
    """About one thing it is that thing, which is also how mail programs put answers together."""
    if bundle.count == 1:
        return bundle.all[0].title[:LONGEST_SUBJECT]
    waiting = len(bundle.waiting)
    count = f"{waiting} things need you" if waiting > 1 else "what is new"
    return f"{member.partnership.name}: {count}"[:LONGEST_SUBJECT]


def _contact(member: Member) -> dict[str, str]:
    here = member.partnership
    if here.contact_name:
        return {"name": here.contact_name, "phone": here.contact_phone, "hours": here.contact_hours}
    return dict(settings.CONTACT)


def answer_letter(name: str, sentences: list[str]) -> str:
    """A few sentences to somebody whose letter could not be taken."""
    return str(
        _template("notices/letters/answer.txt").render(
            {"name": name, "sentences": sentences, "contact": settings.CONTACT}
        )
    )


@cache
def _template(name: str) -> Any:
    """Read once: a thousand letters are written in a few seconds."""
    return engines["django"].get_template(name)
