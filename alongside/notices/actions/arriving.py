"""A letter came in. It is somebody's words for one thing, a letter of ours that came back, or nothing we may take."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import Http404
from django.utils.module_loading import import_string

from alongside.domain.access import Format, Reach
from alongside.domain.notices import LARGEST, MOST_AN_HOUR, Facts, Fate, Standing, fate_of
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, Verdict, no
from alongside.ledger.actions import Author, Note
from alongside.notices import queries
from alongside.notices.actions.digesting import WHOLE_LETTER
from alongside.notices.carrying import LOOP, host
from alongside.notices.models import Arrival, Outgoing, Reaching, ReplyAddress
from alongside.notices.reading_mail import CameIn, failed_for_good, is_proved, read
from alongside.notices.signing import digest_of
from alongside.notices.writing import answer_letter
from alongside.people.models import Account

CAME_BACK = say("It came back: no letters arrive there any more.")
WHY = say("You wrote to us by e-mail.")
NOT_THERE = no("What you answered is not there any more.", "Open your page to see what is there now.")
WHICH = no(
    "Our letter told you several things, and we do not know which one you answer.",
    "Press “Answer by e-mail” beside the thing you mean.",
)
REASONS = {
    Fate.TOO_BIG: no("Your letter is too big for us.", "Send only words, without pictures or files."),
    Fate.TOO_DEEP: no("We could not open your letter.", "Write a new one, with only words in it."),
    Fate.EMPTY: no(
        "We found no words of your own in your letter.", "Write above the line that says where, then send it again."
    ),
    Fate.FORGED: no("It came from another address than the one we have of you.", "Write from your own address."),
    Fate.UNPROVED: no("Our mail server could not tell that it was from you.", "Answer on the page instead."),
    Fate.TOO_MANY: no("These were too many letters in one hour.", "Wait an hour, or answer on the page."),
}


def take_in(*, by: Author, raw: bytes, to: str = "", note: Note) -> Fate:
    """One letter as a mail server hands it over. `to` is the address on its envelope, where that is known.

    Whatever comes, this answers what became of it: a mail server that is told of an error would send it again.
    """
    came = read(raw, largest=LARGEST)
    addresses = [to, *came.recipients]
    back = queries.owner_of_bounce(None, addresses)
    if back:
        return _came_back(back, came, note)
    row = queries.whose_address(None, addresses)
    facts = _facts(came, len(raw), row=row, note=note)
    fate = fate_of(replace(facts, came_before=row is not None and queries.came_before(None, _digest(came, raw))))
    if row is None or fate in {Fate.BOUNCE, Fate.OURS, Fate.AUTOMATIC, Fate.UNKNOWN, Fate.SAME}:
        return fate
    return _take(row, came, raw, fate=fate, note=note)


def _facts(came: CameIn, size: int, *, row: ReplyAddress | None, note: Note) -> Facts:
    account = row.member.account if row else None
    return Facts(
        size=size,
        is_bounce=came.is_report,
        is_ours=came.header(LOOP) == host() or came.header("Message-ID").endswith(f"@{host()}>"),
        is_automatic=came.is_automatic,
        is_addressed=account is not None,
        is_from_owner=account is not None and bool(account.email) and came.senders == [account.email.lower()],
        proved=is_proved(came, by=settings.MAIL_CHECKED_BY),
        in_last_hour=queries.came_lately(None, account, now=note.at) if account else 0,
        can_be_opened=came.words is not None,
        has_words=bool(came.words),
    )


def _digest(came: CameIn, raw: bytes) -> str:
    return digest_of("arrival", came.header("Message-ID") or raw)


@transaction.atomic
def _take(row: ReplyAddress, came: CameIn, raw: bytes, *, fate: Fate, note: Note) -> Fate:
    """Its digest is kept first: of two copies at the same instant, one waits, and finds that it came before."""
    account = row.member.account
    if account is None or (fate in {Fate.FORGED, Fate.UNPROVED} and _told_enough(account, note)):
        return fate
    arrival, is_new = Arrival.objects.get_or_create(
        digest=_digest(came, raw), defaults={"account": account, "fate": fate, "at": note.at}
    )
    if not is_new:
        return Fate.SAME
    verdict = _say(row, came, note) if fate is Fate.TAKEN else REASONS[fate]
    if verdict is None:
        return fate
    fate = Fate.REFUSED if fate is Fate.TAKEN else fate
    arrival.fate, arrival.reason = fate, f"{verdict.reason} {verdict.next_step}".strip()[:300]
    arrival.save(update_fields=["fate", "reason"])
    if fate.is_answered:
        _answer(row, verdict, note)
    return fate


def _told_enough(account: Account, note: Note) -> bool:
    lately: int = queries.forged_lately(None, account, now=note.at)
    return lately >= MOST_AN_HOUR


def _say(row: ReplyAddress, came: CameIn, note: Note) -> Verdict | None:
    """Their words go to what they answer, as a comment there; files do not. None when all of it was taken."""
    if row.kind == WHOLE_LETTER or row.kind not in settings.REPLIES_TO:
        return WHICH
    say: Any = import_string(settings.REPLIES_TO[row.kind])
    try:
        with transaction.atomic():
            say(by=row.member, thing=row.thing, words=came.words, note=replace(note, channel="email"))
    except Refused as refused:
        return refused.verdict
    except Http404:
        return NOT_THERE
    if came.files:
        _answer(row, _no_files(came.files), note)
    return None


def _no_files(files: tuple[str, ...]) -> Verdict:
    kinds = ", ".join(sorted({str(each) for each in files}))
    return no(
        say("We have kept your words. We have not kept {files} that came with them.", files=kinds),
        "Say in words what it shows, or give it to somebody at a meeting.",
    )


def _answer(row: ReplyAddress, verdict: Verdict, note: Note) -> None:
    """It waits in the outbox like anything else. Whoever gets it can try again with the same address."""
    account = row.member.account
    if account is None:
        return
    Outgoing.objects.create(
        id=note.chance.new_id(),
        account=account,
        member=row.member,
        kind="answer",
        way=Reach.EMAIL,
        format=Format.PLAIN_TEXT,
        subject=say("About the letter you sent us"),
        body=answer_letter(row.member.name, [verdict.reason, verdict.next_step]),
        why=WHY,
        answers_to=row.pk,
        made_at=note.at,
        changed_at=note.at,
    )


@transaction.atomic
def _came_back(outgoing: Outgoing, came: CameIn, note: Note) -> Fate:
    """Only whoever got it can know this address, so nobody can make us believe that another's mailbox is gone."""
    if failed_for_good(came.message):
        back = Outgoing.objects.filter(pk=outgoing.pk)
        back.update(standing=Standing.BOUNCED, reason=CAME_BACK, changed_at=note.at)
        Reaching.objects.filter(account=outgoing.account_id).update(bouncing_since=note.at)
    return Fate.BOUNCE
