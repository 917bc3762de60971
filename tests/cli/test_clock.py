"""Is the clock of a site begun again whenever it stops, and does no fault stop it for good?"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from signal import SIGKILL
from typing import Any

import pytest

from alongside.cli import main, tick
from alongside.cli.clock import Clock
from alongside.cli.plain import BadInput
from alongside.decisions.models import Decision
from alongside.ledger.actions import seal
from tests.cast import Cast
from tests.decisions.world import opened, rules

Printed = pytest.CaptureFixture[str]
WAITS = "import os, sys, time; print(os.getpid(), file=open(sys.argv[1], 'a'), flush=True); time.sleep(60)"
FAILS = "import os, sys; print(os.getpid(), file=open(sys.argv[1], 'a')); sys.exit(1)"


def until(true: Callable[[], bool]) -> None:
    ends = time.monotonic() + 20
    while not true():
        assert time.monotonic() < ends
        time.sleep(0.05)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
def test_a_clock_that_is_killed_is_begun_again_and_stops_with_the_site(tmp_path: Path, capfd: Printed) -> None:
    begun = tmp_path / "begun"
    begun.touch()

    def pids() -> list[int]:
        return [int(line) for line in begun.read_text().splitlines()]

    with Clock(every=1, pause=0, command=[sys.executable, "-c", WAITS, str(begun)]):
        until(lambda: len(pids()) == 1)
        os.kill(pids()[0], SIGKILL)
        until(lambda: len(pids()) == 2)
        assert is_running(pids()[1])
    assert not any(is_running(pid) for pid in pids())
    assert "the clock stopped. It is begun again." in capfd.readouterr().err


@pytest.mark.slow
def test_a_clock_that_fails_at_once_is_begun_again_and_again(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    begun.touch()
    with Clock(every=1, pause=0, command=[sys.executable, "-c", FAILS, str(begun)]):
        until(lambda: len(begun.read_text().splitlines()) >= 3)


@pytest.mark.parametrize("problem", [BadInput("The disk is full."), ValueError("a fault of ours"), OSError("no room")])
def test_no_fault_of_a_round_stops_the_clock(problem: Exception, capsys: Printed) -> None:
    def once() -> None:
        raise problem

    tick.keep_on(once)
    if isinstance(problem, BadInput):
        assert capsys.readouterr().err == "The disk is full.\n"


@pytest.mark.django_db
def test_a_lost_key_is_said_and_everything_else_is_done(
    cast: Cast, capsys: Printed, settings: Any, tmp_path: Path
) -> None:
    """Dot’s backup was put back without the key. Records cannot be signed; decisions close all the same."""
    settings.LEDGER_KEY_FILE = tmp_path / "record-key.pem"
    rules(cast)
    decision = opened(cast)
    seal(partnership_id=cast.elsewhere.pk, note=cast.note())
    settings.LEDGER_KEY_FILE.unlink()
    Decision.objects.update(closes_at=decision.opened_at)
    assert main(["tick"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("The key that signs the record is missing")
    assert said.count("\n") == 1
    decision.refresh_from_db()
    assert decision.outcome == "no_quorum"


@pytest.mark.django_db
def test_one_round_does_what_is_due_and_says_nothing(capsys: Printed) -> None:
    assert main(["tick"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("seconds", ["0", "-3", "soon", "86401", "1" * 40])
def test_a_number_of_seconds_that_is_none_is_said_in_a_sentence(seconds: str, capsys: Printed) -> None:
    assert main(["tick", "--every", seconds]) == 2
    said = capsys.readouterr().err
    assert "it has to be a whole number from 1 to 86400" in said
    assert said.count("\n") == 1
