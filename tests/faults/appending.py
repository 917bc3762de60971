"""What processes do to a record while they are raced, killed and starved. Run as `python -m tests.faults.appending`."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from itertools import count
from typing import Any
from uuid import UUID

import django

HERE = UUID(int=1)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHANGES = "create table if not exists changes (writer integer, number integer)"


class Site:
    """The real site on the database of this test, with a table of changes beside the record."""

    def __init__(self) -> None:
        django.setup()
        self.ledger = import_module("alongside.ledger.actions")
        self.queries = import_module("alongside.ledger.queries")
        self.acts = import_module("alongside.domain.record.acts")
        self.record = import_module("alongside.domain.record")
        self.db = import_module("django.db")
        self.note = self.ledger.Note(at=NOON, chance=self.ledger.SeededChance(1))
        import_module("tests.built_at_once").build()
        self.execute(CHANGES)
        self.db.connections.close_all()

    def execute(self, statement: str, *values: object) -> list[Any]:
        with self.db.connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall() if cursor.description else []

    def act(self, writer: int, number: int) -> None:
        """One change and its entry, together."""
        by = self.ledger.Author(f"{writer:032x}")
        with self.db.transaction.atomic():
            self.execute("insert into changes (writer, number) values (%s, %s)", writer, number)
            happened = self.acts.ProposalSupported(proposal=f"{number:032x}")
            self.ledger.write(partnership_id=HERE, by=by, act=happened, note=self.note)

    def seal(self) -> None:
        self.ledger.seal(partnership_id=HERE, note=self.note)

    def found(self) -> dict[str, Any]:
        """What is left: does the record verify, and does it tell of every change and no other?"""
        self.seal()
        answer = self.record.verify(self.queries.export_for(None, HERE))
        entries = self.queries.entries_of(None, HERE, most=100_000)
        told = sorted((int(entry.by, 16), int(entry.facts["proposal"], 16)) for entry in entries)
        changes = sorted(map(tuple, self.execute("select writer, number from changes")))
        return {**answer.as_json(), "tells_every_change": told == changes, "changes": changes}


def child(work: Callable[[], None]) -> int:
    """A process of its own that does the work and ends; its number."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        work()
        code = 0
    finally:
        if code:
            traceback.print_exc()
        os._exit(code)


def ended(pid: int) -> int:
    """How a process ended: 0 well, minus the signal if it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def race(site: Site, writers: int = 3, times: int = 25) -> dict[str, Any]:
    """Several processes append to a record that none of them has begun."""

    def work(writer: int) -> None:
        for number in range(times):
            site.act(writer, number)

    pids = [child(partial(work, writer)) for writer in range(writers)]
    return {"ended": [ended(pid) for pid in pids], **site.found()}


def die_at(site: Site, step: int, work: Callable[[], None]) -> Callable[[], None]:
    """The work, killed at its nth step. A statement has two steps, before and after it; so has a commit."""

    def dying() -> None:
        steps = iter(range(step))

        def step_or_die() -> None:
            if next(steps, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        def around(execute: Callable[..., Any], *arguments: Any) -> Any:
            step_or_die()
            answer = execute(*arguments)
            step_or_die()
            return answer

        commit = site.db.connection.commit
        site.db.connection.commit = lambda: around(commit)
        with site.db.connection.execute_wrapper(around):
            work()

    return dying


def killed_between(site: Site) -> dict[str, Any]:
    """An act killed before and after each of its statements, and a seal likewise, until one survives to its end."""
    acts = deaths(site, lambda number: site.act(1, number))
    site.act(2, 0)
    site.db.connections.close_all()
    seals = deaths(site, lambda _: site.seal())
    return {"deaths": {"act": acts, "seal": seals}, **site.found()}


def deaths(site: Site, work: Callable[[int], None]) -> int:
    """How often the work had to die until it had no step left to die at."""
    return next(number for number in count() if ended(child(die_at(site, number, partial(work, number)))) == 0)


def killed_at_random(site: Site, times: int = 25) -> dict[str, Any]:
    """Processes that append without end, each killed from outside after a while."""

    begun = os.pipe()

    def work(writer: int) -> None:
        for number in count():
            site.act(writer, number)
            os.write(begun[1], b"." if number == 0 else b"")
            if number % 7 == 0:
                site.seal()

    codes = []
    for writer in range(times):
        pid = child(partial(work, writer))
        os.read(begun[0], 1)
        time.sleep(0.007 * (writer * 7 % 11))
        os.kill(pid, signal.SIGKILL)
        codes.append(ended(pid))
    return {"ended": codes, **site.found()}


def starved(site: Site) -> dict[str, Any]:
    """A disk that fills up while acts are written, and has room again later."""
    pages = site.execute("pragma page_count")[0][0]
    site.execute(f"pragma max_page_count = {pages + 12}")
    refused = 0
    for number in range(400):
        try:
            site.act(1, number)
        except site.db.OperationalError:
            refused += 1
    site.execute("pragma max_page_count = 1000000")
    site.act(2, 0)
    return {"refused": refused, **site.found()}


def locked(site: Site) -> dict[str, Any]:
    """Somebody else holds the database for longer than anyone waits."""
    site.act(1, 0)
    site.db.connections.close_all()
    site.db.connections.settings["default"]["OPTIONS"]["timeout"] = 0.05
    ready, done = os.pipe(), os.pipe()

    def hold() -> None:
        with site.db.transaction.atomic():
            site.execute("insert into changes (writer, number) values (9, 9)")
            os.write(ready[1], b".")
            os.read(done[0], 1)
            site.db.transaction.set_rollback(True)

    pid = child(hold)
    os.read(ready[0], 1)
    refused = 0
    try:
        site.act(1, 1)
    except site.db.OperationalError:
        refused += 1
    os.write(done[1], b".")
    ended(pid)
    site.act(1, 2)
    return {"refused": refused, **site.found()}


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](Site())))  # noqa: T201
