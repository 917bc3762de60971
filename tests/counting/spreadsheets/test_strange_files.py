"""What lies in a folder of spreadsheets and is no file of it: a way to somebody else's file, or one without an end."""

from __future__ import annotations

import os

import pytest

from alongside.counting.from_csv import TablesRefused, add_tables
from tests.counting.spreadsheets.folders import NOW

SECRET = "a name that nobody may read"


def led_elsewhere(file, tmp_path):
    (tmp_path / "secret").write_text(f"{SECRET},day\n1,2\n", encoding="utf-8")
    file.symlink_to(tmp_path / "secret")


STRANGE = {
    "a link to a file elsewhere": led_elsewhere,
    "a link that leads nowhere": lambda file, _: file.symlink_to("nowhere"),
    "a file without an end": lambda file, _: file.symlink_to("/dev/zero"),
    "a pipe that nobody writes to": lambda file, _: os.mkfifo(file),
    "a folder": lambda file, _: file.mkdir(),
}


@pytest.mark.parametrize("put", STRANGE.values(), ids=STRANGE)
def test_nothing_of_it_is_read(put, tmp_path):
    folder = tmp_path / "lists"
    folder.mkdir()
    put(folder / "contributions.csv", tmp_path)
    with pytest.raises(TablesRefused, match="It is not a file of this folder") as refused:
        add_tables(tmp_path / "evidence", folder, partnership="Harbour Lane", now=NOW)
    assert SECRET not in str(refused.value)
    assert not (tmp_path / "evidence").exists()
