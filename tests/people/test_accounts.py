"""How an account begins, changes and ends."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from alongside.domain.record.chance import SeededChance
from alongside.domain.verdict import Refused
from alongside.people import actions, queries
from alongside.people.models import Account, Card, EmailCode, Visit

pytestmark = pytest.mark.both_databases


def browser_of(account):
    browser = Client()
    browser.force_login(account)
    return browser


def test_an_account_has_no_password_and_no_role(ana):
    fields = {field.name for field in Account._meta.concrete_fields}
    assert not fields & {"password", "is_staff", "is_superuser", "last_login", "groups"}
    assert not ana.runs_server


def test_an_account_is_called_what_its_owner_is_called(ana):
    assert str(ana) == "Ana"


def test_chance_and_time_come_from_the_note(db, note):
    same = SeededChance("people")
    made = actions.open_account(by=None, note=note(), name="Ana")
    assert (made.pk, made.session_salt) == (same.new_id(), same.new_salt().hex())
    assert made.made_at == note.at


@pytest.mark.parametrize(
    ("name", "email"), [("", ""), ("🌻", ""), ("A" * 81, ""), ("Ana", "not an address"), ("Ana", "ana@exämple.org")]
)
def test_an_account_needs_a_name_and_an_address_that_can_be_used(db, note, name, email):
    with pytest.raises(Refused):
        actions.open_account(by=None, note=note(), name=name, email=email)
    assert not Account.objects.exists()


@pytest.mark.parametrize("email", ["ana@example.org", "ANA@Example.org", " ana@example.org "])
def test_an_address_opens_one_account_only(ana, note, email):
    with pytest.raises(Refused, match="Another account has this email address"):
        actions.open_account(by=None, note=note(), name="Ann", email=email)


def test_the_database_too_refuses_a_second_account_with_an_address(ana, bo):
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.filter(pk=bo.pk).update(email="Ana@example.org")


def test_any_number_of_accounts_have_no_address(bo, note):
    actions.open_account(by=None, note=note(), name="Cy")
    assert Account.objects.filter(email="").count() == 2


def test_a_name_can_be_changed(ana, note):
    actions.change_name(by=ana, note=note(), name="  Ana  Maria ")
    assert Account.objects.get(pk=ana.pk).name == "Ana Maria"


def test_a_name_that_cannot_be_used_changes_nothing(ana, note):
    with pytest.raises(Refused):
        actions.change_name(by=ana, note=note(), name="\u202e")
    assert Account.objects.get(pk=ana.pk).name == "Ana"


def test_closing_an_account_keeps_nothing_of_whose_it_was(ana, note, client, letters):
    actions.make_card(by=ana, note=note())
    letters(lambda: actions.send_code(by=None, note=note(), email=ana.email, source=""))
    client.force_login(ana)
    actions.close_account(by=ana, note=note())
    kept = Account.objects.get(pk=ana.pk)
    assert (kept.name, kept.email, kept.demo_words, kept.closed_at) == ("", "", "", note.at)
    assert not kept.is_active
    assert [model.objects.count() for model in (Card, EmailCode, Visit)] == [0, 0, 0]


def test_a_closed_account_is_signed_out_and_not_found(ana, note, client):
    client.force_login(ana)
    actions.close_account(by=ana, note=note())
    assert client.get("/me/").status_code == 302
    assert queries.open_account(ana.pk) is None
    assert queries.account_with_email("ana@example.org") is None


def test_an_address_is_free_again_once_its_account_is_closed(ana, note):
    actions.close_account(by=ana, note=note())
    assert actions.open_account(by=None, note=note(), name="Ana", email="ana@example.org")


@pytest.mark.parametrize("left", [{"name": "Ana"}, {"email": "ana@example.org"}, {"runs_server": True}])
def test_the_database_refuses_to_keep_anything_of_a_closed_account(ana, note, left):
    actions.close_account(by=ana, note=note())
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.filter(pk=ana.pk).update(**left)


def test_the_database_refuses_an_open_account_without_a_name(ana):
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.filter(pk=ana.pk).update(name="")


def test_signing_out_everywhere_ends_every_browser(ana, note):
    browsers = [browser_of(ana) for _ in range(3)]
    assert all(browser.get("/me/").status_code == 200 for browser in browsers)
    actions.sign_out_everywhere(by=ana, note=note())
    assert all(browser.get("/me/").status_code == 302 for browser in browsers)
    assert not Visit.objects.filter(account=ana).exists()


def test_rows_put_back_from_a_backup_bring_no_browser_back(ana, note):
    browser = browser_of(ana)
    [kept] = Visit.objects.all()
    actions.sign_out_everywhere(by=ana, note=note())
    kept.save(force_insert=True)
    assert browser.get("/me/").status_code == 302


def test_signing_out_everywhere_leaves_others_signed_in(ana, bo, note):
    theirs = browser_of(bo)
    actions.sign_out_everywhere(by=ana, note=note())
    assert theirs.get("/me/").status_code == 200
