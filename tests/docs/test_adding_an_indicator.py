"""The page on adding an indicator, followed to the letter in a copy of the house: its file and its case both run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
PAGE = (HOUSE / "docs" / "how-to" / "add-an-indicator.md").read_text(encoding="utf-8")
FILES = re.findall(r"Put this into `([^`]+)`[^`]*```python\n(.*?)```", PAGE, re.S)
COMMAND = re.findall(r"```\n(\.venv/bin/python -m pytest [^\n]+)\n```", PAGE)
NEEDED = ("alongside/domain", "tests/domain/check", "tests/domain/record", "docs")
ROOMS = ("alongside", "tests", "tests/domain")


@pytest.fixture
def copy(tmp_path):
    for folder in NEEDED:
        shutil.copytree(HOUSE / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for room in ROOMS:
        shutil.copy(HOUSE / room / "__init__.py", tmp_path / room / "__init__.py")
    return tmp_path


def _follow(copy, files=FILES):
    for name, text in files:
        (copy / name).write_text(text, encoding="utf-8")
    words = COMMAND[0].split()[1:]
    command = [sys.executable, *words, "-p", "no:cacheprovider"]
    # The copy has no settings of Django, and whoever follows the page has set none.
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)


def test_the_page_says_where_each_file_goes():
    assert [name.rpartition("/")[0] for name, _ in FILES] == [
        "alongside/domain/check/indicators",
        "tests/domain/check/indicators",
    ]
    assert not [name for name, _ in FILES if (HOUSE / name).exists()]
    assert len(COMMAND) == 1


def test_whoever_follows_the_page_has_an_indicator_that_counts(copy):
    done = _follow(copy)
    assert done.returncode == 0, done.stdout + done.stderr
    ran = int(re.search(r"(\d+) passed", done.stdout)[1])
    assert ran > FILES[1][1].count("lived(1, kind=")


def test_the_case_of_the_page_can_fail(copy):
    """Without the rule about letters to many, its fourth row comes out otherwise."""
    done = _follow(copy, [(name, text.replace("d.people <= 3", "d.people > 0")) for name, text in FILES])
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 failed" in done.stdout


def test_a_file_that_says_too_little_is_told_so(copy):
    name, text = FILES[0]
    (copy / name).write_text(text.replace('"News that goes to everybody asks nobody anything."', '""'), "utf-8")
    told = subprocess.run(
        [sys.executable, "-c", "from alongside.domain.check.indicators import INDICATORS as all_of_them;"
         "from alongside.domain.check.indicator import problems;"
         "print(problems(all_of_them['meant_for_one']))"],
        cwd=copy, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "It does not say “why”." in told.stdout
