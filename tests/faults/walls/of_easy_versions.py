"""Walls around who says that an easy version is easy, taken away one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

STATES = "alongside/domain/plainwords/states.py"
RULE = ("tests/domain/plainwords/test_states.py",)

OF_EASY_VERSIONS = (
    Fault(
        name="a writer checks their own easy version",
        file=STATES,
        wall="        if answer.reader not in kept.writers and current",
        left="        if current",
        caught_by=RULE,
    ),
    Fault(
        name="a writer helps a reader to find their own words easy",
        file=STATES,
        wall="    if helper in kept.writers:",
        left="    if False:",
        caught_by=(
            "tests/attacks/test_a_supporter_who_goes_too_far.py::test_a_writer_does_not_help_a_reader_to_find_their_own_words_easy",
        ),
    ),
    Fault(
        name="an answer about other words counts",
        file=STATES,
        wall="current.get(answer.key) == answer.idea_digest:",
        left="answer.key in current:",
        caught_by=RULE,
    ),
    Fault(
        name="one reader undoes what was checked",
        file=STATES,
        wall="for key, count in doubts.items() if count >= needed)",
        left="for key, count in doubts.items() if count)",
        caught_by=RULE,
    ),
    Fault(
        name="a decision opens without its easy version",
        file="alongside/decisions/queries/opening.py",
        wall="days=open_days, is_easy_ready=is_ready)",
        left="days=open_days)",
        caught_by=("tests/documents/test_opening.py::test_it_cannot_be_put_without_one[proposal]",),
    ),
    Fault(
        name="a decision closes while its clock should stand still",
        file="alongside/decisions/actions/closing.py",
        wall="    if look_at_clock(by=by, decision=found, note=note):\n",
        left="    if False:\n",
        caught_by=(
            "tests/documents/test_opening.py::test_closing_looks_first_whoever_forgot_to_say_that_something_changed",
        ),
    ),
    Fault(
        name="a stale page saves over what somebody else wrote",
        file="alongside/documents/actions/writing.py",
        wall="    if now is None or now.revision != page.revision:\n",
        left="    if now is None:\n",
        caught_by=("tests/documents/test_editing.py::test_a_stale_page_does_not_save_over_what_somebody_else_wrote",),
    ),
    Fault(
        name="a photo in an easy version keeps where it was taken",
        file="alongside/documents/photos.py",
        wall="    kind, content = painted_anew(content, kind)\n",
        left="    painted_anew(content, kind)\n",
        caught_by=("tests/documents/test_photos.py::test_where_it_was_taken_does_not_come_along",),
    ),
    Fault(
        name="a reply in a closed room has an easy version",
        file="alongside/contributions/queries/one.py",
        wall="        contribution__space__kind=SpaceKind.JOINT,\n",
        left="",
        caught_by=("tests/documents/test_walls.py::test_a_reply_in_a_closed_room_has_no_easy_version[one_stake]",),
    ),
)
