"""From the first page to the thing done, with the keyboard alone: deciding, saying if it helped, easy words, a day."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from alongside.access.models import Need
from alongside.decisions.models import Position
from alongside.documents.models import EasyIdea
from alongside.promises.models import Judgement
from tests.documents.world import FIRST, SECOND
from tests.journeys.by_ear_and_keys.keys import enter, into_the_main_part, mark, names, tabs
from tests.journeys.by_ear_and_keys.scenes import TAXI, is_decided, is_gone, is_in_easy_words, is_promised

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def test_somebody_answers_a_decision(door, cast):
    is_decided(cast)
    page = door.page_of("ana")
    page.goto(door.at(""))
    into_the_main_part(page)
    enter(page, "Give my answer")
    expect(page.get_by_role("heading", level=1)).to_have_text("Open the café until 2")
    into_the_main_part(page)
    way = enter(page, "Go to my answer")
    assert names(way)[0] == "All decisions"
    into_the_main_part(page)
    tabs(page, until="I agree")
    mark(page, "I agree, with changes")
    way = tabs(page, until="Give my answer")
    assert "Your reason, in any words you like" in names(way)[0]
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.innerText").startswith("Your reason"), "The mistake is first."
    page.keyboard.press("Enter")
    page.keyboard.type("Only if there is a taxi.")
    enter(page, "Give my answer")
    expect(page.get_by_role("main")).to_contain_text("You have answered")
    given = Position.objects.get()
    assert (given.answer, given.words) == ("agree_with_changes", "Only if there is a taxi.")


def test_somebody_says_that_a_promise_was_kept_and_helped(door, cast):
    is_promised(cast)
    page = door.page_of("ana")
    page.goto(door.at(""))
    into_the_main_part(page)
    enter(page, "Tell us")
    expect(page.get_by_role("main")).to_contain_text(TAXI)
    into_the_main_part(page)
    enter(page, "Say what you think")
    into_the_main_part(page)
    tabs(page, until="Yes, it was kept")
    mark(page, "Yes, it was kept")
    tabs(page, until="Yes, it helped")
    mark(page, "Yes, it helped")
    tabs(page, until="Anything you want to say")
    page.keyboard.type("I got home.")
    enter(page, "Give my answer")
    expect(page.get_by_role("main")).to_contain_text("I got home.")
    said = Judgement.objects.get()
    assert (said.kept, said.helped, said.words) == ("yes", "yes", "I got home.")


def test_somebody_moves_an_idea_of_an_easy_version_and_adds_another(door, cast):
    easy = is_in_easy_words(cast, with_readers=False)
    page = door.page_of("cy")
    page.goto(door.at(""))
    into_the_main_part(page)
    enter(page, "Give my answer")
    page.get_by_role("link", name=re.compile("^Easy version")).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    into_the_main_part(page)
    enter(page, "Change the easy version")
    into_the_main_part(page)
    way = enter(page, "Move down idea 1")
    assert names(way)[1:4] == ["Open the café until 2", "Title", "Change the picture of idea 1"]
    assert page.get_by_label("Words").first.input_value() == SECOND
    assert [each.words for each in EasyIdea.objects.filter(easy=easy).order_by("place")] == [SECOND, FIRST]


def test_a_reader_answers_an_easy_version_one_idea_at_a_time(door, cast):
    easy = is_in_easy_words(cast, with_readers=True)
    page = door.page_of("ana")
    page.goto(door.at(""))
    into_the_main_part(page)
    enter(page, "Read and check it")
    for words in (FIRST, SECOND):
        expect(page.get_by_role("main")).to_contain_text(words)
        into_the_main_part(page)
        tabs(page, until="I understand this")
        mark(page, "I understand this")
        way = tabs(page, until="I have read all of it" if words == SECOND else "Next idea")
        assert len(way) == 1, "From the answer it is one press to the next idea."
        with page.expect_navigation():
            page.keyboard.press("Enter")
    into_the_main_part(page)
    tabs(page, until="How many minutes")
    page.keyboard.type("10")
    enter(page, "Send it")
    easy.refresh_from_db()
    assert easy.sittings.get().minutes == 10


def test_somebody_says_whether_what_they_needed_was_there(door, cast):
    is_gone(cast)
    page = door.page_of("ana")
    page.goto(door.at(""))
    into_the_main_part(page)
    enter(page, "Say if it was there")
    into_the_main_part(page)
    for need in Need.objects.count() * ["Partly"]:
        tabs(page, until="Yes")
        mark(page, need)
    enter(page, "Say this")
    expect(page.get_by_role("main")).to_contain_text("Thank you.")
    assert {need.met for need in Need.objects.all()} == {"part"}
