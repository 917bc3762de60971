"""Can everybody use the pages where people talk and work: every one of them, in a real browser, at every size?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from alongside.contributions.actions.changing import change_words, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.initiatives.actions import agree, ask_for_rung, ask_for_stage
from tests.contributions.speaking import closed_space, says
from tests.initiatives.working import begins, joins

pytestmark = pytest.mark.django_db(transaction=True)
LONG = "The café shuts at eleven at night. That is when I feel worst.\n\nThe night bus stops at midnight. " * 3


@pytest.fixture
def things(cast):
    """Something in every state, said a few days ago."""
    cast.clock.at = timezone.now() - timezone.timedelta(days=30)
    late = says(cast, cast.ana, LONG, asks=True, show_stake=True)
    cast.clock.at += timezone.timedelta(days=20)
    waiting = says(cast, cast.bo, "Who will drive the bus at night?", kind="question", asks=True, chosen_name="Robin")
    answered = says(cast, cast.ana, "A quiet room, please.", asks=True)
    reply(
        by=cast.cy,
        contribution=answered,
        outcome="no",
        words="There is no room free. The law says two doors.",
        note=cast.note(),
    )
    reply(by=cast.bo, contribution=answered, outcome="planned", words="We look for one until May.", note=cast.note())
    says(cast, cast.bo, "I would use that too.", kind="comment", about=answered, chosen_name="Robin")
    changed = says(cast, cast.ana, "The dore was shut.", kind="story")
    change_words(by=cast.ana, contribution=changed, words="The door was shut.", note=cast.note())
    asked = suggest(by=cast.bo, contribution=changed, words="The door was locked.", note=cast.note())
    hidden = says(cast, cast.bo, "She lives at 4 Quay Street.", kind="story")
    hide(by=cast.cy, contribution=hidden, reason="It tells where somebody lives.", note=cast.note())
    for stake in ("uses_services", "carer"):
        closed_space(cast, stake=stake)
    return {
        "late": late,
        "waiting": waiting,
        "answered": answered,
        "changed": changed,
        "hidden": hidden,
        "asked": asked,
    }


@pytest.fixture
def work(cast):
    begun = begins(cast, cast.cy)
    joins(cast, begun, cast.ana, cast.cy)
    agree(
        by=cast.cy,
        move=ask_for_stage(by=cast.ana, initiative=begun, stage="deliver", note=cast.note()),
        note=cast.note(),
    )
    ask_for_rung(by=cast.cy, initiative=begun, rung=7, note=cast.note())
    return begun


@pytest.fixture
def opened(page, live_server, cast):
    """Open an address as one of the cast."""

    def open_as(who: str, name: str, *args: object):
        cookie = cast.client(who).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page.goto(live_server.url + reverse(name, args=["harbour-lane", *args]))
        return page

    return open_as


def look(page, name: str) -> None:
    """For whoever works on a page: pictures at every width, in the folder that ALONGSIDE_LOOK names."""
    if not os.environ.get("ALONGSIDE_LOOK"):
        return
    folder = Path(os.environ["ALONGSIDE_LOOK"])
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=folder / f"{name}-{width}.png", full_page=True)
    page.evaluate("document.documentElement.style.fontSize = '237.5%'")
    page.screenshot(path=folder / f"{name}-twice.png", full_page=True)


TALKING = [
    ("ana", "talk", ""), ("ana", "say", ""), ("ana", "said", ""), ("ana", "one", "late"), ("cy", "one", "waiting"),
    ("ana", "one", "answered"), ("ana", "one", "changed"), ("bo", "one", "hidden"), ("cy", "one", "hidden"),
    ("bo", "earlier", "changed"), ("bo", "comment", "answered"), ("cy", "reply", "waiting"),
    ("ana", "change", "changed"), ("cy", "suggest", "changed"), ("ana", "suggestion", "changed"),
    ("ana", "withdraw", "late"), ("cy", "hide", "late"), ("ana", "hide", "late"), ("ana", "show", "hidden"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "name", "thing"), TALKING)
def test_everybody_can_use_each_page_of_talking(opened, things, sound, who, name, thing):
    args = [things[thing].pk] if thing else []
    page = opened(who, f"contributions:{name}", *args, *([things["asked"].pk] if name == "suggestion" else []))
    sound(page)
    look(page, f"{name}-{thing}-{who}")


WORKING = [
    ("ana", "work"), ("bo", "new"), ("bo", "one"), ("ana", "one"), ("bo", "card"), ("ana", "leave"), ("ana", "stage"),
    ("bo", "stage"), ("bo", "say"), ("ana", "rung"), ("ana", "move"), ("cy", "move"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "name"), WORKING)
def test_everybody_can_use_each_page_of_working(opened, work, sound, who, name):
    args = [] if name in {"work", "new"} else [work.pk]
    page = opened(who, f"initiatives:{name}", *args, *([work.moves.get(agreed=None).pk] if name == "move" else []))
    sound(page)
    look(page, f"work-{name}-{who}")


def test_saying_something_under_another_name_in_two_steps(opened, cast, sound):
    page = opened("ana", "contributions:say")
    page.get_by_label("What do you want to say?").fill("My landlord reads my letters.")
    page.get_by_label("Something that happened to me").check()
    page.get_by_label("I want a reply to this").check()
    page.get_by_role("button", name="Next: who it is from").click()
    sound(page)
    look(page, "say-from")
    page.get_by_label("From another name that I choose").check()
    page.get_by_label("The other name").fill("bo")
    page.get_by_role("button", name="Share it with everyone here").click()
    expect(page.get_by_role("alert")).to_contain_text("Somebody here goes by that name already.")
    sound(page)
    look(page, "say-from-problem")
    page.get_by_label("The other name").fill("Robin")
    page.get_by_role("button", name="Share it with everyone here").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A story, from Robin")
    expect(page.get_by_text("My landlord reads my letters.")).to_be_visible()


def test_changing_the_words_between_the_two_steps_loses_nothing(opened, cast):
    page = opened("bo", "contributions:say")
    page.get_by_label("What do you want to say?").fill("One.\nTwo.")
    page.get_by_label("An idea").check()
    page.get_by_role("button", name="Next: who it is from").click()
    page.get_by_role("button", name="Change my words first").click()
    expect(page.get_by_label("What do you want to say?")).to_have_value("One.\nTwo.")
    expect(page.get_by_label("An idea")).to_be_checked()


def test_beginning_a_piece_of_work_page_by_page_and_joining_it_by_its_card(opened, cast, sound):
    page = opened("bo", "initiatives:new")
    for answers in (
        {"What shall we call it?": "Night bus", "What is it for?": "To get home at night."},
        {"What can change here?": "The times.", "What cannot change, and why?": "The number of buses."},
        {
            "How much money is there?": "None yet.",
            "Who decides in the end?": "All of us.",
            "How much time": "One hour a week.",
        },
    ):
        sound(page)
        for label, words in answers.items():
            page.get_by_label(label).fill(words)
        page.get_by_role("button", name="Next").click()
    page.get_by_label("Working out how").check()
    page.get_by_role("button", name="Next").click()
    sound(page)
    look(page, "begin-rung")
    page.get_by_label("6. Co-design").check()
    page.get_by_role("button", name="Next").click()
    sound(page)
    look(page, "begin-look")
    page.get_by_role("button", name="Begin this work").click()
    page.get_by_role("button", name="Join this work").click()
    expect(page.get_by_role("alert")).to_contain_text("Read the card, then tick this to join.")
    page.get_by_label("I have read what can and cannot change here").check()
    page.get_by_role("button", name="Join this work").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Night bus")
    expect(page.get_by_text("You take part now.")).to_be_visible()
