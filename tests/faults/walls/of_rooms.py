"""Walls of closed rooms that are taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_ROOMS = (
    Fault(
        name="a statement is carried over an objection",
        file="alongside/domain/rooms/agreeing.py",
        wall="    if asked.objections:",
        left="    if asked.objections > asked.inside:",
        caught_by=("tests/closed/statements/test_carrying.py::test_one_objection_stops_it_until_it_is_taken_back",),
    ),
    Fault(
        name="a yes counts for words that were changed since",
        file="alongside/domain/rooms/carrying.py",
        wall="return ALLOWED if seen == version else CHANGED",
        left="return ALLOWED",
        caught_by=(
            "tests/closed/statements/test_carrying.py::test_words_that_were_put_in_behind_a_yes_are_not_carried_by_it",
        ),
    ),
    Fault(
        name="anyone says yes to carrying another person’s words",
        file="alongside/closed/actions/drafting.py",
        wall="if found.post.by_id not in queries.my_presences(by.viewer, now.space):",
        left="if found.post.by_id is None:",
        caught_by=("tests/closed/statements/test_quoting.py::test_nobody_says_yes_for_another[ana]",),
    ),
    Fault(
        name="a quote keeps its yes when the words around it change",
        file="alongside/closed/actions/drafting.py",
        wall="    Quote.objects.filter(statement=statement).update(is_agreed=False)\n",
        left="",
        caught_by=(
            "tests/closed/statements/test_quoting.py::test_their_yes_falls_away_when_the_words_around_it_change",
        ),
    ),
    Fault(
        name="what each person said to a statement outlives its carrying",
        file="alongside/closed/actions/carrying.py",
        wall="(told.exclude(with_name=True) if signing is Signing.NAMES else told).delete()",
        left="assert told is not None",
        caught_by=(
            "tests/closed/statements/test_carrying.py::test_what_each_person_said_to_it_is_deleted_once_it_is_carried",
        ),
    ),
    Fault(
        name="an unnamed statement names its room on the record",
        file="alongside/closed/actions/carrying.py",
        wall='name, room = "", None',
        left='name, room = "", statement.space',
        caught_by=(
            "tests/closed/statements/test_carrying.py::test_nothing_at_the_table_or_on_the_record_says_who_wrote_or_voted_or_carried",
        ),
    ),
    Fault(
        name="a room has agreed before it had its three days",
        file="alongside/domain/rooms/agreeing.py",
        wall="    if at < counts_from(asked.put_at):",
        left="    if at < asked.put_at:",
        caught_by=("tests/closed/test_agreeing.py::test_three_days_go_by_first",),
    ),
    Fault(
        name="whoever went out still counts when a room is asked",
        file="alongside/closed/queries/people.py",
        wall="return Q(by__in=asked) | Q(by__in=here.filter(guest_until=None), objects_to_it=True)",
        left="return Q(pk__isnull=False) if asked.query and here.query else Q()",
        caught_by=("tests/closed/test_agreeing.py::test_only_those_inside_now_are_counted",),
    ),
    Fault(
        name="a guest decides about a room",
        file="alongside/domain/rooms/agreeing.py",
        wall="    if is_guest:\n        return GUEST\n    if is_about_me:",
        left="    if is_about_me:",
        caught_by=("tests/domain/rooms", "tests/closed/test_agreeing.py"),
    ),
    Fault(
        name="a suggestion comes to hold without the room",
        file="alongside/closed/actions/agreeing.py",
        wall="    insist(is_agreed(queries.room_asked(by.viewer, now, at=note.at), at=note.at))\n",
        left="",
        caught_by=("tests/closed/test_agreeing.py::test_nothing_holds_before_the_room_has_agreed",),
    ),
    Fault(
        name="what each person said to a suggestion outlives it",
        file="alongside/closed/actions/agreeing.py",
        wall="    SuggestionVoice.objects.filter(suggestion=now).delete()\n",
        left="",
        caught_by=("tests/closed/test_agreeing.py::test_what_each_person_said_goes_once_it_holds",),
    ),
    Fault(
        name="one room’s time for words reaches into another",
        file="alongside/closed/queries/agreeing.py",
        wall="agreed = Suggestion.objects.filter(space=space, matter=",
        left="agreed = Suggestion.objects.filter(matter=",
        caught_by=("tests/closed/keeping/test_clearing.py::test_other_rooms_keep_theirs",),
    ),
    Fault(
        name="what is cleared still stands in a statement",
        file="alongside/closed/actions/clearing.py",
        wall="                    drop_quotes(by=by, post=post, note=note)\n",
        left="                    assert post is not None\n",
        caught_by=(
            "tests/closed/keeping/test_clearing.py::test_what_a_statement_quotes_goes_and_the_statement_starts_again",
        ),
    ),
    Fault(
        name="files of a room are kept as they came",
        file="alongside/closed/locked.py",
        wall="            turn_of(stored)\n        return stored\n",
        left="            assert stored\n        return stored\n",
        caught_by=("tests/closed/files/test_files.py::test_bytes_that_nobody_locked_are_not_kept",),
    ),
    Fault(
        name="a picture keeps where it was taken",
        file="alongside/closed/pictures.py",
        wall="        kind, content = painted_anew(content, kind)\n",
        left="        painted_anew(content, kind)\n",
        caught_by=(
            "tests/closed/files/test_files.py::test_a_picture_loses_where_it_was_taken_and_is_the_right_way_up",
        ),
    ),
    Fault(
        name="a file is sent as something that a browser runs",
        file="alongside/closed/views/files.py",
        wall='    answer["Content-Security-Policy"] = RUNS_NOTHING\n',
        left="",
        caught_by=("tests/closed/files/test_file_pages.py::test_it_is_sent_as_what_it_is_and_nothing_runs_in_it",),
    ),
    Fault(
        name="a picture of any size is opened",
        file="alongside/plainforms/pictures.py",
        wall="if picture.width * picture.height > _most(picture):",
        left="if not picture.width:",
        caught_by=(
            "tests/closed/files/test_files.py::test_a_large_photo_is_opened_small_and_one_in_layers_is_refused",
        ),
    ),
    Fault(
        name="what a file is is told by its name",
        file="alongside/closed/pictures.py",
        wall="    kind = kind_of(content)\n",
        left='    kind = next((each for each in FileKind if name.endswith(f".{each.value}")), None)\n',
        caught_by=(
            "tests/closed/files/test_files.py::test_a_picture_loses_where_it_was_taken_and_is_the_right_way_up",
        ),
    ),
    Fault(
        name="a browser may guess what a file is",
        file="alongside/closed/views/files.py",
        wall='    answer["X-Content-Type-Options"] = "nosniff"\n',
        left='    answer["X-Content-Type-Options"] = ""\n',
        caught_by=("tests/closed/files/test_file_pages.py::test_it_is_sent_as_what_it_is_and_nothing_runs_in_it",),
    ),
    Fault(
        name="a file is found by its address outside of its room",
        file="alongside/closed/queries/files.py",
        wall="found = Attachment.objects.filter(in_my_rooms(viewer, at=at), post=post, pk=file_id).first()",
        left="found = Attachment.objects.filter(pk=file_id).first()",
        caught_by=("tests/closed/files/test_file_pages.py::test_it_is_not_found_under_another_post_or_room",),
    ),
    Fault(
        name="a large file is put on the disk as it came",
        file="alongside/config/settings.py",
        wall='FILE_UPLOAD_HANDLERS = ["alongside.plainforms.uploads.OnlyInMemory"]\n',
        left="",
        caught_by=(
            "tests/closed/files/test_file_pages.py::test_a_hundred_megabytes_are_read_past_and_the_words_are_kept",
        ),
    ),
    Fault(
        name="SVG and HTML are taken for text",
        file="alongside/domain/rooms/files.py",
        wall="    if MARKUP.match(content.removeprefix(",
        left="    if not MARKUP.pattern and MARKUP.match(content.removeprefix(",
        caught_by=("tests/domain/rooms/test_files.py",),
    ),
    Fault(
        name="a meeting before a joint one is planned for tomorrow morning",
        file="alongside/domain/rooms/premeeting.py",
        wall="if when.begins_at < at + NOTICE:",
        left="if when.begins_at < at:",
        caught_by=("tests/domain/rooms/test_premeeting.py",),
    ),
    Fault(
        name="a guest plans for the room",
        file="alongside/closed/actions/premeetings.py",
        wall="insist(may_plan(plan.when, is_guest=stay.guest_until is not None, at=note.at))",
        left="insist(may_plan(plan.when, is_guest=False, at=note.at))",
        caught_by=(
            "tests/closed/premeetings/test_meeting.py::test_a_guest_reads_and_says_if_they_come_and_plans_nothing",
        ),
    ),
    Fault(
        name="what people need to come outlives the meeting that was called off",
        file="alongside/closed/actions/premeetings.py",
        wall="    Coming.objects.filter(premeeting=now).delete()\n",
        left="",
        caught_by=(
            "tests/closed/premeetings/test_meeting.py::test_called_off_it_stays_as_a_line_until_it_would_be_over_and_what_people_need_goes",
        ),
    ),
    Fault(
        name="who has left the room is still among those who come",
        file="alongside/closed/queries/premeetings.py",
        wall=", premeeting=premeeting, by__in=here.order_by())",
        left=", premeeting=premeeting).exclude(by__in=here.none())",
        caught_by=(
            "tests/closed/premeetings/test_meeting.py::test_the_last_answer_counts_and_who_went_out_is_not_among_those_who_come",
        ),
    ),
    Fault(
        name="any address in a place is a link",
        file="alongside/domain/rooms/premeeting.py",
        wall="if SECURE.fullmatch(word) and word.isprintable()",
        left='if ":" in word',
        caught_by=(
            "tests/closed/premeetings/test_pages.py::test_only_a_secure_link_can_be_pressed[http://meet.example.org/x-False]",
        ),
    ),
    Fault(
        name="what somebody takes along has other people’s words from the room",
        file="alongside/closed/queries/taking.py",
        wall="        mine = [each for each in stays if each.space_id == room.pk]\n",
        left="        mine = list(Presence.objects.filter(space=room))\n",
        caught_by=(
            "tests/closed/keeping/test_taking_along.py::test_all_that_is_theirs_is_in_both_files_and_nothing_of_anybody_elses",
        ),
    ),
    Fault(
        name="a list in a room shows how words begin that are hard to read",
        file="alongside/closed/models/talk.py",
        wall="(HARD if self.content_note else self.words)",
        left="self.words",
        caught_by=(
            "tests/closed/test_content_notes.py::test_no_list_shows_how_hard_words_begin_and_each_says_what_is_hard",
        ),
    ),
    Fault(
        name="whoever muted a room is told of it all the same",
        file="alongside/closed/queries/news.py",
        wall="(Q(muted_at=None, paused_at=None) & new)",
        left="(Q(paused_at=None) & new)",
        caught_by=("tests/closed/test_news.py::test_whoever_muted_a_room_is_not_told_of_it_but_of_others",),
    ),
    Fault(
        name="whoever went out of a room is told that there is something new in it",
        file="alongside/closed/queries/news.py",
        wall="my_stays(viewer, at=at).filter(",
        left="my_stays.__globals__['Presence'].objects.filter(member_id=viewer.member_id).filter(",
        caught_by=("tests/closed/test_news.py::test_whoever_is_not_inside_any_more_is_not_told",),
    ),
    Fault(
        name="an objection falls away when whoever made it takes a break",
        file="alongside/closed/queries/people.py",
        wall="return Q(by__in=asked) | Q(by__in=here.filter(guest_until=None), objects_to_it=True)",
        left="return Q(by__in=asked)",
        caught_by=("tests/closed/test_breaks.py::test_their_objection_stays",),
    ),
)
