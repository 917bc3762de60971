"""Somebody has a connection to PostgreSQL: a role that may read every table, or the one that answers pages. What is
there for them in a closed room? On SQLite there is no such role: whoever has the file has only locked words.
"""

from __future__ import annotations

from contextlib import suppress

import pytest
from django.apps import apps
from django.db import DataError, connection, transaction

from alongside.closed.models import Post
from alongside.closed.reading import reading_as, tending
from alongside.ledger.prepared import ask
from tests.closed.conftest import rooms

__all__ = ["rooms"]
pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
APART = {f"closed_{name}" for name in ("keyholder", "lead", "leadanswer", "leadmessage", "reading", "showing")}
FOUR = ("SELECT", "INSERT", "UPDATE", "DELETE")
SETTINGS = ("alongside.reader", "alongside.now", "alongside.tended", "alongside.looking")


@pytest.fixture(autouse=True)
def _there_is_a_wall(settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no roles and no row-level security.")


@pytest.fixture
def said(rooms):
    return rooms.says(rooms.cast.bo, rooms.lived, "Between us.")


def tables() -> list[str]:
    found = [model._meta.db_table for model in apps.get_app_config("closed").get_models()]
    assert "closed_post" in found
    return found


def rows_seen() -> dict[str, int]:
    with connection.cursor() as cursor:
        counted = {}
        for table in tables():
            cursor.execute(f'select count(*) from "{table}"')
            counted[table] = cursor.fetchone()[0]
    return {table: count for table, count in counted.items() if count}


def settings_now() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"select {', '.join('current_setting(%s, true)' for _ in SETTINGS)}", SETTINGS)
        return {value for value in cursor.fetchone() if value}


def test_every_table_binds_every_role_and_has_one_policy_and_no_other(said):
    """So it holds for a role that is made tomorrow, too: no policy names a role. Some tables have one for each thing.

    One adds to what another shows: what two keyholders show to a lead, and under which names it was said.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select tablename, roles, permissive, cmd from pg_policies where tablename = any(%s)", [tables()]
        )
        found = sorted((table, tuple(roles), permissive, cmd) for table, roles, permissive, cmd in cursor.fetchall())
    each = [(table, act) for table in tables() for act in (FOUR if table in APART else ("ALL",))]
    each += [("closed_post", "SELECT"), ("closed_presence", "SELECT")]
    assert found == sorted((table, ("public",), "PERMISSIVE", act) for table, act in each)


def test_no_view_and_no_function_hands_out_rows_with_the_rights_of_its_maker():
    with connection.cursor() as cursor:
        cursor.execute("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace")
        assert cursor.fetchall() == []
        cursor.execute("select viewname from pg_views where schemaname = 'public'")
        assert cursor.fetchall() == []


def test_the_role_that_answers_pages_sees_nothing_until_it_says_for_whom(said):
    assert rows_seen() == {}


def test_a_report_over_all_of_the_statistics_shows_no_words(said):
    """What the database's planner keeps of each column is behind the same policy."""
    with connection.cursor() as cursor:
        cursor.execute("analyze closed_post")
        cursor.execute("select count(*) from pg_stats where tablename = 'closed_post'")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ends", ["well", "with an error", "with an error of the database", "rolled back"])
def test_the_next_request_on_the_same_connection_is_nobody_again(said, rooms, ends):
    """Connections are kept open and used by one person after another."""
    viewer, at = rooms.cast.bo.viewer, rooms.cast.clock.at
    with suppress(ZeroDivisionError, DataError), reading_as(viewer, at=at):
        assert Post.objects.exists()
        _end(ends)
    assert not connection.in_atomic_block
    assert settings_now() == set()
    assert rows_seen() == {}


@pytest.mark.django_db(transaction=True)
def test_tending_a_room_ends_with_the_transaction_too(said, rooms):
    with suppress(ZeroDivisionError), tending(rooms.lived.pk):
        assert rows_seen()
        _end("with an error")
    assert settings_now() == set()
    assert rows_seen() == {}


def every_post(viewer):
    """A question that forgets to ask who reads."""
    return Post.objects.values_list("pk")


@pytest.mark.django_db(transaction=True)
def test_a_plan_that_was_kept_for_somebody_inside_shows_nothing_to_the_next(said, rooms):
    """One connection, one plan, made when somebody inside asked."""
    at, inside, outside = rooms.cast.clock.at, rooms.cast.bo.viewer, rooms.cast.cy.viewer
    for _ in range(12):
        for reader, finds in ((inside, [(said.pk,)]), (outside, []), (None, [])):
            with reading_as(reader, at=at):
                assert ask(every_post, reader) == finds
        assert ask(every_post, None) == []
    with connection.cursor() as cursor:
        cursor.execute("select generic_plans, custom_plans from pg_prepared_statements where statement ~ 'closed_post'")
        assert [(generic > 0, custom > 0) for generic, custom in cursor.fetchall()] == [(True, False)]


def _end(how: str) -> None:
    if how == "with an error":
        raise ZeroDivisionError
    if how == "with an error of the database":
        connection.cursor().execute("select 1 / 0")
    if how == "rolled back":
        transaction.set_rollback(True)
