"""The pages for what people say: can each be opened, does each do what it says, does each keep what was typed?"""

import pytest
from django.urls import reverse

from alongside.contributions.actions.changing import change_words, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.models import Contribution, Reply, Suggestion
from tests.contributions.speaking import says

pytestmark = pytest.mark.django_db


def at(name, thing=None, **more):
    return reverse(f"contributions:{name}", args=["harbour-lane", *([thing.pk] if thing else []), *more.values()])


def page(response):
    assert response.status_code == 200, response
    return response.content.decode()


STEP_ONE = {"words": "A quiet room.", "kind": "need", "asks": "on"}
STEP_TWO = {**STEP_ONE, "from": "here", "named": "own", "chosen_name": ""}


def test_nothing_is_shared_before_the_second_step(cast):
    ana = cast.client("ana")
    shown = page(ana.post(at("say"), STEP_ONE))
    assert "Who is it from?" in shown
    assert "A quiet room." in shown
    assert not Contribution.objects.exists()


def test_both_steps_share_it_and_lead_to_its_page(cast):
    response = cast.client("ana").post(at("say"), STEP_TWO)
    said = Contribution.objects.get()
    assert response.url == at("one", said)
    assert (said.words, said.kind, said.asks, said.author) == ("A quiet room.", "need", True, cast.ana)
    assert "Waiting for" in page(cast.client("bo").get(response.url))


def test_words_can_be_changed_between_the_steps(cast):
    shown = page(cast.client("ana").post(at("say"), {**STEP_TWO, "change": "yes"}))
    assert "A quiet room." in shown
    assert "Next: who it is from" in shown
    assert not Contribution.objects.exists()


@pytest.mark.parametrize(
    ("sent", "says_so"),
    [
        ({**STEP_ONE, "words": ""}, "Tell us in your own words. A few words is enough."),
        ({**STEP_ONE, "words": "\0\u200b"}, "Tell us in your own words. A few words is enough."),
        ({**STEP_ONE, "words": "x" * 100_000}, "We can keep 10000."),
        ({**STEP_ONE, "kind": ""}, "Choose the one that fits best."),
        ({**STEP_ONE, "kind": "rumour"}, "That is not one of the answers."),
        ({**STEP_TWO, "named": ""}, "Choose whether to say it as yourself."),
        ({**STEP_TWO, "named": "chosen"}, "Type the name you want to be shown."),
        ({**STEP_TWO, "named": "chosen", "chosen_name": "bo"}, "Somebody here goes by that name already."),
        ({**STEP_TWO, "named": "chosen", "chosen_name": "x" * 81}, "We can keep 80."),
        ({**STEP_TWO, "named": "chosen", "chosen_name": "\u202e"}, "Type the name you want to be shown."),
    ],
)
def test_what_does_not_fit_is_said_in_words_and_what_was_typed_stays(cast, sent, says_so):
    shown = page(cast.client("ana").post(at("say"), sent))
    assert says_so in shown
    assert "Problem: " in shown
    assert "What you wrote is still here." in shown
    assert not Contribution.objects.exists()
    if sent["words"].strip("\0\u200b"):
        assert sent["words"] in shown


@pytest.mark.parametrize(
    ("words", "shown_as"),
    [
        ("<script>alert('hello')</script>", "&lt;script&gt;"),
        ("{% csrf_token %}{{ request }}", "{% csrf_token %}{{ request }}"),
        ("one\ntwo", "one<br>two"),
        ("שלום \u202etxet", "שלום"),
        ("😀", "😀"),
    ],
)
def test_words_of_any_kind_are_shown_as_words_and_nothing_else(cast, words, shown_as):
    shown = page(cast.client("bo").get(at("one", says(cast, cast.ana, words))))
    assert shown_as in shown
    assert "<script>alert" not in shown
    assert '<blockquote dir="auto">' in shown
    title = shown.split("<title>")[1].split("</title>")[0]
    assert "\u202e" not in title


def test_a_comment_goes_through_the_same_steps(cast):
    need = says(cast, cast.ana)
    cy = cast.client("cy")
    assert "Write a comment" in page(cy.get(at("comment", need)))
    sent = {"words": "I saw that.", "kind": "need", "from": "here", "named": "own"}
    cy.post(at("comment", need), sent)
    comment = Contribution.objects.get(about=need)
    assert (comment.kind, comment.asks) == ("comment", False)
    assert "I saw that." in page(cast.client("bo").get(at("one", need)))
    assert "About:" in page(cast.client("bo").get(at("one", comment)))


def test_whoever_used_a_name_is_offered_it_again_for_a_comment_on_their_own(cast):
    need = says(cast, cast.ana, chosen_name="Robin")
    sent = {"words": "And another thing."}
    shown = page(cast.client("ana").post(at("comment", need), sent))
    assert 'value="Robin"' in shown
    assert 'value="Robin"' not in page(cast.client("bo").post(at("comment", need), sent))


def test_replying_from_the_page(cast):
    need = says(cast, cast.ana, asks=True)
    cy = cast.client("cy")
    assert "Say why." in page(cy.post(at("reply", need), {"outcome": "no"}))
    cy.post(at("reply", need), {"outcome": "no", "words": "The law says two staff."})
    assert Reply.objects.get().by == cast.cy
    shown = page(cast.client("ana").get(at("one", need)))
    assert "The law says two staff." in shown
    assert "Has a reply" in shown


def test_its_author_has_no_way_to_reply(cast):
    need = says(cast, cast.ana, asks=True)
    ana = cast.client("ana")
    assert at("reply", need) not in page(ana.get(at("one", need)))
    assert "has to come from somebody else" in ana.get(at("reply", need)).content.decode()


def test_changing_and_looking_at_the_words_before(cast):
    story = says(cast, cast.ana, "The dore.")
    ana = cast.client("ana")
    assert "Change something first" in page(ana.post(at("change", story), {"words": "The dore."}))
    ana.post(at("change", story), {"words": "The door."})
    assert at("earlier", story) in page(cast.client("bo").get(at("one", story)))
    shown = page(cast.client("bo").get(at("earlier", story)))
    assert "The dore." in shown
    assert "The door." in shown


def test_suggesting_accepting_and_keeping(cast):
    story = says(cast, cast.ana, "The dore.")
    bo, ana = cast.client("bo"), cast.client("ana")
    bo.post(at("suggest", story), {"words": "The door."})
    first = Suggestion.objects.get()
    where = at("suggestion", story, suggestion=first.pk)
    assert "The door." in page(bo.get(where))
    assert cast.client("cy").get(where).status_code == 404
    assert "suggests other words" in page(ana.get(at("one", story)))
    assert "suggests other words" not in page(cast.client("cy").get(at("one", story)))
    ana.post(where, {"keep": "yes"})
    suggest(by=cast.bo, contribution=story, words="The door!", note=cast.note())
    second = Suggestion.objects.get(answered_at=None)
    ana.post(at("suggestion", story, suggestion=second.pk), {"accept": "yes"})
    story.refresh_from_db()
    assert story.words == "The door!"
    assert "was accepted" in page(bo.get(at("suggestion", story, suggestion=second.pk)))
    assert "stayed as they were" in page(bo.get(where))


def test_taking_back_asks_first_and_leaves_one_line(cast):
    story = says(cast, cast.ana, "The secret door.")
    ana = cast.client("ana")
    assert "Do you want to take this back?" in page(ana.get(at("withdraw", story)))
    ana.post(at("withdraw", story))
    for who in ("ana", "bo"):
        shown = page(cast.client(who).get(at("one", story)))
        assert "Ana took this back." in shown
        assert "secret door" not in shown
        assert "secret door" not in page(cast.client(who).get(at("said")))


def test_hiding_and_showing_again(cast):
    story = says(cast, cast.bo, "4 Quay Street", chosen_name="Robin")
    cy, ana, bo = cast.client("cy"), cast.client("ana"), cast.client("bo")
    assert "Give your reason." in page(cy.post(at("hide", story), {"reason": ""}))
    cy.post(at("hide", story), {"reason": "An address."})
    for client in (cy, ana):
        shown = page(client.get(at("one", story)))
        assert "An address." in shown
        assert "Quay" not in shown
    assert "Quay" in page(bo.get(at("one", story)))
    assert "somebody else has to show them" in page(bo.get(at("show", story)))
    assert "4 Quay Street" in page(ana.get(at("show", story)))
    ana.post(at("show", story))
    assert "4 Quay Street" in page(cy.get(at("one", story)))
    assert "showed it again" in page(cy.get(at("earlier", story)))
    assert "The other side has shown this again" in page(cy.get(at("hide", story)))


def test_following_and_stopping(cast):
    need = says(cast, cast.ana)
    bo = cast.client("bo")
    bo.post(at("follow", need))
    assert "Stop following" in page(bo.get(at("one", need)))
    bo.post(at("follow", need), {"stop": "yes"})
    assert "Follow this" in page(bo.get(at("one", need)))
    assert bo.get(at("follow", need)).status_code == 405


def test_what_is_new_is_marked_until_it_was_looked_at(cast):
    need = says(cast, cast.ana, asks=True)
    says(cast, cast.bo, "Me too.", kind="comment", about=need)
    ana = cast.client("ana")
    assert "New to you" in page(ana.get(at("one", need)))
    assert "New to you" not in page(ana.get(at("one", need)))
    cast.client("cy").post(at("reply", need), {"outcome": "noted", "words": "I hear you."})
    assert "New to you" in page(ana.get(at("one", need)))
    assert "New to you" not in page(cast.client("cy").get(at("one", need)))


def test_the_list_can_show_only_what_waits_is_mine_or_is_of_one_kind(cast):
    says(cast, cast.ana, "I ask for this.", asks=True)
    says(cast, cast.bo, "This happened.", kind="story")
    bo = cast.client("bo")
    both = page(bo.get(at("said")))
    assert "I ask for this." in both
    assert "This happened." in both
    for query, seen, unseen in [
        ("show=waiting", "I ask for this.", "This happened."),
        ("show=mine", "This happened.", "I ask for this."),
        ("kind=story", "This happened.", "I ask for this."),
    ]:
        shown = page(bo.get(f"{at('said')}?{query}"))
        assert seen in shown
        assert unseen not in shown
    assert "I ask for this." in page(bo.get(f"{at('said')}?show=late"))
    assert "Nothing like this yet" in page(bo.get(f"{at('said')}?show=answered"))
    assert "I ask for this." in page(bo.get(f"{at('said')}?show=nonsense&kind=%00&page=zero"))


def test_hidden_earlier_words_do_not_show_through(cast):
    story = says(cast, cast.bo, "4 Quay Street")
    change_words(by=cast.bo, contribution=story, words="My street", note=cast.note())
    hide(by=cast.cy, contribution=story, reason="An address.", note=cast.note())
    for who in ("ana", "bo", "cy"):
        assert "Quay" not in page(cast.client(who).get(at("earlier", story)))


def test_what_does_not_fit_on_a_page_is_one_link_away_with_the_same_choice(cast):
    for number in range(21):
        says(cast, cast.ana, f"Need {number}.")
    first = page(cast.client("bo").get(at("said"), {"kind": "need"}))
    assert "Need 0." not in first
    assert '?show=&amp;kind=need&amp;page=2"' in first
    assert "Need 0." in page(cast.client("bo").get(at("said"), {"kind": "need", "page": "2"}))
