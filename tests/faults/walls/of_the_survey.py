"""Walls between a face and whoever chose it that are taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

ACTIONS, QUERIES = "alongside/survey/actions.py", "alongside/survey/queries.py"
BATCH = "alongside/domain/survey/batch.py"
SHOWS = ("tests/survey/test_nobody_shows.py",)
ANSWERING = ("tests/survey/test_answering.py",)

OF_THE_SURVEY = (
    Fault(
        name="that somebody answered has the number of their answer",
        file=ACTIONS,
        wall="Answered(id=_key(note), member=member, **here)]",
        left="Answered(id=fresh[0].pk, member=member, **here)]",
        caught_by=("tests/survey/test_nobody_shows.py::test_by_ids_no_value_of_an_answer_stands_anywhere_else",),
    ),
    Fault(
        name="answers are numbered in the order they came",
        file=ACTIONS,
        wall="    return int.from_bytes(note.chance.new_token()[:8]) >> 1",
        left="    return int(note.at.timestamp() * 10**6) + next(_COUNTED)\n\n\n_COUNTED = iter(range(10**9))",
        caught_by=(
            "tests/survey/test_nobody_shows.py::test_by_the_order_of_rows_the_first_lies_first_about_as_often_as_last[survey_waiting]",
        ),
    ),
    Fault(
        name="the box is not written anew when a face goes in",
        file=ACTIONS,
        wall="    rows = [*box, *fresh]\n    box.delete()\n",
        left="    rows = list(fresh)\n",
        caught_by=(
            "tests/survey/test_nobody_shows.py::test_by_the_order_of_rows_both_places_lie_in_the_order_of_chance",
        ),
        only_postgres=True,
    ),
    Fault(
        name="who answered lies in the order they did",
        file=ACTIONS,
        wall="    rows = [*answered, Answered(id=_key(note), member=member, **here)]\n    answered.delete()\n",
        left="    rows = [Answered(id=_key(note), member=member, **here)]\n",
        caught_by=(
            "tests/survey/test_nobody_shows.py::test_by_the_order_of_rows_both_places_lie_in_the_order_of_chance",
        ),
        only_postgres=True,
    ),
    Fault(
        name="the day of the first answer is kept",
        file=ACTIONS,
        wall="    week = week_of(localdate(note.at))\n",
        left="    week = localdate(note.at)\n",
        caught_by=("tests/survey/test_nobody_shows.py::test_by_time_no_answer_and_no_token_has_one",),
    ),
    Fault(
        name="a face of somebody alone is told",
        file=BATCH,
        wall="        if len(together) >= few:\n",
        left="        if together:\n",
        caught_by=("tests/domain/survey/test_batch.py",),
    ),
    Fault(
        name="faces are told before the agreement’s number is there",
        file=ACTIONS,
        wall="few=few, quarter=",
        left="few=2, quarter=",
        caught_by=("tests/survey/test_answering.py::test_too_few_wait_and_are_told_with_others_in_a_later_week",),
    ),
    Fault(
        name="the only one on paper is known by it",
        file=BATCH,
        wall="            done.told.extend(_marked(together, few=few, chance=chance))\n",
        left="            done.told.extend(together)\n",
        caught_by=(
            "tests/survey/test_nobody_shows.py::test_by_being_the_only_one_on_paper_the_mark_does_not_follow_the_face",
        ),
    ),
    Fault(
        name="faces are told in the order in which they lay",
        file=BATCH,
        wall="    done.told[:] = shuffled(done.told, chance)\n",
        left="",
        caught_by=("tests/domain/survey/test_batch.py", *SHOWS),
    ),
    Fault(
        name="what was too little to tell is told of another quarter",
        file=BATCH,
        wall="(done.goes if occasion[0] < quarter else done.waits)",
        left="done.waits",
        caught_by=(
            "tests/survey/test_answering.py::test_what_still_waits_after_the_quarter_is_destroyed_and_never_told",
        ),
    ),
    Fault(
        name="somebody answers for themselves twice",
        file=ACTIONS,
        wall="    insist(queries.may_answer_now(me.viewer, me, occasion))\n",
        left="",
        caught_by=("tests/survey/test_answering.py::test_twice_is_refused_with_a_sentence_and_changes_nothing",),
    ),
    Fault(
        name="a sheet counts again and again",
        file=ACTIONS,
        wall="    if queries.has_answered(whose.viewer, occasion):\n        insist(",
        left="    if whose is None:\n        insist(",
        caught_by=("tests/survey/test_answering.py::test_a_sheet_counts_once_for_whoever_printed_it_in_their_group",),
    ),
    Fault(
        name="a professional is a carer for an hour, to answer as one",
        file="alongside/domain/survey/asking.py",
        wall="    if changed_on is not None and changed_on >= first_day(occasion.quarter):\n",
        left="    if changed_on is not None and changed_on > last_day(occasion.quarter):\n",
        caught_by=("tests/survey/test_answering.py::test_whoever_changed_their_group_answers_from_the_next_quarter",),
    ),
    Fault(
        name="a sheet counts for the group of whoever types it in",
        file=ACTIONS,
        wall="_keep(whose, occasion, faces,",
        left="_keep(me, occasion, faces,",
        caught_by=("tests/survey/test_answering.py::test_a_sheet_counts_once_for_whoever_printed_it_in_their_group",),
    ),
    Fault(
        name="a helper answers for somebody without their sheet",
        file=ACTIONS,
        wall="    if whose is None:\n        insist(NOT_A_SHEET)\n        return\n",
        left="    whose = whose or me\n",
        caught_by=("tests/survey/test_survey_pages.py::test_words_that_are_no_sheets_are_told_plainly",),
    ),
    Fault(
        name="a helper prints the sheet of somebody else",
        file=QUERIES,
        wall="    if viewer is None or viewer.member_id != member.pk:\n        return ()\n",
        left="    if viewer is None:\n        return ()\n",
        caught_by=("tests/survey/test_answering.py::test_a_sheet_opens_for_nobody_else_and_only_in_its_quarter",),
    ),
    Fault(
        name="a sheet of another partnership counts here",
        file=QUERIES,
        wall="Member.objects.filter(partnership=viewer.partnership_id, left_at=None)",
        left="Member.objects.filter(left_at=None)",
        caught_by=("tests/survey/test_answering.py::test_a_sheet_opens_for_nobody_else_and_only_in_its_quarter",),
    ),
    Fault(
        name="a sheet of one quarter counts in the next",
        file=QUERIES,
        wall='about = f"{member.pk.hex} {occasion.quarter} {occasion.meeting}"',
        left='about = f"{member.pk.hex} {occasion.meeting}"',
        caught_by=("tests/survey/test_answering.py::test_a_sheet_opens_for_nobody_else_and_only_in_its_quarter",),
    ),
    Fault(
        name="that somebody answered outlives them",
        file=ACTIONS,
        wall="    Answered.objects.filter(member=by).delete()\n",
        left="    Answered.objects.filter(member=None).delete()\n",
        caught_by=(
            "tests/survey/test_answering.py::test_being_forgotten_takes_away_that_somebody_answered_and_nothing_else",
        ),
    ),
    Fault(
        name="people are forgotten, and that they answered is not",
        file="alongside/web/actions.py",
        wall="    paper, survey, promises,",
        left="    paper, promises,",
        caught_by=ANSWERING,
    ),
)
