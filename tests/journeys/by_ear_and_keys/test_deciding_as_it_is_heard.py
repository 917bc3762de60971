"""What would a screen reader say on the way to an answer, a judgement, and an idea in easy words?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from alongside.access.models import Need
from tests.documents.world import FIRST
from tests.journeys.by_ear_and_keys.scenes import TAXI, is_decided, is_gone, is_in_easy_words, is_promised
from tests.journeys.pressing import go

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def test_what_needs_me_names_each_thing_on_its_own_button(door, cast):
    is_promised(cast)
    is_decided(cast)
    page = door.page_of("ana")
    page.goto(door.at(""))
    expect(page.get_by_role("region", name="What needs you today")).to_match_aria_snapshot(f"""
      - heading "What needs you today" [level=2]
      - list:
        - listitem:
          - heading "Open the café until 2" [level=3]
          - paragraph: /You have a seat, so you can decide/
          - link "Give my answer Open the café until 2"
        - listitem:
          - heading "Was this promise kept? “{TAXI}”" [level=3]
          - paragraph: And did it help? Only people with lived experience can say.
          - link "Tell us {TAXI}"
    """)


def test_a_decision_says_what_it_is_when_it_closes_and_where_my_answer_is(door, cast):
    is_decided(cast)
    page = door.page_of("ana")
    page.goto(door.at("decide/"))
    page.get_by_role("link", name="Open the café until 2", exact=True).click()
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - heading "Open the café until 2" [level=1]
        - navigation "The three pages of this decision"
        - paragraph:
          - strong: /It closes/
        - link "Go to my answer"
        - region "What this is about":
          - heading "What this is about" [level=2]
    """)


def test_an_answer_is_one_group_of_five_and_each_says_what_it_does(door, cast):
    is_decided(cast)
    page = door.page_of("ana")
    page.goto(door.at("decide/"))
    page.get_by_role("link", name="Open the café until 2", exact=True).click()
    page.get_by_role("link", name="Go to my answer").click()
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - region "Who sees what, and when"
        - group "What do you think?":
          - radio "I agree It is good enough to try."
          - radio "I agree, with changes Count me as a yes. Say what to change in the box below."
          - radio "I object It could do harm. Say why in the box below."
          - radio "I need to know more Say what you want to ask. Until you know, you are not counted."
          - radio "This is not for me You leave it to the others."
        - textbox "Your reason, in any words you like (if you like)"
        - checkbox "Show my words and my name to everyone now"
        - button "Give my answer"
    """)
    box = page.get_by_label("Your reason, in any words you like")
    expect(box).to_have_accessible_description("You can leave this empty if you agree, or if it is not for you.")
    page.get_by_label("I object").check()
    go(page, page.get_by_role("button", name="Give my answer"))
    expect(page.get_by_role("alert")).to_match_aria_snapshot("""
      - alert:
        - paragraph:
          - strong: We need one more thing
        - list:
          - listitem:
            - link /Your reason, in any words you like Tell us why you object\\./
    """)
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_have_accessible_description(re.compile("You can leave this empty.*Nobody judges your reason"))


def test_a_promise_is_told_and_what_each_group_says_of_it_is_a_table(door, cast):
    is_promised(cast)
    page = door.page_of("ana")
    page.goto(door.at("promises/"))
    page.get_by_role("link", name=TAXI).click()
    expect(page.get_by_role("main")).to_match_aria_snapshot(f"""
      - main:
        - heading "A promise" [level=1]
        - paragraph: {TAXI}
        - term: Who
        - definition: /Cy/
        - region "How it is going"
        - region "Was it kept, and did it help?":
          - table "Was it kept, and did it help?":
            - rowgroup:
              - row:
                - columnheader "Group"
                - columnheader "Was it kept?"
                - columnheader "Did it help?"
            - rowgroup:
              - row:
                - rowheader "People who use services"
                - cell "Nothing to count yet"
                - cell "Nothing to count yet"
          - link "Say what you think"
    """)


def test_a_judgement_is_two_questions_and_a_box(door, cast):
    owed = is_promised(cast)
    page = door.page_of("ana")
    page.goto(door.at(f"promises/{owed.pk}/judge/"))
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - heading "Was it kept, and did it help?" [level=1]
        - group "Was this promise kept?":
          - radio "Yes, it was kept"
          - radio "No, it was not kept"
          - radio "I am not sure"
        - group "Did it help?":
          - radio "Yes, it helped"
          - radio "It helped a bit"
          - radio "No, it did not help"
          - radio "I am not sure"
        - textbox "Anything you want to say about it (if you like)"
        - button "Give my answer"
    """)


def test_an_easy_version_is_a_list_of_pictures_that_say_what_they_show(door, cast):
    is_in_easy_words(cast, with_readers=True)
    page = door.page_of("ana")
    page.goto(door.at(""))
    page.get_by_role("link", name="Read and check it").click()
    expect(page.get_by_role("main")).to_match_aria_snapshot(f"""
      - main:
        - heading "Read this idea" [level=1]
        - paragraph: Idea 1 of 2.
        - list:
          - listitem:
            - img "A meeting"
            - paragraph: {FIRST}
        - group "Do you understand this?":
          - radio "I understand this"
          - radio "I am not sure"
          - radio "I do not understand"
        - button "Next idea"
    """)
    page.get_by_role("link", name="Stop for now. Your answers are kept").click()
    expect(page.get_by_role("main")).to_match_aria_snapshot(f"""
      - main:
        - heading "Open the café until 2" [level=1]
        - heading "Readers are checking this" [level=2]
        - link "Check it, one idea at a time"
        - list:
          - listitem:
            - img "A meeting"
            - paragraph: {FIRST}
          - listitem:
            - img "A meeting"
    """)


def test_whoever_writes_it_hears_which_idea_each_button_is_for(door, cast):
    easy = is_in_easy_words(cast, with_readers=False)
    page = door.page_of("cy")
    page.goto(door.at(f"easy/proposal/{easy.thing_id}/edit/"))
    expect(page.get_by_role("main")).to_match_aria_snapshot(f"""
      - main:
        - heading "Write the easy version" [level=1]
        - textbox "Title": Open the café until 2
        - list:
          - listitem:
            - heading "Idea 1" [level=2]
            - img "A meeting"
            - button "Change the picture of idea 1"
            - textbox "Words of idea 1": {FIRST}
            - button "Move down idea 1"
            - button "Take out idea 1"
          - listitem:
            - heading "Idea 2" [level=2]
            - button "Change the picture of idea 2"
            - textbox "Words of idea 2"
            - button "Move up idea 2"
            - button "Take out idea 2"
        - button "Add an idea"
        - button "Save"
    """)


def test_a_day_that_is_gone_asks_of_each_need_whether_it_was_there(door, cast):
    is_gone(cast)
    page = door.page_of("ana")
    page.goto(door.at(""))
    page.get_by_role("link", name="Say if it was there").click()
    groups = page.get_by_role("main").get_by_role("group")
    assert groups.count() == Need.objects.count()
    for group in groups.all():
        expect(group).to_match_aria_snapshot("""
          - group /Was it there\\?/:
            - radio "Yes"
            - radio "Partly"
            - radio "No, it was not there"
        """)
