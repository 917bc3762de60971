"""On PostgreSQL the database itself holds a guest to what the room agreed, whatever an action or a query forgets."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.closed.actions.adding import add_file
from alongside.closed.actions.agreeing import Suggested, settle, suggest
from alongside.closed.actions.talking import Words, change_words
from alongside.closed.models import (
    Asking,
    Attachment,
    Coming,
    EarlierPost,
    EarlierStatement,
    Invitation,
    Post,
    PreMeeting,
    Presence,
    Quote,
    RoomRule,
    Statement,
    Suggestion,
    SuggestionVoice,
    Voice,
)
from alongside.closed.pictures import made_ready
from alongside.closed.reading import tending
from alongside.domain.rooms import Matter
from tests.closed.premeetings.planning import planned

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LATER = timedelta(days=300)
MEMBERS_OWN = (Asking, Statement, EarlierStatement, Quote, Voice, Suggestion, SuggestionVoice)


@pytest.fixture
def here(guests):
    """Cy is a guest of the room, and Bo said something before that and since."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no policies and does not know who is reading.")
    bo, note, space = guests.cast.bo, guests.five.note, guests.space
    letter = made_ready(b"Dear ward", name="letter.txt", alt="A letter")
    for name in ("before", "since"):
        said = guests.rooms.says(bo, space, f"Said {name}.")
        setattr(guests, name, said)
        change_words(by=bo, post=said, saying=Words(words=f"Rather {name}."), note=note())
        add_file(by=bo, post=said, file=letter, note=note())
        if name == "before":
            guests.stay = guests.comes()
    return guests


def refused(act, *, why):
    with pytest.raises(DatabaseError, match=why), transaction.atomic():
        act()


def of(stay):
    return Presence.objects.filter(pk=stay.pk)


def test_a_guest_finds_what_is_said_since_they_came_and_nothing_from_before(here):
    with here.rooms.seen_by(here.cast.cy):
        assert {each.pk for each in Post.objects.all()} == {here.since.pk}
        assert {each.post_id for each in EarlierPost.objects.all()} == {here.since.pk}
        assert {each.post_id for each in Attachment.objects.defer("content")} == {here.since.pk}
    with here.rooms.seen_by(here.cast.ana):
        assert Post.objects.count() == EarlierPost.objects.count() == Attachment.objects.count() == 2


def test_a_guest_finds_nothing_of_what_members_write_together_decide_or_need(here):
    statement = here.five.put(here.five.draft())
    here.five.says(here.cast.bo, statement)
    planned(here.rooms, here.cast.bo, here.space)
    suggested = Suggested(matter=Matter.RULES, words="No names.")
    suggest(by=here.cast.bo, space=here.space, suggested=suggested, note=here.five.note())
    with here.rooms.seen_by(here.cast.cy):
        assert not [each.__name__ for each in (*MEMBERS_OWN, Coming) if each.objects.exists()]
        assert PreMeeting.objects.exists()
        refused(lambda: RoomRule.objects.create(space=here.space, number=1, since=here.at), why="row-level security")
        refused(lambda: PreMeeting.objects.update(minutes=30), why="row-level security")


def test_a_guest_is_told_how_long_words_are_kept(here):
    suggested = Suggested(matter=Matter.KEEPING, days=90)
    made = suggest(by=here.cast.bo, space=here.space, suggested=suggested, note=here.five.note())
    with tending(here.space.pk):
        Suggestion.objects.filter(pk=made.pk).update(settled_at=here.five.note().at)
    with here.rooms.seen_by(here.cast.cy):
        assert [each.days for each in Suggestion.objects.all()] == [90]


@pytest.mark.parametrize("change", ["longer", "for good", "from before", "another's"])
def test_no_guest_makes_their_own_stay_any_other(here, change):
    said = {
        "longer": {"guest_until": here.stay.guest_until + LATER},
        "for good": {"guest_until": None},
        "from before": {"entered_at": here.stay.entered_at - LATER},
        "another's": {"member": here.cast.bo},
    }[change]
    with here.rooms.seen_by(here.cast.cy):
        refused(lambda: of(here.stay).update(**said), why="row-level security|is never changed")


def test_no_member_makes_the_stay_of_a_guest_longer(here):
    with here.rooms.seen_by(here.cast.bo):
        longer = here.stay.guest_until + LATER
        refused(lambda: of(here.stay).update(guest_until=longer), why="row-level security|is never changed")
        refused(lambda: of(here.stay).update(guest_until=longer, left_at=here.at), why="is never changed")


def test_a_stay_that_is_over_stays_over(here):
    here.ends(here.cast.bo, here.stay)
    for who in (here.cast.cy, here.cast.bo):
        with here.rooms.seen_by(who):
            refused(lambda: of(here.stay).update(left_at=None), why="row-level security|stays over")
            refused(lambda: of(here.stay).update(left_at=here.at + LATER), why="stays over")
    assert not here.is_inside()


def test_a_guest_ends_nobodys_stay_but_their_own(here):
    with here.rooms.seen_by(here.cast.cy):
        ana = Presence.objects.get(member=here.cast.ana, space=here.space)
        refused(lambda: of(ana).update(left_at=here.at), why="row-level security")
        refused(lambda: of(ana).delete(), why="never deleted")
        assert of(here.stay).update(left_at=here.at) == 1
    assert not here.is_inside()


def test_nobody_writes_a_stay_for_another(here):
    (nia,) = here.cast.more("professional", "Nia")
    for who in (here.cast.bo, here.cast.cy):
        row = {"space": here.space, "member": nia, "entered_at": here.at}
        with here.rooms.seen_by(who):
            for more in ({}, {"guest_until": here.at + LATER}):
                refused(lambda: Presence.objects.create(**(row | more)), why="row-level security")  # noqa: B023
            over = row | {"guest_until": here.at + LATER, "left_at": here.at}
            refused(lambda: Presence.objects.create(**over), why="row-level security|whoever it belongs to")  # noqa: B023


def test_no_member_puts_another_member_out(here):
    with here.rooms.seen_by(here.cast.bo):
        ana = Presence.objects.get(member=here.cast.ana, space=here.space)
        refused(lambda: of(ana).update(left_at=here.at), why="row-level security")


def test_no_guest_comes_without_an_invitation_or_for_longer_than_it_says(guests):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite does not know who is reading.")
    invitation, cy = guests.asked(), guests.cast.cy
    row = {"space": guests.space, "member": cy, "entered_at": guests.at}
    with guests.rooms.seen_by(cy):
        before_yes = row | {"guest_until": invitation.guest_until}
        refused(lambda: Presence.objects.create(**before_yes), why="row-level security")
        Invitation.objects.filter(pk=invitation.pk).update(came_at=guests.at)
        longer = row | {"guest_until": invitation.guest_until + LATER}
        refused(lambda: Presence.objects.create(**longer), why="row-level security")
        assert Presence.objects.create(**before_yes)


def test_whoever_is_asked_changes_nothing_about_it(guests):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite does not know who is reading.")
    invitation, cy = guests.asked(), guests.cast.cy
    mine = Invitation.objects.filter(pk=invitation.pk)
    with guests.rooms.seen_by(cy):
        later = invitation.guest_until + LATER
        refused(lambda: mine.update(guest_until=later), why="row-level security")
        refused(lambda: mine.update(guest_until=later, came_at=guests.at), why="answered once and never changed")
        again = {"space": guests.space, "member": cy, "asked_at": guests.at, "guest_until": later}
        refused(lambda: Invitation.objects.create(**again), why="row-level security|unique")
        mine.update(came_at=guests.at)
        refused(lambda: mine.update(came_at=guests.at + LATER), why="answered once|a_guest_comes_within")


def test_nobody_is_asked_in_but_whom_the_room_has_agreed_on(guests):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite does not know who is reading.")
    made = guests.agreed()
    row = {"space": guests.space, "member": guests.cast.cy, "asked_at": guests.at, "guest_until": made.guest_until}
    with guests.rooms.seen_by(guests.cast.bo):
        refused(lambda: Invitation.objects.create(**row), why="whom the room has agreed on")
    settle(by=guests.cast.bo, suggestion=made, note=guests.five.note())
    with guests.rooms.seen_by(guests.cast.bo):
        Invitation.objects.all().delete()
        longer = row | {"guest_until": made.guest_until + LATER}
        refused(lambda: Invitation.objects.create(**longer), why="whom the room has agreed on")


def test_whoever_is_asked_sees_that_and_nothing_else_of_the_room(guests):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite does not know who is reading.")
    guests.rooms.says(guests.cast.bo, guests.space)
    invitation = guests.asked()
    with guests.rooms.seen_by(guests.cast.cy):
        assert {each.pk for each in Invitation.objects.all()} == {invitation.pk}
        assert not [each.__name__ for each in (Post, Presence, Suggestion, PreMeeting, Coming) if each.objects.exists()]
    for who in (guests.cast.eve, *guests.cast.more("professional", "Nia")):
        with guests.rooms.seen_by(who):
            assert not Invitation.objects.exists()
