"""How tests of letters go about it: somebody chooses to be written to, time passes, the clock writes and sends."""

from __future__ import annotations

from email.message import EmailMessage

from alongside.contributions.actions.saying import Saying, say
from alongside.domain.access import Pace, Reach
from alongside.ledger.actions import CLOCK
from alongside.notices.actions.arriving import take_in
from alongside.notices.actions.choosing import choose
from alongside.notices.actions.digesting import write_due
from alongside.notices.actions.sending import send_waiting
from alongside.notices.models import Outgoing
from alongside.people.models import Account


def address_of(name: str) -> str:
    return f"{name.lower()}@example.org"


def writes_to(cast, name: str, *, pace=Pace.DAILY, way=Reach.EMAIL, **chosen) -> Account:
    account = getattr(cast, name).account
    account.email = address_of(name)
    account.save()
    choose(by=account, chosen={"pace": pace, "way": way, **chosen}, note=cast.note())
    return account


def said_by(cast, name: str, words: str, **more):
    return say(
        by=getattr(cast, name), space=cast.joint, saying=Saying(words=words, kind="idea", **more), note=cast.note()
    )


def commented(cast, name: str, about, words: str = "I think so too."):
    saying = Saying(words=words, kind="comment", about=about)
    return say(by=getattr(cast, name), space=cast.joint, saying=saying, note=cast.note())


def next_day(cast, days: int = 1):
    return cast.note(days=days)


def written(cast, *, days: int = 1) -> list[Outgoing]:
    """What the clock wrote once so many days have passed, the oldest first."""
    before = set(Outgoing.objects.values_list("pk", flat=True))
    write_due(by=CLOCK, note=next_day(cast, days))
    return list(Outgoing.objects.exclude(pk__in=before).order_by("made_at", "pk"))


def sent(cast) -> dict[str, int]:
    return dict(send_waiting(by=CLOCK, note=cast.note()))


def reply(mail, words: str = "Yes, I can come.", **headers: str) -> EmailMessage:
    """As the person's own program would answer one of our letters."""
    answer = EmailMessage()
    said = {
        "From": mail.to[0],
        "To": mail.reply_to[0],
        "Subject": f"Re: {mail.subject}",
        "Message-ID": "<1@a.example>",
    }
    for name, value in (said | {key.replace("_", "-"): value for key, value in headers.items()}).items():
        answer[name] = value
    quoted = "\n".join(f"> {line}" for line in mail.body.splitlines())
    answer.set_content(f"{words}\n\nOn Monday, Harbour Lane <us@example.org> wrote:\n{quoted}\n")
    return answer


def came(cast, message, *, to: str = ""):
    raw = message if isinstance(message, bytes) else message.as_bytes()
    return take_in(by=CLOCK, raw=raw, to=to, note=cast.note())
