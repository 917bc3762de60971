"""Does `alongside export` write a file that verifies, or say plainly why not?"""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.cli import main
from alongside.ledger.models import LedgerEntry
from alongside.ledger.queries import export_for
from alongside.partnerships.models import Partnership
from tests.ledger.examples import HERE, NOON, from_outside, happened

pytestmark = pytest.mark.django_db
Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _own_key(settings, tmp_path: Path) -> None:
    settings.LEDGER_KEY_FILE = tmp_path / "record-key.pem"


def export(*arguments: object) -> int:
    return main(["export", *map(str, arguments)])


def test_a_record_is_sealed_written_and_verifies(tmp_path: Path, capsys: Printed) -> None:
    happened(5)
    out = tmp_path / "record.zip"
    assert export(HERE, "--out", out) == 0
    assert "holds 5 entries" in capsys.readouterr().out
    assert out.read_bytes() == export_for(None, HERE)
    assert main(["verify", str(out)]) == 0


def test_a_partnership_is_found_by_the_name_in_its_address(tmp_path: Path) -> None:
    happened(2)
    Partnership.objects.create(id=HERE, slug="valley", name="Valley", purpose="x", contact_name="x", started_at=NOON)
    assert export("valley", "--out", tmp_path / "record.zip") == 0
    assert (tmp_path / "record.zip").read_bytes() == export_for(None, HERE)


def test_a_later_export_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    out = tmp_path / "record.zip"
    for _ in range(2):
        happened(1)
        assert export(HERE.hex, "--out", out) == 0
    assert out.read_bytes() == export_for(None, HERE)
    assert {path.name for path in tmp_path.iterdir()} == {"record.zip", "record-key.pem"}


def test_a_record_changed_from_outside_is_written_and_said_not_to_verify(tmp_path: Path, capsys: Printed) -> None:
    happened(5)
    with from_outside():
        LedgerEntry.objects.filter(number=3).update(line="{}")
    assert export(HERE, "--out", tmp_path / "record.zip") == 1
    assert "does not verify" in capsys.readouterr().err
    assert main(["verify", str(tmp_path / "record.zip")]) == 1


@pytest.mark.parametrize("named", ["nowhere", "", "00000000-0000-0000-0000-000000000009"])
def test_a_partnership_that_is_not_there_is_bad_input(tmp_path: Path, capsys: Printed, named: str) -> None:
    assert export(named, "--out", tmp_path / "record.zip") == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not list(tmp_path.glob("*.zip"))


@pytest.mark.parametrize("out", ["missing/record.zip", ".", ""])
def test_a_file_that_cannot_be_written_is_bad_input(
    tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch, out: str
) -> None:
    monkeypatch.chdir(tmp_path)
    happened(1)
    assert export(HERE, "--out", out) == 2
    assert "could not be written" in capsys.readouterr().err


def test_a_damaged_key_is_bad_input(settings, tmp_path: Path, capsys: Printed) -> None:
    happened(1)
    settings.LEDGER_KEY_FILE.write_text("not a key")
    assert export(HERE, "--out", tmp_path / "record.zip") == 2
    assert "holds no Ed25519 key" in capsys.readouterr().err


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    happened(1)
    out = tmp_path / "record.zip"
    out.write_bytes(b"from before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("alongside.cli.files.os.fsync", full)
    assert export(HERE, "--out", out) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert out.read_bytes() == b"from before"
    assert [path.name for path in tmp_path.glob("*record.zip*")] == ["record.zip"]
