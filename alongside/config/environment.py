"""Settings read from the environment, strictly: a wrong value stops the start with a clear sentence."""

from __future__ import annotations

import os
import re
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

HOUSE = Path(__file__).resolve().parents[2]
DATABASES = frozenset({"django.db.backends.sqlite3", "django.db.backends.postgresql"})


def flag(name: str, *, default: bool) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    if value not in {"true", "false"}:
        raise ImproperlyConfigured(f"{name} is “{value}”. It has to be true or false.")
    return value == "true"


def number(name: str, *, default: int) -> int:
    value = os.environ.get(name)
    if value is None:
        return default
    if not (value.isascii() and value.isdecimal()):
        raise ImproperlyConfigured(f"{name} is “{value}”. It has to be a whole number.")
    return int(value)


def text(name: str, *, default: str = "") -> str:
    return os.environ.get(name, default)


def words(name: str, *, default: str = "") -> list[str]:
    return [word.strip() for word in text(name, default=default).split(",") if word.strip()]


def folder(name: str, *, default: Path) -> Path:
    return Path(text(name) or default)


def secret(name: str, *, otherwise: str = "") -> str:
    """From NAME_FILE if that is set, else from NAME, else `otherwise`; a start without any is refused."""
    if path := text(f"{name}_FILE"):
        return Path(path).read_text().strip()
    value = text(name) or otherwise
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. Put a long random text in it, or its file in {name}_FILE.")
    return value


def organisations(name: str) -> list[dict[str, str]]:
    """The organisations with which their staff may sign in: their keys in NAME, and for each, NAME_KEY_…"""
    found = []
    for key in words(name):
        if not re.fullmatch("[a-z][a-z0-9-]*", key):
            raise ImproperlyConfigured(f"{name} has “{key}”. It has to be small letters, digits and dashes.")
        own = f"{name.removesuffix('S')}_{key.upper().replace('-', '_')}"
        said = {part: text(f"{own}_{part.upper()}") for part in ("name", "issuer", "client_id")}
        if missing := [part for part, value in said.items() if not value]:
            raise ImproperlyConfigured(f"{own}_{missing[0].upper()} is not set.")
        found.append({"key": key, **said, "client_secret": secret(f"{own}_CLIENT_SECRET")})
    return found


def time_zone(name: str, *, default: str) -> str:
    value = text(name, default=default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ImproperlyConfigured(f"{name} is “{value}”. It has to be a time zone such as Europe/London.") from None
    return value


def database(name: str, *, default: str) -> dj_database_url.DBConfig:
    """Only the two kinds of database whose guards we have written. The address may hold a password: it is not shown."""
    try:
        found = dj_database_url.parse(text(name, default=default))
    except ValueError:
        found = dj_database_url.DBConfig()
    if found.get("ENGINE") not in DATABASES:
        raise ImproperlyConfigured(
            f"{name} names no database we can use. It has to be like sqlite:////folder/file.sqlite3, "
            "or like postgres://name:password@host/database."
        )
    return found
