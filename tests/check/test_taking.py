"""What can be taken away: is it whole, is it safe to open, and can a screen reader read it?"""

from __future__ import annotations

import csv
import io
import json
import os
import socket
import subprocess
import sys

import pytest
from django.core.exceptions import SuspiciousFileOperation
from django.urls import reverse
from pikepdf import Array, Dictionary, Pdf, Stream
from PIL import Image

from alongside.check import printing
from alongside.check.printing import OURS, CannotPrint, our_file, printed
from alongside.domain.check.finding import Figure, Part
from alongside.domain.check.telling import HEADINGS
from tests.check import answers
from tests.domain.check import made_up

pytestmark = pytest.mark.django_db


@pytest.fixture
def taken(at_this_time, counting, settings, tmp_path):
    settings.CHECK_EVIDENCE = tmp_path
    return lambda name: at_this_time.client("nobody").get(reverse(f"check:{name}", args=["harbour-lane"]))


def elements(node, under=()):
    """Every element of the structure with what it stands in."""
    if isinstance(node, Array):
        for each in node:
            yield from elements(each, under)
    elif isinstance(node, Dictionary):
        kind = str(node.get("/S", ""))
        yield kind, node, under
        if "/K" in node:
            yield from elements(node.K, (*under, kind))


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
        assert all(int(link.F) & printing.PRINTS for link in links)


def test_it_is_drawn_once_for_all_who_ask_and_again_when_it_says_something_else(taken, counting, monkeypatch):
    drawn = []
    monkeypatch.setattr(printing, "printed", lambda html: drawn.append(html) or b"%PDF-")
    taken("report_pdf")
    taken("report_pdf")
    assert len(drawn) == 1


def test_where_nothing_can_draw_it_the_page_says_how_to_print(taken, monkeypatch):
    def cannot(html):
        raise CannotPrint

    monkeypatch.setattr(printing, "printed", cannot)
    answer = taken("report_pdf")
    assert answer.status_code == 200
    assert "choose Print in your browser" in answer.content.decode()


def test_nothing_is_imported_that_draws_pages_before_somebody_asks_for_one():
    asked = "import alongside.check.printing, sys; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data",
        f"{OURS}static/../../config/settings.py",
        f"{OURS}static/%2e%2e/%2e%2e/config/settings.py",
        f"{OURS}p/harbour-lane/",
        "data:text/css,p{}",
        f"{OURS}static/check/nothing.css",
    ],
)
def test_a_printed_page_reaches_nothing_but_our_own_static_files(address):
    with pytest.raises((ValueError, SuspiciousFileOperation)):
        our_file(address)


ASKS = """<html lang="en-GB"><head><title>T</title>
<link rel="attachment" href="{file}"><link rel="stylesheet" href="{address}/a.css"></head>
<body><h1>T</h1><img src="{address}/a.png" alt="Words"><a rel="attachment" href="{file}">Words</a></body></html>"""


def test_a_page_that_asks_for_something_else_is_printed_without_it(tmp_path):
    """A PDF can carry whole files, so a page that could name one would hand it out."""
    secret = tmp_path / "secret"
    secret.write_bytes(b"the key of the house")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        pdf = printed(ASKS.format(file=secret.as_uri(), address=address))
        with pytest.raises(BlockingIOError):
            listening.accept()
    with Pdf.open(io.BytesIO(pdf)) as opened:
        held = [bytes(each.read_bytes()) for each in opened.objects if isinstance(each, Stream) and "/Type" in each]
        assert not [content for content in held if secret.read_bytes() in content]
        assert "/EmbeddedFiles" not in opened.Root.get("/Names", {})


def test_our_own_style_is_found():
    assert our_file(f"{OURS}static/check/report.css").name == "report.css"


ONCE = """
import sys
from alongside.check.printing import printed
sys.stdout.buffer.write(printed("<h1>Here</h1><p>And now."))
"""


def test_the_same_page_gives_the_same_bytes_in_any_process():
    """A page is kept by what it is printed from, and whoever compares two copies has to be able to."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "alongside.config.settings_test"}
    drawn = [
        subprocess.run([sys.executable, "-c", ONCE], env=environment, capture_output=True, check=True) for _ in range(2)
    ]
    assert drawn[0].stdout.startswith(b"%PDF-")
    assert drawn[0].stdout == drawn[1].stdout


def test_once_something_was_printed_half_a_picture_is_still_refused():
    """What draws pages lets half a picture pass, in all of a process. Closed rooms keep only whole ones."""
    printed("<h1>Here</h1>")
    whole = io.BytesIO()
    Image.effect_noise((80, 60), 90).save(whole, "PNG")
    with pytest.raises(OSError, match="truncated"), Image.open(io.BytesIO(whole.getvalue()[:900])) as half:
        half.load()
