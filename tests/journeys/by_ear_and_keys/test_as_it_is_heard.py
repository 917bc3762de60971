"""What would a screen reader say of the main journeys? Asserted on the tree that browsers hand to one."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.slow]

TOLD = "(one) => one.ariaDescribedByElements.map((each) => each.innerText.trim())"


def test_the_frame_of_a_page(door):
    page = door.page_of("ana")
    page.goto(door.at("say/"))
    expect(page.locator("body")).to_match_aria_snapshot("""
      - link "Skip to the main part"
      - banner:
        - link "Alongside"
        - link "Ana"
        - navigation "Main":
          - list:
            - listitem:
              - link "Home"
            - listitem:
              - link "Talk"
            - listitem:
              - link "Decide"
            - listitem:
              - link "Promises"
            - listitem:
              - link "More"
      - region "Help with this page"
      - main
      - contentinfo:
        - heading "Stuck? Talk to a person" [level=2]
        - navigation "About this place"
    """)
    expect(page.get_by_role("navigation", name="Main").get_by_role("link", name="Talk")).to_have_attribute(
        "aria-current", "page"
    )


def test_saying_something(door):
    page = door.page_of("ana")
    page.goto(door.at("say/"))
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - link "Go back"
        - paragraph: "Step 1 of 2. Next: who it is from"
        - heading "Say what matters" [level=1]
        - textbox "What do you want to say?"
        - group "What is it?":
          - radio "Something I need"
          - radio "Something that happened to me"
          - radio "An idea"
          - radio "A question"
        - checkbox "I want a reply to this"
        - 'button "Next: who it is from"'
    """)
    expect(page.get_by_label("What do you want to say?")).to_have_accessible_description(
        "Say it your way. Spelling does not matter."
    )


def test_a_mistake(door):
    page = door.page_of("ana")
    page.goto(door.at("say/"))
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - alert:
          - paragraph:
            - strong: We need a few more things
          - list:
            - listitem:
              - link "What do you want to say? Tell us in your own words. A few words is enough."
            - listitem:
              - link "What is it? Choose the one that fits best."
          - paragraph: What you wrote is still here.
        - heading "Say what matters" [level=1]
        - textbox "What do you want to say?" [invalid]
        - group "What is it?"
    """)
    box = page.get_by_label("What do you want to say?")
    expect(box).to_have_attribute("aria-invalid", "true")
    assert page.title().startswith("Problem: ")
    told = box.evaluate(TOLD)
    assert len([words for words in told if words]) >= 2, "The hint and the mistake are both told."


def test_how_is_it_going(door):
    page = door.page_of("ana")
    page.goto(door.at(""))
    page.get_by_role("link", name="How is it going? Five faces, one minute").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    radios = page.get_by_role("radio")
    buttons = page.get_by_role("button")
    assert radios.count() or buttons.count()
    for one in radios.all():
        assert one.evaluate("(each) => each.labels[0].innerText.trim()"), "A face without a word says nothing."
