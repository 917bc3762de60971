"""What a strange record or folder puts into a name stays a name: in a table, on a page, in a terminal."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from alongside.cli import main
from alongside.cli.check.page import page
from alongside.cli.check.tables import findings_table
from alongside.counting.from_record import Wish, add_lines
from alongside.domain.check.evidence.folding import FOR_EVER
from alongside.domain.check.finding import Figure, Part, RungShown
from alongside.domain.record import file_of
from tests.domain.check.made_up import check, finding
from tests.domain.record.examples import log_of
from tests.domain.record.zips import bundle_of, parts_of

HARM = "=cmd|'/c calc'!A1"


def test_a_group_that_is_called_like_a_formula_is_no_formula_in_the_table():
    hostile = finding(stakes=(Part(HARM, Figure(60, 80, 0.75, 0.6, 0.8)),))
    table = findings_table(check(hostile), {})
    assert f",'{HARM}," in table
    assert f",{HARM}" not in table


def test_nothing_of_the_record_is_run_on_the_page():
    hostile = check(partnership="<img src=x onerror=alert(1)>", unknown={"<script>alert(1)</script> 1": 2})
    shown = page(replace(hostile, rung=RungShown(0, 0, ())))
    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown


@pytest.mark.parametrize(
    "changed", [{"partnership": "\x1b[2J\x1b[31mVERIFIED"}, {"unknown": {"\x1b[2J 1": 1}}, {"unknown": {"<b> 1": 1}}]
)
def test_a_folder_says_nothing_to_the_terminal_but_names(changed, tmp_path, capsys):
    add_lines(tmp_path, log_of(5).lines, Wish(now=FOR_EVER))
    about = json.loads((tmp_path / "about.json").read_text(encoding="utf-8"))
    about["state"] |= changed
    (tmp_path / "about.json").write_text(json.dumps(about), encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert "Delete that folder, and make it again." in told.err
    assert "\x1b" not in told.out + told.err


def test_a_folder_that_says_it_endlessly_deep_is_refused_in_a_sentence(tmp_path, capsys):
    (tmp_path / "about.json").write_text("[" * 100_000, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 2
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["../../taken", "/etc/taken", "a\\..\\taken", "C:taken", "a\x1bb"])
def test_a_record_file_puts_nothing_anywhere(name, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "record.zip").write_bytes(bundle_of({**parts_of(file_of(log_of(5))), name: b"harm"}))
    assert main(["check", "record.zip"]) == 2
    told = capsys.readouterr()
    assert "a part with an unsafe name" in told.err
    assert "\x1b" not in told.err
    assert [each.name for each in tmp_path.iterdir()] == ["record.zip"]


def test_evidence_that_somebody_planted_is_not_counted(tmp_path, capsys):
    add_lines(tmp_path, log_of(5).lines, Wish(now=FOR_EVER))

    def told():
        assert main(["check", str(tmp_path), "--json"]) == 0
        return capsys.readouterr().out

    before = told()
    named = next(tmp_path.glob("contributions/*.parquet"))
    for planted in ("zzz.parquet", "000009-000001.parquet"):
        (named.parent / planted).write_bytes(named.read_bytes())
    (tmp_path / "replies").mkdir()
    (tmp_path / "replies" / "000000-000001.parquet").write_bytes(b"harm")
    assert told() == before
