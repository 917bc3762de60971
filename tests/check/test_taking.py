"""What can be taken away: is it whole, is it safe to open, and can a screen reader read it?"""

from __future__ import annotations

import csv
import io
import json

import pytest
from django.urls import reverse
from pikepdf import Pdf

from alongside.domain.check.finding import Figure, Part
from alongside.domain.check.telling import HEADINGS
from alongside.printing import page
from alongside.printing.mending import PRINTS
from alongside.printing.page import CannotPrint
from tests.check import answers
from tests.domain.check import made_up
from tests.printing.reading_pdf import elements

pytestmark = pytest.mark.django_db


@pytest.fixture
def taken(at_this_time, counting, settings, tmp_path):
    settings.CHECK_EVIDENCE = tmp_path
    return lambda name: at_this_time.client("nobody").get(reverse(f"check:{name}", args=["harbour-lane"]))


def test_the_json_is_in_the_shape_that_is_documented(taken):
    answer = taken("findings_json")
    data = json.loads(answer.content)
    assert answer["Content-Disposition"] == 'attachment; filename="harbour-lane-check.json"'
    assert data["flagged"] is True
    assert data["rung"]["gap"] == 2
    whole = next(each for each in data["findings"] if each["indicator"] == "reply_rate" and each["stake"] is None)
    assert (whole["numerator"], whole["denominator"], whole["interval"]) == (88, 121, [0.643, 0.8])
    assert whole["entries"] == [3, 4, 5]


def test_a_hidden_number_is_in_neither_the_json_nor_the_table(taken):
    hidden = [each for each in json.loads(taken("findings_json").content)["findings"] if each["hidden"]]
    assert hidden
    assert all(each["numerator"] is None and not each["entries"] for each in hidden)
    rows = list(csv.DictReader(io.StringIO(taken("findings_csv").content.decode())))
    assert all(row["numerator"] == row["entries"] == "" for row in rows if row["hidden"] == "True")


def test_the_table_has_a_row_for_every_figure_and_no_cell_that_a_spreadsheet_would_run(taken):
    rows = list(csv.reader(io.StringIO(taken("findings_csv").content.decode())))
    assert rows[0] == list(HEADINGS)
    assert len(rows) > len(answers.mixed().findings)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "\t"))]


def test_a_group_that_is_called_like_a_formula_is_no_formula_in_the_table(taken, counting):
    harm = '=HYPERLINK("http://198.51.100.7/";"Harbour Lane")'
    counting.answer = answers.answer((made_up.finding(stakes=(Part(harm, Figure(60, 80, 0.75, 0.6, 0.8)),)),))
    rows = list(csv.reader(io.StringIO(taken("findings_csv").content.decode())))
    assert {row[HEADINGS.index("stake")] for row in rows[1:]} == {"all", f"'{harm}"}


def test_the_printed_page_is_tagged_has_a_title_and_a_language(taken):
    answer = taken("report_pdf")
    with Pdf.open(io.BytesIO(answer.content)) as pdf:
        assert answer["Content-Type"] == "application/pdf"
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert "Harbour Lane" in str(pdf.docinfo["/Title"])
        found = list(elements(pdf.Root.StructTreeRoot))
        kinds = [kind for kind, _, _ in found]
        assert kinds.count("/H1") == 1
        assert {"/H2", "/H3", "/P", "/L", "/Table", "/TH", "/TD", "/Figure"} <= set(kinds)
        assert all(str(node.get("/Alt", "")) for kind, node, _ in found if kind == "/Figure")


def test_each_heading_of_a_table_says_for_which_cells_it_speaks_and_links_print(taken):
    with Pdf.open(io.BytesIO(taken("report_pdf").content)) as pdf:
        headings = [
            (str(node.A.Scope), under) for kind, node, under in elements(pdf.Root.StructTreeRoot) if kind == "/TH"
        ]
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
        assert {scope for scope, under in headings if "/THead" in under} == {"/Column"}
        assert {scope for scope, under in headings if "/THead" not in under} == {"/Row"}
        assert links
        assert all(int(link.F) & PRINTS for link in links)


def test_it_is_drawn_once_for_all_who_ask_and_again_when_it_says_something_else(taken, counting, monkeypatch):
    drawn = []
    monkeypatch.setattr(page, "printed", lambda html: drawn.append(html) or b"%PDF-")
    taken("report_pdf")
    taken("report_pdf")
    assert len(drawn) == 1


def test_where_nothing_can_draw_it_the_page_says_how_to_print(taken, monkeypatch):
    def cannot(html):
        raise CannotPrint

    monkeypatch.setattr(page, "printed", cannot)
    answer = taken("report_pdf")
    assert answer.status_code == 200
    assert "choose Print in your browser" in answer.content.decode()
