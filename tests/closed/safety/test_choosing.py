"""The people in a room choose their lead and their keyholders, each of whom says yes for themselves."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from alongside.closed.actions.agreeing import Suggested, settle, suggest
from alongside.closed.actions.choosing import answer_to_hold, answer_to_lead, stop_leading
from alongside.closed.actions.entering import leave
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.models import Keyholder, Lead, Presence, Suggestion
from alongside.closed.queries import guarding
from alongside.closed.reading import tending
from alongside.domain.rooms import Matter
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.actions.leaving import leave as leave_partnership
from alongside.partnerships.actions.standing import change_stake
from alongside.partnerships.actions.walls import put_up_wall
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def suggests(guards, matter=Matter.KEYHOLDER, by=None, **about):
    suggested = Suggested(matter=matter, **about)
    return suggest(by=by or guards.cast.ana, space=guards.space, suggested=suggested, note=guards.note())


def test_a_lead_holds_only_from_their_own_yes(guards):
    asked = guards.asks_to_lead(guards.cast.cy)
    assert guards.lead() is None
    answer_to_lead(by=guards.cast.cy, lead=asked, yes=True, note=guards.note())
    assert guards.lead().member == guards.cast.cy


def test_whoever_says_no_or_lays_it_down_is_none(guards):
    asked = guards.asks_to_lead(guards.cast.cy)
    answer_to_lead(by=guards.cast.cy, lead=asked, yes=False, note=guards.note())
    assert guards.lead() is None
    again = guards.leads(guards.cast.cy)
    stop_leading(by=guards.cast.cy, lead=again, note=guards.note())
    assert guards.lead() is None
    for act in (lambda: answer_to_lead(by=guards.cast.cy, lead=asked, yes=True, note=guards.note()),
                lambda: stop_leading(by=guards.cast.cy, lead=again, note=guards.note())):  # fmt: skip
        assert refused(act) == "Nobody asks you this any more."


def test_nobody_says_yes_in_the_place_of_another(guards):
    asked = guards.asks_to_lead(guards.cast.cy)
    for who in (guards.cast.ana, guards.cast.eve):
        assert "Nobody asks you" in refused(answer_to_lead, by=who, lead=asked, yes=True, note=guards.note())
    assert guards.lead() is None


def test_another_lead_takes_the_place_of_the_first_once_they_say_yes(guards):
    guards.leads(guards.cast.cy)
    kim = guards.cast.more("professional", "Kim")[0]
    asked = guards.asks_to_lead(kim)
    assert guards.lead().member == guards.cast.cy
    answer_to_lead(by=kim, lead=asked, yes=True, note=guards.note())
    assert guards.lead().member == kim
    with guards.five.rooms.seen_by(guards.cast.cy):
        assert not guarding.leads_of(guards.cast.cy.viewer).exists()


def test_a_lead_who_left_the_partnership_is_none(guards):
    guards.leads(guards.cast.cy)
    leave_partnership(by=guards.cast.cy, note=guards.note())
    assert guards.lead() is None


def test_only_a_member_of_this_partnership_is_asked_and_the_list_tells_of_nobodys_walls(guards):
    for who in (guards.cast.eve.pk, None, guards.space.pk):
        assert "has to be a member" in refused(suggests, guards, Matter.LEAD, member=who)
    offered = guarding.could_lead(guards.cast.bo.viewer, guards.space)
    before = set(offered.all())
    put_up_wall(by=guards.cast.cy, against=guards.cast.ana, note=guards.note())
    assert set(offered.all()) == before
    guards.cast.ana.refresh_from_db()
    assert "has to be a member" in refused(suggests, guards, Matter.LEAD, member=guards.cast.cy.pk, by=guards.cast.ana)


def test_a_keyholder_holds_only_from_their_own_yes(guards):
    guards.agree(Matter.KEYHOLDER, who=guards.stay(guards.cast.bo).pk)
    assert guards.holders() == []
    answer_to_hold(by=guards.cast.bo, space=guards.space, yes=True, note=guards.note())
    assert [each.stay.member for each in guards.holders()] == [guards.cast.bo]
    answer_to_hold(by=guards.cast.bo, space=guards.space, yes=False, note=guards.note())
    assert guards.holders() == []


def test_nobody_who_was_not_asked_is_a_keyholder(guards):
    assert "Nobody asks you" in refused(
        answer_to_hold, by=guards.cast.ana, space=guards.space, yes=True, note=guards.note()
    )
    assert refused(answer_to_hold, by=guards.cast.cy, space=guards.space, yes=True, note=guards.note()) == (
        NOT_HERE.reason
    )


def test_only_somebody_inside_and_no_guest_can_be_one(guards):
    guest = guards.five.guest(guards.cast.cy)
    assert "guest" in refused(suggests, guards, who=guest.pk)
    gone = guards.stay(guards.five.everyone[2])
    leave(by=guards.five.everyone[2], space=guards.space, note=guards.note())
    for who in (gone.pk, None, guards.cast.ana.pk):
        assert "in this room" in refused(suggests, guards, who=who)


def test_there_are_four_at_most_and_each_once(guards):
    guards.holds(*guards.five.everyone[:4])
    assert "They are asked already" in refused(suggests, guards, who=guards.stay(guards.cast.ana).pk)
    assert "There are 4 keyholders" in refused(suggests, guards, who=guards.stay(guards.five.everyone[4]).pk)


def test_several_people_are_asked_about_at_once_but_nobody_twice(guards):
    ana, bo = (guards.stay(each).pk for each in (guards.cast.ana, guards.cast.bo))
    suggests(guards, who=ana)
    suggests(guards, who=bo)
    assert refused(suggests, guards, who=bo) == "The room is being asked this already."


def test_whoever_leaves_or_changes_their_group_is_none_any_more(guards):
    guards.holds(guards.cast.ana, guards.cast.bo, guards.five.everyone[2])
    leave(by=guards.five.everyone[2], space=guards.space, note=guards.note())
    assert len(guards.holders()) == 2
    change_stake(by=guards.cast.bo, stake="professional", note=guards.note())
    assert [each.stay.member for each in guards.holders()] == [guards.cast.ana]
    guards.five.rooms.enter(guards.five.everyone[2], guards.space, "Bird again")
    assert len(guards.holders()) == 1, "coming in again is not being chosen again"


def test_somebody_who_left_before_the_room_agreed_is_not_asked(guards):
    made = suggests(guards, who=guards.stay(guards.five.everyone[2]).pk)
    guards.five.days(3)
    with guards.five.rooms.seen_by(guards.cast.ana):
        assert Suggestion.objects.get().who is not None
    leave(by=guards.five.everyone[2], space=guards.space, note=guards.note())
    assert refused(settle, by=guards.cast.ana, suggestion=made, note=guards.note()).startswith("0 said yes.")
    with guards.five.rooms.seen_by(guards.cast.ana):
        assert not Keyholder.objects.exists()


def test_a_room_has_one_lead_whatever_a_program_forgets(guards):
    lead = guards.leads(guards.cast.cy)
    with tending(guards.space.pk), pytest.raises(IntegrityError), transaction.atomic():
        Lead.objects.create(space=guards.space, member=guards.cast.bo, asked_at=lead.asked_at, agreed_at=guards.at)


def test_being_forgotten_ends_both(guards):
    guards.leads(guards.cast.cy)
    guards.holds(guards.cast.bo)
    forget_words(by=guards.cast.cy, note=guards.note())
    forget_words(by=guards.cast.bo, note=guards.note())
    assert guards.lead() is None
    with guards.five.rooms.seen_by(guards.cast.ana):
        assert not Lead.objects.exclude(member=None).exists()
        assert not Keyholder.objects.exists()
        assert not Suggestion.objects.exclude(member=None, who=None).exists()


def test_the_record_is_silent(guards):
    lines = LedgerEntry.objects.count()
    guards.leads(guards.cast.cy)
    guards.holds(guards.cast.bo)
    assert LedgerEntry.objects.count() == lines


def test_a_lead_learns_nothing_of_the_room_by_being_asked(guards, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: guards.at)
    lead = guards.asks_to_lead(guards.cast.cy)
    browser = guards.cast.client("cy")
    for address in (reverse("closed:leading", args=["harbour-lane"]),
                    reverse("closed:lead", args=["harbour-lane", lead.pk])):  # fmt: skip
        told = browser.get(address).content.decode()
        assert "people with lived experience" in told
        assert not [word for word in ("Robin", "Finch", "Bird") if word in told]
    with guards.five.rooms.seen_by(guards.cast.cy):
        assert Lead.objects.count() == 1
        if transaction.get_connection().vendor == "postgresql":
            assert not Presence.objects.exists()
    room = reverse("closed:safety", args=["harbour-lane", guards.space.pk])
    assert browser.get(room).status_code == 404
    said = browser.post(reverse("closed:lead", args=["harbour-lane", lead.pk]), {"answer": "yes"}, follow=True)
    assert "You are the safeguarding lead of that room now." in said.content.decode()
    assert browser.get(room).status_code == 404


def test_from_suggesting_a_keyholder_to_leaving_by_the_pages(guards, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: guards.at)

    def page(name, *things):
        return reverse(f"closed:{name}", args=["harbour-lane", guards.space.pk, *things])

    ana, bo = guards.cast.client("ana"), guards.cast.client("bo")
    assert "We have none now." in ana.get(page("safety")).content.decode()
    assert "fewer than two keyholders" in ana.get(page("safety")).content.decode()
    assert "Choose somebody." in ana.post(page("suggest", "keyholder"), {"who": ""}).content.decode()
    sent = ana.post(page("suggest", "keyholder"), {"who": str(guards.stay(guards.cast.bo).pk)}, follow=True)
    assert "Finch is asked to be a keyholder" in sent.content.decode()
    assert "Cy" in ana.get(page("suggest", "lead")).content.decode()
    named = ana.post(page("suggest", "lead"), {"member": str(guards.cast.cy.pk)}, follow=True).content.decode()
    assert "<bdi>Cy</bdi>" in named
    with tending(guards.space.pk):
        Suggestion.objects.all().delete()
    guards.agree(Matter.KEYHOLDER, who=guards.stay(guards.cast.bo).pk)
    assert "The room asks you to be a keyholder" in bo.get(page("safety")).content.decode()
    assert "You are a keyholder now." in bo.post(page("keyholder"), {"answer": "yes"}, follow=True).content.decode()
    assert "<bdi>Finch</bdi>" in ana.get(page("safety")).content.decode()
    told = bo.get(page("leave")).content.decode()
    assert "You are a keyholder here." in told
    assert "too few keyholders" in told
    assert ana.get(page("keyholder")).status_code == 404


def test_the_database_lets_nobody_outside_make_themselves_a_lead(guards):
    if transaction.get_connection().vendor != "postgresql":
        pytest.skip("SQLite has no row-level security.")
    asked = {"space": guards.space, "member": guards.cast.eve, "asked_at": guards.at}
    refuses = pytest.raises(DatabaseError, match="row-level security")
    with guards.five.rooms.seen_by(guards.cast.eve), refuses, transaction.atomic():
        Lead.objects.create(**asked)
    mine = guards.leads(guards.cast.cy)
    with guards.five.rooms.seen_by(guards.cast.eve):
        assert not Lead.objects.exists()
        assert not Lead.objects.filter(pk=mine.pk).update(member=guards.cast.eve)
