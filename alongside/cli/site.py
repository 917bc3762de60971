"""What a command does before it may use the site's database: set up, and say plainly what is missing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import DatabaseError

from alongside.cli.plain import BadInput


def set_up() -> None:
    """Read the settings. Without any in the environment, a command works on the demo's folder."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
    if not any(name in os.environ for name in ("ALONGSIDE_SECRET_KEY", "ALONGSIDE_SECRET_KEY_FILE")):
        os.environ.setdefault("ALONGSIDE_DEMO", "true")
    try:
        django.setup()
    except ImproperlyConfigured as problem:
        raise BadInput(f"alongside: {problem}") from problem


@contextmanager
def using_database() -> Iterator[None]:
    """Set up, and turn what the database says into one sentence."""
    set_up()
    try:
        yield
    except DatabaseError as problem:
        raise BadInput(
            f"alongside: the database could not be used ({str(problem).splitlines()[0]}). "
            "Is it there, and has `alongside serve` or `alongside demo` prepared it?"
        ) from problem


def prepare_tables() -> None:
    settings.DATA.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)


def prepare_files() -> None:
    call_command("collectstatic", verbosity=0, interactive=False)


def refuse_if_unfit() -> None:
    """The system checks, with the database ones; a failed one is said and ends the command."""
    try:
        call_command("check", databases=["default"], fail_level="ERROR")
    except SystemCheckError as problem:
        print(problem, file=sys.stderr)
        raise BadInput("alongside: the site cannot start until this is put right.") from problem
