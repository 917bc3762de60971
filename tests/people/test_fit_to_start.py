"""What must be put right before the site may start."""

import sys
from importlib import import_module

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from alongside.people import actions, checks


@pytest.fixture
def demo_person(db, note):
    return actions.open_account(by=None, note=note(), name="Ana", demo_words="Uses the crisis café.")


def start():
    checks.refuse_if_not_fit()


def test_all_is_well(db):
    start()


def test_demo_people_outside_a_demo_refuse_the_start(demo_person):
    with pytest.raises(ImproperlyConfigured, match="made-up people of a demo, and demo mode is off"):
        start()


def test_the_command_line_is_refused_for_the_same_reason(demo_person):
    with pytest.raises(SystemCheckError, match=r"alongside\.E001"):
        call_command("check", databases=["default"], fail_level="ERROR")


def test_the_web_server_is_refused_for_the_same_reason(demo_person):
    sys.modules.pop("alongside.config.wsgi", None)
    with pytest.raises(ImproperlyConfigured, match="made-up people of a demo"):
        import_module("alongside.config.wsgi")


def test_the_web_server_starts_when_all_is_well(db):
    assert import_module("alongside.config.wsgi").application


def test_real_people_do_not(ana):
    start()


def test_demo_people_in_a_demo_do_not(demo_person, settings):
    settings.DEMO, settings.ALLOWED_HOSTS = True, ["127.0.0.1"]
    start()


def test_before_its_tables_are_made_a_database_holds_nobody(db, monkeypatch):
    monkeypatch.setattr(connection.introspection, "table_names", lambda *_, **__: [])
    start()


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("https://alongside.example.org", ["127.0.0.1"]),
        ("http://127.0.0.1:8000", ["127.0.0.1", "192.168.1.7"]),
        ("http://127.0.0.1:8000", ["*"]),
        ("nonsense", ["localhost"]),
    ],
)
def test_a_demo_that_others_could_reach_refuses_the_start(db, settings, address, hosts):
    settings.DEMO, settings.SITE_ADDRESS, settings.ALLOWED_HOSTS = True, address, hosts
    with pytest.raises(ImproperlyConfigured, match="anybody can be anybody"):
        start()
    settings.DEMO_IN_PUBLIC = True
    start()


@pytest.mark.parametrize(
    ("demo", "in_public", "fit"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_the_key_that_everybody_knows_is_for_a_demo_on_this_machine_only(db, settings, demo, in_public, fit):
    settings.DEMO, settings.DEMO_IN_PUBLIC, settings.ALLOWED_HOSTS = demo, in_public, ["localhost"]
    settings.SECRET_KEY = "demo-only-" * 6
    if fit:
        start()
    else:
        with pytest.raises(ImproperlyConfigured, match="which everybody knows"):
            start()
