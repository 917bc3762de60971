"""Whoever follows docs/how-to/check-a-record.md word for word gets what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from alongside.cli import main

pytestmark = pytest.mark.slow
HOUSE = Path(__file__).resolve().parents[2]
PAGE = (HOUSE / "docs" / "how-to" / "check-a-record.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
SAID = re.findall(r"^> (.*)$", PAGE, re.MULTILINE)
OPTIONS = ("--since", "--now", "--json", "--csv", "--html", "--standards", "--engine", "--address")


def typed(line, capsys):
    """What one line prints, put into the file behind the > as a shell does."""
    words, _, file = line.partition(" > ")
    code = main(shlex.split(words)[1:])
    told = capsys.readouterr()
    assert (code, told.err) == (0, ""), line
    if file:
        Path(file).write_text(told.out, encoding="utf-8")
    return told.out


def test_every_line_does_what_the_page_says(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    printed = {line: typed(line, capsys) for line in COMMANDS}
    for sentence in SAID:
        assert any(sentence in out for out in printed.values()), sentence
    assert printed["alongside check record.zip"] == printed["alongside check record.zip --engine sqlite"]
    assert {each.name for each in tmp_path.iterdir()} == {
        "record.zip", "check.html", "check.csv", "check.json", "gripp2.csv",
    }  # fmt: skip


def test_it_tells_of_every_option():
    assert all(option in PAGE for option in OPTIONS)
    text = (HOUSE / "alongside" / "cli" / "check" / "__init__.py").read_text(encoding="utf-8")
    assert set(re.findall(r'"(--\w+)"', text)) == set(OPTIONS)


def test_a_newcomer_is_led_to_it():
    assert "docs/how-to/check-a-record.md" in (HOUSE / "README.md").read_text(encoding="utf-8")
