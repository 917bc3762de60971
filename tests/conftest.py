"""What every test can count on: no network, a warning is an error, and a busy machine is no failure."""

from __future__ import annotations

import socket

import pytest
from django.core.management.commands.migrate import Command as Migrate
from django.db import connection
from hypothesis import settings

from tests.built_at_once import at_once
from tests.cast import assemble
from tests.ledger.emptying import lifting

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches past this machine fails at once."""
    connect = socket.socket.connect

    def only_here(self, address):
        if isinstance(address, tuple) and address[0] not in {"127.0.0.1", "localhost", "::1"}:
            raise AssertionError(f"A test tried to reach {address[0]}.")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.fixture(autouse=True, scope="session")
def _append_only_tables_can_be_emptied_between_tests() -> None:
    """Only here: anywhere else the database refuses, and that is the point of it."""
    # On the class: while a browser is driven, Django makes itself another connection in the same thread.
    operations = type(connection.ops)
    operations.sql_flush = lifting(operations.sql_flush)


@pytest.fixture(autouse=True, scope="session")
def _tables_are_built_at_once(django_test_environment) -> None:
    """Hundreds of runs begin: each wall that is taken away is one."""
    Migrate.handle = at_once(Migrate.handle)


@pytest.fixture
def cast(db):
    """Ana, Bo and Cy in Harbour Lane; Eve in Mill Road; Dot, who runs the server."""
    return assemble()
