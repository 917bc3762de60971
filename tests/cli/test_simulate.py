"""Does `alongside simulate` write a record that verifies, and say plainly what it cannot make?"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from alongside.cli import main
from tests.domain.record.zips import parts_of, with_lines, without_tiles

Printed = pytest.CaptureFixture[str]


def simulate(out: Path, *arguments: str) -> int:
    return main(["simulate", *arguments, "--out", str(out)])


def test_what_it_writes_has_every_part_and_verifies(tmp_path: Path, capsys: Printed) -> None:
    out = tmp_path / "made-up.zip"
    assert simulate(out, "--kind", "honest", "--seed", "3", "--months", "2") == 0
    assert {"entries.jsonl", "checkpoint", "keys.json", "README.txt"} <= parts_of(out.read_bytes()).keys()
    capsys.readouterr()
    assert main(["verify", str(out), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["verified"]
    assert answer["entries"] == parts_of(out.read_bytes())["entries.jsonl"].count(b"\n") > 100


def test_the_same_seed_writes_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    once, again, other = (tmp_path / name for name in ("once", "again", "other"))
    for out, seed in ((once, "5"), (again, "5"), (other, "6")):
        assert simulate(out, "--months", "1", "--seed", seed) == 0
    assert once.read_bytes() == again.read_bytes() != other.read_bytes()


def test_each_day_is_signed_so_that_a_forgery_is_found_to_the_day_even_without_its_hashes(
    tmp_path: Path, capsys: Printed
) -> None:
    out = tmp_path / "made-up.zip"
    simulate(out, "--months", "2")
    lines = parts_of(out.read_bytes())["entries.jsonl"].splitlines()
    days = [json.loads(line)["at"][:10] for line in lines]
    first_of_day = {day: days.index(day) for day in days}
    signed = {int(name.removeprefix("checkpoints/")) for name in parts_of(out.read_bytes()) if "ts/" in name}
    assert signed == {*first_of_day.values(), len(lines)} - {0}
    changed = len(lines) // 2

    def forge(lines: list[bytes]) -> list[bytes]:
        return [*lines[:changed], lines[changed].replace(b'"by":"', b'"by":"clock","was":"', 1), *lines[changed + 1 :]]

    def forge_well(lines: list[bytes]) -> list[bytes]:
        entry = json.loads(lines[changed]) | {"by": "f" * 32}
        return [*lines[:changed], json.dumps(entry, separators=(",", ":")).encode() + b"\n", *lines[changed + 1 :]]

    for how, at in ((forge, changed), (forge_well, first_of_day[days[changed]])):
        out.write_bytes(with_lines(without_tiles(out.read_bytes()), how))
        capsys.readouterr()
        assert main(["verify", str(out), "--json"]) == 1
        assert json.loads(capsys.readouterr().out)["first_bad_entry"] == at
        simulate(out, "--months", "2")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--months", "0"], "argument --months: it has to be a whole number from 1 to 120"),
        (["--months", "1" * 30], "argument --months: it has to be a whole number from 1 to 120"),
        (["--members", "7"], "argument --members: it has to be a whole number from 8 to 5000"),
        (["--needs", "-1"], "--needs"),
        (["--talk", "many"], "argument --talk: it has to be a whole number from 0 to 100000"),
        (["--kind", "unheard_of"], "argument --kind"),
        (["--strength", "4"], "argument --strength: it has to be 1 (weak), 2 (medium) or 3 (strong)"),
        (["--strength", ""], "argument --strength: it has to be 1 (weak), 2 (medium) or 3 (strong)"),
        (["--kind", "unpaid", "--needs", "3"], "Only a story has --needs and --talk."),
        (["--kind", "small", "--talk", "0"], "Only a story has --needs and --talk."),
        (["--seed", "x"], "argument --seed"),
        (["--seed", "9" * 5_000], "argument --seed: it has to be a whole number of at most 100 digits"),
        (["--ends", "0001-01-01"], "argument --ends: it has to be a day such as 2026-06-30"),
        (["--ends", "9999-12-31"], "argument --ends: it has to be a day such as 2026-06-30"),
        (["--ends", "30 June"], "argument --ends: it has to be a day such as 2026-06-30"),
    ],
)
def test_what_it_cannot_make_is_said_in_a_sentence(
    tmp_path: Path, capsys: Printed, arguments: list[str], said: str
) -> None:
    out = tmp_path / "made-up.zip"
    assert simulate(out, *arguments) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.err.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize("ends", ["1920-01-01", "2999-12-31"])
def test_the_first_and_the_last_day_it_knows_are_fine(tmp_path: Path, ends: str) -> None:
    assert simulate(tmp_path / "made-up.zip", "--months", "120", "--members", "8", "--ends", ends) == 0
    assert main(["verify", str(tmp_path / "made-up.zip")]) == 0


def written(out: Path, *arguments: str) -> bytes:
    assert simulate(out, "--months", "1", *arguments) == 0
    return out.read_bytes()


def test_a_strength_has_a_name_and_a_number(tmp_path: Path) -> None:
    out = tmp_path / "made-up.zip"
    numbers = [written(out, "--kind", "unpaid", "--strength", number) for number in "123"]
    names = [written(out, "--kind", "unpaid", "--strength", name) for name in ("weak", "medium", "strong")]
    assert numbers == names
    assert len(set(numbers)) == 3
    assert written(out, "--kind", "unpaid") == numbers[2]


def test_each_kind_is_as_large_and_as_old_as_it_is_unless_asked_otherwise(tmp_path: Path) -> None:
    out = tmp_path / "made-up.zip"

    def joined(*arguments: str) -> tuple[int, int]:
        assert simulate(out, *arguments) == 0
        entries = [json.loads(line) for line in parts_of(out.read_bytes())["entries.jsonl"].splitlines()]
        first = datetime.fromisoformat(entries[0]["at"])
        early = [entry for entry in entries if datetime.fromisoformat(entry["at"]) < first + timedelta(days=15)]
        return sum(entry["act"] == "seat.taken" for entry in early), len(entries)

    assert joined("--kind", "small", "--months", "2")[0] == 8
    assert joined("--kind", "new")[1] < joined("--kind", "honest")[1]
    assert joined("--kind", "honest", "--members", "12", "--months", "2")[0] == 12


def test_a_story_has_as_many_needs_and_as_much_talk_as_is_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "made-up.zip"
    told = written(out, "--kind", "story", "--needs", "3", "--talk", "5")
    assert told == written(out, "--needs", "3", "--talk", "5") != written(out, "--kind", "story")
    assert written(out, "--kind", "story") != written(out, "--kind", "honest")


@pytest.mark.parametrize("out", ["", "no-such-folder/x.zip", "/dev/null"])
def test_a_place_where_nothing_can_be_written_is_said(tmp_path: Path, capsys: Printed, out: str) -> None:
    assert simulate(tmp_path / out, "--months", "1") == 2
    assert "could not be written" in capsys.readouterr().err
