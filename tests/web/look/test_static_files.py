"""Can the static files be collected, named for ever, and fetched quickly on a slow phone?"""

from __future__ import annotations

import gzip
import re

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import Client, override_settings

pytestmark = [pytest.mark.slow, pytest.mark.django_db]  # in a demo, the time of a request is ahead by what a row says
FIRST_LOAD = 100_000  # bytes, compressed
STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"


def as_it_is_done_for_real(folder):
    """Every file named by what is in it, and compressed."""
    storages = settings.STORAGES | {"staticfiles": {"BACKEND": STORAGE}}
    return override_settings(DEMO=True, STATIC_ROOT=folder, STORAGES=storages)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    folder = tmp_path_factory.mktemp("static")
    with as_it_is_done_for_real(folder):
        call_command("collectstatic", interactive=False, verbosity=0)
    return folder


@pytest.fixture
def collected(shelf):
    with as_it_is_done_for_real(shelf):
        yield shelf


def test_every_file_that_a_page_asks_for_was_collected(collected):
    page = Client().get("/look/").content.decode()
    asked = re.findall(r'(?:href|src)="/static/([^"]+)"', page)
    assert {name.rpartition(".")[2] for name in asked} == {"css", "js", "svg", "woff2"}
    assert all((collected / name).is_file() for name in asked)
    assert all(re.search(r"\.[0-9a-f]{12}\.", name) for name in asked)


def test_the_script_for_parts_of_pages_comes_from_here(collected):
    page = Client().get("/look/").content.decode()
    assert re.search(r'<script src="/static/django_htmx/htmx-2\.min\.[0-9a-f]{12}\.js" defer></script>', page)


def test_sheets_name_fonts_by_what_is_in_them(collected):
    sheet = (collected / staticfiles_storage.stored_name("web/alongside.css")).read_text()
    fonts = re.findall(r'url\("([^"]+)"\)', sheet)
    assert len(fonts) == 4
    assert all((collected / "web" / name).is_file() for name in fonts)


def test_the_first_page_comes_quickly_even_with_every_part_and_both_alphabets(collected):
    """The page of all parts is the largest we have; html, sheet, scripts and all four fonts."""
    page = Client().get("/look/").content
    asked = set(re.findall(r'(?:href|src)="/static/([^"]+)"', page.decode()))
    fonts = {f"web/fonts/{path.name}" for path in (collected / "web/fonts").glob("*.*.woff2")}
    sizes = {"page": len(gzip.compress(page))}
    for name in asked | fonts:
        body = (collected / name).read_bytes()
        sizes[name] = len(body) if name.endswith("woff2") else len(gzip.compress(body))
    assert sum(sizes.values()) < FIRST_LOAD, sizes


@override_settings(DEMO=True)
def test_pages_allow_nothing_from_elsewhere_and_nothing_inline():
    policy = Client().get("/look/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*", policy)
