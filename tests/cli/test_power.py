"""Does `alongside power` answer in words or as JSON, and say what is wrong in one sentence, never with a traceback?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from alongside.cli import main
from tests.domain.power.test_costly_rules import in_part

Printed = pytest.CaptureFixture[str]
SHARE = {"share": {"of": ["carer"], "more_than": "1/2"}}
BOARD = {"groups": {"carer": 3, "chair": 1}, "rule": SHARE}
HALF = "\ud800"
"""One half of a pair that stands for one character. JSON can hold it, and no text in UTF-8 can."""


def power(tmp_path: Path, body: object, *more: str) -> int:
    file = tmp_path / "rule.json"
    file.write_text(json.dumps(body), encoding="utf-8")
    return main(["power", str(file), *more])


def test_the_answer_is_a_table_and_sentences(tmp_path: Path, capsys: Printed) -> None:
    assert power(tmp_path, BOARD) == 0
    told = capsys.readouterr().out
    assert told.startswith("group ")
    assert "- If all carers agree with each other, they can decide without anyone else." in told
    assert "The smallest changes that make it level:" in told
    assert "could not look at every change" not in told


def test_where_not_every_change_was_looked_at_both_forms_say_so(tmp_path: Path, capsys: Printed) -> None:
    assert power(tmp_path, in_part()) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("This rule is so large that we could not look at every change")
    assert power(tmp_path, in_part(), "--json") == 0
    assert json.loads(capsys.readouterr().out)["not_looked_at"] == last


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["table", "json"])
@pytest.mark.parametrize("body", [
    HALF,
    BOARD | {HALF: 1},
    BOARD | {"groups": {HALF: 3}, "rule": {"share": {"of": [HALF], "more_than": "1/2"}}},
    BOARD | {"groups": {"carer": 3, f"chair{HALF}": 1}},
    BOARD | {"groups": {"carer": HALF}},
    BOARD | {"sides": {HALF: ["carer"]}},
    BOARD | {"sides": {"lived": [HALF]}},
    BOARD | {"sides": {"lived": HALF}},
    BOARD | {"attendance": {HALF: 1}},
    BOARD | {"attendance": {"carer": HALF}},
    BOARD | {"rule": HALF},
    BOARD | {"rule": {HALF: SHARE}},
    BOARD | {"rule": {"share": {"of": [HALF], "more_than": "1/2"}}},
    BOARD | {"rule": {"share": {"of": ["carer"], "more_than": HALF}}},
    BOARD | {"rule": {"share": {"of": ["carer"], HALF: "1/2"}}},
    BOARD | {"rule": {"weighted": {"weights": {HALF: 1}, "quota": 1}}},
    BOARD | {"rule": {"approval": HALF}},
    BOARD | {"rule": {"casting_vote": {"role": HALF, "share": SHARE["share"]}}},
    BOARD | {"rule": {"override": {"role": "chair", "rule": SHARE, "can": HALF}}},
])  # fmt: skip
def test_half_a_character_anywhere_is_told_in_one_sentence(
    tmp_path: Path, capsys: Printed, body: Any, form: list[str]
) -> None:
    assert power(tmp_path, body, *form) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("alongside power: ")
    assert printed.err.count("\n") == 1


def test_a_file_whose_name_is_no_text_is_told_in_one_sentence(tmp_path: Path, capsys: Printed) -> None:
    assert main(["power", str(tmp_path / "rule\udcff.json")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
