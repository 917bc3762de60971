"""Walls between a supporter and what is the person's alone."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_SUPPORTERS = (
    Fault(
        name="a professional puts in the answer of somebody they help",
        file="alongside/domain/supporters/rules.py",
        wall="if area is Area.ANSWER and standing.side is Side.PROFESSIONAL:",
        left="if area is Area.ANSWER and standing.side is None and standing.is_self:",
        caught_by=(
            "tests/attacks/test_a_supporter_who_goes_too_far.py::test_a_professional_of_this_partnership_puts_in_nobodys_answer",
        ),
    ),
    Fault(
        name="help opens whatever nobody thought of",
        file="alongside/supporters/scope.py",
        wall="return AREA_OF.get(view_name)",
        left="return AREA_OF.get(view_name, Area.READ)",
        caught_by=(
            "tests/attacks/test_a_supporter_who_goes_too_far.py::test_a_professional_of_this_partnership_says_for_nobody_that_they_understand",
        ),
    ),
    Fault(
        name="help goes on across a wall",
        file="alongside/supporters/queries.py",
        wall="is_walled=Wall.objects.filter(between).exists(),",
        left="is_walled=False,",
        caught_by=(
            "tests/attacks/test_a_supporter_who_goes_too_far.py::test_a_wall_between_the_two_ends_help_without_saying_so",
        ),
    ),
    Fault(
        name="a supporter reads who is kept from them by looking over a shoulder",
        file="alongside/partnerships/queries/kept.py",
        wall="    if viewer.with_help_of is None:",
        left="    if viewer is not None:",
        caught_by=(
            "tests/attacks/test_a_supporter_who_goes_too_far.py::test_somebody_who_is_kept_from_the_supporter_is_kept_from_the_two_of_them",
        ),
    ),
    Fault(
        name="somebody else begins to help with a support that is not theirs",
        file="alongside/supporters/queries.py",
        wall="mine = Support.objects.filter(LIVE, supporter_id=viewer.pk, member__left_at__isnull=True)",
        left="mine = Support.objects.filter(LIVE, member__left_at__isnull=True)",
        caught_by=(
            "tests/attacks/test_a_supporter_who_goes_too_far.py::test_another_browsers_choice_or_a_made_up_one_opens_nothing",
        ),
    ),
    Fault(
        name="a supporter is named beside a name that was chosen to hide",
        file="alongside/supporters/templatetags/helped.py",
        wall='hidden = getattr(thing, "named", "own") == "chosen" or is_kept_supporter(viewer, support)',
        left="hidden = is_kept_supporter(viewer, support)",
        caught_by=("tests/supporters/test_helping.py::test_under_a_chosen_name_neither_page_nor_record_says_by_whom",),
    ),
)
