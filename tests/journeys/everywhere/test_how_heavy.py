"""Does every page come to less than 100 kilobytes for somebody who was never here: page, sheet, scripts and fonts?"""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.doors.house import CAST
from tests.doors.table import ROWS, Row
from tests.journeys.everywhere.stage import page_or_skip

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
MOST = 100_000
ASKED = re.compile(r'(?:href|src)="/static/([^"]+\.(?:css|js|svg|woff2))"')
IN_SHEET = re.compile(r'url\("(fonts/[^"]+)"\)')
OPENED_BY = {row: who for row in ROWS for who in reversed(CAST) if row.expects("get", who) == 200}
LOCKS = ("sealed:",)
"""A locked room brings its own lock, which is fetched once: see bench/sealed."""


@cache
def carried(name: str) -> int:
    """Bytes on the line: compressed, but for fonts, which are so already."""
    body = Path(str(finders.find(name))).read_bytes()
    return len(body) if name.endswith("woff2") else len(gzip.compress(body))


def weight(body: str) -> int:
    names = set(ASKED.findall(body))
    fonts = {f"web/{font}" for font in IN_SHEET.findall(Path(str(finders.find("web/alongside.css"))).read_text())}
    pictures = sum(len(found) for found in re.findall(r'src="data:[^"]+"', body))
    return len(gzip.compress(body.encode())) + pictures + sum(carried(name) for name in names | fonts)


@pytest.mark.parametrize("row", [row for row in OPENED_BY if not row.address.startswith(LOCKS)], ids=str)
def test_a_page_is_light(doors, row: Row):
    body = page_or_skip(doors.once(OPENED_BY[row], row))
    assert weight(body) < MOST


def test_a_heavy_page_would_be_noticed():
    assert weight("".join(map(str, range(60_000)))) > MOST
