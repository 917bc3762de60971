"""Which rows of a file can be brought in, and is every other one named with its reason?"""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.bringing_in import Unreadable, Wishes, read

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
WISHES = Wishes(
    zone=ZoneInfo("Europe/London"),
    now=NOW,
    stakes={"carer": "carer", "unpaid carer": "carer", "young people": "uses_services"},
    persons={"uses_services": "Young person"},
    names=["Ana", "Bo"],
)


def rows_of(text: str, **more):
    return read(text.encode(), replace(WISHES, **more)).rows


def problems_of(text: str, **more):
    return {problem.row: problem.words for problem in read(text.encode(), replace(WISHES, **more)).problems}


@pytest.mark.parametrize("heading", ["text", "Comment-Body", "COMMENT", " What was said ", "statement", "Feedback"])
def test_usual_headings_are_known_however_they_are_spelled(heading):
    assert rows_of(f"id,{heading}\n1,The door was shut\n")[0].words == "The door was shut"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_usual_separators_are_known(separator):
    file = separator.join(["who", "text"]) + "\n" + separator.join(["Dee", '"a, b; c"']) + "\n"
    assert rows_of(file)[0].words == "a, b; c"
    assert rows_of(f"sep={separator}\n{file}")[0].name == "Dee"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_usual_encodings_are_known(encoding):
    reading = read("text,who\nThe café’s door – shut,Zoë\n".encode(encoding), WISHES)
    assert reading.rows[0].words == "The café’s door – shut"
    assert reading.rows[0].name == "Zoë"


def test_rows_are_numbered_as_a_spreadsheet_does():
    rows = rows_of('text\n"two\nlines"\n\nafter an empty row\n')
    assert [(row.number, row.words) for row in rows] == [(2, "two\nlines"), (4, "after an empty row")]


def test_a_number_for_a_name_becomes_a_person_of_their_group():
    file = "text,who,group\na,23,Young People\nb,5,\nc,,\nd,A mother,Unpaid Carer\n"
    assert [(row.name, row.stake) for row in rows_of(file)] == [
        ("Young person 23", "uses_services"),
        ("Person 5", ""),
        ("Somebody", ""),
        ("A mother", "carer"),
    ]
    assert rows_of("text,who\na,23\n", stake="uses_services")[0].name == "Young person 23"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("hello,ana,,,", "“ana” is what somebody here is called. Put another name in the file."),
        ("hello,Dee,Officer,,", "“Officer” is no group here. The groups are: carer, uses_services."),
        ("hello,Dee,,rant,", "“rant” is no kind we know. The kinds are: need, story, idea, question, comment."),
        ("hello,Dee,,,tomorrow", "“tomorrow” is not a date we can read."),
        ("hello,Dee,,,2031-01-01", "“2031-01-01” is still to come. Check the date."),
        (",Dee,,,", "There are no words in this row."),
        ("x" * 10_001 + ",Dee,,,", "That is 10,001 characters. We can keep 10,000 at a time."),
        ("hello,Аnna,,,", "That name mixes letters of two alphabets."),
        ("hello,Dee", "Cells in this row: 2. Headings: 5. Something is missing."),
        ("hello, you,Dee,,,", "Cells in this row: 6. Headings: 5. Words with a separator in them need quote marks"),
        ('"hello,Dee', "The quote marks do not match here, or a cell is far too long."),
    ],
)
def test_a_row_that_cannot_be_brought_in_is_named_with_its_reason(row, says):
    file = f"text,who,stake,kind,when\nfine,Dee,carer,need,2025-01-01\n{row}\n"
    assert problems_of(file)[3].startswith(says)
    assert [each.number for each in rows_of(file)] == [2]


def test_everything_wrong_with_a_row_is_said_at_once():
    assert problems_of("text,kind,when\n,rant,soon\n")[2].count(".") >= 4


def test_things_worth_knowing_are_said_once_and_counted():
    notes = read(b"text,when\na,3/4/2022\nb,Wed Jul 27 22:09:49 WIB 2022\nc,\n", WISHES).notes
    assert any("“WIB”, which we cannot place: 1" in note for note in notes)
    assert any("day first" in note for note in notes)
    assert any("Rows without a date: 1" in note for note in notes)
    assert any("do not say who said it: 3" in note for note in notes)


def test_rows_can_be_kept_or_left_out_by_what_a_column_says():
    file = "text,moderated,author\na,1,5\nb,-1,5\nc,1,0\n"
    reading = read(file.encode(), replace(WISHES, only=[("Moderated", "1")], without=[("author", "0")]))
    assert [row.words for row in reading.rows] == ["a"]
    assert reading.left_out == 2


def test_columns_can_be_named_and_the_rest_is_listed_as_unused():
    file = b"one,two,three\na,b,2025-02-03\n"
    reading = read(file, replace(WISHES, columns={"text": "TWO", "when": "three"}))
    assert reading.rows[0].words == "b"
    assert reading.used == {"text": "two", "when": "three"}
    assert reading.unused == "“one”"


@pytest.mark.parametrize(
    ("raw", "wishes", "says"),
    [
        (b"", WISHES, "The file is empty."),
        (b"\xef\xbb\xbf", WISHES, "The file is empty."),
        (b"\n\n,,\n", WISHES, "The file is empty."),
        (b"text,who\n", WISHES, "The file has headings and nothing under them."),
        (b'"text,who\nx,y\n', WISHES, "The quote marks in the first row do not match"),
        (b'"' + b"x" * 200_000, WISHES, "The quote marks in the first row do not match, or a heading is far too long."),
        (b"PK\x03\x04\x00\x00", WISHES, "This is not a text file."),
        (b"\xff\xfeA", WISHES, "Some letters of the file cannot be read."),
        (b"a\x81b\xff", WISHES, "Some letters of the file cannot be read."),
        (b"one,two\n1,2\n", WISHES, "We cannot tell which column holds the words. The file has: “one”, “two”."),
        (b"text\nx\n", replace(WISHES, columns={"who": "name"}), "There is no column “name” for who."),
        (b"text\nx\n", replace(WISHES, columns={"age": "text"}), "We do not know what “age” is."),
        (b"text\nx\n", replace(WISHES, only=[("seen", "1")]), "There is no column “seen” in the file"),
    ],
)
def test_a_file_that_is_of_no_use_is_refused_in_one_sentence(raw, wishes, says):
    with pytest.raises(Unreadable) as problem:
        read(raw, wishes)
    assert str(problem.value).startswith(says)


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_no_bytes_at_all_make_it_stumble(raw):
    with suppress(Unreadable):
        reading = read(b"text,when\n" + raw, WISHES)
        assert all(row.words and row.at <= NOW for row in reading.rows)


def test_reading_an_unknown_kind_of_thing_by_default_is_named_on_every_row():
    assert problems_of("text\na\n", kind="rumour") == {
        2: "“rumour” is no kind we know. The kinds are: need, story, idea, question, comment."
    }


def test_a_screen_that_shows_what_is_wrong_obeys_nothing_in_the_file():
    """A terminal takes ESC as an order, and a mark can turn round what follows it."""
    evil = "\x1b]0;mine\x07\x9b31m\u202e"
    text = f"text,who,when,stake,kind,{evil}other\nwords,{evil}Ana,{evil}soon,{evil}x,{evil}y,z\n"
    text += 'words,Dee,"1 May\n2022",,,\n'
    reading = read(text.encode(), WISHES)
    said = " ".join([*(each.words for each in reading.problems), reading.unused, *reading.used.values()])
    assert "soon" in said
    assert not set(evil[:1] + "\x07\x9b\u202e") & set(said)
    assert reading.rows[0].at.year == 2022


def test_a_row_cannot_smuggle_an_order_into_a_heading_that_is_asked_for():
    with pytest.raises(Unreadable) as refused:
        read(b"\x1b[2Jone,two\n1,2\n", WISHES)
    assert "\x1b" not in str(refused.value)
