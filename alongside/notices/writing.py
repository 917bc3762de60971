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
from alongside.domain.saying import say
from alongside.notices.models import Reaching
from alongside.notices.pictures import picture_of
from alongside.notices.signing import stop_token
from alongside.partnerships.models import Member
from alongside.symbols import Symbol

PACES = {
    Pace.AT_ONCE: say("when it happens"),
    Pace.DAILY: say("every day"),
    Pace.WEEKLY: say("once a week"),
    Pace.MONTHLY: say("once a month"),
    Pace.NEVER: say("never"),
}
SYMBOLS = {
    "talk": "💬", "clock": "⏰", "hide": "🚫", "change": "✏️", "decide": "☑️", "object": "✋", "tick": "✅",
    "cross": "❌", "promise": "🤝", "people": "👥", "door": "🚪", "easy": "📖", "ask": "❓", "give": "🙋",
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
    def picture(self) -> Symbol:
        """For letters on paper, which are drawn here and fetch nothing."""
        return picture_of(self.news.icon)

    @property
    def symbol(self) -> str:
        return SYMBOLS.get(self.news.icon, "•")


def written(reaching: Reaching, member: Member, bundle: Bundle, *, answers: Mapping[News, str], zone: tzinfo) -> Letter:
    """A letter to somebody as a member of one partnership. `answers` gives the address for what can be answered."""
    here = member.partnership
    pace = PACES[Pace(reaching.pace)]
    why = str(say("You are in {place}, and you asked to hear from us {pace}.", place=here.name, pace=pace))
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
    if reaching.way == Reach.TEXT_MESSAGE:
        return _text(member, bundle, said, zone=zone)
    with timezone.override(zone):
        body = _template(f"notices/letters/{form}.txt").render(said)
        html = _html(reaching, form, said)
    return Letter(_subject(member, bundle), body, html, why)


def _text(member: Member, bundle: Bundle, said: dict[str, Any], *, zone: tzinfo) -> Letter:
    """The same few words whatever is new, in whichever room: only what may stand in a text is said there."""
    may_be_told = [each for each in (*said["waiting"], *said["told"]) if each.news.in_text]
    is_more = len(may_be_told) < bundle.count
    with timezone.override(zone):
        body = _template("notices/letters/text.txt").render({**said, "told": may_be_told, "is_more": is_more})
    subject = str(say("{partnership}: a text message", partnership=member.partnership.name))
    return Letter(subject[:LONGEST_SUBJECT], body.strip(), "", said["why"])


def _html(reaching: Reaching, form: str, said: dict[str, Any]) -> str:
    if reaching.way == Reach.LETTER:
        return str(_template(f"notices/letters/printed{'_easy' if form == 'easy' else ''}.html").render(said))
    if reaching.format == Format.PLAIN_TEXT:
        return ""
    return str(_template(f"notices/letters/{form}.html").render(said))


def _subject(member: Member, bundle: Bundle) -> str:
    """About one thing it is that thing, which is also how mail programs put answers together."""
    if bundle.count == 1:
        return bundle.all[0].title[:LONGEST_SUBJECT]
    waiting = len(bundle.waiting)
    name = member.partnership.name
    if waiting > 1:
        return str(say("{partnership}: {count} things need you", partnership=name, count=waiting))[:LONGEST_SUBJECT]
    return str(say("{partnership}: what is new", partnership=name))[:LONGEST_SUBJECT]


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
