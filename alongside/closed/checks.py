"""Are both walls of closed rooms up: does the database bind the role we use, and are the keys for our eyes alone?"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connections

ROLE = "select rolsuper, rolbypassrls from pg_roles where rolname = current_user"


@register(Tags.database)
def the_database_binds_us(databases: Iterable[str] | None = None, **_: Any) -> list[CheckMessage]:
    """A superuser, and a role that bypasses row security, sees every row whatever a policy says."""
    if not any(passes_every_wall(name) for name in databases or ()):
        return []
    return [
        Warning(
            "The database role that answers pages is not bound by row-level security: it is a superuser, or has "
            "BYPASSRLS. Closed rooms then have one wall less.",
            hint="Make a role with neither, let it own the database, and name it in DATABASE_URL.",
            id="alongside.W011",
        )
    ]


def passes_every_wall(name: str) -> bool:
    connection = connections[name]
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute(ROLE)
        return any(cursor.fetchone())


@register(Tags.security)
def keys_are_for_us_alone(**_: Any) -> list[CheckMessage]:
    folder = Path(settings.ROOM_KEYS)
    if not folder.exists() or not folder.stat().st_mode & 0o077:
        return []
    return [
        Warning(
            f"Others on this computer can look into {folder}, where the keys of closed rooms are.",
            hint=f"chmod 700 {folder}",
            id="alongside.W012",
        )
    ]
