"""What PostgreSQL itself shows of a closed room, and to whom, taken away one at a time."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_POLICIES = (
    Fault(
        name="the policy is not switched on",
        file="alongside/closed/row_secured.py",
        wall="            f'alter table \"{table}\" enable row level security',\n",
        left="",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
        only_postgres=True,
    ),
    Fault(
        name="the policy does not bind the owner of the tables",
        file="alongside/closed/row_secured.py",
        wall="            f'alter table \"{table}\" force row level security',\n",
        left="",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
        only_postgres=True,
    ),
    Fault(
        name="the policy shows everything",
        file="alongside/closed/row_secured.py",
        wall="using ({policy.shows})",
        left="using (true)",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
        only_postgres=True,
    ),
    Fault(
        name="the policy lets anybody write into a room",
        file="alongside/closed/row_secured.py",
        wall="with check ({policy.takes})",
        left="with check (true)",
        caught_by=("tests/closed/test_second_wall.py::test_nothing_can_be_put_into_a_room_from_outside",),
        only_postgres=True,
    ),
    Fault(
        name="a stay by which somebody is a guest can be written for oneself",
        file="alongside/closed/guest_secured.py",
        wall="(guest_until is null or left_at is not null or {INVITED.format(**NAMED)})",
        left="(guest_until is null or left_at is not null or {bool(INVITED)})",
        caught_by=("tests/closed/test_second_wall.py::test_nothing_can_be_put_into_a_room_from_outside",),
        only_postgres=True,
    ),
    Fault(
        name="the policy forgets whom a room is for",
        file="alongside/closed/row_secured.py",
        wall="""f"(space.kind = '{kind}' and {WHOSE[audience]} and""",
        left="""f"(space.kind = '{kind}' and '{audience}' <> '' and""",
        caught_by=(
            "tests/closed/test_second_wall.py::test_a_stay_written_for_oneself_gives_nothing_that_the_table_of_readers_does_not",
        ),
        only_postgres=True,
    ),
    Fault(
        name="the policy forgets who changed their group",
        file="alongside/closed/row_secured.py",
        wall='since = f"coalesce(member.{changed}, stay.entered_at)"',
        left='since = f"least(member.{changed}, stay.entered_at)"',
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
        only_postgres=True,
    ),
    Fault(
        name="the policy keeps who went out of a room",
        file="alongside/closed/row_secured.py",
        wall="          and stay.left_at is null\n",
        left="",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
        only_postgres=True,
    ),
    Fault(
        name="the policy keeps who left the partnership",
        file="alongside/closed/row_secured.py",
        wall="          and member.left_at is null\n",
        left="",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
        only_postgres=True,
    ),
    Fault(
        name="the policy keeps a guest whose time is over",
        file="alongside/closed/row_secured.py",
        wall="stay.guest_until > {now} and",
        left="stay.guest_until is not null and",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
        only_postgres=True,
    ),
    Fault(
        name="who is reading outlives the transaction",
        file="alongside/closed/reading.py",
        wall='", ".join("set_config(%s, %s, true)" for _ in settings)',
        left='", ".join("set_config(%s, %s, false)" for _ in settings)',
        caught_by=(
            "tests/attacks/test_a_role_of_the_database.py::test_the_next_request_on_the_same_connection_is_nobody_again[well]",
        ),
        only_postgres=True,
    ),
    Fault(
        name="who was reading is not put back after somebody else",
        file="alongside/closed/reading.py",
        wall="        if not is_outermost:\n            _set(before)\n",
        left="",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
        only_postgres=True,
    ),
    Fault(
        name="whoever is asked about next reads as the one before",
        file="alongside/closed/reading.py",
        wall='        if connection.vendor == "postgresql":\n            _set(_to(viewer))\n',
        left="        del viewer\n",
        caught_by=(
            "tests/closed/test_second_wall.py::test_readers_in_turn_each_see_their_own_and_whoever_read_before_reads_again_after",
        ),
        only_postgres=True,
    ),
)
