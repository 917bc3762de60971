"""What does PostgreSQL itself refuse to a guest, and to whoever would let one in or keep one there?

A guest finds what is said since they came, and not what members write together, decide and need. A stay is begun for
oneself, as a guest only with an invitation that the room has agreed, and ended; it is never made longer.
"""

from __future__ import annotations

from django.db.migrations.operations import RunPython

from alongside.closed.row_secured import (
    MINE,
    MY_ROOMS,
    NOW,
    TENDED,
    Policy,
    create_policy,
    inside,
    rooms_function,
    stays,
    steps,
)

AS_MEMBER = "space_id in (select alongside_rooms_as_member())"
OF_MEMBERS = f"{AS_MEMBER} or space_id = {TENDED}"
NAMED = {"mine": MINE, "now": NOW, "tended": TENDED}
AS_GUEST = f"space_id in {MY_ROOMS}"
SINCE_FUNCTION = """
create or replace function alongside_guest_since(room uuid) returns timestamptz language sql stable as $$
    select max(entered_at) from closed_presence
    where member_id = {mine} and space_id = room and left_at is null and guest_until > {now}
$$
"""
STAY_FUNCTION = """
create or replace function alongside_stay_kept() returns trigger language plpgsql as $$
begin
    if coalesce(new.space_id, old.space_id) = {tended} then
        return null;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'A stay is ended and never deleted.';
    end if;
    if tg_op = 'INSERT' then
        if new.member_id is distinct from {mine} then
            raise exception 'A stay is begun by whoever it belongs to.';
        end if;
        return null;
    end if;
    if (new.space_id, new.member_id, new.entered_at, new.guest_until)
        is distinct from (old.space_id, old.member_id, old.entered_at, old.guest_until) then
        raise exception 'Whose stay it is, where, and from when until when, is never changed.';
    end if;
    if old.left_at is not null and new.left_at is distinct from old.left_at then
        raise exception 'A stay that is over stays over.';
    end if;
    if new.member_id is distinct from {mine}
        and to_jsonb(new) - 'left_at' is distinct from to_jsonb(old) - 'left_at' then
        raise exception 'Of another one''s stay only that it is over can be written.';
    end if;
    return null;
end
$$
"""
INVITATION_FUNCTION = """
create or replace function alongside_invitation_kept() returns trigger language plpgsql as $$
begin
    if new.space_id = {tended} then
        return null;
    end if;
    if tg_op = 'INSERT' then
        if not exists (
            select 1 from closed_suggestion asked
            where asked.space_id = new.space_id and asked.matter = 'guest' and asked.settled_at is not null
              and asked.guest_id = new.member_id and asked.guest_until = new.guest_until
        ) then
            raise exception 'Nobody is asked in but whom the room has agreed on, until the day it has agreed on.';
        end if;
        return null;
    end if;
    if to_jsonb(new) - 'came_at' is distinct from to_jsonb(old) - 'came_at' or old.came_at is not null then
        raise exception 'An invitation is answered once and never changed.';
    end if;
    return null;
end
$$
"""
INVITED = """exists (
    select 1 from closed_invitation asked
    where asked.member_id = {mine} and asked.space_id = closed_presence.space_id
      and asked.guest_until = closed_presence.guest_until and asked.came_at is not null)"""


def rooms_as_member() -> RunPython:
    """In which rooms the reader is more than a guest, and since when they are one elsewhere."""
    return steps(
        [rooms_function("alongside_rooms_as_member", or_guest=""), SINCE_FUNCTION.format(**NAMED)],
        ["drop function alongside_guest_since(uuid)", "drop function alongside_rooms_as_member()"],
    )


def members_own(table: str, *, own: str = "", own_may_write: str = "true", guests_see: str = "false") -> RunPython:
    """What members write together and decide. `guests_see` is SQL for the rows that a guest is told of all the same."""
    shows = f"{OF_MEMBERS} or ({AS_GUEST} and {guests_see})"
    takes = OF_MEMBERS
    if own:
        shows, takes = f"{own} = {MINE} or {shows}", f"({own} = {MINE} and {own_may_write}) or {takes}"
    return _instead(table, was=inside(own=own, own_may_write=own_may_write), now=Policy(shows, takes))


def guests_may(table: str, rows: str) -> RunPython:
    """A guest reads and writes those rows only for which the SQL of `rows` holds."""
    both = f"{OF_MEMBERS} or ({AS_GUEST} and {rows})"
    return _instead(table, was=inside(), now=Policy(both, both))


def stays_kept() -> RunPython:
    """A member ends a guest's stay, and writes no other but their own; nobody's grows longer."""
    mine = f"member_id = {MINE} and (guest_until is null or left_at is not null or {INVITED.format(**NAMED)})"
    ended = f"guest_until is not null and left_at is not null and {AS_MEMBER}"
    now = Policy(stays().shows, f"({mine}) or ({ended}) or space_id = {TENDED}")
    return _instead("closed_presence", was=stays(), now=now)


def watched(table: str, function: str, *, name: str) -> RunPython:
    """After each row that is written, `function` may still refuse it: a policy cannot see how a row was before."""
    trigger = f"after insert or update or delete on {table} for each row execute function {name}()"
    if "'DELETE'" not in function:
        trigger = trigger.replace(" or delete", "")
    return steps(
        [function.format(**NAMED), f"create trigger {table}_kept {trigger}"],
        [f"drop trigger {table}_kept on {table}", f"drop function {name}()"],
    )


def _instead(table: str, *, was: Policy, now: Policy) -> RunPython:
    drop = f'drop policy {table}_readers on "{table}"'
    return steps([drop, create_policy(table, now)], [drop, create_policy(table, was)])
