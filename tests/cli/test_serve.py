"""Does `alongside serve` say plainly where it cannot answer, before it prepares anything?"""

from __future__ import annotations

import os
import socket
from argparse import Namespace
from collections.abc import Iterator

import pytest

from alongside.cli import main, serve
from alongside.cli.plain import BadInput

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another web server answers at, in the way that lets a second one share it."""
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture(autouse=True)
def _no_address_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_ADDRESS", "to be taken back")
    monkeypatch.delenv("ALONGSIDE_ADDRESS")


@pytest.mark.parametrize("command", [["serve"], ["demo", "--serve"]])
def test_a_port_where_somebody_answers_already_is_not_shared(taken: int, capsys: Printed, command: list[str]) -> None:
    assert main([*command, "--port", str(taken)]) == 2
    said = capsys.readouterr().err
    assert f"it cannot answer at 127.0.0.1, port {taken}" in said
    assert "choose another port" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--port", "0", "from 1 to 65535"),
        ("--port", "99999", "from 1 to 65535"),
        ("--workers", "0", "from 1 to 64"),
        ("--threads", "0", "from 1 to 256"),
        ("--address", "300.1.1.1", "it has to be an address in numbers"),
        ("--address", "harbour.example", "it has to be an address in numbers"),
    ],
)
def test_what_it_cannot_use_is_said_in_a_sentence(option: str, value: str, said: str, capsys: Printed) -> None:
    assert main(["serve", option, value]) == 2
    printed = capsys.readouterr().err
    assert said in printed
    assert printed.count("\n") == 1


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(BadInput, match=r"it cannot answer at 192\.0\.2\.1, port 8149"):
        serve.make_way(Namespace(address="192.0.2.1", port=8149))


@pytest.mark.parametrize(
    ("address", "link"),
    [("127.0.0.1", "http://127.0.0.1:{}"), ("0.0.0.0", None)],  # noqa: S104
)
def test_links_lead_to_where_it_answers(
    address: str, link: str | None, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = taken + 1 if taken < 60_000 else taken - 1
    serve.make_way(Namespace(address=address, port=free))
    assert os.environ.get("ALONGSIDE_ADDRESS") == (link.format(free) if link else None)
    monkeypatch.setenv("ALONGSIDE_ADDRESS", "https://here.example")
    serve.make_way(Namespace(address=address, port=free))
    assert os.environ["ALONGSIDE_ADDRESS"] == "https://here.example"
