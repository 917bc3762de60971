"""Cy works where Mia is treated, and she keeps from Cy that she is here. Can Cy find out, whatever Cy opens?"""

from __future__ import annotations

import pytest
from django.http import Http404
from django.urls import reverse

from alongside.contributions import queries as said
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.models import LedgerEntry
from alongside.partnerships import queries
from alongside.partnerships.actions.seats import take_seat
from alongside.partnerships.actions.standing import change_name, change_stake
from alongside.partnerships.actions.walls import put_up_wall, take_down_wall
from alongside.people.actions import change_name as change_account_name
from alongside.people.models import Account
from tests.attacks.lives import NAME, WORD, all_that_opens, at_no_time, differing, involved, newcomer, note, says
from tests.cast import Clock
from tests.doors.house import missing
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    return Clock("Mia")


@pytest.fixture
def mia(world, clock):
    return newcomer(world.house.cast, clock)


def keep_from_cy(world, clock, by):
    cast = world.house.cast
    return put_up_wall(by=by, against=cast.cy, note=note(cast, clock))


def told_apart(world, before):
    """Who finds on which pages that something is not as it was before."""
    now = {who: differing(seen, all_that_opens(world, who)) for who, seen in before.items()}
    return {who: pages for who, pages in now.items() if pages}


def test_two_worlds_with_and_without_her_are_the_same_to_the_byte(world, clock):
    """Cy's pages, and those of anybody signed out, running the server or somewhere else: Cy may be those as well."""
    before = {who: all_that_opens(world, who) for who in ("cy", "nobody", "dot", "eve")}
    mia = newcomer(world.house.cast, clock)
    keep_from_cy(world, clock, mia)
    involved(world, clock, mia)
    assert not told_apart(world, before)


def test_without_the_wall_the_two_worlds_differ_on_many_pages(world, clock):
    before = all_that_opens(world, "cy")
    mia = newcomer(world.house.cast, clock)
    involved(world, clock, mia)
    assert len(differing(before, all_that_opens(world, "cy"))) >= 15


def test_what_she_does_at_the_table_is_the_same_whoever_she_is(world, clock):
    """Ana has a seat, suggested, supported, promised and judged. Cy sees that somebody did, to the byte the same."""
    cast = world.house.cast
    keep_from_cy(world, clock, cast.ana)
    before = all_that_opens(world, "cy")
    change_name(by=cast.ana, name="Zelda Nettleship", note=note(cast, clock))
    change_account_name(by=cast.ana.account, name="Zelda Nettleship", note=note(cast, clock))
    after = all_that_opens(world, "cy")
    assert differing(before, after) == []
    assert not [where for where, answer in after.items() if "Nettleship" in answer.everything]
    assert [where for where, answer in after.items() if "A member" in answer.body]


def test_her_seat_is_counted_and_has_no_name(world, clock, mia):
    cast = world.house.cast
    keep_from_cy(world, clock, mia)
    group = reverse("partnerships:group", args=["harbour-lane", "uses_services"])
    before = world.at("cy", group).body
    take_seat(by=mia, note=note(cast, clock))
    after = world.at("cy", group).body
    assert "1 more member has a seat" not in before
    assert "1 more member has a seat" in after
    assert NAME not in world.at("cy", reverse("partnerships:people", args=["harbour-lane"])).body


@pytest.mark.parametrize("method", ["get", "post"])
def test_guessing_her_ids_and_old_links_answers_as_if_nothing_were_there(world, clock, mia, method):
    words = involved(world, clock, mia)
    keep_from_cy(world, clock, mia)
    addresses = {row.address for row in ROWS if row.things.keys() == {"slug", "thing_id"}}
    for name in sorted(each for each in addresses if each.startswith("contributions:")):
        for thing in words.values():
            links = [reverse(name, args=["harbour-lane", each]) for each in (thing.pk, missing(thing.pk))]
            hidden, none = (world.at("cy", link, method) for link in links)
            assert hidden.status in (404, 405)
            assert at_no_time(hidden) == at_no_time(none), name


def test_her_member_id_cannot_be_asked_promised_named_or_kept_from(world, clock, mia):
    keep_from_cy(world, clock, mia)
    promise = reverse("promises:new", args=["harbour-lane", world.house.here["passed"].pk])
    role = reverse("partnerships:name_for_role", args=["harbour-lane", "co_chair_lived"])
    sent = {"words": "Please.", "due_day": "1", "due_month": "12", "due_year": "2027"}
    for address, field in ((promise, "owner"), (role, "member")):
        hers, none = (world.at("cy", address, "post", sent | {field: str(pk)}) for pk in (mia.pk, missing(mia.pk)))
        assert at_no_time(hers) == at_no_time(none)
        assert not hers.wrote
    assert world.at("cy", reverse("partnerships:put_up_wall", args=["harbour-lane", mia.pk])).status == 404


def test_cy_cannot_find_out_by_taking_her_name(world, clock, mia):
    """To be told that a name is taken would be to be told that she is here."""
    cast = world.house.cast
    assert NAME in said.names_in_use(cast.cy.viewer)
    involved(world, clock, mia)
    keep_from_cy(world, clock, mia)
    assert not {NAME, "Wren"} & set(said.names_in_use(cast.cy.viewer))
    assert {NAME, "Wren"} <= set(said.names_in_use(cast.bo.viewer))


def test_changing_ones_group_back_and_forth_opens_nothing(world, clock, mia):
    cast = world.house.cast
    involved(world, clock, mia)
    keep_from_cy(world, clock, mia)
    for stake in ("carer", "uses_services", "professional"):
        change_stake(by=cast.cy, stake=stake, note=note(cast, clock))
        cast.cy.refresh_from_db()
        assert mia not in queries.members_for(cast.cy.viewer)
        assert not said.contributions_for(cast.cy.viewer).filter(words__contains=WORD).exists()


def test_it_holds_in_every_partnership_that_both_are_in(world, clock, mia):
    cast = world.house.cast
    keep_from_cy(world, clock, mia)
    there = newcomer(cast, clock, partnership=cast.elsewhere, account=mia.account)
    cy = newcomer(cast, clock, partnership=cast.elsewhere, account=cast.cy.account)
    assert there not in queries.members_for(cy.viewer)
    assert cy in queries.members_for(there.viewer)


def test_every_list_and_check_agrees_on_what_is_kept(world, clock, mia):
    """The filter, the lookup, the lock before an act, the search and the news: none lets anything through."""
    cast = world.house.cast
    words = involved(world, clock, mia)
    keep_from_cy(world, clock, mia)
    viewer = queries.membership(cast.cy.account, cast.here).viewer
    hidden = {each.pk for each in words.values()}
    assert viewer.kept == {mia.pk}
    assert not hidden & set(said.contributions_for(viewer).values_list("pk", flat=True))
    assert not said.search(viewer, WORD).exists()
    assert not said.news(viewer).filter(pk__in=hidden).exists()
    for thing in words.values():
        with pytest.raises(Refused) as refused:
            said.to_change(viewer, thing.pk)
        assert refused.value.verdict is NOT_HERE
        with pytest.raises(Http404):
            said.contribution_or_404(viewer, thing.pk)


def test_cys_own_words_stay_cys_and_are_about_nothing_that_is_kept(world, clock, mia):
    cast = world.house.cast
    words = involved(world, clock, mia)
    mine = says(cast, clock, cast.cy, "We hear you.", kind="comment", about=words["own"])
    keep_from_cy(world, clock, mia)
    page = world.at("cy", reverse("contributions:one", args=["harbour-lane", mine.pk]))
    assert page.status == 200
    assert "We hear you." in page.body
    assert "About:" not in page.body
    assert str(words["own"].pk) not in page.body


def test_nobody_else_can_tell_that_there_is_a_wall(world, clock, mia):
    """Other members see what they saw before. The record has no line of it, and neither has any page of Cy's."""
    cast = world.house.cast
    involved(world, clock, mia)
    before = {who: all_that_opens(world, who) for who in ("ana", "bo")}
    size = LedgerEntry.objects.count()
    wall = keep_from_cy(world, clock, mia)
    assert LedgerEntry.objects.count() == size
    assert not told_apart(world, before)
    for who in ("ana", "bo", "cy", "dot"):
        down = reverse("partnerships:take_down_wall", args=["harbour-lane", wall.pk])
        assert world.at(who, down, "post").status == 404
    take_down_wall(by=mia, wall=wall, note=note(cast, clock))
    assert mia in queries.members_for(cast.cy.viewer)


def test_a_second_account_of_cys_is_another_account(world, clock, mia):
    """What the page says it cannot do: it knows accounts, and nobody checks who is behind a new one."""
    cast = world.house.cast
    keep_from_cy(world, clock, mia)
    now = note(cast, clock)
    other = Account.objects.create(id=now.chance.new_id(), name="Cy again", session_salt="x", made_at=now.at)
    again = newcomer(cast, clock, account=other)
    assert mia in queries.members_for(again.viewer)
    page = world.at("ana", reverse("partnerships:walls", args=["harbour-lane"])).body
    assert "another account" in page
