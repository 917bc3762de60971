"""Whoever follows docs/how-to/bring-your-own-record.md word for word gets what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alongside.counting.from_csv import TablesRefused, add_tables
from alongside.counting.spreadsheets.columns import SHEETS, USUAL, own_columns, required
from tests.counting.spreadsheets.folders import NOW

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "how-to" / "bring-your-own-record.md").read_text(
    encoding="utf-8"
)
FILE = re.compile(r"`(\w+)\.csv`(?:(?!```)[\s\S])*?```csv\n([\s\S]*?)```")
CODE = re.compile(r"```python\n([\s\S]*?)```\n\nIt prints `([^`]*)`")
ROW = re.compile(r"^\| `(\w+)\.csv` \| (.*) \| (.*) \| (.*) \|$", re.MULTILINE)
EXAMPLE = ("stakes", "contributions", "replies")


def put(folder: Path, names=None) -> Path:
    folder.mkdir()
    for name, content in FILE.findall(PAGE):
        if names is None or name in names:
            (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return folder


def test_the_page_shows_the_files_that_it_tells_of():
    assert [name for name, _ in FILE.findall(PAGE)] == [*EXAMPLE, "terms", "lines"]


@pytest.mark.parametrize("names", [EXAMPLE, None])
def test_what_it_says_is_printed(tmp_path, monkeypatch, capsys, names):
    put(tmp_path / "our-lists", names)
    monkeypatch.chdir(tmp_path)
    known: dict[str, object] = {}
    blocks = CODE.findall(PAGE)
    assert len(blocks) == 2
    for code, printed in blocks[: 1 if names is None else 2]:
        exec(code, known)  # noqa: S102  the page's own lines, as somebody would type them
        entries = printed if names else "8 False"
        assert capsys.readouterr().out.strip() == entries


def test_what_it_says_of_a_wrong_cell_is_what_is_told(tmp_path):
    folder = put(tmp_path / "our-lists", EXAMPLE)
    wrong = folder / "contributions.csv"
    wrong.write_text(wrong.read_text(encoding="utf-8").replace("idea", "wish"), encoding="utf-8")
    with pytest.raises(TablesRefused) as refused:
        add_tables(tmp_path / "evidence", folder, partnership="Harbour Lane", now=NOW)
    assert f"```text\n{refused.value}\n```" in PAGE


def test_it_lists_every_table_with_its_columns():
    listed = {name: (says, needed, other) for name, says, needed, other in ROW.findall(PAGE)}
    assert list(listed) == list(SHEETS)
    for name, (says, needed, other) in listed.items():
        own = [column for column in own_columns(name) if column != "day"]
        assert says == SHEETS[name].row
        assert [each for each in needed.split(", ") if each] == [each for each in own if each in required(name)]
        assert [each for each in other.split(", ") if each] == [each for each in own if each not in required(name)]


def test_it_says_what_stands_for_every_column_with_a_value_of_its_own():
    part = PAGE[PAGE.index("## All the lists") : PAGE.index("| file |")]
    assert "the days to reply and to pay are those you agreed" in part
    assert all(f"`{column}`" in part for column in USUAL if column not in {"reply_days"})
