"""The pages on which a promise is made, asked for, and answered with yes or no."""

import pytest

from alongside.domain.decisions import Answer
from alongside.promises.actions import decline
from alongside.promises.models import Promise
from tests.decisions.pages import address, look, send, text
from tests.decisions.world import after_its_time, everyone_says, opened
from tests.promises.promising import WORDS, promised, standing

TYPED = {"words": WORDS, "due_day": "1", "due_month": "December", "due_year": "2026"}


def test_a_decision_that_passed_leads_to_making_one(cast, decision):
    page = text(look(cast, "cy", "show", decision.pk))
    assert address(cast, "promises:new", decision.pk) in page
    form = text(look(cast, "cy", "promises:new", decision.pk))
    assert "will say if it was kept, and if it helped" in form
    assert form.index("I do") < form.index("Ana")


@pytest.mark.parametrize(("owner", "words"), [("cy", "It is a promise now."), ("ana", "We ask Ana.")])
def test_one_is_made_or_asked_for(cast, decision, owner, words):
    sent = send(cast, "cy", "promises:new", decision.pk, **TYPED, owner=str(getattr(cast, owner).pk))
    made = Promise.objects.get()
    assert sent["Location"] == address(cast, "promises:show", made.pk)
    assert (made.owner, made.words, made.due.isoformat()) == (getattr(cast, owner), WORDS, "2026-12-01")
    assert bool(made.taken_on_at) is (owner == "cy")
    client = cast.client("cy")
    client.post(address(cast, "promises:new", decision.pk), {**TYPED, "owner": str(getattr(cast, owner).pk)})
    assert words in client.get(address(cast, "promises:list")).content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"words": ""}, "Say what will be done. One sentence is enough."),
        ({"words": "\u200b\u200f"}, "nothing here that anyone can see"),
        ({"words": "x" * 2_001}, "We can keep 2000."),
        ({"due_day": ""}, "Write the day too."),
        ({"due_day": "", "due_month": "", "due_year": ""}, "Choose the day by which it will be done."),
        ({"due_day": "31", "due_month": "2"}, "There is no 31 February in 2026."),
        ({"due_year": "2025"}, "or later."),
        ({"owner": "00000000-0000-0000-0000-000000000001"}, "That is not in the list any more."),
        ({"owner": "everyone"}, "That is not in the list any more."),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_what_was_typed_stays(cast, decision, typed, sentence):
    page = text(send(cast, "cy", "promises:new", decision.pk, **{**TYPED, "owner": str(cast.cy.pk), **typed}))
    assert sentence in page
    assert "What you wrote is still here." in page
    assert not Promise.objects.exists()


def test_nobody_of_another_partnership_can_be_asked(cast, decision):
    assert "Eve" not in text(look(cast, "cy", "promises:new", decision.pk))
    send(cast, "cy", "promises:new", decision.pk, **TYPED, owner=str(cast.eve.pk))
    assert not Promise.objects.exists()


def test_after_what_did_not_pass_the_page_says_why_there_is_nothing_to_promise(cast):
    decision = opened(cast)
    everyone_says(cast, decision, Answer.OBJECT, "Because.")
    after_its_time(cast, decision)
    page = text(look(cast, "cy", "promises:new", decision.pk))
    assert "There is nothing to promise here" in page
    assert "It did not pass." in page
    assert "<textarea" not in page
    sent = send(cast, "cy", "promises:new", decision.pk, **TYPED, owner=str(cast.cy.pk))
    assert "It did not pass." in text(sent)
    assert not Promise.objects.exists()


def test_whoever_is_asked_has_two_buttons_and_nobody_else_has(cast, decision):
    asked = promised(cast, decision, cast.ana, by=cast.cy)
    buttons = [address(cast, f"promises:{act}", asked.pk) for act in ("take_on", "decline")]
    mine, theirs = (text(look(cast, who, "promises:show", asked.pk)) for who in ("ana", "cy"))
    assert all(button in mine and button not in theirs for button in buttons)
    assert "You do not have to say why." in mine
    assert "Only they can say yes or no." in theirs


@pytest.mark.parametrize(("act", "stands"), [("take_on", "not_due"), ("decline", "declined")])
def test_yes_and_no_are_one_press_each(cast, decision, act, stands):
    asked = promised(cast, decision, cast.ana, by=cast.cy)
    assert look(cast, "ana", f"promises:{act}", asked.pk).status_code == 405
    assert send(cast, "ana", f"promises:{act}", asked.pk).status_code == 302
    assert standing(cast, cast.bo, asked) == stands
    again = send(cast, "ana", f"promises:{act}", asked.pk)
    assert again.status_code == 409
    assert "already" in text(again) or "said no" in text(again)


def test_what_somebody_said_no_to_is_told_and_asks_for_nothing_more(cast, decision):
    asked = promised(cast, decision, cast.ana, by=cast.cy)
    decline(by=cast.ana, promise=asked, note=cast.note())
    page = text(look(cast, "bo", "promises:show", asked.pk))
    assert "This was not promised" in page
    assert "They said no" in page
    assert "Was it kept, and did it help?" not in page
