"""Does `alongside where` lead from an address to the files behind it, and say so when there are none?"""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.cli import main

HOUSE = Path(__file__).resolve().parents[2]
Printed = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    "address", ["/p/harbour-lane/decide/", "http://127.0.0.1:8000/p/harbour-lane/decide/?page=2#open"]
)
def test_an_address_leads_to_its_files(capsys: Printed, address: str) -> None:
    assert main(["where", address]) == 0
    name, view, *beside = capsys.readouterr().out.splitlines()
    assert name == "decisions:list"
    file, _, line = view.split()[1].partition(":")
    here = (HOUSE / file).read_text(encoding="utf-8").splitlines()[int(line) - 1 :]
    assert f"def {view.split()[2]}(" in " ".join(here[:5])
    for each in beside:
        assert (HOUSE / each.split()[1]).exists()
    assert {each.split()[0] for each in beside} >= {"queries", "actions", "forms", "models", "templates", "tests"}


@pytest.mark.parametrize("address", ["/nowhere/", "decide", "http://[::1/p/x", "/p/\ud800/", "/p/\x1b[31m/"])
def test_an_address_that_nothing_answers_is_said_in_a_sentence(capsys: Printed, address: str) -> None:
    assert main(["where", address]) == 2
    said = capsys.readouterr().err
    assert said.startswith("alongside where: no page answers ")
    assert said.count("\n") == 1
    assert said.isascii()
    assert "\x1b" not in said
