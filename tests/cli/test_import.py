"""Does `alongside import` show first, bring in what is good, name what is not, and undo all of it?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from alongside.cli import main
from alongside.contributions import queries
from alongside.contributions.models import Contribution, ImportBatch
from tests.contributions.speaking import entries

pytestmark = pytest.mark.django_db
SHARED = Path(os.environ.get("ALONGSIDE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
LONDON = SHARED / "data/polis/london.youth.policing/comments.csv"

GOOD = "What was said,Name,When\nA quiet room,23,2025-03-01\n“Ask us first”,A carer,27/4/2025 10:30\n"
BAD = GOOD + "Third,Ana,2025-03-01\nFourth,24,soon\n"


@pytest.fixture
def file(tmp_path: Path):
    def write(text: str | bytes, name: str = "said.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.fixture(autouse=True)
def _nobody_at_the_keyboard(monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)


def bring_in(*arguments: object) -> int:
    return main(["import", "contributions", *map(str, arguments), "--partnership", "harbour-lane"])


def test_a_preview_shows_everything_and_changes_nothing(cast, file, capsys):
    before = entries(cast.here)
    assert bring_in(file(GOOD), "--preview") == 0
    shown = capsys.readouterr().out
    assert "read as UTF-8, with commas between the columns" in shown
    assert "the words       from “What was said”" in shown
    assert "Can be brought in: 2. Cannot: 0." in shown
    assert "row 2: Person 23, 1 March 2025: A quiet room" in shown
    assert "Every member will read the names in “Name”." in shown
    assert "Nothing was changed. Without --preview, these are brought in." in shown
    assert not Contribution.objects.exists()
    assert entries(cast.here) == before


def test_a_preview_of_a_file_with_bad_rows_says_no(cast, file, capsys):
    assert bring_in(file(BAD), "--preview") == 1
    shown = capsys.readouterr().out
    assert "Row 4: “Ana” is what somebody here is called." in shown
    assert "Row 5: “soon” is not a date we can read." in shown
    assert "leave them out with --skip-bad." in shown
    assert "Without --preview, these are brought in." not in shown
    assert bring_in(file("text,when\nA,soon\n"), "--preview") == 1
    assert "there is none yet that can be brought in" in capsys.readouterr().out


def test_good_rows_are_brought_in_and_can_be_taken_out_again(cast, file, capsys):
    assert bring_in(file(GOOD), "--as-stake", "carer", "--kind", "need", "--asks") == 0
    batch = ImportBatch.objects.get()
    assert str(batch.pk) in capsys.readouterr().out
    said = queries.said(cast.ana.viewer, queries.Which(queries.WAITING), today=batch.made_at.date())
    assert {(each.shown_name, each.shown_stake, each.kind) for each in said} == {
        ("Carer 23", "carer", "need"),
        ("A carer", "carer", "need"),
    }
    assert bring_in("--undo", batch.pk) == 0
    assert "Taken out again: 2." in capsys.readouterr().out
    assert [each["act"] for each in entries(cast.here)[-4:]] == [
        "import.made", "contribution.made", "contribution.made", "import.undone",
    ]  # fmt: skip
    assert not Contribution.objects.exclude(words="").exists()


@pytest.mark.parametrize("name", ["bad rows", "skipping them"])
def test_bad_rows_stop_everything_unless_they_are_left_out(cast, file, capsys, name):
    if name == "bad rows":
        assert bring_in(file(BAD)) == 2
        assert "2 of the rows cannot be brought in, so nothing was." in capsys.readouterr().err
        assert not Contribution.objects.exists()
    else:
        assert bring_in(file(BAD), "--skip-bad") == 0
        assert Contribution.objects.count() == 2


def test_the_same_file_is_not_brought_in_twice(cast, file, capsys):
    assert bring_in(file(GOOD)) == 0
    assert bring_in(file(GOOD)) == 2
    assert "This file has been brought in already." in capsys.readouterr().err
    assert Contribution.objects.count() == 2


def test_whoever_sits_at_the_keyboard_is_asked_first(cast, file, monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda words: "no")
    assert bring_in(file(GOOD)) == 1
    assert not Contribution.objects.exists()
    monkeypatch.setattr("builtins.input", lambda words: "Yes")
    assert bring_in(file(GOOD)) == 0
    assert Contribution.objects.count() == 2


def test_columns_can_be_named_and_rows_chosen(cast, file, capsys):
    path = file("a;b;c\n1;Hello;x\n2;Bye;y\n")
    assert bring_in(path, "--columns", "text=b,who=a", "--only", "c=x", "--without", "a=2") == 0
    assert "left out        1, as you asked" in capsys.readouterr().out
    assert Contribution.objects.get().shown_name == "Person 1"


@pytest.mark.parametrize(
    ("text", "arguments", "says"),
    [
        ("", [], "The file is empty."),
        ("one,two\n1,2\n", [], "We cannot tell which column holds the words."),
        (GOOD, ["--columns", "text=nothing"], "There is no column “nothing” for text."),
        (GOOD, ["--columns", "text"], "--columns text: write a name, then =, then what it is"),
        (GOOD, ["--as-stake", "officer"], "“officer” is no group of Harbour Lane."),
        (GOOD, ["--only", "seen=1"], "There is no column “seen” in the file"),
        (GOOD, ["--undo", "x"], "name either a file to bring in or a batch to --undo"),
        (b"PK\x03\x04\0\0", [], "This is not a text file."),
        ("text,when\nHello,soon\n", ["--skip-bad"], "There is no row that can be brought in"),
        (GOOD, ["--kind", "rumour"], "invalid choice: 'rumour'"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(cast, file, capsys, text, arguments, says):
    assert bring_in(file(text), *arguments) == 2
    assert says in capsys.readouterr().err
    assert not Contribution.objects.exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--undo", "nonsense"], "is not the number of a batch"),
        (["--undo", "00000000-0000-4000-8000-000000000000"], "There is no batch"),
        ([], "name either a file"),
        (["/no/such/file.csv"], "No such file"),
        (["/"], "Is a directory"),
    ],
)
def test_what_is_not_there_is_named(cast, capsys, arguments, says):
    assert bring_in(*arguments) == 2
    assert says in capsys.readouterr().err


def test_an_unknown_partnership_is_named(cast, file, capsys):
    assert main(["import", "contributions", str(file(GOOD)), "--partnership", "nowhere"]) == 2
    assert "There is no partnership called “nowhere”." in capsys.readouterr().err


def test_a_file_far_too_large_is_not_even_read(cast, tmp_path, capsys):
    path = tmp_path / "large.csv"
    with path.open("wb") as large:
        large.truncate(50_000_001)
    assert bring_in(path) == 2
    assert "is larger than 50 million bytes" in capsys.readouterr().err


@pytest.mark.skipif(not LONDON.exists(), reason=f"the statements are not here: {LONDON}")
def test_what_young_people_said_about_policing_in_london_comes_in_and_goes_out(cast, capsys):
    chosen = ["--only", "moderated=1", "--without", "author-id=0", "--as-stake", "uses_services", "--kind", "need"]
    assert bring_in(LONDON, *chosen, "--preview") == 0
    assert "Can be brought in: 24. Cannot: 0." in capsys.readouterr().out
    assert bring_in(LONDON, *chosen) == 0
    found = queries.search(cast.cy.viewer, "autonomy and power")
    assert [each.shown_name for each in found] == ["Person who uses services 11"]
    assert found[0].said_at.date().isoformat() == "2022-07-27"
    assert bring_in("--undo", ImportBatch.objects.get().pk) == 0
    assert list(queries.search(cast.cy.viewer, "autonomy")) == []
