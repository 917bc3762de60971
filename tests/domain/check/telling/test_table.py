"""Is a check as a table safe to open, and is no standard forgotten in it?"""

import csv
import io

import pytest

from alongside.domain.check.standards import FRAMEWORKS, GRIPP2, UK
from alongside.domain.check.telling import (
    HEADINGS,
    STANDARD_HEADINGS,
    Behind,
    rows_of,
    standards_rows,
    told,
    without_formulas,
)
from tests.domain.check.made_up import check, finding


def test_there_is_a_row_for_each_figure_under_the_headings():
    answer = told(check(finding()), {("reply_rate", None): Behind((3, 5), (3,))})
    rows = [dict(zip(HEADINGS, row, strict=True)) for row in rows_of(answer)]
    assert [row["stake"] for row in rows] == ["all", "uses_services", "carer", "professional"]
    assert rows[0]["entries"] == "3 5"
    assert (rows[0]["low"], rows[0]["high"], rows[0]["verdict"], rows[0]["whose_line"]) == (
        0.643,
        0.8,
        "falling_short",
        "published",
    )
    assert (rows[2]["hidden"], rows[2]["numerator"], rows[2]["entries"]) == (True, None, "")


@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_every_standard_has_a_row_even_if_nothing_speaks_to_it(framework):
    one = check(finding())
    rows = [dict(zip(STANDARD_HEADINGS, row, strict=True)) for row in standards_rows(one, told(one, {}), framework)]
    assert list(dict.fromkeys(row["standard"] for row in rows)) == [each.name for each in framework.standards]
    assert {row["credit"] for row in rows} == {framework.credit}
    assert {row["link"] for row in rows} == {framework.link}
    spoken = {row["standard"] for row in rows if row["indicator"] == "reply_rate"}
    assert spoken == {"uk": {"Communications", "Impact"}, "gripp2": {"3: Study results"}}[framework.key]
    assert all(row["partnership"] is None for row in rows if row["indicator"] is None)


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(beginning):
    harm = f'{beginning}HYPERLINK("http://evil.invalid")'
    answer = told(check(finding(), partnership=harm), {})
    for row in rows_of(answer):
        assert without_formulas(row)[0] == f"'{harm}"
    assert without_formulas((-0.5, None, True, "fine", "")) == [-0.5, None, True, "fine", ""]


def test_the_frameworks_are_told_apart():
    assert UK.key != GRIPP2.key
    text = io.StringIO()
    csv.writer(text).writerows(map(without_formulas, standards_rows(check(), told(check(), {}), GRIPP2)))
    assert text.getvalue().count("GRIPP2 short form") >= len(GRIPP2.standards)
