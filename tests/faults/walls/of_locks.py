"""The walls of closed rooms: the lock, the list and the check, and what a room agrees."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

LOCKS = (
    Fault(
        name="words are stored as they are",
        file="alongside/closed/locked.py",
        wall="        return opened(stored, key=turn.key, place=self.place(row))\n\n"
        "    def locked(self, row: Any, said: Any) -> bytes:\n"
        '        """The nonce is drawn here and is nobody\'s argument: one that came twice would give words away."""\n'
        "        if not said:\n"
        '            return b""\n'
        "        turn = key_ring(row.space_id).newest\n"
        "        plain = said.encode() if isinstance(said, str) else said\n"
        "        nonce = token_bytes(NONCE_BYTES)\n"
        "        return lock(plain, key=turn.key, turn=turn.number, place=self.place(row), nonce=nonce)\n",
        left="        return stored[33:]\n\n"
        "    def locked(self, row: Any, said: Any) -> bytes:\n"
        "        turn = key_ring(row.space_id).newest\n"
        '        head = lock(b"", key=turn.key, turn=turn.number, place=b"", nonce=token_bytes(NONCE_BYTES))\n'
        '        return head + (said.encode() if isinstance(said, str) else said) if said else b""\n',
        caught_by=("tests/closed/keeping/test_locked.py::test_no_row_of_any_table_holds_a_word_of_it",),
    ),
    Fault(
        name="locked words open in another room",
        file="alongside/domain/rooms/locking.py",
        wall="{room.hex}|{table}|{column}|{row.hex}",
        left="{table}|{column}|{row.hex}",
        caught_by=("tests/domain/rooms/test_locking.py", "tests/closed/keeping/test_locked.py"),
    ),
    Fault(
        name="locked words open in another row",
        file="alongside/domain/rooms/locking.py",
        wall="{room.hex}|{table}|{column}|{row.hex}",
        left="{room.hex}|{table}|{column}",
        caught_by=("tests/closed/keeping/test_locked.py::test_locked_words_moved_to_another_row_or_room_do_not_open",),
    ),
    Fault(
        name="locked words open in another column",
        file="alongside/domain/rooms/locking.py",
        wall="{room.hex}|{table}|{column}|{row.hex}",
        left="{room.hex}|{table}|{row.hex}",
        caught_by=("tests/closed/keeping/test_locked.py::test_locked_words_moved_to_another_column_do_not_open",),
    ),
    Fault(
        name="locked words open in another table",
        file="alongside/domain/rooms/locking.py",
        wall="{room.hex}|{table}|{column}|{row.hex}",
        left="{room.hex}|{column}|{row.hex}",
        caught_by=("tests/domain/rooms/test_locking.py", "tests/closed/keeping/test_locked.py"),
    ),
    Fault(
        name="two texts are locked with one nonce",
        file="alongside/closed/locked.py",
        wall="nonce = token_bytes(NONCE_BYTES)",
        left="nonce = bytes(NONCE_BYTES)",
        caught_by=("tests/closed/keeping/test_locked.py::test_no_two_texts_ever_begin_from_the_same_nonce",),
    ),
    Fault(
        name="others on the computer can read the keys",
        file="alongside/closed/checks.py",
        wall="folder.stat().st_mode & 0o077",
        left="folder.stat().st_mode & 0o000",
        caught_by=("tests/closed/keeping/test_keys.py::test_a_folder_that_others_can_look_into_is_warned_of",),
    ),
)

LIST_AND_CHECK = (
    Fault(
        name="a list in a room forgets who is reading",
        file="alongside/closed/queries/inside.py",
        wall='return Q(**{f"{prefix}space__in": my_stays(viewer, at=at).values("space")})',
        left='return Q(**{f"{prefix}space__isnull": viewer is None})',
        caught_by=("tests/closed/moderating/test_turns.py::test_who_is_willing_is_known_only_to_those_inside",),
    ),
    Fault(
        name="a page of a room forgets to ask who is inside",
        file="alongside/domain/rooms/inside.py",
        wall="if footing.left_at is not None or stay.left_at is not None:",
        left="if footing.left_at is not None:",
        caught_by=("tests/domain/rooms",),
    ),
    Fault(
        name="the list of a room forgets who changed their group, the check does not",
        file="alongside/closed/queries/inside.py",
        wall='since = Q(entered_at__gte=Coalesce(changed, "entered_at"))',
        left="since = Q(pk__isnull=not changed)",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
    ),
    Fault(
        name="the check of a room forgets who changed their group, the list does not",
        file="alongside/domain/rooms/inside.py",
        wall="return stay.entered_at >= since(footing, place)",
        left="return stay.entered_at >= footing.joined_at",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
    ),
    Fault(
        name="the list of a room keeps a guest whose time is over",
        file="alongside/closed/queries/inside.py",
        wall="Q(guest_until__gt=at, space__kind__in=CHANGED)",
        left="Q(guest_until__isnull=False, space__kind__in=CHANGED)",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
    ),
    Fault(
        name="the check of a room keeps a guest whose time is over",
        file="alongside/domain/rooms/inside.py",
        wall="stay.guest_until is not None and at < stay.guest_until",
        left="stay.guest_until is not None",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
    ),
    Fault(
        name="whoever left the partnership stays on the list of a room",
        file="alongside/closed/queries/inside.py",
        wall='Q(left_at=None, member__left_at=None, entered_at__gte=F("member__joined_at"))',
        left="Q(left_at=None)",
        caught_by=(
            "tests/closed/test_second_wall.py::test_the_list_the_check_and_the_policy_agree_for_everybody_at_any_time",
        ),
    ),
    Fault(
        name="who changed their group goes in without asking",
        file="alongside/domain/rooms/entering.py",
        wall="    if asked is None or asked.at < changed:\n        return CHANGED\n",
        left="    if asked is None or asked.at < changed:\n        return ALLOWED\n",
        caught_by=(
            "tests/closed/test_coming_in.py::test_a_professional_who_becomes_a_carer_for_an_hour_is_not_let_in",
        ),
    ),
    Fault(
        name="a page of a closed room may stay in a cache",
        file="alongside/closed/middleware.py",
        wall="            add_never_cache_headers(answer)\n",
        left="",
        caught_by=(
            "tests/closed/test_pages.py::test_no_page_leaves_a_copy_in_a_cache_or_its_address_on_the_next_page[nobody]",
        ),
    ),
)

AGREED = (
    Fault(
        name="the record is told who carried a statement",
        file="alongside/closed/actions/carrying.py",
        wall='by=Author(pen, now.space.stake if signing is Signing.GROUP else ""),',
        left="by=by.author if pen else by.author,",
        caught_by=(
            "tests/closed/statements/test_carrying.py::test_nothing_at_the_table_or_on_the_record_says_who_wrote_or_voted_or_carried",
        ),
    ),
    Fault(
        name="one yes decides for a room",
        file="alongside/domain/rooms/agreeing.py",
        wall="return max(LEAST_YES, inside // 2 + 1)",
        left="return 1 + 0 * inside",
        caught_by=("tests/domain/rooms",),
    ),
    Fault(
        name="a guest decides for a room",
        file="alongside/domain/rooms/carrying.py",
        wall="    if is_guest:\n        return GUEST\n    return CARRIED",
        left="    return CARRIED",
        caught_by=("tests/domain/rooms", "tests/closed/statements/test_carrying.py"),
    ),
    Fault(
        name="what is put to everyone opens without notice",
        file="alongside/domain/decisions/days.py",
        wall="    if notice_days == 0:",
        left="    if notice_days >= 0:",
        caught_by=("tests/domain/decisions/test_days.py",),
    ),
)

OF_LOCKS = (*LOCKS, *LIST_AND_CHECK, *AGREED)
