"""Does the database itself show what is in a closed room to those inside and to nobody else, whatever a query forgets?

On SQLite there is no such wall; these tests then hold the list and the check against each other alone.
"""

from __future__ import annotations

import ast
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from alongside.closed import queries
from alongside.closed.actions.entering import ask_to_come_in, leave
from alongside.closed.actions.talking import Words, change_words
from alongside.closed.checks import passes_every_wall, the_database_binds_us
from alongside.closed.models import (
    Asking,
    Coming,
    EarlierPost,
    EarlierStatement,
    Keyholder,
    Lead,
    LeadMessage,
    Moderating,
    ModeratorAct,
    Post,
    PreMeeting,
    Presence,
    Quote,
    Reading,
    Report,
    Showing,
    Statement,
    Voice,
    Willing,
)
from alongside.closed.reading import reading_as, reading_in_turn, tending
from alongside.partnerships.actions.leaving import leave as leave_partnership
from alongside.partnerships.actions.standing import change_stake
from alongside.spaces.models import Space
from tests.architecture.sources import SOURCES, name_of, tree_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
TABLES = (Post, EarlierPost, Presence, Asking, Statement, EarlierStatement, Voice, Quote, PreMeeting, Coming)
TABLES += (Keyholder, Lead, LeadMessage, Showing, Reading)
TABLES += (Willing, Moderating, Report, ModeratorAct)
TENDS = {f"alongside/closed/actions/{name}.py" for name in ("choosing", "clearing", "forgetting", "rekeying")}
TENDS |= {"alongside/closed/queries/taking.py"}
"""The files that may reach into a room with nobody inside reading. The last gives somebody their own words."""


@pytest.fixture
def postgres():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no row-level security.")


@pytest.fixture
def everyone(rooms):
    """Something said and changed in each room; a guest in one; somebody who went out, who changed, who left."""
    cast = rooms.cast
    cast.ivy, cast.jo, cast.kit, cast.lou = (cast.more("carer", name)[0] for name in ("Ivy", "Jo", "Kit", "Lou"))
    for who, name in ((cast.ivy, "Lark"), (cast.jo, "Rook"), (cast.kit, "Swift"), (cast.lou, "Teal")):
        rooms.enter(who, rooms.carers, name)
    for who, space in ((cast.ana, rooms.users), (cast.bo, rooms.carers), (cast.ana, rooms.lived)):
        post = rooms.says(who, space)
        change_words(by=who, post=post, saying=Words(words="Other words."), note=cast.note())
    leave(by=cast.ivy, space=rooms.carers, note=cast.note())
    for stake in ("professional", "carer"):
        change_stake(by=cast.jo, stake=stake, note=cast.note())
    leave_partnership(by=cast.kit, note=cast.note())
    with tending(rooms.carers.pk):
        for who, days in ((cast.cy, 7), (cast.lou, None)):
            until = cast.clock.at + timedelta(days=days) if days else None
            if who == cast.cy:
                Presence.objects.create(
                    id=cast.note().chance.new_id(), space=rooms.carers, member=who, name="Guest",
                    entered_at=cast.clock.at, guest_until=until,
                )  # fmt: skip
    rooms.says(cast.bo, rooms.carers, "Since the guest came.")
    people = {n: getattr(cast, n) for n in ("ana", "bo", "cy", "eve", "ivy", "jo", "kit", "lou")}
    for member in people.values():
        member.refresh_from_db()
    ask_to_come_in(by=cast.jo, space=rooms.carers, note=cast.note())
    return people


IN_CARERS = {"bo", "lou", "cy"}


def all_spaces():
    return list(Space.objects.exclude(kind="joint"))


def listed(viewer, at):
    return {post.space_id for post in queries.posts_for(viewer, at=at)}


def checked(viewer, at):
    return {space.pk for space in all_spaces() if queries.inside(viewer, space.pk, at=at)}


def let_through():
    return {space_id for (space_id,) in Post.objects.values_list("space_id")}


def test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time(rooms, everyone):
    moments = [rooms.cast.clock.at + timedelta(days=days) for days in (0, 6.9, 7, 400)]
    for at in moments:
        found = set()
        for name, member in everyone.items():
            with reading_as(member.viewer, at=at):
                assert listed(member.viewer, at) == checked(member.viewer, at), name
                assert {space.pk for space in queries.rooms_inside(member.viewer, at=at)} == checked(member.viewer, at)
                if connection.vendor == "postgresql":
                    assert let_through() == checked(member.viewer, at), name
                    others = Presence.objects.exclude(member=member).values_list("space_id", flat=True)
                    assert set(others) <= checked(member.viewer, at), name
                if rooms.carers.pk in checked(member.viewer, at):
                    found.add(name)
        assert found == (IN_CARERS if at < moments[2] else IN_CARERS - {"cy"})


def test_nobody_and_whoever_runs_the_server_find_nothing(rooms, everyone):
    at = rooms.cast.clock.at
    with reading_as(None, at=at):
        assert listed(None, at) == checked(None, at) == set()
        if connection.vendor == "postgresql":
            assert let_through() == set()


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.__name__)
def test_a_query_that_forgets_the_filter_finds_nothing(postgres, everyone, model):
    assert not model.objects.exists()
    assert not model.objects.update(space_id=model().pk)
    assert not model.objects.all().delete()[0]
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {model._meta.db_table}")
        assert cursor.fetchone() == (0,)


def test_every_table_of_closed_rooms_is_behind_the_wall_and_binds_its_owner_too(postgres, everyone):
    tables = {model._meta.db_table for model in queries.kinds_of_row(None)} | {m._meta.db_table for m in TABLES}
    with connection.cursor() as cursor:
        cursor.execute("select relname from pg_class where relrowsecurity and relforcerowsecurity")
        assert tables <= {name for (name,) in cursor.fetchall()}


def test_a_stranger_inside_the_database_sees_their_own_stay_and_no_other(postgres, rooms, everyone):
    with reading_as(everyone["ivy"].viewer, at=rooms.cast.clock.at):
        assert {each.member_id for each in Presence.objects.all()} == {everyone["ivy"].pk}
        assert not Post.objects.exists()
    with reading_as(everyone["jo"].viewer, at=rooms.cast.clock.at):
        assert {each.member_id for each in Asking.objects.all()} == {everyone["jo"].pk}


def test_nothing_can_be_put_into_a_room_from_outside(postgres, rooms, everyone):
    at, cy = rooms.cast.clock.at, everyone["cy"]
    stay = {"id": cy.pk, "space_id": rooms.lived.pk, "member": cy, "entered_at": at, "guest_until": at + timedelta(1)}
    post = {"id": cy.pk, "space_id": rooms.lived.pk, "by_id": cy.pk, "said_at": at, "last_at": at}
    for model, row in ((Post, post), (Presence, stay), (Presence, stay | {"member": everyone["ana"]})):
        refused = pytest.raises(DatabaseError, match="row-level security")
        with reading_as(cy.viewer, at=at), refused, transaction.atomic():
            model.objects.create(**row)


def test_a_stay_written_for_oneself_gives_nothing_that_the_table_of_readers_does_not(postgres, rooms, everyone):
    at, cy = rooms.cast.clock.at, everyone["cy"]
    with reading_as(cy.viewer, at=at):
        Presence.objects.create(id=cy.pk, space_id=rooms.lived.pk, member=cy, entered_at=at)
        assert rooms.lived.pk not in let_through()


def test_who_is_reading_is_forgotten_with_the_transaction(postgres, rooms, everyone):
    bo, at = everyone["bo"].viewer, rooms.cast.clock.at
    with reading_as(bo, at=at):
        assert let_through()
        with reading_as(everyone["eve"].viewer, at=at):
            assert not let_through()
        assert let_through()
        with pytest.raises(ZeroDivisionError), reading_as(everyone["eve"].viewer, at=at):
            1 / 0  # noqa: B018
        assert let_through()
    assert not let_through()


def test_readers_in_turn_each_see_their_own_and_whoever_read_before_reads_again_after(postgres, rooms, everyone):
    rooms.says(rooms.cast.ana, rooms.users)
    bo, eve, at = everyone["bo"].viewer, everyone["eve"].viewer, rooms.cast.clock.at

    def seen():
        return {each.member_id for each in Presence.objects.all()}

    def alone(viewer):
        with reading_as(viewer, at=at):
            return seen()

    with reading_as(bo, at=at):
        with reading_in_turn(at=at) as become:
            assert seen() == set(), "until the first it is nobody"
            for viewer in (eve, bo, eve):
                become(viewer)
                assert seen() == alone(viewer)
        assert seen() == alone(bo) != alone(eve)
        with pytest.raises(AttributeError), reading_in_turn(at=at) as become:
            [become(each) for each in (eve, "nobody that can read")]
        assert seen() == alone(bo)
    assert seen() == set()


def test_setting_by_hand_what_the_policy_uses_itself_shows_less_not_more(postgres, rooms, everyone):
    with connection.cursor() as cursor:
        cursor.execute("select set_config('alongside.looking', 'yes', true)")
        assert not Presence.objects.exists()
        with reading_as(everyone["bo"].viewer, at=rooms.cast.clock.at):
            assert {each.member_id for each in Presence.objects.all()} == {everyone["bo"].pk}


@pytest.mark.parametrize("value", ["", "00000000-0000-0000-0000-000000000000"])
def test_a_reader_who_is_nobody_finds_nothing(postgres, everyone, value):
    with connection.cursor() as cursor:
        cursor.execute("select set_config('alongside.reader', %s, true)", [value])
    assert not Post.objects.exists()


def test_a_reader_that_is_no_id_at_all_is_an_error_not_an_opening(postgres, everyone):
    with connection.cursor() as cursor:
        cursor.execute("select set_config('alongside.reader', 'nonsense', true)")
    with pytest.raises(DatabaseError, match="invalid input syntax"), transaction.atomic():
        Post.objects.exists()


def test_only_named_files_move_rows_about_with_nobody_reading():
    uses = {
        name_of(path)
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom) and "tending" in {each.name for each in node.names}
    }
    assert uses == TENDS


def test_these_tests_run_as_a_role_that_the_wall_binds(postgres):
    assert not passes_every_wall("default"), "Run the tests as a role that is no superuser: see .ci/run."
    assert the_database_binds_us(databases=["default"]) == []


def test_a_role_that_passes_every_wall_is_warned_of(postgres, monkeypatch):
    monkeypatch.setattr("alongside.closed.checks.ROLE", "select true, false")
    assert [each.id for each in the_database_binds_us(databases=["default"])] == ["alongside.W011"]
    call_command("check", databases=["default"])


def test_the_wall_costs_as_many_questions_however_much_is_in_a_room(rooms, everyone):
    at, bo = rooms.cast.clock.at, everyone["bo"].viewer
    with reading_as(bo, at=at), CaptureQueriesContext(connection) as asked:
        list(queries.threads(bo, rooms.carers, at=at))
    assert len(asked) == 1
