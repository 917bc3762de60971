"""Does each check find the fault it is there for? A check that cannot fail proves nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error

from tests.journeys.looking import assert_sound, breaches, faults_at_both_widths, of_one_page, own_checks

pytestmark = pytest.mark.journey
WHOLE = '<!doctype html><html lang="en"><title>A page</title><body><main><h1>A page</h1>{}</main>'


def faults(page, part: str) -> list[str]:
    page.set_content(WHOLE.format(part))
    return own_checks(page)


def test_a_sound_page_passes(page):
    page.set_content(WHOLE.format("<h2>Two</h2><p>Words.</p>"))
    assert_sound(page)


def test_a_page_with_a_fault_does_not(page):
    page.set_content(WHOLE.format("<h3>Three</h3>"))
    with pytest.raises(AssertionError, match="A heading 3 comes straight after a heading 1"):
        assert_sound(page)


def test_a_page_that_changes_under_the_eyes_is_looked_at_again(page):
    first, second = (f"data:text/html,<title>{name}</title><h1>{name}</h1>" for name in ("Left", "Reached"))
    page.goto(first)
    seen = []

    def look(page):
        seen.append(page.title())
        if len(seen) == 1:
            page.goto(second)
        return seen[-1]

    assert of_one_page(page, look) == "Reached"
    assert seen == ["Left", "Reached"]


def test_a_page_that_goes_while_it_is_asked_is_looked_at_again(page, live_server, db):
    page.goto(live_server.url)
    asked = []

    def look(page):
        asked.append("once")
        if len(asked) == 1:
            page.evaluate("() => { location.assign('/sign-in/'); return new Promise(() => {}); }")
        return len(asked)

    assert of_one_page(page, look) == 2


def test_a_look_that_was_cut_off_leaves_the_page_as_wide_as_it_was(page, monkeypatch):
    page.set_content(WHOLE.format(""))
    before, looks = page.viewport_size, []

    def cut_off_at_the_second(page):
        looks.append(page.viewport_size)
        if len(looks) == 2:
            raise Error("The page went.")
        return own_checks(page)

    monkeypatch.setattr("tests.journeys.looking.own_checks", cut_off_at_the_second)
    assert of_one_page(page, faults_at_both_widths) == []
    assert [each == before for each in looks] == [True, False, True, False]
    assert page.viewport_size == before


def test_a_look_that_always_fails_says_why(page):
    page.set_content(WHOLE.format(""))
    with pytest.raises(Error, match="no such thing"):
        of_one_page(page, lambda page: page.evaluate("() => { throw new Error('no such thing'); }"))


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ("<h1>Another</h1>", "There are 2 first headings."),
        ("<h2>Two</h2><h4>Four</h4>", "A heading 4 comes straight after a heading 2."),
        ('<p>Go <a href="/a">More</a> or <a href="/b">More</a> now</p>', "“More” leads to"),
        ("<button>Go</button>", "Too small to press: BUTTON “Go”"),
        ('<p><a href="/a">Alone on its line</a></p>', "Too small to press: A “Alone on its line”"),
        ('<p style="display:flex">Before <b>the board</b></p>', "A sentence stands in pieces beside each other: P"),
        ("<div style='width:3000px'>Wide</div>", "The page scrolls sideways."),
    ],
)
def test_each_fault_is_found(page, part, fault):
    assert [found for found in faults(page, part) if found.startswith(fault)]


def test_a_link_within_a_sentence_may_be_as_small_as_the_words(page):
    assert faults(page, '<p>Read <a href="/a">why</a> we ask.</p>') == []


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ('<img src="/x.png">', "image-alt"),
        ("<input>", "label"),
        ('<p style="color:#999;background:#fff">Pale</p>', "color-contrast"),
        ('<ul><li><a href="/a">x</a></li><li><a href="/b">y</a></li></ul>', "target-size"),
    ],
)
def test_axe_is_asked_about_all_of_it(page, part, rule):
    page.set_content(WHOLE.format(part))
    assert any(found.startswith(f"{rule}:") for found in breaches(page))
