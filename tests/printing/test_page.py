"""What becomes of a page when it is printed: what it reaches, what it holds, and what it leaves behind."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys

import pytest
from django.core.exceptions import SuspiciousFileOperation
from pikepdf import Pdf, Stream
from PIL import Image

from alongside.printing.page import OURS, our_file, printed


def test_nothing_is_imported_that_draws_pages_before_somebody_asks_for_one():
    asked = "import alongside.printing.page, sys; sys.exit('weasyprint' in sys.modules)"
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
from alongside.printing.page import printed
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


def photo():
    painted = io.BytesIO()
    Image.new("RGB", (40, 30), (200, 30, 30)).save(painted, "PNG")
    return painted.getvalue()


def pictures_in(pdf):
    with Pdf.open(io.BytesIO(pdf)) as opened:
        return [image for page in opened.pages for image in page.get_images()]


SHOWS = '<h1>Here</h1><img src="{}" alt="Words">'


def test_a_photo_that_was_handed_along_is_on_the_page_and_no_other():
    photos = {"a.png": photo()}
    assert pictures_in(printed(SHOWS.format("/photos/a.png"), photos=photos))
    assert not pictures_in(printed(SHOWS.format("/photos/b.png"), photos=photos))
    assert not pictures_in(printed(SHOWS.format("https://b.invalid/photos/a.png"), photos=photos))
