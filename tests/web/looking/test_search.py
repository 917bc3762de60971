"""Looking for words: what I may read is found, nothing else ever is, and no query breaks it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.models import Kind
from alongside.spaces.models import Space
from alongside.web.actions import forget_member
from alongside.web.queries.search import MOST, search
from tests.contributions.speaking import closed_space, make_co_chair, says
from tests.decisions.pages import look, text
from tests.decisions.world import proposed
from tests.initiatives.working import begins
from tests.promises.promising import promised


def found(cast, who, words):
    viewer = getattr(cast, who).viewer if who != "nobody" else None
    return [hit.words for hit in search(viewer, words)]


def test_one_of_everything_is_found_and_leads_to_its_page(cast, decision):
    need = says(cast, cast.ana, "A quiet room to wait in.")
    work = begins(cast, cast.bo, title="Quiet hours")
    proposal = proposed(cast)
    owed = promised(cast, decision, cast.cy, words="Quiet music in the café.")
    hits = {hit.url: hit.what for hit in search(cast.cy.viewer, "quiet")}
    assert hits == {
        reverse("contributions:one", args=["harbour-lane", need.pk]): "A need",
        reverse("initiatives:one", args=["harbour-lane", work.pk]): "A piece of work",
        reverse("promises:show", args=["harbour-lane", owed.pk]): "A promise",
    }
    by_title = {hit.url for hit in search(cast.cy.viewer, "CAFÉ UNTIL 2")}
    assert reverse("decisions:proposal", args=["harbour-lane", proposal.pk]) in by_title
    client = cast.client("cy")
    assert all(client.get(url).status_code == 200 for url in hits)


def test_every_kind_of_thing_that_people_say_has_its_word(cast):
    for kind in Kind.values:
        says(cast, cast.ana, "A lift.", kind=kind)
    assert {hit.what for hit in search(cast.bo.viewer, "lift")} == {
        "A need", "A story", "An idea", "A question", "A comment",
    }  # fmt: skip


def test_every_word_has_to_stand_in_it_in_any_order_and_the_newest_is_first(cast):
    for words in ("The bus is late.", "Late at night there is no bus.", "The bus is fine."):
        says(cast, cast.ana, words)
    assert found(cast, "bo", "bus late") == ["Late at night there is no bus.", "The bus is late."]
    assert found(cast, "bo", "late bus") == found(cast, "bo", "bus late")
    assert found(cast, "bo", "bus tram") == []


def test_what_stands_on_the_card_of_a_piece_of_work_is_found(cast):
    begins(cast, cast.bo, title="Evenings")
    assert found(cast, "ana", "staff law") == ["Evenings"]


@pytest.mark.parametrize(
    ("kind", "stake", "may"),
    [
        ("one_stake", "uses_services", {"ana"}),
        ("one_stake", "carer", {"bo"}),
        ("one_stake", "professional", {"cy"}),
        ("lived", "", {"ana", "bo"}),
        ("joint", "", {"ana", "bo", "cy"}),
    ],
)
def test_what_is_said_in_a_room_is_found_by_those_who_may_read_there_alone(cast, kind, stake, may):
    author = getattr(cast, sorted(may)[0])
    room = closed_space(cast, kind=kind, stake=stake) if kind != "joint" else Space.objects.get(pk=cast.joint.pk)
    says(cast, author, "We meet under the clock.", space=room)
    assert {who for who in ("ana", "bo", "cy", "eve", "nobody") if found(cast, who, "clock")} == may


def test_nothing_of_another_partnership_is_found(cast, decision):
    says(cast, cast.ana, "A quiet room.")
    begins(cast, cast.bo, title="Quiet hours")
    proposed(cast)
    promised(cast, decision, cast.cy, words="Quiet music.")
    for word in ("quiet", "café", "music", "e"):
        assert found(cast, "eve", word) == found(cast, "nobody", word) == []


@pytest.mark.parametrize("how", ["hidden", "taken back", "forgotten"])
def test_what_is_hidden_or_gone_is_found_by_nobody_not_even_its_author(cast, how):
    story = says(cast, cast.ana, "It was on Quay Street.", kind="story")
    make_co_chair(cast, cast.cy, "co_chair_professional")
    assert found(cast, "bo", "quay") == ["It was on Quay Street."]
    if how == "hidden":
        hide(by=cast.cy, contribution=story, reason="It names a place.", note=cast.note())
    elif how == "taken back":
        withdraw(by=cast.ana, contribution=story, note=cast.note())
    else:
        forget_member(by=cast.ana, note=cast.note())
    assert [found(cast, who, "quay") for who in ("ana", "bo", "cy")] == [[], [], []]


def test_a_chosen_name_is_found_and_the_one_behind_it_is_not(cast):
    says(cast, cast.ana, "I was afraid.", kind="story", chosen_name="Robin")
    assert found(cast, "bo", "robin") == ["I was afraid."]
    assert found(cast, "bo", "Ana") == found(cast, "ana", "Ana") == []


@pytest.mark.parametrize(
    "hostile",
    [
        "%", "_", "%%%%", "' or 1=1 --", '"; drop table people_account; --', "\\", "\\%", "*", "NEAR(", '"', "(",
        "<script>alert(1)</script>", "\u202eevil", "😀", "é" * 500, " ".join("abcdefghijklmnop"), "\x00", "\x00bus",
        "a" * 100_000, "{words}", "%(q)s", "${7*7}", "{{ 7|add:7 }}",
    ],
)  # fmt: skip
def test_no_query_breaks_it_or_means_more_than_its_words(cast, hostile):
    says(cast, cast.ana, "Plain words about a lift.")
    response = look(cast, "bo", "web:search", q=hostile)
    assert response.status_code == 200
    page = text(response)
    assert "<script>alert" not in page
    assert "Plain words about a lift." not in page


@pytest.mark.parametrize("q", ["", " ", "\t\n", "\x00"])
def test_nothing_looked_for_is_nothing_found_and_says_nothing(cast, q):
    says(cast, cast.ana)
    page = text(look(cast, "bo", "web:search", q=q))
    assert "Nothing found" not in page
    assert "The café shuts" not in page


def test_what_is_not_there_is_said_with_what_to_do(cast):
    page = text(look(cast, "ana", "web:search", q="xylophone"))
    assert "Nothing found" in page
    assert "Try one short word." in page
    assert 'value="xylophone"' in page


def test_the_next_page_still_looks_for_the_same_words(cast):
    for number in range(25):
        says(cast, cast.ana, f"Bus & tram number {number}.")
    first = look(cast, "bo", "web:search", q="bus & tram")
    assert "Found 25" in text(first)
    [following] = set(re.findall(r'href="(\?[^"]*page=2)"[^>]*>Next', text(first)))
    second = cast.client("bo").get(reverse("web:search", args=["harbour-lane"]) + following.replace("&amp;", "&"))
    assert "Bus &amp; tram number 0." in text(second)
    assert "You are on page 2 of 2." in text(second)


def test_more_than_can_be_read_is_said_to_be_more(cast):
    for number in range(MOST + 1):
        says(cast, cast.ana, f"Bus number {number}.")
    page = text(look(cast, "bo", "web:search", q="bus"))
    assert f"Found {MOST} or more" in page
    assert "Add another word to find fewer." in page


def test_it_costs_the_same_however_much_there_is(cast, decision, django_assert_num_queries):
    for number in range(6):
        says(cast, cast.ana, f"Bus {number}")
        promised(cast, decision, cast.cy, words=f"Bus {number}")
        cast.clock.at += timedelta(minutes=1)
    with django_assert_num_queries(4):
        assert len(search(cast.bo.viewer, "bus")) == 12


@pytest.mark.parametrize(("who", "status"), [("ana", 200), ("eve", 404), ("dot", 404), ("nobody", 302)])
def test_only_members_look(cast, who, status):
    assert look(cast, who, "web:search", q="bus").status_code == status
