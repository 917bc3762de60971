"""What holds a guest to what a room agreed, taken away one at a time."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_GUESTS = (
    Fault(
        name="a guest is asked in whom a member keeps something from",
        file="alongside/closed/actions/guesting.py",
        wall="        is_kept_apart=queries.is_kept_apart(by.viewer, space, guest, at=note.at),\n",
        left="        is_kept_apart=False,\n",
        caught_by=(
            "tests/closed/guests/test_asking_in.py::test_the_wall_holds_whichever_way_round_and_whenever_it_is_put_up",
        ),
    ),
    Fault(
        name="a guest stays when a wall goes up: the list",
        file="alongside/closed/queries/inside.py",
        wall=" & ~Q(_kept_apart())\n",
        left="\n",
        caught_by=("tests/closed/guests/test_the_end.py::test_a_wall_that_goes_up_while_the_guest_is_there_ends_it",),
    ),
    Fault(
        name="a guest stays when a wall goes up: the check",
        file="alongside/closed/queries/inside.py",
        wall="if stay.guest_until and not Presence.objects.filter(~Q(_kept_apart()), pk=stay.pk).exists():",
        left="if stay.guest_until and not Presence.objects.filter(pk=stay.pk).exists():",
        caught_by=("tests/closed/guests/test_the_end.py::test_a_wall_that_goes_up_while_the_guest_is_there_ends_it",),
    ),
    Fault(
        name="a guest reads a thread from before they came",
        file="alongside/closed/queries/inside.py",
        wall='guest.filter(entered_at__lte=OuterRef("said_at"))',
        left='guest.exclude(entered_at=OuterRef("said_at"))',
        caught_by=(
            "tests/closed/guests/test_the_end.py::test_a_guest_reads_what_is_begun_since_and_nothing_from_before",
        ),
    ),
    Fault(
        name="a guest comes after the last day",
        file="alongside/domain/rooms/guests.py",
        wall="not invited.has_come and at < invited.until else NOT_HERE",
        left="not invited.has_come and invited.until else NOT_HERE",
        caught_by=("tests/closed/guests/test_asking_in.py::test_an_invitation_lapses_with_its_last_day",),
    ),
    Fault(
        name="a guest ends the time of another guest",
        file="alongside/domain/rooms/guests.py",
        wall="return MEMBERS_ONLY if is_guest else ALLOWED",
        left="return ALLOWED",
        caught_by=("tests/closed/guests/test_the_end.py::test_a_guest_ends_nobodys_time_but_their_own",),
    ),
    Fault(
        name="a guest says no to somebody who asks to come in",
        file="alongside/closed/actions/entering.py",
        wall="    if stay.guest_until:\n        raise Refused(GUEST)\n",
        left="",
        caught_by=(
            "tests/closed/guests/test_the_end.py::test_a_guest_sees_nobody_who_asks_to_come_in_and_says_no_to_nobody",
        ),
    ),
    Fault(
        name="a guest becomes a member without asking",
        file="alongside/closed/actions/entering.py",
        wall="    insist(may_enter_this(me, space, note))\n",
        left="",
        caught_by=("tests/closed/guests/test_the_end.py::test_a_guest_becomes_a_member_only_as_anybody_else_does",),
    ),
    Fault(
        name="a page of a room hides that a guest is there",
        file="alongside/closed/templates/closed/frame.html",
        wall="{% if stay %}{% guests_here %}{% endif %}",
        left="",
        caught_by=("tests/closed/guests/test_guest_pages.py::test_from_the_suggestion_to_the_end_by_its_pages",),
    ),
    Fault(
        name="a guest makes their own stay longer in the database",
        file="alongside/closed/guest_secured.py",
        wall="(new.space_id, new.member_id, new.entered_at, new.guest_until)\n"
        "        is distinct from (old.space_id, old.member_id, old.entered_at, old.guest_until)",
        left="new.space_id is distinct from old.space_id",
        caught_by=(
            "tests/closed/guests/test_what_the_database_refuses.py::test_no_guest_makes_their_own_stay_any_other",
        ),
        only_postgres=True,
    ),
    Fault(
        name="a stay of a guest that is over is opened again in the database",
        file="alongside/closed/guest_secured.py",
        wall="if old.left_at is not null and new.left_at is distinct from old.left_at then",
        left="if false then",
        caught_by=("tests/closed/guests/test_what_the_database_refuses.py::test_a_stay_that_is_over_stays_over",),
        only_postgres=True,
    ),
    Fault(
        name="a guest ends the stays of members in the database",
        file="alongside/closed/guest_secured.py",
        wall='ended = f"guest_until is not null and left_at is not null and {AS_MEMBER}"',
        left='ended = f"left_at is not null and {AS_GUEST}"',
        caught_by=(
            "tests/closed/guests/test_what_the_database_refuses.py::test_a_guest_ends_nobodys_stay_but_their_own",
        ),
        only_postgres=True,
    ),
    Fault(
        name="a guest is asked in by the database without the room",
        file="alongside/closed/guest_secured.py",
        wall="asked.settled_at is not null\n              and asked.guest_id = new.member_id and",
        left="asked.guest_id = new.member_id and",
        caught_by=(
            "tests/closed/guests/test_what_the_database_refuses.py::test_nobody_is_asked_in_but_whom_the_room_has_agreed_on",
        ),
        only_postgres=True,
    ),
    Fault(
        name="a guest finds rows from before they came in the database",
        file="alongside/closed/migrations/0012_what_a_guest_finds.py",
        wall='"said_at >= alongside_guest_since(space_id)"',
        left='"true"',
        caught_by=(
            "tests/closed/guests/test_what_the_database_refuses.py::test_a_guest_finds_what_is_said_since_they_came_and_nothing_from_before",
        ),
        only_postgres=True,
    ),
    Fault(
        name="a guest finds what members write together in the database",
        file="alongside/closed/guest_secured.py",
        wall='shows = f"{OF_MEMBERS} or ({AS_GUEST} and {guests_see})"',
        left='shows = f"{OF_MEMBERS} or {AS_GUEST} or {guests_see}"',
        caught_by=(
            "tests/closed/guests/test_what_the_database_refuses.py::test_a_guest_finds_nothing_of_what_members_write_together_decide_or_need",
        ),
        only_postgres=True,
    ),
)
