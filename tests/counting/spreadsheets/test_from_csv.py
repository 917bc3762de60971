"""Spreadsheets become evidence: every cell is read, or every wrong one is named and nothing is brought in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.counting.about import CannotAdd
from alongside.counting.engines import engine
from alongside.counting.from_csv import add_tables
from alongside.counting.from_record import add_lines
from alongside.counting.spreadsheets.cells import hashed, word_of
from alongside.counting.spreadsheets.columns import DAYS, IDS, SHEETS, own_columns, required, usual
from alongside.counting.spreadsheets.words import CHOICES
from tests.counting.records import WISH, log_of
from tests.counting.spreadsheets.folders import JOINS, NOW, SAID, added, own, problems, put, rows
from tests.domain.record.examples import HERE

DAY = date(2026, 3, 1).toordinal() - date(1970, 1, 1).toordinal()


def test_a_row_becomes_evidence(tmp_path):
    about = added(tmp_path, contributions=SAID)
    assert (about.verified, about.made_from, about.state.entries) == (False, "tables", 1)
    partnership = about.state.partnership
    assert rows(tmp_path, "contributions") == [
        {
            "partnership": partnership,
            "entry": 0,
            "day": DAY,
            "quarter": 2026 * 4,
            "terms": 0,
            "member": hashed("Ana", partnership),
            "stake": "uses_services",
            "side": "lived",
            "contribution": hashed("Lift", partnership),
            "initiative": 0,
            "asks": 0,
            "carried": 0,
            "entered_by": 0,
            "length": 0,
            "reply_days": 20,
            "kind": "need",
            "channel": "web",
        }
    ]


def test_a_partnership_that_has_an_id_keeps_it(tmp_path):
    source = put(tmp_path / "lists", contributions=SAID)
    assert add_tables(tmp_path / "evidence", source, partnership=HERE, now=NOW).state.partnership == HERE


@pytest.mark.parametrize(
    "raw",
    [
        SAID.encode("utf-16"),
        SAID.encode("utf-8-sig"),
        SAID.replace(",", ";").encode("cp1252"),
        SAID.replace(",", "\t").encode(),
        f"sep=;\r\n{SAID}".replace(",", ";").encode(),
        SAID.replace("\n", "\r\n").encode(),
        SAID.replace("day,member", "Date,Person").encode(),
        SAID.replace("2026-03-01", "01/03/2026").encode(),
        SAID.replace("2026-03-01", "1 March 2026").encode(),
        SAID.replace("uses_services", "Uses services").replace("need", "Need").encode(),
        SAID.replace("Ana", " ANA ").encode(),
        f"{SAID}\n,,,,\n".encode(),
    ],
)
def test_it_does_not_matter_how_a_spreadsheet_writes_it(tmp_path, raw):
    one, other = tmp_path / "one", tmp_path / "other"
    for place, content in ((one, SAID), (other, raw)):
        place.mkdir()
        added(place, contributions=content)
    assert rows(other, "contributions") == rows(one, "contributions")


def test_letters_of_older_spreadsheets_are_read(tmp_path):
    raw = SAID.replace("Lift", "Café").encode("cp1252")
    about = added(tmp_path, contributions=raw)
    assert own(tmp_path, "contributions")[0][0] == hashed("café", about.state.partnership)


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["03/04/2026"], [(2026, 4, 3)]),
        (["03/04/2026", "13/04/2026"], [(2026, 4, 3), (2026, 4, 13)]),
        (["03/04/2026", "04/13/2026"], [(2026, 3, 4), (2026, 4, 13)]),
    ],
)
def test_all_dates_of_a_file_tell_which_comes_first(tmp_path, dates, days):
    lines = "".join(f"{each},Cy,professional,{number}\n" for number, each in enumerate(dates))
    added(tmp_path, overrides=f"day,member,stake,decision\n{lines}")
    assert [row["day"] + 719_163 for row in rows(tmp_path, "overrides")] == [date(*day).toordinal() for day in days]


def test_members_have_the_stake_that_joins_says(tmp_path):
    added(tmp_path, joins=JOINS, seats="day,member,change\n2026-01-02,ana,taken\n2026-01-03,Cy,-1\n")
    assert [(row["stake"], row["side"], row["change"]) for row in rows(tmp_path, "seats")] == [
        ("uses_services", "lived", 1),
        ("professional", "professional", -1),
    ]


def test_stakes_of_its_own_have_the_side_that_it_gives(tmp_path):
    about = added(
        tmp_path,
        stakes="stake,side\nCare leaver,lived\nManager,Professional\n",
        joins="day,member,stake\n2026-01-01,Ana,Care leaver\n2026-01-01,Cy,MANAGER\n2026-01-01,Bo,carer\n",
    )
    assert [(row["stake"], row["side"]) for row in rows(tmp_path, "joins")] == [
        ("care_leaver", "lived"),
        ("manager", "professional"),
        ("carer", "lived"),
    ]
    assert about.state.stakes["care_leaver"] == "lived"


def test_terms_hold_from_their_day_on(tmp_path):
    claims = "".join(f"2026-0{month}-01,Ana,uses_services,{month},100\n" for month in (1, 2, 3, 4))
    about = added(
        tmp_path,
        claims=f"day,member,stake,claim,pence\n{claims}",
        terms="day,reply_days,pay_days\n2026-03-01,10,7\n2026-02-01,15,14\n",
        lines="day,indicator,above,below,drawn\n2026-02-01,reply_rate,9,10,\n2026-03-05,Reply rate,0,1,no\n",
    )
    assert [(row["terms"], row["pay_days"]) for row in rows(tmp_path, "claims")] == [(0, 28), (1, 14), (2, 7), (2, 7)]
    assert [row["terms"] for row in rows(tmp_path, "terms_stated")] == [1, 2]
    assert own(tmp_path, "terms_stated") == [(1, 5, 15, 7, 14), (1, 5, 10, 7, 7)]
    assert [(row["terms"], row["drawn"]) for row in rows(tmp_path, "lines")] == [(1, 1), (2, 0)]
    assert (about.state.terms, about.state.reply_days, about.state.pay_days) == (2, 10, 7)


def test_what_the_other_columns_say_is_worked_out(tmp_path):
    added(
        tmp_path,
        decisions_closed="day,decision,outcome\n2026-03-04,A,no quorum\n2026-03-04,B,passed\n",
        survey="day,stake,question,face\n2026-03-04,carer,heard,5\n",
        papers="day,thing,until_day,paper_for,form\n2026-03-04,Meeting 1,2026-03-10,meeting,easy\n",
    )
    assert [row[1:] for row in own(tmp_path, "decisions_closed")] == [(0, 1, 0, "no_quorum"), (1, 0, 0, "passed")]
    monday = date(2026, 3, 2).toordinal() - date(1970, 1, 1).toordinal()
    assert rows(tmp_path, "survey")[0]["on_week"] == monday
    paper = rows(tmp_path, "papers")[0]
    assert paper["paper"] == paper["thing"] != 0


def test_wrong_files_leave_what_was_there(tmp_path):
    added(tmp_path, contributions=SAID)
    assert problems(tmp_path, contributions=SAID.replace("need", "wish"))
    assert len(rows(tmp_path, "contributions")) == 1
    added(tmp_path, contributions=SAID.replace("need", "idea"))
    assert [row["kind"] for row in rows(tmp_path, "contributions")] == ["idea"]


def test_a_folder_without_tables_and_one_that_is_not_there_are_refused(tmp_path):
    (tmp_path / "lists").mkdir()
    with pytest.raises(CannotAdd, match="there is no table of ours"):
        added(tmp_path)
    with pytest.raises(CannotAdd, match="cannot be read"):
        add_tables(tmp_path / "evidence", tmp_path / "nowhere", partnership="a", now=NOW)


def test_headings_without_rows_are_refused(tmp_path):
    with pytest.raises(CannotAdd, match="no row"):
        added(tmp_path, contributions="day,contribution,kind\n")


def test_a_file_that_is_far_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("alongside.counting.from_csv.LARGEST_SHEET", 10)
    assert problems(tmp_path, contributions=SAID)[0] == (
        "contributions.csv: The file is far too large. Bring in a part of it."
    )


def test_evidence_of_a_record_is_not_replaced_by_tables(tmp_path):
    add_lines(tmp_path / "evidence", log_of(3).lines, WISH)
    with pytest.raises(CannotAdd, match="was made from a record"):
        added(tmp_path, contributions=SAID)


def test_things_wait_until_the_day_that_is_asked_about(tmp_path):
    source = put(tmp_path / "lists", contributions=SAID)
    about = add_tables(tmp_path / "evidence", source, partnership="Harbour Lane", now=NOW, as_of=DAY + 9)
    assert about.as_of == rows(tmp_path, "contributions")[0]["day"] + 9
    with engine(tmp_path / "evidence") as counting:
        assert counting.rows("select last_day, entries, verified from partnerships") == [(DAY + 9, 1, 0)]


CELLS = {"change": "1", "stake": "carer", "in_group": "deaf", "role": "chair"}


def cell(sheet, column):
    if (sheet, column) in CHOICES:
        return CHOICES[sheet, column][0]
    return CELLS.get(column, "2026-03-01" if column in DAYS else "1")


@pytest.mark.parametrize("sheet", sorted(SHEETS))
def test_every_table_can_be_brought_in_with_only_what_it_needs(tmp_path, sheet):
    columns = [each for each in own_columns(sheet) if each in required(sheet)]
    text = f"{','.join(columns)}\n{','.join(cell(sheet, column) for column in columns)}\n"
    terms = {} if sheet == "terms" else {"terms": "day,reply_days\n2026-01-01,10\n"}
    joins = {} if sheet == "joins" else {"joins": "day,member,stake\n2026-01-01,1,carer\n"}
    added(tmp_path, **{**joins, **terms, sheet: text})
    assert len(rows(tmp_path, SHEETS[sheet].name)) == 1


def test_every_column_is_of_a_table_and_has_a_usual_value_or_is_needed():
    columns = {column for sheet in SHEETS for column in own_columns(sheet)}
    assert columns >= IDS
    assert all(required(sheet) <= set(own_columns(sheet)) for sheet in SHEETS)
    for sheet in SHEETS:
        for column in set(own_columns(sheet)) - required(sheet):
            assert type(usual(sheet, column)) is (str if SHEETS[sheet].columns[column] == "text" else int)


@given(text=st.text(max_size=30), other=st.text(max_size=30))
def test_the_same_text_is_the_same_number_and_another_is_another(text, other):
    assert (hashed(text, "a") == hashed(other, "a")) is (word_of(text) == word_of(other))
    assert 0 < hashed(text, "a") < 2**60
