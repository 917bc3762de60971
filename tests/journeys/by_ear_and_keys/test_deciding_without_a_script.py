"""Where scripts are off: signing in by a code, deciding, saying if it helped, writing and reading easy words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from alongside.access.models import Need
from alongside.decisions.models import Position
from alongside.documents.models import EasyIdea
from alongside.people import post
from alongside.people.models import Account
from alongside.promises.models import Judgement
from tests.documents.world import FIRST, SECOND
from tests.journeys.by_ear_and_keys.scenes import TAXI, is_decided, is_gone, is_in_easy_words, is_promised

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).click()


def follow(page: Page, words: str) -> None:
    page.get_by_role("link", name=words).first.click()


def test_somebody_signs_in_with_a_code(plain_door, cast, settings, live_server, mailoutbox):
    settings.SITE_ADDRESS = live_server.url
    Account.objects.filter(pk=cast.ana.account_id).update(email="ana@example.org")
    page = plain_door.page_of("nobody")
    page.goto(f"{live_server.url}/sign-in/")
    follow(page, "Send me an email")
    page.get_by_label("Your email address").fill("ana@example.org")
    press(page, "Send me an email")
    post.wait_until_sent()
    [code] = re.findall(r"^\d{6}$", mailoutbox[0].body, re.MULTILINE)
    page.get_by_label("The six numbers").fill("000000" if code != "000000" else "111111")
    press(page, "Sign in")
    expect(page.locator(".problems")).to_be_visible()
    page.get_by_label("The six numbers").fill(code)
    press(page, "Sign in")
    expect(page.get_by_role("link", name="Ana")).to_be_visible()


def test_somebody_answers_a_decision_and_changes_the_answer(plain_door, cast):
    is_decided(cast)
    page = plain_door.page_of("ana")
    page.goto(plain_door.at(""))
    follow(page, "Give my answer")
    follow(page, "Go to my answer")
    page.get_by_label("I object").check()
    press(page, "Give my answer")
    expect(page.locator(".problems")).to_contain_text("Tell us why you object.")
    expect(page.get_by_label("I object")).to_be_checked()
    page.get_by_role("radio", name="I agree It is good enough").check()
    press(page, "Give my answer")
    expect(page.get_by_role("main")).to_contain_text("You have answered")
    follow(page, "My answer")
    page.get_by_label("I need to know more").check()
    page.get_by_label("Your reason").fill("Who will be there?")
    press(page, "Change my answer")
    assert Position.objects.get().words == "Who will be there?"


def test_somebody_says_that_a_promise_was_kept_and_helped(plain_door, cast):
    is_promised(cast)
    page = plain_door.page_of("bo")
    page.goto(plain_door.at(""))
    follow(page, "Tell us")
    follow(page, "Say what you think")
    press(page, "Give my answer")
    expect(page.locator(".problems li")).to_have_count(2)
    page.get_by_label("Yes, it was kept").check()
    page.get_by_label("It helped a bit").check()
    press(page, "Give my answer")
    expect(page.get_by_role("heading", level=1)).to_have_text("A promise")
    expect(page.get_by_role("main")).to_contain_text(TAXI)
    assert Judgement.objects.get().helped == "partly"


def test_somebody_writes_an_easy_version(plain_door, cast):
    easy = is_in_easy_words(cast, with_readers=False)
    page = plain_door.page_of("cy")
    page.goto(plain_door.at(f"easy/proposal/{easy.thing_id}/"))
    follow(page, "Change the easy version")
    page.get_by_label("Words of idea 1").fill("We meet at night.")
    press(page, "Move down idea 1")
    expect(page.get_by_label("Words of idea 1")).to_have_value(SECOND)
    expect(page.get_by_label("Words of idea 2")).to_have_value("We meet at night.")
    press(page, "Add an idea")
    page.get_by_label("Words of idea 3").fill("A bus goes home.")
    press(page, "Choose a picture of idea 3")
    page.get_by_label("What should the picture show?").fill("bus")
    page.locator("main form .btn").first.click()
    page.locator(".picture-choice").first.click()
    press(page, "Take out idea 1")
    kept = [each.words for each in EasyIdea.objects.filter(easy=easy).order_by("place")]
    assert kept == ["We meet at night.", "A bus goes home."]


def test_a_reader_answers_an_easy_version(plain_door, cast):
    easy = is_in_easy_words(cast, with_readers=True)
    page = plain_door.page_of("ana")
    page.goto(plain_door.at(""))
    follow(page, "Read and check it")
    expect(page.get_by_role("main")).to_contain_text(FIRST)
    page.get_by_label("I understand this").check()
    press(page, "Next idea")
    page.get_by_label("I do not understand").check()
    press(page, "I have read all of it")
    page.get_by_label("How many minutes").fill("8")
    press(page, "Send it")
    assert easy.sittings.get().minutes == 8


def test_somebody_says_whether_what_they_needed_was_there(plain_door, cast):
    is_gone(cast)
    page = plain_door.page_of("ana")
    page.goto(plain_door.at(""))
    follow(page, "Say if it was there")
    press(page, "Say this")
    expect(page.locator(".problems")).to_contain_text("Say of one thing whether it was there.")
    page.get_by_label("No, it was not there").first.check()
    press(page, "Say this")
    expect(page.get_by_role("main")).to_contain_text("Thank you.")
    assert Need.objects.exclude(met="").count() == 1
