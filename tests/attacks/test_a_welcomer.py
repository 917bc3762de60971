"""A welcomer can make a card for somebody else. What if they want to be that person?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404
from django.test import Client
from django.urls import reverse

from alongside.domain.verdict import Refused, Verdict
from alongside.partnerships.actions import helping
from alongside.partnerships.actions.standing import change_stake
from alongside.partnerships.actions.walls import put_up_wall
from alongside.partnerships.models import HelpIn, Welcomer
from alongside.partnerships.queries import helping as queries
from alongside.people import actions as people
from alongside.people.models import Account, Card, Visit
from tests.partnerships.reading import acts, entries

pytestmark = pytest.mark.django_db
PLACE = "203.0.113.7"


@pytest.fixture
def group(cast):
    """Ana, and Una and Uri of the same group, who have been there for two months; Una is its welcomer."""
    una, uri = cast.more("uses_services", "Una", "Uri")
    cast.clock.at += timedelta(days=60)
    welcomer(cast, una, named_by=uri)
    return una, uri


def welcomer(cast, member, *, named_by):
    helping.name_welcomer(by=named_by, member=member, note=cast.note())
    helping.say_yes_to_welcoming(by=member, note=cast.note())


def help_in(cast, by, person, *, keeps=False):
    return helping.help_in(by=by, person=person, keeps_others=keeps, note=cast.note())


def comes_in(cast, secret):
    return people.sign_in_with_link(by=None, note=cast.note(), token=secret.token, source=PLACE)


def gives_address(member):
    Account.objects.filter(pk=member.account_id).update(email=f"{member.name.lower()}@example.org")
    member.account.refresh_from_db()


def test_whoever_lost_everything_comes_back_at_once(cast, group):
    una, _ = group
    assert comes_in(cast, help_in(cast, una, cast.ana)) == cast.ana.account


def test_where_she_has_another_way_the_card_waits_a_day(cast, group):
    una, _ = group
    gives_address(cast.ana)
    secret = help_in(cast, una, cast.ana)
    assert isinstance(comes_in(cast, secret), Verdict)
    cast.clock.at += timedelta(hours=24)
    assert comes_in(cast, secret) == cast.ana.account


def test_in_that_day_she_is_told_in_every_way_and_stops_it(cast, group, mailoutbox, django_capture_on_commit_callbacks):
    una, _ = group
    gives_address(cast.ana)
    with django_capture_on_commit_callbacks(execute=True):
        secret = help_in(cast, una, cast.ana)
    people.telling.post.wait_until_sent()
    [letter] = mailoutbox
    assert letter.to == ["ana@example.org"]
    assert "Una, a welcomer in Harbour Lane, made a new card for you." in letter.body
    hers = cast.client("ana")
    assert "Something was done about how you come in here." in hers.get("/me/").content.decode()
    page = hers.get("/me/came-in/").content.decode()
    assert "Una, a welcomer in Harbour Lane, made a card for you." in page
    assert "A card waits for you" in page
    hers.post("/me/card/helped/stop/")
    cast.clock.at += timedelta(days=2)
    assert isinstance(comes_in(cast, secret), Verdict)


def test_a_card_she_did_not_ask_for_shuts_her_out_of_nothing(cast, group):
    una, _ = group
    gives_address(cast.ana)
    old = people.make_card(by=cast.ana.account, note=cast.note())
    hers = cast.client("ana")
    help_in(cast, una, cast.ana)
    assert comes_in(cast, old) == cast.ana.account
    assert hers.get("/me/").status_code == 200


def test_its_first_use_ends_the_lost_card_and_every_browser_unless_she_says_keep(cast, group):
    una, _ = group
    old = people.make_card(by=cast.ana.account, note=cast.note())
    cast.client("ana")
    kept = help_in(cast, una, cast.ana, keeps=True)
    comes_in(cast, kept)
    assert Visit.objects.filter(account=cast.ana.account).exists()
    assert isinstance(comes_in(cast, old), Verdict)
    cast.clock.at += timedelta(days=40)
    comes_in(cast, help_in(cast, una, cast.ana))
    assert not Visit.objects.filter(account=cast.ana.account).exists()
    assert Card.objects.filter(account=cast.ana.account, ended_at__isnull=True).count() == 1


def test_a_second_welcomer_who_was_there_makes_it_good_and_she_is_told_of_both(cast, group):
    una, uri = group
    gives_address(cast.ana)
    secret = help_in(cast, una, cast.ana)
    waiting = HelpIn.objects.get()
    for by in (uri, una, cast.ana, cast.bo):
        with pytest.raises((Refused, Http404)):
            helping.second_help(by=by, waiting=waiting, note=cast.note())
    welcomer(cast, uri, named_by=una)
    helping.second_help(by=uri, waiting=waiting, note=cast.note())
    assert comes_in(cast, secret) == cast.ana.account
    [told] = queries.helps_told(cast.ana.account)
    assert "Una" in told
    assert "Uri was there too." in told


@pytest.mark.parametrize("field", ["by", "helped"])
def test_the_database_takes_no_second_welcomer_who_is_one_of_the_two(cast, group, field):
    una, _ = group
    help_in(cast, una, cast.ana)
    row = HelpIn.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        HelpIn.objects.update(second=getattr(row, field), seconded_at=row.at)


def test_nobody_helps_in_somebody_of_another_group(cast, group):
    una, _ = group
    for person in (cast.bo, cast.cy, cast.eve):
        with pytest.raises(Http404):
            help_in(cast, una, person)


def test_whoever_is_kept_from_a_welcomer_is_not_there_for_them(cast, group):
    """Not on the page, not by her id, and the answer is that of nobody."""
    una, uri = group
    put_up_wall(by=cast.ana, against=una, note=cast.note())
    una.refresh_from_db()
    with pytest.raises(Http404):
        help_in(cast, una, cast.ana)
    browser = Client()
    browser.force_login(una.account)
    assert "Ana" not in browser.get(reverse("partnerships:help_in", args=["harbour-lane"])).content.decode()
    address = reverse("partnerships:help_one_in", args=["harbour-lane", cast.ana.pk])
    nobody = reverse("partnerships:help_one_in", args=["harbour-lane", cast.eve.pk])
    for ask in (browser.get, browser.post):
        assert ask(address).status_code == ask(nobody).status_code == 404
    welcomer(cast, uri, named_by=cast.ana)
    assert comes_in(cast, help_in(cast, uri, cast.ana)) == cast.ana.account
    assert not queries.helps_to_second(una.viewer, now=cast.clock.at).exists()


def test_a_professional_who_joins_her_group_is_no_welcomer_for_28_days(cast, group):
    una, _ = group
    change_stake(by=cast.cy, stake="uses_services", note=cast.note())
    cast.cy.refresh_from_db()
    with pytest.raises(Refused, match="28 days"):
        helping.name_welcomer(by=una, member=cast.cy, note=cast.note())


def test_a_welcomer_who_changes_groups_is_none_in_either(cast, group):
    una, _ = group
    change_stake(by=una, stake="carer", note=cast.note())
    una.refresh_from_db()
    for person in (cast.ana, cast.bo):
        with pytest.raises((Refused, Http404)):
            help_in(cast, una, person)


def test_nobody_names_themselves_and_nobody_is_one_before_they_say_yes(cast, group):
    _, uri = group
    with pytest.raises(Refused, match="cannot name yourself"):
        helping.name_welcomer(by=uri, member=uri, note=cast.note())
    helping.name_welcomer(by=cast.ana, member=uri, note=cast.note())
    with pytest.raises(Refused, match="not a welcomer"):
        help_in(cast, uri, cast.ana)
    with pytest.raises(IntegrityError), transaction.atomic():
        Welcomer.objects.filter(member=uri).update(named_by=uri)


def test_a_welcomer_is_slowed_down(cast, group):
    una, _ = group
    help_in(cast, una, cast.ana)
    help_in(cast, una, cast.ana)
    with pytest.raises(Refused, match="twice this week"):
        help_in(cast, una, cast.ana)


def test_the_record_has_it_without_a_name_and_the_card_is_nowhere(cast, group):
    una, _ = group
    secret = help_in(cast, una, cast.ana)
    last = entries(cast.here)[-1]
    assert last["act"] == "member.helped_in"
    assert last["facts"] == {"member": cast.ana.pseudonym, "stake": "uses_services", "waits_hours": 0}
    assert "role.taken" in acts(cast.here)
    assert secret.token not in str(list(Card.objects.values()))


def test_nothing_is_made_where_it_is_not_said_that_both_are_there(cast, group):
    una, _ = group
    browser = Client()
    browser.force_login(una.account)
    address = reverse("partnerships:help_one_in", args=["harbour-lane", cast.ana.pk])
    for sent in ({}, {"here": "on"}, {"asked": "on"}, {"keeps": "on"}):
        assert browser.post(address, sent).context["form"].errors
    assert not HelpIn.objects.exists()
