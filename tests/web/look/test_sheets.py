"""Is what browsers are given what was written, with nothing that the content policy would block?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alongside.web import scripts
from alongside.web.chips import CHIPS
from alongside.web.styles import JOINED, SHEETS, joined

HOUSE = Path(__file__).resolve().parents[3]
TAKEN_AWAY = {"kept_page.html"}
"""One file that somebody carries off: it has nothing beside it, and says itself what it may load."""
TEMPLATES = sorted(each for each in HOUSE.glob("alongside/*/templates/**/*.html") if each.name not in TAKEN_AWAY)
SCRIPTS = sorted(scripts.HERE.glob("*.js"))
NAMED = re.compile(r"var\(--([a-z0-9-]+)\)")
DEFINED = re.compile(r"--([a-z0-9-]+):")


def test_the_joined_sheet_is_up_to_date():
    assert JOINED.read_text() == joined(), "Run `python -m alongside.web.styles`."


def test_the_joined_script_is_up_to_date():
    assert scripts.JOINED.read_text() == scripts.joined(), "Run `python -m alongside.web.scripts`."


def test_every_script_is_joined():
    assert {path.stem for path in SCRIPTS} == set(scripts.SCRIPTS)


def test_every_sheet_is_joined():
    assert {path.stem for path in (HOUSE / "alongside/web/styles").glob("*.css")} == set(SHEETS)


def test_every_file_that_a_sheet_names_is_there():
    named = re.findall(r'url\("([^"]+)"\)', joined())
    assert len(named) == 4
    assert all((JOINED.parent / name).is_file() for name in named)


def test_every_colour_and_size_that_is_used_is_defined():
    assert set(NAMED.findall(joined())) <= set(DEFINED.findall(joined()))


@pytest.mark.parametrize("look", sorted({chip.look for chip in CHIPS.values()}))
def test_how_a_state_looks_is_the_name_of_nothing_else(look):
    """A bare `.plain` for lists once took the edges off every tag of a plain state."""
    selectors = {one.strip() for block in re.findall(r"([^{}]+)\{", joined()) for one in block.split(",")}
    assert f".{look}" not in selectors


def test_nothing_moves_or_casts_a_shadow_but_the_ring_of_focus():
    assert not re.search(r"animation|transition|gradient|@keyframes|text-shadow|blur", joined())


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_template_holds_a_style_or_a_script_of_its_own(template):
    text = template.read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", text)
    assert not re.search(r"<script(?![^>]* src=)", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_template_names_another_host(template):
    assert not re.search(r"""(src|href|action)=["']?(https?:)?//""", template.read_text())


KEEPS = {
    "drafts.js": {"localStorage"},  # what somebody wrote and has not sent, locked: see tests/journeys/lines
    "line.js": {"localStorage", "sessionStorage", "caches"},  # throws away
    "listen.js": {"sessionStorage"},  # two numbers
    "worker.js": {"caches"},  # our own files
}
"""Which script touches what is kept on a device. Every other touches nothing."""


@pytest.mark.parametrize(
    "script", [*SCRIPTS, *sorted(set(JOINED.parent.glob("*.js")) - {scripts.JOINED})], ids=lambda path: path.name
)
def test_a_script_keeps_on_the_device_what_it_is_named_for_and_nothing_else(script):
    found = re.findall(r"\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches)\b", script.read_text())
    assert set(found) == KEEPS.get(script.name, set())


def test_what_is_kept_of_listening_is_a_number():
    script = (scripts.HERE / "listen.js").read_text()
    assert script.count("sessionStorage.setItem") == 1
    assert "setItem(name, String(number))" in script


def test_no_history_of_pages_is_kept_for_parts_of_pages():
    assert '"historyCacheSize":0' in (HOUSE / "alongside/web/templates/web/base.html").read_text()
