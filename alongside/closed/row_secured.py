"""How does PostgreSQL itself refuse to show what is in a closed room? By row-level security, made from READERS."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import RunPython

from alongside.domain.visibility import READERS, Audience, SpaceKind

LOOKING = "alongside.looking"
"""Set while the function below looks for the reader's own stays: then the table of stays shows those and no more.

So whoever sets it by hand sees less than before.
"""
MINE = "alongside_reader()"
MY_ROOMS = "(select alongside_rooms_of_reader())"
TENDED = "nullif(current_setting('alongside.tended', true), '')::uuid"
NOW = "nullif(current_setting('alongside.now', true), '')::timestamptz"
CLOSED = (SpaceKind.ONE_STAKE, SpaceKind.LIVED)

WHOSE = {
    Audience.SAME_STAKE: "space.stake = member.stake",
    Audience.LIVED_EXPERIENCE: "member.side = 'lived'",
}

SHOWN = f"""
    from closed_showing shown
    join closed_lead lead on lead.id = shown.lead_id and lead.member_id = shown.member_id
    join partnerships_member member on member.id = shown.member_id
    where shown.member_id = {MINE}
      and shown.agreed_at is not null and shown.ended_at is null and shown.reads_until > {NOW}
      and lead.ended_at is null and lead.asked_at >= member.joined_at and member.left_at is null
"""
"""What keyholders show to the reader at this moment, as the lead of the room that they are."""
IN_THE_PART = """
    shown.space_id = post.space_id and post.said_at >= shown.since and post.said_at < shown.until
    and (shown.thread is null or shown.thread = post.id or shown.thread = post.thread_id)
"""

READER_FUNCTION = """
create or replace function alongside_reader() returns uuid language sql stable as $$
    select nullif(current_setting('alongside.reader', true), '')::uuid
$$
"""
ROOMS_FUNCTION = """
create or replace function {name}() returns setof uuid language plpgsql stable as $$
begin
    perform set_config('alongside.looking', 'yes', true);
    return query
        select stay.space_id
        from closed_presence stay
        join spaces_space space on space.id = stay.space_id
        join partnerships_member member on member.id = stay.member_id
        where stay.member_id = alongside_reader()
          and stay.left_at is null
          and member.left_at is null
          and stay.entered_at >= member.joined_at
          and member.partnership_id = space.partnership_id
          and ({as_member}{or_guest});
    perform set_config('alongside.looking', '', true);
end
$$
"""

AS_MEMBER = "(stay.guest_until is null and {readers})"
OR_GUEST = " or (stay.guest_until > {now} and space.kind in ({closed}))"


def readers_as_sql() -> str:
    """READERS as a condition on a space, a member and the member's stay."""
    return "(" + " or ".join(_conditions()) + ")"


def _conditions() -> Iterator[str]:
    for kind, audience in READERS.items():
        if kind in CLOSED:
            changed = "stake_changed_at" if kind is SpaceKind.ONE_STAKE else "side_changed_at"
            since = f"coalesce(member.{changed}, stay.entered_at)"
            yield f"(space.kind = '{kind}' and {WHOSE[audience]} and stay.entered_at >= {since})"


def rooms_of_reader() -> RunPython:
    """A migration step that tells the database which rooms a reader is inside. Again after any change of READERS."""
    closed = ", ".join(f"'{kind}'" for kind in CLOSED)
    rooms = rooms_function("alongside_rooms_of_reader", or_guest=OR_GUEST.format(closed=closed, now=NOW))
    return steps(
        [READER_FUNCTION, rooms],
        ["drop function alongside_rooms_of_reader()", "drop function alongside_reader()"],
    )


def rooms_function(name: str, *, or_guest: str) -> str:
    return ROOMS_FUNCTION.format(name=name, as_member=AS_MEMBER.format(readers=readers_as_sql()), or_guest=or_guest)


def row_secured(table: str, *, own: str = "", own_may_write: str = "true") -> RunPython:
    """A migration step after which a table shows only the rows of rooms that the reader is inside.

    The table needs a column `space_id`. `own` names a column with a member's id: whoever it is sees such a row from
    outside too, and may write it where the SQL of `own_may_write` holds. It has to come after `rooms_of_reader`.
    The owner of the table is bound as well; a superuser, or a role that bypasses row security, is not.
    """
    return _policy(table, inside(own=own, own_may_write=own_may_write))


@dataclass(frozen=True, slots=True)
class Policy:
    """In SQL, which rows of a table it `shows`, and how a row has to be to be written: what it `takes`."""

    shows: str
    takes: str


def inside(*, own: str = "", own_may_write: str = "true") -> Policy:
    """For everybody inside of a room, a guest too."""
    is_inside = f"space_id in {MY_ROOMS} or space_id = {TENDED}"
    if not own:
        return Policy(is_inside, is_inside)
    return Policy(f"{own} = {MINE} or {is_inside}", f"({own} = {MINE} and {own_may_write}) or {is_inside}")


def row_secured_apart(table: str, *, shows: str, adds: str, changes: str = "false", into: str = "") -> RunPython:
    """For a table that some see or change from outside of the room: SQL that is true for a row, for each thing apart.

    Whoever tends the room moves its rows about, as everywhere; nobody else takes one away. `into` is what a row that
    was changed has to be, where that is more than what may be changed.
    """
    tends = f"space_id = {TENDED}"
    allowed = {"select": shows, "insert": adds, "update": changes, "delete": "false"}
    made, dropped = _secured(table)
    for act, sql in allowed.items():
        using = "" if act == "insert" else f"using (({sql}) or {tends})"
        then = into or sql if act == "update" else sql
        check = f"with check (({then}) or {tends})" if act in {"insert", "update"} else ""
        made.append(f'create policy {table}_{act} on "{table}" for {act} {using} {check}')
        dropped.insert(0, f'drop policy {table}_{act} on "{table}"')
    return steps(made, dropped)


def shown_to_leads() -> RunPython:
    """A migration step: beside those inside, a lead sees what is shown to them, and under which names it was said.

    While the function above looks for the reader's own stays, this shows none.
    """
    part = IN_THE_PART.replace("post.", "closed_post.")
    said_in_it = SHOWN.replace("where", f"join closed_post post on {IN_THE_PART} where", 1)
    said_there = f"id in (select post.by_id {said_in_it})"
    looking = f"current_setting('{LOOKING}', true) = 'yes'"
    shows = {
        "closed_post": f"exists (select 1 {SHOWN} and {part})",
        "closed_presence": f"case when {looking} then false else {said_there} end",
    }
    return steps(
        [f'create policy {table}_shown on "{table}" for select using ({sql})' for table, sql in shows.items()],
        [f'drop policy {table}_shown on "{table}"' for table in shows],
    )


def _secured(table: str) -> tuple[list[str], list[str]]:
    """To put a table behind the wall, its owner too; and to take it from there."""
    return (
        [
            f'alter table "{table}" enable row level security',
            f'alter table "{table}" force row level security',
        ],
        [f'alter table "{table}" no force row level security', f'alter table "{table}" disable row level security'],
    )


def stays_secured(table: str) -> RunPython:
    """The same for the table of stays, which says who is inside: it cannot ask itself, so it shows one's own first."""
    return _policy(table, stays())


def stays() -> Policy:
    is_inside = f"space_id in {MY_ROOMS} or space_id = {TENDED}"
    shows = f"case when current_setting('{LOOKING}', true) = 'yes' then member_id = {MINE}"
    shows = f"{shows} else member_id = {MINE} or {is_inside} end"
    return Policy(shows, f"(member_id = {MINE} and guest_until is null) or {is_inside}")


def _policy(table: str, policy: Policy) -> RunPython:
    made, dropped = _secured(table)
    return steps([*made, create_policy(table, policy)], [f'drop policy {table}_readers on "{table}"', *dropped])


def create_policy(table: str, policy: Policy) -> str:
    return f'create policy {table}_readers on "{table}" using ({policy.shows}) with check ({policy.takes})'


def steps(forwards: list[str], backwards: list[str]) -> RunPython:
    def running(statements: list[str]):  # type: ignore[no-untyped-def]
        def run(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
            if schema_editor.connection.vendor == "postgresql":
                for statement in statements:
                    schema_editor.execute(statement, params=None)

        return run

    return RunPython(running(forwards), running(backwards))
