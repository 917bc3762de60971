"""Every wall that is taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault
from tests.faults.walls.of_access import OF_ACCESS
from tests.faults.walls.of_constraints import OF_CONSTRAINTS
from tests.faults.walls.of_counting import OF_COUNTING
from tests.faults.walls.of_devices import OF_DEVICES
from tests.faults.walls.of_easy_versions import OF_EASY_VERSIONS
from tests.faults.walls.of_guarding import OF_GUARDING
from tests.faults.walls.of_guests import OF_GUESTS
from tests.faults.walls.of_hard_words import OF_HARD_WORDS
from tests.faults.walls.of_languages import OF_LANGUAGES
from tests.faults.walls.of_locks import OF_LOCKS
from tests.faults.walls.of_moderators import OF_MODERATORS
from tests.faults.walls.of_paper import OF_PAPER
from tests.faults.walls.of_policies import OF_POLICIES
from tests.faults.walls.of_post import OF_POST
from tests.faults.walls.of_printing import OF_PRINTING
from tests.faults.walls.of_rooms import OF_ROOMS
from tests.faults.walls.of_sealed_rooms import OF_SEALED_ROOMS
from tests.faults.walls.of_supporters import OF_SUPPORTERS
from tests.faults.walls.of_the_check import OF_THE_CHECK
from tests.faults.walls.of_the_survey import OF_THE_SURVEY
from tests.faults.walls.of_ways_in import OF_WAYS_IN

FAULTS = (
    *OF_LOCKS,
    *OF_POLICIES,
    *OF_CONSTRAINTS,
    *OF_PAPER,
    *OF_HARD_WORDS,
    *OF_SEALED_ROOMS,
    *OF_DEVICES,
    *OF_EASY_VERSIONS,
    Fault(
        name="a room of one stake lets in everybody with lived experience",
        file="alongside/domain/visibility/table.py",
        wall="SpaceKind.ONE_STAKE: Audience.SAME_STAKE",
        left="SpaceKind.ONE_STAKE: Audience.LIVED_EXPERIENCE",
        caught_by=("tests/spaces/test_readable.py::test_everyone_reads_the_joint_room_and_those_open_to_them[ana-3]",),
    ),
    Fault(
        name="the list forgets the stake, the check does not",
        file="alongside/spaces/queries.py",
        wall='allowed |= Q(**{f"{prefix}kind": kind, f"{prefix}stake": viewer.stake})',
        left='allowed |= Q(**{f"{prefix}kind": kind})',
        caught_by=("tests/spaces/test_readable.py::test_listed_reachable_and_allowed_are_the_same_for_everyone",),
    ),
    Fault(
        name="the check forgets the stake, the list does not",
        file="alongside/domain/visibility/rules.py",
        wall="audience is Audience.SAME_STAKE and viewer.stake != place.stake",
        left="audience is Audience.SAME_STAKE and not viewer.stake",
        caught_by=("tests/spaces/test_readable.py::test_listed_reachable_and_allowed_are_the_same_for_everyone",),
    ),
    Fault(
        name="a member of another partnership is a member here",
        file="alongside/domain/visibility/rules.py",
        wall="viewer.partnership_id != place.partnership_id",
        left="not viewer.partnership_id",
        caught_by=("tests/spaces/test_readable.py::test_listed_reachable_and_allowed_are_the_same_for_everyone",),
    ),
    Fault(
        name="a list reaches into other partnerships",
        file="alongside/spaces/queries.py",
        wall='return Q(**{f"{prefix}partnership_id": viewer.partnership_id}) & allowed',
        left="return allowed",
        caught_by=("tests/spaces/test_readable.py::test_listed_reachable_and_allowed_are_the_same_for_everyone",),
    ),
    Fault(
        name="a page for members opens to anybody who is signed in",
        file="alongside/partnerships/views/members_only.py",
        wall="if request.viewer is None:",
        left="if request.user.is_anonymous:",
        caught_by=("tests/doors/test_every_door.py::test_whoever_asks_gets_what_the_table_says[notices:letters]",),
    ),
    Fault(
        name="search looks into rooms that the asker may not read",
        file="alongside/contributions/queries/lists.py",
        wall="found = Contribution.objects.filter(heard_by(viewer))",
        left="found = Contribution.objects.all() if viewer else Contribution.objects.none()",
        caught_by=("tests/spaces/test_readable.py::test_listed_reachable_and_allowed_are_the_same_for_everyone",),
    ),
    Fault(
        name="results show before the close",
        file="alongside/decisions/queries/voices.py",
        wall="(not decision.hidden or decision.closed_at is not None)",
        left="(not decision.hidden or decision.closed_at is None)",
        caught_by=("tests/decisions/test_leaks.py::test_whatever_bo_answers_nobody_else_sees_a_difference[open-ana]",),
    ),
    Fault(
        name="secret answers are numbered in the order they came",
        file="alongside/decisions/actions/ballots.py",
        wall="key = int.from_bytes(note.chance.new_token()[:8]) >> 1",
        left="key = box.count() + 1",
        caught_by=("tests/decisions/deciding/test_secret.py::test_the_order_of_ballots_is_as_good_as_any",),
    ),
    Fault(
        name="the record can be written outside the change it tells of",
        file="alongside/ledger/actions/writing.py",
        wall="if not connection.in_atomic_block:",
        left="if connection.in_atomic_block is None:",
        caught_by=("tests/ledger/test_write.py::test_writing_outside_a_transaction_is_refused",),
    ),
    Fault(
        name="the database lets entries be changed",
        file="alongside/ledger/append_only.py",
        wall="f'create trigger {table}_no_update before update on \"{table}\" {refuse}',",
        left="",
        caught_by=("tests/ledger/test_append_only.py::test_a_row_of_the_record_cannot_be_touched",),
    ),
    Fault(
        name="the database lets entries be deleted",
        file="alongside/ledger/append_only.py",
        wall="f'create trigger {table}_no_delete before delete on \"{table}\" {refuse}',",
        left="",
        caught_by=("tests/ledger/test_append_only.py::test_a_row_of_the_record_cannot_be_touched",),
    ),
    *OF_ROOMS,
    *OF_GUARDING,
    *OF_MODERATORS,
    *OF_GUESTS,
    *OF_COUNTING,
    *OF_THE_CHECK,
    *OF_POST,
    *OF_LANGUAGES,
    *OF_PRINTING,
    *OF_THE_SURVEY,
    *OF_SUPPORTERS,
    *OF_ACCESS,
    *OF_WAYS_IN,
)
