"""Walls between what somebody needs and whoever only has to arrange it."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_ACCESS = (
    Fault(
        name="any member sees what has to be arranged",
        file="alongside/domain/access/rounds.py",
        wall="    if holds_a_role or asked:",
        left="    if holds_a_role or asked is not None:",
        caught_by=(
            "tests/attacks/test_somebody_who_wants_to_know_why.py::test_a_member_who_arranges_nothing_sees_nothing_to_arrange",
        ),
    ),
    Fault(
        name="a professional behind a wall sees a need",
        file="alongside/access/queries/rounds.py",
        wall='    seen = partnerships.in_sight(viewer, Trace.COUNTED, whose="member")',
        left='    seen = partnerships.in_sight(viewer, Trace.ACTED, whose="member")',
        caught_by=(
            "tests/attacks/test_somebody_who_wants_to_know_why.py::test_a_professional_behind_a_wall_sees_neither_line_nor_count",
        ),
    ),
    Fault(
        name="a count of one is told",
        file="alongside/domain/access/arranging.py",
        wall="    told = len(people) >= small_group or len(names) == len(people)",
        left="    told = bool(people)",
        caught_by=("tests/domain/access/test_arranging.py",),
    ),
    Fault(
        name="somebody answers for somebody else whether it was there",
        file="alongside/access/actions/rounds.py",
        wall="    if not said or not said.keys() <= mine.keys():",
        left="    if not said:",
        caught_by=(
            "tests/attacks/test_somebody_who_wants_to_know_why.py::test_nobody_says_for_somebody_else_whether_it_was_there",
        ),
    ),
)
