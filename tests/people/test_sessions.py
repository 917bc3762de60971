"""A browser is known again, and a copy of the rows is of no use."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.base import CreateError
from django.test import Client
from django.utils import timezone

from alongside.people import actions
from alongside.people.models import Visit
from alongside.people.sessions import A_DAY, SessionStore

pytestmark = pytest.mark.both_databases


@pytest.fixture
def mine(ana, client):
    client.force_login(ana)
    return client


def test_the_rows_of_a_stolen_database_open_no_account(mine):
    row = Visit.objects.get()
    for stolen in (row.session_key, row.session_data, mine.cookies["sessionid"].value[::-1]):
        thief = Client()
        thief.cookies["sessionid"] = stolen
        assert thief.get("/me/").status_code == 302


def test_the_cookie_is_nowhere_in_the_rows(mine):
    assert mine.cookies["sessionid"].value not in str(list(Visit.objects.values()))


def test_rows_written_by_a_thief_without_the_key_open_nothing(mine, ana, settings):
    """Whoever can write rows, but has not the secret key, cannot make a session either."""
    key = settings.SECRET_KEY
    settings.SECRET_KEY = "the thief's own"
    forged = SessionStore()
    forged.update({"_auth_user_id": str(ana.pk), "_auth_user_hash": ana.session_salt})
    forged["_auth_user_backend"] = "alongside.people.sessions.KnownAccount"
    forged.create()
    forged.save()
    settings.SECRET_KEY = key
    thief = Client()
    thief.cookies["sessionid"] = forged.session_key
    assert thief.get("/me/").status_code == 302


def test_a_row_says_whose_it_is_so_that_it_can_be_ended(mine, ana):
    assert Visit.objects.get().account == ana


def test_a_visit_ends_after_a_year(mine):
    until = Visit.objects.get().expire_date
    assert timedelta(days=364) < until - timezone.now() <= timedelta(days=365)


def test_a_visit_on_a_shared_device_ends_after_a_day_even_if_the_browser_never_closes(ana, note, client):
    card = actions.make_card(by=ana, note=note())
    client.post("/sign-in/words/", {"words": " ".join(card.words), "shared": "on"})
    until = Visit.objects.get(account=ana).expire_date
    assert timedelta(seconds=A_DAY - 60) < until - timezone.now() <= timedelta(seconds=A_DAY)


def test_whoever_only_asked_for_a_code_is_forgotten_after_a_day(ana, client):
    client.post("/sign-in/email/", {"email": "ana@example.org"})
    visit = Visit.objects.get()
    assert visit.account is None
    assert visit.expire_date - timezone.now() <= timedelta(seconds=A_DAY)


def test_an_ended_visit_is_over(mine):
    Visit.objects.update(expire_date=timezone.now())
    assert mine.get("/me/").status_code == 302


def test_ended_visits_are_cleared_when_somebody_signs_in(mine, ana, note):
    Visit.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    card = actions.make_card(by=ana, note=note())
    Client().post("/sign-in/words/", {"words": " ".join(card.words)})
    assert Visit.objects.count() == 1


def test_signing_out_deletes_the_row(mine):
    mine.post("/sign-out/")
    assert not Visit.objects.filter(account__isnull=False).exists()


def test_changing_the_salt_signs_out(mine, ana):
    ana.session_salt = "another"
    ana.save()
    assert mine.get("/me/").status_code == 302


def test_a_store_keeps_finds_and_forgets(db):
    store = SessionStore()
    store["word"] = "kept"
    store.save()
    assert SessionStore(store.session_key)["word"] == "kept"
    assert store.exists(store.session_key)
    store.delete()
    assert not store.exists(store.session_key)
    assert "word" not in SessionStore(store.session_key)


def test_a_store_without_a_key_has_nothing_to_delete(db):
    SessionStore().delete()


def test_two_visits_never_share_a_key(db):
    store = SessionStore()
    store.create()
    with pytest.raises(CreateError):
        store.save(must_create=True)


def test_a_key_that_is_no_key_opens_an_empty_session(db):
    assert not dict(SessionStore("x" * 5000).items())
