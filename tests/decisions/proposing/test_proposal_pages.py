"""Suggesting, supporting, changing and putting, on the pages where people do it."""

from dataclasses import replace

import pytest

from alongside.contributions.actions.saying import Saying, say
from alongside.decisions.actions.proposals import change_words
from alongside.decisions.models import Decision, Proposal
from alongside.domain.agreement import Support
from alongside.partnerships.actions.seats import leave_seat
from alongside.spaces.queries import follow_of
from tests.decisions.pages import look, send, text
from tests.decisions.world import CAFE, after_its_time, opened, proposed, put_by, rules

TYPED = {"title": "A quiet room", "words": "With a door that shuts.", "kind": "ordinary"}
ALL = ["proposal", "change", "earlier", "withdraw", "comment", "put", "take_back"]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(("who", "status"), [("bo", 200), ("eve", 404), ("dot", 404), ("nobody", 302)])
def test_only_members_find_a_proposal(cast, name, who, status):
    assert look(cast, who, name, proposed(cast).pk).status_code == status


@pytest.mark.parametrize("name", ["follow", "support"])
def test_what_only_does_something_is_not_a_page(cast, name):
    made = proposed(cast)
    assert look(cast, "ana", name, made.pk).status_code == 405
    assert send(cast, "eve", name, made.pk).status_code == 404


def test_something_is_suggested_from_what_somebody_said(cast):
    need = say(
        by=cast.bo, space=cast.joint, saying=Saying(words="I cannot rest.", kind="need", asks=True), note=cast.note()
    )
    page = text(look(cast, "ana", "new", **{"from": str(need.pk)}))
    assert "I cannot rest." in page
    assert "checked" in page
    assert send(cast, "ana", "new", **TYPED, sources=str(need.pk)).status_code == 302
    made = Proposal.objects.get()
    shown = text(look(cast, "cy", "proposal", made.pk))
    assert "I cannot rest." in shown
    assert "A quiet room" in shown


@pytest.mark.parametrize("nonsense", ["x", "0" * 40, "../../etc", "\u202e"])
def test_an_address_that_makes_no_sense_opens_an_empty_page(cast, nonsense):
    assert look(cast, "ana", "new", **{"from": nonsense, "work": nonsense, "again": nonsense}).status_code == 200


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"title": ""}, "Say in one line what we should do."),
        ({"words": "   "}, "Tell us more about it."),
        ({"title": "x" * 161}, "161 letters"),
        ({"words": "x" * 100_000}, "100000 letters"),
        ({"title": "\u202e\u2066"}, "nothing here that anyone can see"),
        ({"kind": "agreement"}, "That is not one of the answers."),
        ({"sources": "00000000-0000-4000-8000-000000000000"}, "not one of the answers"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(cast, typed, sentence):
    need = say(by=cast.bo, space=cast.joint, saying=Saying(words="Hm.", kind="need", asks=True), note=cast.note())
    assert need
    page = text(send(cast, "ana", "new", **(TYPED | typed)))
    assert sentence in page
    assert "With a door that shuts." in page or "words" in typed
    assert not Proposal.objects.exists()


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ request.user }} {% load static %}",
    "\u202egnp.exe\u202c",
    "🙂🙂🙂",
    "'; drop table decisions_proposal; --",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_words_whatever_they_look_like(cast, words):
    sent = send(cast, "ana", "new", title=words, words=words, at_stake=words, can_change=words, kind="ordinary")
    assert sent.status_code == 302
    made = Proposal.objects.get()
    assert (made.title, made.words) == (words, words)
    for page in (look(cast, "bo", "proposal", made.pk), look(cast, "bo", "proposals")):
        assert "<script>alert" not in text(page)
        assert "<img src=x" not in text(page)


def test_a_sign_that_cannot_be_kept_is_refused_plainly(cast):
    page = text(send(cast, "ana", "new", **(TYPED | {"title": "a\x00b"})))
    assert "a sign in this that we cannot keep" in page
    assert send(cast, "ana", "new", **(TYPED | {"words": "a\x00b"})).status_code == 302
    assert Proposal.objects.get().words == "ab"


def test_support_is_given_and_taken_back(cast):
    rules(cast, needs_support=Support(people=9, stakes=1))
    made = proposed(cast)
    assert "9 people" in text(look(cast, "cy", "proposal", made.pk))
    send(cast, "cy", "support", made.pk, back="yes")
    assert "Support this" in text(look(cast, "cy", "proposal", made.pk))
    send(cast, "cy", "support", made.pk)
    assert "Take back my support" in text(look(cast, "cy", "proposal", made.pk))


def test_it_is_put_to_everyone_on_its_page(cast):
    rules(cast, notice=7)
    made = proposed(cast)
    assert "Put it to everyone" in text(look(cast, "bo", "proposal", made.pk))
    page = look(cast, "bo", "put", made.pk)
    assert "People have 7 days to read it." in text(page)
    seen = page.context["form"]["seen"].value()
    assert "less" in text(send(cast, "bo", "put", made.pk, days="99", seen=seen))
    assert send(cast, "bo", "put", made.pk, days="14", seen=seen).status_code == 302
    assert "It is in front of everyone" in text(look(cast, "ana", "proposal", made.pk))


def test_without_notice_the_way_leads_to_the_open_decision(cast):
    rules(cast)
    made = proposed(cast)
    seen = look(cast, "bo", "put", made.pk).context["form"]["seen"].value()
    sent = send(cast, "bo", "put", made.pk, days="14", seen=seen)
    assert sent.url.endswith(f"/decide/{Decision.objects.get().pk}/")
    assert "Go to the decision" in text(look(cast, "ana", "proposal", made.pk))


def test_words_that_changed_meanwhile_are_read_again_before_they_are_put(cast):
    rules(cast)
    made = proposed(cast)
    seen = look(cast, "bo", "put", made.pk).context["form"]["seen"].value()
    change_words(by=cast.ana, proposal=made, text=replace(CAFE, words="Every night."), note=cast.note())
    again = send(cast, "bo", "put", made.pk, days="14", seen=seen)
    assert "The words changed while you were reading." in text(again)
    assert "Every night." in text(again)
    assert send(cast, "bo", "put", made.pk, days="14", seen=again.context["form"]["seen"].value()).status_code == 302


def test_an_edit_that_comes_too_late_keeps_what_was_typed(cast):
    rules(cast)
    decision = opened(cast)
    page = text(send(cast, "ana", "change", decision.proposal_id, title="Mine", words="I wrote this for an hour."))
    assert "Nothing about it can change until it closes." in page
    assert "I wrote this for an hour." in page


def test_what_it_waits_for_is_said(cast):
    made = put_by(cast, cast.bo, proposed(cast))
    leave_seat(by=cast.bo, note=cast.note())
    assert "Nobody has a seat yet for these groups: carers." in text(look(cast, "ana", "proposal", made.pk))
    other = proposed(cast)
    assert "Nobody has a seat yet" in text(look(cast, "ana", "put", other.pk))


def test_its_author_changes_takes_back_and_takes_away(cast):
    made = put_by(cast, cast.bo, proposed(cast))
    assert "Take it back to change it" in text(look(cast, "ana", "proposal", made.pk))
    send(cast, "ana", "take_back", made.pk)
    assert send(cast, "ana", "change", made.pk, title="Other", words="Words.").status_code == 302
    earlier = text(look(cast, "cy", "earlier", made.pk))
    assert CAFE.words in earlier
    send(cast, "ana", "withdraw", made.pk)
    assert "This was taken away" in text(look(cast, "cy", "proposal", made.pk))
    assert "Taken away" in text(look(cast, "cy", "proposals", show="over"))


def test_a_comment_is_there_for_everyone(cast):
    made = proposed(cast)
    assert "Write what you want to say." in text(send(cast, "cy", "comment", made.pk, words=""))
    send(cast, "cy", "comment", made.pk, words="Only on Saturdays, please.")
    assert "Only on Saturdays, please." in text(look(cast, "bo", "proposal", made.pk))


def test_following_begins_and_ends(cast):
    made = proposed(cast)
    send(cast, "cy", "follow", made.pk)
    assert follow_of(cast.cy.viewer, made.pk)
    assert "Stop following this" in text(look(cast, "cy", "proposal", made.pk))
    send(cast, "cy", "follow", made.pk)
    assert not follow_of(cast.cy.viewer, made.pk)


def test_what_did_not_pass_can_be_suggested_again_with_its_words(cast):
    rules(cast)
    decision = after_its_time(cast, opened(cast))
    page = text(look(cast, "bo", "new", again=str(decision.proposal_id)))
    assert CAFE.words in page
    assert "See how it ended" in text(look(cast, "bo", "proposal", decision.proposal_id))
