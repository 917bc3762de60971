"""Ten thousand people in a hundred partnerships, each with an answer to something they said, made as rows at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings

from alongside.contributions.models import Contribution
from alongside.domain.agreement import ready_made
from alongside.ledger.actions import Note, SeededChance
from alongside.notices.models import Reaching
from alongside.partnerships.actions.starting import About, start
from alongside.partnerships.models import Member, Partnership
from alongside.people.models import Account
from alongside.spaces.actions import open_joint_space
from alongside.spaces.models import Follow, Space

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
LAST_WEEK = NOW - timedelta(days=7)
IN_ONE = 100
CHANCE = SeededChance("letters")


def prepared(count: int) -> None:
    """Everybody chose a letter a week, and theirs is due now."""
    note = Note(at=LAST_WEEK - timedelta(days=30), chance=CHANCE)
    operator = Account.objects.create(
        id=CHANCE.new_id(), name="Dot", made_at=note.at, session_salt="x", runs_server=True
    )
    for number in range(count // IN_ONE):
        about = About(
            slug=f"place-{number}", name=f"Place {number}", purpose="We run it together.",
            contact_name="Priya Nair", contact_phone="01632 960 142", contact_hours="Weekdays",
        )  # fmt: skip
        here = start(by=operator, about=about, agreement=ready_made("each_group", SEATS), note=note)
        _people(here, open_joint_space(by=operator, partnership=here, name="Everyone’s room", note=note))


SEATS = {"uses_services": 3, "carer": 2, "professional": 3}


def _people(here: Partnership, joint: Space) -> None:
    accounts = [
        Account(
            id=CHANCE.new_id(), name=f"P{n}", email=f"p{n}@{here.slug}.example", made_at=LAST_WEEK, session_salt="x"
        )
        for n in range(IN_ONE)
    ]
    members = [
        Member(
            id=CHANCE.new_id(), partnership=here, account=account, name=account.name, joined_at=LAST_WEEK,
            stake="uses_services", side="lived", pseudonym=CHANCE.new_id().hex,
        )
        for account in accounts
    ]  # fmt: skip
    said = [_said(member, joint, f"An idea of {member.name}: a garden for everyone.") for member in members]
    answers = [_said(members[(n + 1) % IN_ONE], joint, "I think so too.", about=each) for n, each in enumerate(said)]
    Account.objects.bulk_create(accounts)
    Member.objects.bulk_create(members)
    Contribution.objects.bulk_create([*said, *answers])
    seen = NOW - timedelta(days=3)
    Follow.objects.bulk_create(
        Follow(member=each.author, kind="contribution", thing=each.pk, since=seen, seen_at=seen) for each in said
    )
    Reaching.objects.bulk_create(
        Reaching(account=each, way="email", time_zone=settings.TIME_ZONE, told_to=LAST_WEEK, next_at=NOW)
        for each in accounts
    )


def _said(member: Member, joint: Space, words: str, **more: Any) -> Contribution:
    at = NOW - timedelta(days=1) if more else NOW - timedelta(days=4)
    return Contribution(
        id=CHANCE.new_id(), partnership_id=member.partnership_id, space=joint, author=member, shown_name=member.name,
        named="own", kind="comment" if more else "idea", asks=False, words=words, salt=CHANCE.new_salt(), said_at=at,
        **more,
    )  # fmt: skip
