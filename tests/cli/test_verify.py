"""Does `alongside verify` answer with the right number, the right words, and never a traceback?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alongside.cli import main
from alongside.domain.record import Signs, file_of
from alongside.domain.record.acts import ACTS
from tests.domain.record.examples import HERE, KEY, OTHER_KEY, WITNESS, WITNESS_NAME, log_of, witnessed
from tests.domain.record.zips import bundle_of, checkpoint_of, parts_of, with_lines

OWN = KEY.verifier(f"alongside/record/{HERE}")
STRANGER = OTHER_KEY.verifier(OWN.name)
SEEN_BY = WITNESS.verifier(WITNESS_NAME, Signs.WITNESS)
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.zip"
    path.write_bytes(file_of(witnessed(log_of(30, sealed_at=(10,)), 10)))
    return path


def verify(*arguments: object) -> int:
    return main(["verify", *map(str, arguments)])


def test_a_true_record_is_good(record: Path, capsys: Printed) -> None:
    assert verify(record) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("This record is what it was: 30 entries, with the root ")
    assert "the key inside the file itself" in printed.out
    assert printed.err == ""


def test_as_json_the_answer_has_five_names(record: Path, capsys: Printed) -> None:
    assert verify(record, "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["verified", "entries", "root", "problem", "first_bad_entry"]
    assert (answer["verified"], answer["entries"], answer["problem"], answer["first_bad_entry"]) == (
        True,
        30,
        None,
        None,
    )


def test_a_forged_record_is_not_good(record: Path, capsys: Printed) -> None:
    record.write_bytes(with_lines(record.read_bytes(), lambda lines: [*lines[:7], *lines[8:]]))
    assert verify(record, "--json") == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)["first_bad_entry"] == 7
    assert printed.err == (f"{record} does not verify. Entry 7 is missing or not in its place: entry 8 stands there.\n")


@pytest.mark.parametrize("as_json", [True, False])
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "There is no file"),
        (b"", "not a zip file"),
        (b"hello", "not a zip file"),
        (bundle_of({"a": b"b"}), "not a record"),
    ],
)
def test_what_is_no_record_is_bad_input(
    tmp_path: Path, capsys: Printed, content: bytes | None, why: str, as_json: bool
) -> None:
    path = tmp_path / "record.zip"
    if content is not None:
        path.write_bytes(content)
    assert verify(path, *(["--json"] if as_json else [])) == 2
    printed = capsys.readouterr()
    assert why in printed.err
    assert printed.err.count("\n") == 1
    if as_json:
        assert json.loads(printed.out)["verified"] is False


def test_a_folder_is_no_record(tmp_path: Path, capsys: Printed) -> None:
    assert verify(tmp_path) == 2
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("how", ["typed", "a line in a file", "keys.json"])
def test_a_key_may_be_given_in_three_ways(record: Path, tmp_path: Path, capsys: Printed, how: str) -> None:
    given: object = OWN
    if how != "typed":
        given = tmp_path / "key"
        inside = parts_of(record.read_bytes())["keys.json"]
        given.write_bytes(f"\n{OWN}\n{SEEN_BY}\n".encode() if how == "a line in a file" else inside)
    assert verify(record, "--key", given) == 0
    assert "checked with the key you gave" in capsys.readouterr().out


def test_the_keys_of_the_partnership_and_of_a_witness_may_be_given_together(record: Path) -> None:
    assert verify(record, "--key", OWN, "--key", SEEN_BY) == 0
    other = WITNESS.verifier("witness.example/other", Signs.WITNESS)
    assert verify(record, "--key", OWN, "--key", other) == 1


def test_another_key_does_not_fit(record: Path, capsys: Printed) -> None:
    assert verify(record, "--key", STRANGER) == 1
    assert "signed with another key than the one you gave" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["nowhere", "name+00000000+AAAA", str(OWN)[:-2] + "xx", "x" * 5_000])
def test_a_key_that_is_none_is_bad_input(record: Path, capsys: Printed, given: str) -> None:
    assert verify(record, "--key", given) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("content", [b"\xff", b"hello", b"{}", b"x" * 70_000, b"[1]"])
def test_a_file_without_a_key_is_bad_input(record: Path, tmp_path: Path, capsys: Printed, content: bytes) -> None:
    (tmp_path / "key").write_bytes(content)
    assert verify(record, "--key", tmp_path / "key") == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(("size", "otherwise_at", "code"), [(20, -1, 0), (30, -1, 0), (20, 3, 1), (40, -1, 1)])
def test_a_checkpoint_that_was_kept(record: Path, tmp_path: Path, size: int, otherwise_at: int, code: int) -> None:
    (tmp_path / "kept").write_text(checkpoint_of(log_of(size, otherwise_at=otherwise_at)), encoding="utf-8")
    assert verify(record, "--since", tmp_path / "kept") == code


@pytest.mark.parametrize("content", [b"\xff", b"hello", None])
def test_what_is_no_checkpoint_is_bad_input(
    record: Path, tmp_path: Path, capsys: Printed, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "kept").write_bytes(content)
    assert verify(record, "--since", tmp_path / "kept") == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_acts_of_a_later_version_are_counted_and_named(
    record: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(ACTS, ("decision.opened", 1))
    assert verify(record) == 0
    assert "It holds 3 of an act this version cannot read, “decision.opened 1”." in capsys.readouterr().out


@pytest.mark.parametrize("as_json", [True, False])
@pytest.mark.parametrize("part", ["act", "by", "partnership", "stake", "facts", "at"])
def test_half_a_character_in_an_entry_does_not_verify(record: Path, capsys: Printed, part: str, as_json: bool) -> None:
    """Half a surrogate pair: JSON can hold it, and no text in UTF-8 can."""

    def spoil(lines: list[bytes]) -> list[bytes]:
        entry = {**json.loads(lines[7]), part: {"\ud800": "\ud800"} if part == "facts" else "\ud800"}
        return [*lines[:7], json.dumps(entry, separators=(",", ":"), sort_keys=True).encode() + b"\n", *lines[8:]]

    record.write_bytes(with_lines(record.read_bytes(), spoil))
    assert verify(record, *(["--json"] if as_json else [])) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith(f"{record} does not verify. Entry 7 ")
    assert printed.err.count("\n") == 1
    assert printed.out.count("\n") == as_json


@pytest.mark.parametrize("part", ["name", "hash", "for", "key"])
def test_half_a_character_among_the_keys_is_told_in_one_sentence(record: Path, capsys: Printed, part: str) -> None:
    parts = parts_of(record.read_bytes())
    keys = json.loads(parts["keys.json"])
    keys["keys"][0][part] = "\ud800"
    parts["keys.json"] = json.dumps(keys).encode()
    record.write_bytes(bundle_of(parts))
    assert verify(record, "--json") == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)["problem"].startswith("The keys in the file are not as they should be.")
    assert printed.err.count("\n") == 1


def test_a_file_whose_name_is_no_text_is_told_in_one_sentence_as_json_too(tmp_path: Path, capsys: Printed) -> None:
    assert verify(tmp_path / "record\udcff.zip", "--json") == 2
    printed = capsys.readouterr()
    assert json.loads(printed.out)["problem"].startswith("There is no file")
    assert printed.err.count("\n") == 1
