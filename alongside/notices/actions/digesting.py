"""The clock writes letters for everybody whose next one is due, many people at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from alongside.domain.access import Pace, Reach
from alongside.domain.notices import Bundle, News, Rhythm, as_one, bundles, next_time, quiet_until
from alongside.ledger.actions import Author, Note
from alongside.ledger.one_by_one import one_by_one
from alongside.notices import queries
from alongside.notices.models import Outgoing, Reaching, ReplyAddress
from alongside.notices.signing import reply_address
from alongside.notices.writing import written
from alongside.partnerships.models import Member
from alongside.people.models import Account

AT_A_TIME, MOST_A_ROUND = 250, 10_000
AGAIN_AT_ONCE = timedelta(minutes=10)
"""At once is within so long: to ask for everybody every minute would be asking for nothing."""
LONGEST_AGO = timedelta(days=40)
"""What is new is told for so long at most: longer than a month, and not all that ever was."""
WHOLE_LETTER = "letter"
"""The kind of an address for answers to a letter about several things, which nobody can know how to place."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One letter before it is written: for whom, as which member, and about what."""

    reaching: Reaching
    member: Member
    bundle: Bundle

    @property
    def asked(self) -> list[tuple[UUID, str, UUID]]:
        """Each thing in it that can be answered, and the letter as a whole."""
        if self.reaching.way != Reach.EMAIL:
            return []
        things = [(self.member.pk, each.answers, each.thing) for each in self.bundle.all if each.answers and each.thing]
        return [*things, (self.member.pk, WHOLE_LETTER, self.member.partnership_id)]


def write_due(*, by: Author, note: Note) -> int:
    """Letters for everybody for whom one is due. Answers how many were written.

    Where a batch fails, its people are done one at a time: whoever cannot be written to keeps nobody else waiting.
    """
    count = 0

    def write(reachings: Sequence[Reaching]) -> bool:
        nonlocal count
        count += write_for(by=by, reachings=reachings, note=note)
        return True

    due = queries.due(None, note.at, most=MOST_A_ROUND)
    for start in range(0, len(due), AT_A_TIME):
        batch = due[start : start + AT_A_TIME]
        if not one_by_one(write, [batch]):
            one_by_one(write, [[each] for each in batch])
    return count


@transaction.atomic
def write_for(*, by: Author, reachings: Sequence[Reaching], note: Note) -> int:
    """The letters and the moment until which everything is told are saved together: nothing is told twice or never.

    The number of questions to the database does not grow with how many people there are.
    """
    drafts = _drafts(reachings, note.at)
    numbers = _numbers(drafts)
    letters = [_outgoing(draft, numbers, note) for draft in drafts]
    Outgoing.objects.bulk_create(letters)
    for each in reachings:
        each.told_to, each.next_at = note.at, _next(each, note.at)
    Reaching.objects.bulk_update(reachings, ["told_to", "next_at"])
    return len(letters)


@transaction.atomic
def tell_before(*, by: Author, to: Account, before: datetime, note: Note) -> None:
    """Something has to be told to them before then. A letter that would come later comes now, but not in the night."""
    late = Reaching.objects.filter(account=to, next_at__gt=before)
    for each in late:
        each.next_at = quiet_until(note.at, _zone(each.time_zone))
        each.save(update_fields=["next_at"])


def _drafts(reachings: Sequence[Reaching], now: datetime) -> list[Draft]:
    by_account = {each.account_id: each for each in reachings}
    members = queries.places_of(None, list(by_account))
    since = max(min((each.told_to for each in reachings), default=now), now - LONGEST_AGO)
    news: dict[UUID, list[News]] = defaultdict(list)
    for each in queries.news_for(None, members, since=since, now=now):
        news[each.to].append(each)
    return [
        Draft(reaching, member, bundle)
        for member in members
        if (reaching := by_account[member.account_id])  # type: ignore[index]
        for bundle in _letters(reaching, news[member.pk], since=max(reaching.told_to, now - LONGEST_AGO))
    ]


def _letters(reaching: Reaching, news: list[News], *, since: datetime) -> list[Bundle]:
    found = bundles(_fit(reaching, news), pace=Pace(reaching.pace), since=since)
    return as_one(found) if reaching.way == Reach.TEXT_MESSAGE else found


def _fit(reaching: Reaching, news: list[News]) -> list[News]:
    """A letter is read by whoever prints it: nothing goes into one that is for its reader alone."""
    return [each for each in news if each.shared] if reaching.way == Reach.LETTER else news


def _numbers(drafts: Sequence[Draft]) -> dict[tuple[UUID, str, UUID], ReplyAddress]:
    """The addresses for answers to everything in these letters: those there are, and new ones for the rest."""
    asked = {each for draft in drafts for each in draft.asked}
    if not asked:
        return {}
    found = queries.numbers_for(None, asked)
    missing = [ReplyAddress(member_id=who, kind=kind, thing=thing) for who, kind, thing in sorted(asked - set(found))]
    ReplyAddress.objects.bulk_create(missing, ignore_conflicts=True)
    return queries.numbers_for(None, asked) if missing else found


def _outgoing(draft: Draft, numbers: dict[tuple[UUID, str, UUID], ReplyAddress], note: Note) -> Outgoing:
    reaching, member, bundle = draft.reaching, draft.member, draft.bundle
    given = {each: numbers[each] for each in draft.asked}
    addresses = {key: _address(row, reaching.turn) for key, row in given.items()}
    answers = {
        each: address
        for each in bundle.all
        if each.thing and (address := addresses.get((member.pk, each.answers, each.thing)))
    }
    letter = written(reaching, member, bundle, answers=answers, zone=_zone(reaching.time_zone))
    about = given.get((member.pk, bundle.all[0].answers, bundle.thing)) if bundle.thing else None
    whole = given.get((member.pk, WHOLE_LETTER, member.partnership_id))
    to = about or whole
    return Outgoing(
        id=note.chance.new_id(),
        account_id=reaching.account_id,
        member=member,
        kind="digest",
        way=reaching.way,
        format=reaching.format,
        subject=letter.subject,
        body=letter.body,
        html=letter.html,
        why=letter.why,
        thread=bundle.thing,
        answers_to=to.pk if to else None,
        made_at=note.at,
        changed_at=note.at,
    )


def _address(row: ReplyAddress, turn: int) -> str:
    return reply_address(row.pk, about=queries.about_number(None, row, turn))


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _next(reaching: Reaching, now: datetime) -> datetime | None:
    after = now + AGAIN_AT_ONCE if reaching.pace == Pace.AT_ONCE else now
    return next_time(Rhythm(Pace(reaching.pace), reaching.weekday, reaching.hour, _zone(reaching.time_zone)), after)
