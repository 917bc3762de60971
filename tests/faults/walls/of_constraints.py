"""What the database itself refuses in closed and sealed rooms: every constraint, taken out of its migration."""

from __future__ import annotations

import re

from tests.faults.walls.fault import HOUSE, Fault, Moved

ADDED = r"        migrations\.AddConstraint\(\n[^\n]*\n[^\n]*name='{}'\),\n        \),\n"
NOTICES = {
    "closed": "tests/closed/test_what_the_database_keeps.py::test_this_can_never_stand_in_a_room",
    "sealed": "tests/sealed/test_what_the_database_keeps.py::test_this_can_never_stand_in_a_log",
}
"""By app: each constraint has its own case there."""
WITH_TABLE = r"models\.(?:Unique|Check)Constraint\((?:(?!Constraint\().)*name='{}'\)(?:, )?"


def _fault(name: str) -> Fault:
    """Wherever it stands, and last where it was made anew, so that a migration may be renumbered. Raises Moved."""
    for path in sorted((HOUSE / "alongside").glob("*/migrations/0*.py"), reverse=True):
        text = path.read_text(encoding="utf-8")
        for form in (ADDED, WITH_TABLE):
            if found := re.search(form.format(name), text):
                return Fault(
                    name=f"the database no longer keeps that {name.replace('_', ' ')}",
                    file=str(path.relative_to(HOUSE)),
                    wall=found[0],
                    left="",
                    caught_by=(f"{NOTICES[path.parts[-3]]}[{name}]",),
                )
    raise Moved(name)


CONSTRAINTS = (
    "in_a_room_once_at_a_time",
    "nobody_leaves_before_entering",
    "a_guest_stays_a_while",
    "whoever_is_inside_is_somebody",
    "only_what_begins_a_thread_has_a_title",
    "what_is_forgotten_in_a_room_has_no_words",
    "a_no_is_somebodys",
    "asked_once_at_a_time",
    "statement_kind_is_known",
    "statement_signing_is_known",
    "what_is_put_to_a_room_says_how_it_is_signed",
    "what_is_carried_was_put_and_is_at_the_table",
    "one_voice_in_a_statement",
    "whoever_objects_signs_nothing",
    "room_matter_is_known",
    "only_keeping_words_is_about_days",
    "a_room_is_asked_before_it_has_agreed",
    "only_a_guest_is_somebody_until_a_day",
    "asked_in_once_at_a_time",
    "a_guest_is_asked_in_for_a_while",
    "a_guest_comes_within_their_time",
    "one_voice_in_a_suggestion",
    "one_room_rule_of_a_number",
    "attachment_kind_is_known",
    "length_of_a_premeeting_is_known",
    "a_premeeting_comes_before",
    "a_debrief_comes_after",
    "coming_is_known",
    "only_who_needs_something_says_what",
    "one_answer_to_a_premeeting",
    "only_a_lead_is_a_member_who_is_named",
    "a_keyholder_once_at_a_time",
    "a_keyholder_is_asked_first",
    "one_lead_a_room",
    "a_lead_is_asked_first",
    "a_lead_is_somebody",
    "one_open_message_to_a_lead",
    "nobody_tells_themselves",
    "an_open_message_is_to_somebody",
    "a_second_yes_is_somebodys",
    "what_is_shown_is_shown_until",
    "it_takes_two_to_show_a_room",
    "only_what_was_said_is_shown",
    "a_lead_reads_for_a_while",
    "one_showing_waits_at_a_time",
    "willing_once",
    "a_moderator_once_at_a_time",
    "a_turn_has_an_end",
    "a_turn_ends_after_it_begins",
    "report_ground_is_known",
    "only_a_report_of_a_rule_names_one",
    "act_ground_is_known",
    "only_an_act_by_a_rule_names_one",
    "what_a_moderator_did_is_known",
    "only_the_room_acts_without_a_name",
    "only_some_matters_are_about_somebody",
    "only_showing_again_is_about_something_said",
    "one_item_a_place",
    "a_leaf_stands_once",
    "an_item_is_an_entry_or_a_message",
    "one_wrap_a_device",
    "one_grant_an_entry",
    "one_piece_a_number",
    "sealed_part_is_known",
    "one_blob_a_part",
    "one_count_an_hour",
)

OF_CONSTRAINTS = tuple(_fault(name) for name in CONSTRAINTS)
