"""Do the page and the schema of the record say what the types say, and does the example on the page run?"""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from alongside.domain.record import canonical_entry
from alongside.domain.record.acts import KNOWN, Act
from alongside.domain.record.bundle import parts
from alongside.domain.record.entry import entry_of
from docs.generate_record import PAGE, SCHEMA, example, page_text, schema, schema_text
from tests.domain.record.examples import ANA, ANY_ACT, HERE, NOON, contribution, log_of, without

VALIDATOR = Draft202012Validator(schema())
PAGE_NOW = PAGE.read_text(encoding="utf-8")
REMEDY = "run: python -m docs.generate_record"
LINE = canonical_entry(entry_of(contribution(3), n=3, at=NOON, partnership=HERE, by=ANA))


def test_the_schema_is_the_one_made_from_the_types() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), REMEDY
    Draft202012Validator.check_schema(schema())


def test_the_page_is_the_one_made_from_the_types() -> None:
    assert page_text(PAGE_NOW) == PAGE_NOW, REMEDY


@given(ANY_ACT)
@settings(max_examples=60)
def test_whatever_is_written_fits_the_schema(act: Act) -> None:
    VALIDATOR.validate(json.loads(canonical_entry(entry_of(act, n=3, at=NOON, partnership=HERE, by=ANA))))


@pytest.mark.parametrize(
    "changed",
    [
        {"n": -1},
        {"v": 2},
        {"by": "Ana"},
        {"stake": "Ana Smith"},
        {"at": "today"},
        {"extra": 1},
        {"facts": {}},
        {"facts": {**json.loads(LINE)["facts"], "words": "I need a ramp"}},
        {"facts": {**json.loads(LINE)["facts"], "extra": 1}},
    ],
)
def test_what_is_no_entry_does_not_fit_the_schema(changed: dict[str, object]) -> None:
    assert VALIDATOR.is_valid(json.loads(LINE))
    assert not VALIDATOR.is_valid(json.loads(without(LINE, **changed)))


def test_an_act_of_a_later_version_fits_the_schema() -> None:
    assert VALIDATOR.is_valid(json.loads(without(LINE, act_v=2, facts={"anything": 1})))
    assert VALIDATOR.is_valid(json.loads(without(LINE, act="season.turned", facts={})))


def test_every_act_and_every_part_of_the_file_has_its_place_on_the_page() -> None:
    assert re.findall(r"^### (\S+)$", PAGE_NOW, re.MULTILINE) == [act.act for act in KNOWN]
    named = (parts.ENTRIES, parts.CHECKPOINT, parts.CHECKPOINTS, parts.TILES, parts.KEYS, parts.README)
    assert all(f"| `{part}` |" in PAGE_NOW for part in named)


def test_the_entry_and_the_checkpoint_on_the_page_are_real() -> None:
    (line,) = re.findall(r"```json\n(.*?)\n```", PAGE_NOW, re.DOTALL)
    (note,) = re.findall(r"```\n(alongside/record/.*?)```", PAGE_NOW, re.DOTALL)
    assert line.encode() == example().lines[0]
    assert note == str(example().checkpoints[1])


def test_the_program_on_the_page_finds_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log = log_of(77)
    (code,) = re.findall(r"```python\n(.*?)```", PAGE_NOW, re.DOTALL)
    (tmp_path / "root.py").write_text(code, encoding="utf-8")
    (tmp_path / "entries.jsonl").write_bytes(b"".join(line + b"\n" for line in log.lines))
    monkeypatch.chdir(tmp_path)
    runpy.run_path("root.py")
    assert capsys.readouterr().out.strip() == log.head.root.hex()
