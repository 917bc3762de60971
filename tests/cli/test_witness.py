"""Can a witness see a record and sign for it, do exports carry that, and are two histories never signed?"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from alongside.cli import main
from alongside.domain.record import Signs, VerifierKey, file_of
from alongside.ledger.models import Cosignature
from tests.domain.record.examples import HERE as THERE
from tests.domain.record.examples import KEY, OTHER_KEY, log_of
from tests.domain.record.zips import parts_of, with_lines
from tests.ledger.examples import HERE, happened

Printed = pytest.CaptureFixture[str]
NAME = "quay-group.example/witness"


class Desk:
    """Where a witness sits: their own folder, with no site and no database in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key, self.public, self.signed = (folder / name for name in ("key", "key.pub", "signed"))

    def given(self, record: bytes) -> Path:
        (self.folder / "record.zip").write_bytes(record)
        return self.folder / "record.zip"

    def sees(self, record: bytes, *more: str) -> int:
        file = self.given(record)
        return main(["witness", str(file), "--key", str(self.key), "--out", str(self.signed), *more])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    folder = tmp_path / "desk"
    folder.mkdir()
    return Desk(folder)


@pytest.fixture
def site(settings: Any, tmp_path: Path, db: None) -> Path:
    settings.LEDGER_KEY_FILE = tmp_path / "record-key.pem"
    return tmp_path / "export.zip"


def exported(site: Path) -> bytes:
    assert main(["export", str(HERE), "--out", str(site)]) == 0
    return site.read_bytes()


def test_what_a_witness_saw_is_in_every_later_export_and_can_be_insisted_on(
    desk: Desk, site: Path, capsys: Printed
) -> None:
    happened(5)
    assert desk.sees(exported(site), "--name", NAME) == 0
    assert "You had not seen this record before." in capsys.readouterr().out
    assert main(["witnessed", str(HERE), str(desk.signed), "--key", str(desk.public)]) == 0
    happened(4)
    (desk.folder / "later.zip").write_bytes(exported(site))
    capsys.readouterr()
    assert main(["verify", str(desk.folder / "later.zip"), "--key", str(desk.public)]) == 0
    assert f"The witness “{NAME}” saw its first 5 entries on" in capsys.readouterr().out
    assert desk.sees(exported(site)) == 0
    assert "signed that you did. It continues what you saw before." in capsys.readouterr().out
    assert main(["witnessed", str(HERE), str(desk.signed), "--key", str(desk.public)]) == 0
    assert sorted(Cosignature.objects.values_list("size", flat=True)) == [5, 9]


def test_keeping_the_same_line_twice_changes_nothing(desk: Desk, site: Path) -> None:
    happened(2)
    desk.sees(exported(site), "--name", NAME)
    for _ in range(2):
        assert main(["witnessed", str(HERE), str(desk.signed), "--key", desk.public.read_text().strip()]) == 0
    assert Cosignature.objects.count() == 1


def test_the_key_is_for_nobody_else_to_read_and_its_name_stays(desk: Desk) -> None:
    record = file_of(log_of(3))
    assert desk.sees(record, "--name", NAME) == 0
    assert stat.S_IMODE(desk.key.stat().st_mode) == 0o600
    known = VerifierKey.read(desk.public.read_text())
    assert (known.name, known.signs) == (NAME, Signs.WITNESS)
    assert desk.sees(record) == 0
    assert desk.sees(record, "--name", "another.example") == 2
    assert VerifierKey.read(desk.public.read_text()) == known


@pytest.mark.parametrize("name", ["", "two words", "a+b", "x" * 300])
def test_a_name_that_cannot_be_is_said_and_nothing_is_made(desk: Desk, capsys: Printed, name: str) -> None:
    assert desk.sees(file_of(log_of(3)), "--name", name) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert [path.name for path in desk.folder.iterdir()] == ["record.zip"]


@pytest.mark.parametrize(
    ("later", "why"),
    [
        (log_of(9, otherwise_at=2), "History was rewritten: the first 6 entries"),
        (log_of(6, otherwise_at=5), "History was rewritten: the first 6 entries"),
        (log_of(4), "The end is cut off: the checkpoint you kept counts 6 entries"),
        (log_of(9, key=OTHER_KEY), "The checkpoint you kept is signed with a key that the file does not name"),
    ],
)
def test_a_witness_never_signs_two_histories(desk: Desk, capsys: Printed, later: Any, why: str) -> None:
    """Even for whoever holds the key of the record: what was seen is remembered by the witness alone."""
    assert desk.sees(file_of(log_of(6)), "--name", NAME) == 0
    before = desk.signed.read_bytes()
    capsys.readouterr()
    assert desk.sees(file_of(later)) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("You signed nothing.")
    assert why in printed.err
    assert desk.signed.read_bytes() == before
    assert desk.sees(file_of(log_of(9))) == 0


def test_two_records_are_remembered_apart(desk: Desk) -> None:
    other = log_of(3, partnership="9" * 32)
    assert desk.sees(file_of(log_of(6)), "--name", NAME) == 0
    assert desk.sees(file_of(other)) == 0
    assert {path.name for path in Path(f"{desk.key}.seen").iterdir()} == {THERE, "9" * 32}


def test_a_record_that_does_not_verify_is_not_signed(desk: Desk, capsys: Printed) -> None:
    forged = with_lines(file_of(log_of(9)), lambda lines: lines[:-1])
    assert desk.sees(forged, "--name", NAME) == 1
    assert "The end is cut off" in capsys.readouterr().err
    assert [path.name for path in desk.folder.iterdir()] == ["record.zip"]


@pytest.mark.parametrize("content", [b"", b"no zip"])
def test_what_is_no_record_is_bad_input(desk: Desk, content: bytes) -> None:
    assert desk.sees(content, "--name", NAME) == 2


def test_a_key_that_lost_its_other_half_is_not_used(desk: Desk, capsys: Printed) -> None:
    record = file_of(log_of(3))
    desk.sees(record, "--name", NAME)
    desk.public.write_text(f"{OTHER_KEY.verifier(NAME, Signs.WITNESS)}\n")
    assert desk.sees(record) == 2
    desk.key.write_text("nothing")
    assert desk.sees(record) == 2
    assert capsys.readouterr().err.count("Put") == 2


def test_only_what_the_witness_signed_over_our_own_checkpoint_is_kept(
    desk: Desk, site: Path, capsys: Printed, tmp_path: Path
) -> None:
    happened(3)
    record = exported(site)
    desk.sees(record, "--name", NAME)
    unsigned = tmp_path / "unsigned"
    unsigned.write_bytes(parts_of(record)["checkpoint"])
    strange = tmp_path / "strange"
    strange.write_text(desk.signed.read_text().replace("\n3\n", "\n2\n", 1))
    own = KEY.verifier("alongside/record/x")
    for file, key, why in (
        (unsigned, desk.public, "That line was not signed with the key you gave."),
        (strange, desk.public, "We never made that checkpoint."),
        (site, desk.public, "not text"),
        (desk.public, desk.public, "That is not a checkpoint as a witness signs it."),
        (desk.signed, str(OTHER_KEY.verifier(NAME, Signs.WITNESS)), "That line was not signed with the key you gave."),
        (desk.signed, str(own), "there are 0 public keys of a witness"),
        (desk.signed, "nowhere", "There is no file"),
    ):
        capsys.readouterr()
        assert main(["witnessed", str(HERE), str(file), "--key", str(key)]) == 2
        said = capsys.readouterr().err
        assert why in said
        assert said.count("\n") == 1
    assert main(["witnessed", "no-such-place", str(desk.signed), "--key", str(desk.public)]) == 2
    assert not Cosignature.objects.exists()
