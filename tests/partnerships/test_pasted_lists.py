"""A list as people paste it: nothing is lost, and each row that is broken says how to mend it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.agreement import ready_made
from alongside.partnerships.actions.inviting import Guest
from alongside.partnerships.forms.guests import GuestRowsForm, PasteForm
from alongside.partnerships.forms.pasted import read_list
from tests.cast import SEATS

STAKES = ready_made("each_group", SEATS).stakes


@pytest.mark.parametrize(
    ("line", "name", "group"),
    [
        ("Ana", "Ana", ""),
        ("Ana, carer", "Ana", "carer"),
        ("Ana;Carers", "Ana", "carer"),
        ("Ana\tpeople who use services", "Ana", "uses_services"),
        ('"Nair, Priya", professional', "Nair, Priya", "professional"),
        ("  Ana  ,  ", "Ana", ""),
        ("Ana, uses-services", "Ana", "uses_services"),
        ("آنا", "آنا", ""),
        (",,Ana", "Ana", ""),
        ("Ana,,carer", "Ana", "carer"),
    ],
)
def test_a_row_that_can_be_read(line, name, group):
    (row,) = read_list(line, STAKES)
    assert (row.name, row.group, row.problem) == (name, group, "")


@pytest.mark.parametrize(
    ("line", "name", "problem"),
    [
        ("Ana, carrer", "Ana", "We do not have a group “carrer”."),
        ("Ana, carer, Leeds, 1970", "Ana, carer, Leeds, 1970", "There are 4 things in this row."),
    ],
)
def test_a_broken_row_keeps_what_it_said(line, name, problem):
    (row,) = read_list(line, STAKES)
    assert row.name == name
    assert row.problem.startswith(problem)


def test_headings_and_empty_lines_are_no_names():
    rows = read_list("Name,Group\n\nAna,carer\n ,\nBo\n", STAKES)
    assert [row.name for row in rows] == ["Ana", "Bo"]
    assert [row.name for row in read_list("Ana\nName", STAKES)] == ["Ana", "Name"]


@given(st.text(max_size=300))
def test_any_text_can_be_read_and_no_word_of_it_is_lost(text):
    rows = read_list(text, STAKES)
    kept = " ".join(f"{row.name} {row.group} {row.problem}" for row in rows)
    letters = [mark for mark in text if mark.isalpha()]
    headings = {"n", "a", "m", "e", "s", "w", "h", "o", "p", "r", "i", "t", "g", "u", "l", "k", "f"}
    assert all(mark in kept or mark.lower() in headings or mark.casefold() in kept.casefold() for mark in letters)


def paste(text):
    form = PasteForm({"names": text}, stakes=STAKES)
    return form if form.is_valid() else form.errors["names"][0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "Paste or type at least one name."),
        (" \n ,, \n", "There is no name in this."),
        ("\n".join(f"Person {n}" for n in range(201)), "There are 201 names here."),
        ("a" * 100_000, "This is 100000 letters and spaces."),
        ("Ana\x00", "There is a sign in this that we cannot keep."),
    ],
)
def test_a_list_that_cannot_be_used_says_so(text, problem):
    assert paste(text).startswith(problem)


def test_broken_rows_are_mended_where_they_stand():
    form = paste("Ana, carrer\nBo\nbo\nCy, professional\n🙂")
    rows = GuestRowsForm.of(form.rows, stakes=STAKES)
    assert {name: words[0][:20] for name, words in rows.errors.items()} == {
        "name-2": "This name is here tw",
        "group-0": "We do not have a gro",
        "name-4": "There is no letter i",
    }
    assert rows["name-4"].value() == "🙂"
    mended = {f"name-{n}": name for n, name in enumerate(["Ana", "Bo", "Bo from Leeds", "Cy", ""])}
    mended |= {"group-0": "carer", "group-3": "professional"}
    rows = GuestRowsForm(mended, stakes=STAKES, count=5)
    assert rows.is_valid()
    assert rows.guests == [Guest("Ana", "carer"), Guest("Bo"), Guest("Bo from Leeds"), Guest("Cy", "professional")]


def test_a_group_without_a_name_and_a_list_without_rows():
    lonely = GuestRowsForm({"name-0": "", "group-0": "carer"}, stakes=STAKES, count=1)
    assert lonely.errors["name-0"][0].startswith("This row has a group and no name.")
    empty = GuestRowsForm({}, stakes=STAKES, count=2)
    assert empty.problems[0].words == "Every row is empty. Write at least one name."


def test_a_group_that_nobody_offered_is_refused():
    form = GuestRowsForm({"name-0": "Ana", "group-0": "king"}, stakes=STAKES, count=1)
    assert list(form.errors) == ["group-0"]
