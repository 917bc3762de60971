"""The walls of closed rooms: the lock, the list and the check, the database's policy, and what a room agrees."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

SECOND_WALL = ("tests/closed/test_second_wall.py",)

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
        caught_by=("tests/closed/keeping/test_locked.py",),
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
        caught_by=("tests/closed/keeping/test_locked.py",),
    ),
    Fault(
        name="locked words open in another column",
        file="alongside/domain/rooms/locking.py",
        wall="{room.hex}|{table}|{column}|{row.hex}",
        left="{room.hex}|{table}|{row.hex}",
        caught_by=("tests/closed/keeping/test_locked.py",),
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
        caught_by=("tests/closed/keeping/test_locked.py",),
    ),
    Fault(
        name="others on the computer can read the keys",
        file="alongside/closed/checks.py",
        wall="folder.stat().st_mode & 0o077",
        left="folder.stat().st_mode & 0o000",
        caught_by=("tests/closed/keeping/test_keys.py",),
    ),
)

LIST_AND_CHECK = (
    Fault(
        name="a list in a room forgets who is reading",
        file="alongside/closed/queries/inside.py",
        wall='return Q(**{f"{prefix}space__in": my_stays(viewer, at=at).values("space")})',
        left='return Q(**{f"{prefix}space__isnull": viewer is None})',
        caught_by=("tests/closed/moderating/test_turns.py",),
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
        caught_by=SECOND_WALL,
    ),
    Fault(
        name="the check of a room forgets who changed their group, the list does not",
        file="alongside/domain/rooms/inside.py",
        wall="return stay.entered_at >= since(footing, place)",
        left="return stay.entered_at >= footing.joined_at",
        caught_by=SECOND_WALL,
    ),
    Fault(
        name="the list of a room keeps a guest whose time is over",
        file="alongside/closed/queries/inside.py",
        wall="Q(guest_until__gt=at, space__kind__in=CHANGED)",
        left="Q(guest_until__isnull=False, space__kind__in=CHANGED)",
        caught_by=SECOND_WALL,
    ),
    Fault(
        name="the check of a room keeps a guest whose time is over",
        file="alongside/domain/rooms/inside.py",
        wall="stay.guest_until is not None and at < stay.guest_until",
        left="stay.guest_until is not None",
        caught_by=SECOND_WALL,
    ),
    Fault(
        name="whoever left the partnership stays on the list of a room",
        file="alongside/closed/queries/inside.py",
        wall='Q(left_at=None, member__left_at=None, entered_at__gte=F("member__joined_at"))',
        left="Q(left_at=None)",
        caught_by=SECOND_WALL,
    ),
    Fault(
        name="who changed their group goes in without asking",
        file="alongside/domain/rooms/entering.py",
        wall="    if asked is None or asked.at < changed:\n        return CHANGED\n",
        left="    if asked is None or asked.at < changed:\n        return ALLOWED\n",
        caught_by=("tests/domain/rooms/test_entering.py", "tests/closed/test_coming_in.py"),
    ),
    Fault(
        name="a page of a closed room may stay in a cache",
        file="alongside/closed/middleware.py",
        wall="            add_never_cache_headers(answer)\n",
        left="",
        caught_by=("tests/closed/test_pages.py",),
    ),
)

POLICY = (
    Fault(
        name="the policy is not switched on",
        file="alongside/closed/row_secured.py",
        wall="            f'alter table \"{table}\" enable row level security',\n",
        left="",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="the policy does not bind the owner of the tables",
        file="alongside/closed/row_secured.py",
        wall="            f'alter table \"{table}\" force row level security',\n",
        left="",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="the policy shows everything",
        file="alongside/closed/row_secured.py",
        wall="using ({policy.shows})",
        left="using (true)",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="the policy lets anybody write into a room",
        file="alongside/closed/row_secured.py",
        wall="with check ({policy.takes})",
        left="with check (true)",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="a stay by which somebody is a guest can be written for oneself",
        file="alongside/closed/guest_secured.py",
        wall="(guest_until is null or left_at is not null or {INVITED.format(**NAMED)})",
        left="(guest_until is null or left_at is not null or {bool(INVITED)})",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="the policy forgets whom a room is for",
        file="alongside/closed/row_secured.py",
        wall="""f"(space.kind = '{kind}' and {WHOSE[audience]} and""",
        left="""f"(space.kind = '{kind}' and '{audience}' <> '' and""",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="the policy forgets who changed their group",
        file="alongside/closed/row_secured.py",
        wall='since = f"coalesce(member.{changed}, stay.entered_at)"',
        left='since = f"least(member.{changed}, stay.entered_at)"',
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="the policy keeps who went out of a room",
        file="alongside/closed/row_secured.py",
        wall="          and stay.left_at is null\n",
        left="",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="the policy keeps who left the partnership",
        file="alongside/closed/row_secured.py",
        wall="          and member.left_at is null\n",
        left="",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="the policy keeps a guest whose time is over",
        file="alongside/closed/row_secured.py",
        wall="stay.guest_until > {now} and",
        left="stay.guest_until is not null and",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
    Fault(
        name="who is reading outlives the transaction",
        file="alongside/closed/reading.py",
        wall='", ".join("set_config(%s, %s, true)" for _ in settings)',
        left='", ".join("set_config(%s, %s, false)" for _ in settings)',
        caught_by=("tests/attacks/test_a_role_of_the_database.py",),
        only_postgres=True,
    ),
    Fault(
        name="who was reading is not put back after somebody else",
        file="alongside/closed/reading.py",
        wall="        if before:\n            _set(before)\n",
        left="",
        caught_by=SECOND_WALL,
        only_postgres=True,
    ),
)

AGREED = (
    Fault(
        name="the record is told who carried a statement",
        file="alongside/closed/actions/carrying.py",
        wall='by=Author(pen, now.space.stake if signing is Signing.GROUP else ""),',
        left="by=by.author if pen else by.author,",
        caught_by=("tests/closed/statements/test_carrying.py",),
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

OF_LOCKS_AND_POLICY = (*LOCKS, *LIST_AND_CHECK, *POLICY, *AGREED)
