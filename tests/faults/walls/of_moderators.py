"""Walls around moderators of closed rooms that are taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_MODERATORS = (
    Fault(
        name="a moderator follows themselves while somebody else is willing",
        file="alongside/domain/rooms/moderating.py",
        wall="        return RESTS\n",
        left="        return ALLOWED\n",
        caught_by=(
            "tests/closed/moderating/test_turns.py::test_a_turn_passes_on_after_ninety_days_to_somebody_else_who_is_willing",
        ),
    ),
    Fault(
        name="whoever goes out and in again has rested",
        file="alongside/closed/queries/moderating.py",
        wall="last[turn.by.member_id] = max(over, last.get(turn.by.member_id, over))",
        left="last[turn.by_id] = max(over, last.get(turn.by_id, over))",
        caught_by=(
            "tests/closed/moderating/test_turns.py::test_a_turn_passes_on_after_ninety_days_to_somebody_else_who_is_willing",
        ),
    ),
    Fault(
        name="somebody moderates who was not willing",
        file="alongside/domain/rooms/moderating.py",
        wall="        return NOT_WILLING\n",
        left="        return ALLOWED\n",
        caught_by=("tests/closed/moderating/test_turns.py::test_nobody_is_chosen_who_has_not_said_yes_for_themselves",),
    ),
    Fault(
        name="all of a room are its moderators",
        file="alongside/domain/rooms/moderating.py",
        wall="min(MOST_MODERATORS, inside // 2)",
        left="min(MOST_MODERATORS, inside)",
        caught_by=(
            "tests/closed/moderating/test_turns.py::test_there_are_never_more_moderators_than_half_of_the_room",
        ),
    ),
    Fault(
        name="a turn has no end",
        file="alongside/closed/queries/moderating.py",
        wall="space=space, ended_at=None, until__gt=at, by__in=here",
        left="space=space, ended_at=None, by__in=here",
        caught_by=(
            "tests/closed/moderating/test_turns.py::test_a_turn_passes_on_after_ninety_days_to_somebody_else_who_is_willing",
        ),
    ),
    Fault(
        name="whoever left the room moderates it",
        file="alongside/closed/queries/moderating.py",
        wall="ended_at=None, until__gt=at, by__in=here)",
        left="ended_at=None, until__gt=at).exclude(by__in=here.none())",
        caught_by=("tests/closed/moderating/test_turns.py::test_whoever_changes_their_group_moderates_no_longer",),
    ),
    Fault(
        name="a moderator objects to the end of their own turn",
        file="alongside/domain/rooms/agreeing.py",
        wall="    if is_about_me:\n        return ABOUT_YOU\n",
        left="",
        caught_by=(
            "tests/closed/moderating/test_turns.py::test_the_room_ends_a_turn_and_whom_it_is_about_is_not_asked",
        ),
    ),
    Fault(
        name="a moderator counts where the room decides about them",
        file="alongside/closed/queries/agreeing.py",
        wall='    return Q(**{f"{by}member_id": suggestion.who.member_id, f"{by}member__isnull": False})',
        left="    return Q(pk__in=[])",
        caught_by=(
            "tests/closed/moderating/test_turns.py::test_the_room_ends_a_turn_and_whom_it_is_about_is_not_asked",
        ),
    ),
    Fault(
        name="what was agreed about one turn ends the next",
        file="alongside/closed/actions/moderating.py",
        wall="on_turn.filter(since__lte=suggestion.put_at).update(",
        left="on_turn.update(",
        caught_by=(
            "tests/closed/moderating/test_turns.py::test_what_was_agreed_about_an_earlier_turn_does_not_end_the_next",
        ),
    ),
    Fault(
        name="two turns that are agreed at once are one too many",
        file="alongside/closed/queries/moderating.py",
        wall="Space.objects.select_for_update(no_key=True).filter(",
        left="Space.objects.filter(",
        caught_by=(
            "tests/closed/moderating/test_at_the_same_instant.py::test_two_that_are_agreed_at_once_are_never_one_too_many",
        ),
        only_postgres=True,
    ),
    Fault(
        name="a moderator decides about their own words",
        file="alongside/domain/rooms/moderating.py",
        wall="    if case.is_mine:\n        return MY_WORDS\n",
        left="",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_a_moderator_hears_nothing_of_reports_about_their_own_words_and_decides_nothing",
        ),
    ),
    Fault(
        name="a moderator puts aside what nobody reported",
        file="alongside/domain/rooms/moderating.py",
        wall="    return ALLOWED if case.is_reported else NOT_REPORTED",
        left="    return ALLOWED",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_it_can_be_left_as_it_is_and_the_log_names_each_rule_once",
        ),
    ),
    Fault(
        name="anyone inside decides about reports",
        file="alongside/domain/rooms/moderating.py",
        wall="    if not is_on_turn or did is Did.ROOM_SHOWED:",
        left="    if did is Did.ROOM_SHOWED:",
        caught_by=("tests/closed/moderating/test_reports.py::test_only_a_moderator_on_turn_answers",),
    ),
    Fault(
        name="a moderator reads what is reported of their own words",
        file="alongside/closed/queries/reports.py",
        wall="if is_on_turn and post.by_id not in mine else []",
        left="if is_on_turn else []",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_a_moderator_hears_nothing_of_reports_about_their_own_words_and_decides_nothing",
        ),
    ),
    Fault(
        name="everybody inside reads what is reported",
        file="alongside/closed/queries/reports.py",
        wall="if is_on_turn and post.by_id not in mine else []",
        left="if post.by_id not in mine else []",
        caught_by=("tests/closed/moderating/test_reports.py::test_nobody_but_a_moderator_reads_reports[ana]",),
    ),
    Fault(
        name="everybody inside lists what is reported",
        file="alongside/closed/queries/reports.py",
        wall="    if my_turn(viewer, space, at=at) is None:\n        return Post.objects.none()\n",
        left="",
        caught_by=("tests/closed/moderating/test_reports.py::test_nobody_but_a_moderator_reads_reports[ana]",),
    ),
    Fault(
        name="what is reported is kept when it is answered",
        file="alongside/closed/actions/reporting.py",
        wall="    Report.objects.filter(post=now).delete()\n    return now\n",
        left="    return now\n",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_a_moderator_reads_why_and_puts_it_aside_for_that_rule",
        ),
    ),
    Fault(
        name="whoever put it aside takes the second look themselves",
        file="alongside/domain/rooms/moderating.py",
        wall="    return I_PUT_IT if case.put_aside_by_me else ALLOWED",
        left="    return ALLOWED",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_another_moderator_takes_the_second_look_that_its_author_asks_for",
        ),
    ),
    Fault(
        name="a moderator puts aside again what the room has shown",
        file="alongside/domain/rooms/moderating.py",
        wall="        return ROOM_SAID\n",
        left="        return ALLOWED\n",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_the_room_shows_it_again_and_the_moderator_is_not_asked",
        ),
    ),
    Fault(
        name="what is put aside still stands in a statement",
        file="alongside/closed/actions/reporting.py",
        wall="        drop_quotes(by=by, post=post, note=note)\n",
        left="",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_what_is_put_aside_is_neither_changed_nor_answered_nor_quoted_nor_borrowed_and_its_file_is_gone",
        ),
    ),
    Fault(
        name="words that were put aside are carried as the room’s",
        file="alongside/closed/queries/statements.py",
        wall=" or (each.is_put_aside and not each.is_damaged)",
        left="",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_what_is_put_aside_is_neither_changed_nor_answered_nor_quoted_nor_borrowed_and_its_file_is_gone",
        ),
    ),
    Fault(
        name="everybody inside reads what is put aside",
        file="alongside/domain/rooms/moderating.py",
        wall=" and (said.is_mine or is_on_turn)",
        left="",
        caught_by=(
            "tests/closed/moderating/test_pages.py::test_what_is_put_aside_is_one_line_with_its_reason_and_so_is_the_log",
        ),
    ),
    Fault(
        name="a report outlives the words that it is about",
        file="alongside/closed/actions/talking.py",
        wall="    drop_reports(by=by, post=now, note=note)\n",
        left="",
        caught_by=(
            "tests/closed/moderating/test_reports.py::test_what_is_taken_back_or_forgotten_takes_its_reports_along",
        ),
    ),
    Fault(
        name="somebody who is forgotten was a moderator all the same",
        file="alongside/closed/actions/forgetting.py",
        wall="    forget_moderating(by=by, stay=stay, note=note)\n",
        left="",
        caught_by=("tests/closed/moderating/test_turns.py::test_whoever_is_forgotten_was_never_a_moderator",),
    ),
    Fault(
        name="what moderators did outlives the words of its time",
        file="alongside/closed/actions/clearing.py",
        wall="    ModeratorAct.objects.filter(space=space, at__lt=before).delete()\n",
        left="",
        caught_by=("tests/closed/moderating/test_reports.py::test_it_goes_with_the_words_of_its_time",),
    ),
)
