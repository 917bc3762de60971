"""From being willing to the log by the pages, what they keep when something is wrong, and what they say to whom."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from alongside.closed.keys import file_of
from alongside.closed.models import Report, Suggestion
from alongside.domain.rooms.moderating import Did, Ground
from tests.closed.test_pages import HERE, page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_time_of_the_cast(rooms, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: rooms.cast.clock.at)


@pytest.fixture
def browsers(keepers):
    """Everybody’s, by their name."""
    found = {name: Client() for name in ("ana", "bo", "gus", "hal", "ida")}
    for name, each in found.items():
        each.force_login(getattr(keepers, name).account)
    return found


def sends(browser, to, *things, **typed):
    return browser.post(reverse(f"closed:{to}", args=[HERE, *things]), typed)


def status(browser, of, *things):
    return browser.get(reverse(f"closed:{of}", args=[HERE, *things])).status_code


def agree(keepers, browsers, by, matter, **typed):
    room = keepers.space.pk
    made = sends(browsers[by], "suggest", room, matter, **typed)
    assert made.status_code == 302, made.content.decode()
    asked = Suggestion.objects.get(settled_at=None)
    for name in browsers:
        sends(browsers[name], "suggestion_voice", room, asked.pk, answer="yes")
    keepers.five.days(3)
    return browsers["ida"].post(reverse("closed:settle", args=[HERE, room, asked.pk]), follow=True).content.decode()


def test_somebody_is_willing_and_the_room_chooses_them(keepers, browsers):
    room, ida, gus = keepers.space.pk, browsers["ida"], browsers["gus"]
    assert "Nobody moderates this room now" in page(ida, "moderators", room)
    told = sends(ida, "suggest", room, "moderator", who="").content.decode()
    assert "somebody has to say first that they are" in told
    sends(gus, "willing", room)
    assert "I am not willing any more" in page(gus, "moderators", room)
    done = agree(keepers, browsers, "ida", "moderator", who=str(keepers.stay(keepers.gus).pk))
    assert "They are a moderator now, for 90 days." in done
    assert "<bdi>Bird Gus</bdi>, until" in page(ida, "moderators", room)


@pytest.fixture
def reported(keepers, browsers):
    """Bo said something, and Ida reported it by the page; Gus moderates."""
    keepers.moderates(keepers.gus)
    keepers.rule = keepers.ruled("Nobody is named.")[0]
    keepers.post = keepers.says(keepers.bo)
    address = reverse("closed:report", args=[HERE, keepers.space.pk, keepers.post.pk])
    typed = {"reason": f"rule.{keepers.rule.pk}", "words": "It is my ward."}
    sent = browsers["ida"].post(address, typed, follow=True).content.decode()
    assert "Nobody is told that it was you." in sent
    return keepers


def test_a_report_keeps_what_was_typed_and_is_not_offered_for_ones_own_words(keepers, browsers):
    post, room = keepers.says(keepers.bo), keepers.space.pk
    assert "Report this" in page(browsers["ida"], "thread", room, post.pk)
    assert "Report this" not in page(browsers["bo"], "thread", room, post.pk)
    unsaid = sends(browsers["ida"], "report", room, post.pk, words="It is my ward.").content.decode()
    assert "Choose what is wrong." in unsaid
    assert "It is my ward." in unsaid


def test_only_the_moderator_sees_what_is_reported_and_not_by_whom(reported, browsers):
    room, post, gus = reported.space.pk, reported.post, browsers["gus"]
    assert "One thing waits" in page(gus, "room", room)
    for other in ("ana", "bo", "ida"):
        assert "waits" not in page(browsers[other], "room", room)
        assert status(browsers[other], "reports", room) == 409
        assert status(browsers[other], "decide", room, post.pk) == 409
    assert "It was Mrs Smith" in page(gus, "reports", room)
    told = page(gus, "decide", room, post.pk)
    assert "It is my ward." in told
    assert "Ida" not in told


def test_what_is_put_aside_is_one_line_with_its_reason_and_so_is_the_log(reported, browsers):
    room, post = reported.space.pk, reported.post
    sends(browsers["gus"], "decide", room, post.pk, answer=str(Report.objects.get().pk))
    for reader in ("ana", "ida"):
        seen = page(browsers[reader], "thread", room, post.pk)
        assert "This was put aside by a moderator. The reason: <bdi>Rule 1: Nobody is named.</bdi>" in seen
        assert "Mrs Smith" not in seen + page(browsers[reader], "room", room)
        assert status(browsers[reader], "aside", room, post.pk) == 409
    log = page(browsers["ana"], "moderator_log", room)
    assert "Rule 1: Nobody is named." in log
    assert "Bird Gus" in log
    assert not [words for words in ("Mrs Smith", "my ward", "Ida") if words in log]


def test_its_author_reads_it_and_asks_for_another_look(reported, browsers):
    room, post, gus, bo = reported.space.pk, reported.post, browsers["gus"], browsers["bo"]
    sends(gus, "decide", room, post.pk, answer=str(Report.objects.get().pk))
    assert "Mrs Smith" in page(bo, "aside", room, post.pk)
    sends(bo, "aside", room, post.pk, words="She told me I may.")
    assert "You have asked for another look already." in page(bo, "aside", room, post.pk)
    assert "She told me I may." in page(gus, "decide", room, post.pk)
    only = sends(gus, "decide", room, post.pk, answer="left_aside").content.decode()
    assert "That is not one of the answers." in only
    sends(gus, "decide", room, post.pk, answer="shown")
    assert "Mrs Smith" in page(browsers["ida"], "thread", room, post.pk)


def test_the_room_is_asked_to_show_it_again_from_where_it_stood(keepers, browsers):
    keepers.moderates(keepers.gus)
    post, room = keepers.puts_aside(keepers.gus, keepers.says(keepers.bo)), keepers.space.pk
    told = page(browsers["ida"], "thread", room, post.pk)
    assert f"/suggest/show_again/?post={post.pk}" in told
    asked = browsers["ida"].get(reverse("closed:suggest", args=[HERE, room, "show_again"]), {"post": str(post.pk)})
    assert f'<option value="{post.pk}" selected>' in asked.content.decode()
    agree_without_gus = {name: each for name, each in browsers.items() if name != "gus"}
    done = agree(keepers, agree_without_gus, "ida", "show_again", post=str(post.pk))
    assert "It is shown again." in done
    assert "Mrs Smith" in page(browsers["ida"], "thread", room, post.pk)


def test_whoever_it_is_about_is_told_so(keepers, browsers):
    keepers.moderates(keepers.gus)
    room = keepers.space.pk
    sends(browsers["ida"], "suggest", room, "end_turn", who=str(keepers.stay(keepers.gus).pk))
    asked = Suggestion.objects.get(settled_at=None)
    told = page(browsers["gus"], "suggestion", room, asked.pk)
    assert "Bird Gus is no longer a moderator." in told
    assert "This is about what you did. The others decide." in told
    assert "0 so far. 3 have to." in told
    assert sends(browsers["gus"], "suggestion_voice", room, asked.pk, answer="object", reason="No.").status_code == 409


def test_how_many_have_to_say_yes_leaves_out_whom_it_is_about(keepers, browsers):
    keepers.moderates(keepers.gus)
    keepers.rooms.enter(keepers.cast.more("carer", "Kit")[0], keepers.space, "Kite")
    for matter, needed in (("rules", 4), ("end_turn", 3), ("show_again", 3)):
        assert f"Now {needed} have to." in page(browsers["ida"], "suggest", keepers.space.pk, matter)


def test_while_nobody_moderates_a_report_waits_where_all_but_its_author_see_it(keepers, browsers):
    post, room = keepers.says(keepers.bo), keepers.space.pk
    sent = browsers["ida"].post(
        reverse("closed:report", args=[HERE, room, post.pk]), {"reason": "danger", "words": ""}, follow=True
    )
    assert "no moderator can look at it now" in sent.content.decode()
    assert "Something is reported, and it waits." in page(browsers["ana"], "room", room)
    assert "Something is reported" not in page(browsers["bo"], "room", room)
    sends(browsers["hal"], "willing", room)
    sends(browsers["hal"], "willing", room, no="1")
    assert sends(browsers["hal"], "lay_down", room).status_code == 409


def test_whatever_is_typed_is_shown_as_words(keepers, browsers):
    hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    keepers.moderates(keepers.gus)
    rule, post, room = keepers.ruled(hostile)[0], keepers.says(keepers.bo, hostile), keepers.space.pk
    made = keepers.reports(keepers.ida, post, Ground.RULE, rule=rule.pk, words=hostile)
    told = page(browsers["gus"], "decide", room, post.pk) + page(browsers["ida"], "report", room, post.pk)
    keepers.does(keepers.gus, post, Did.ASIDE, made)
    told += page(browsers["bo"], "aside", room, post.pk) + page(browsers["ida"], "moderator_log", room)
    told += page(browsers["gus"], "reports", room) + page(browsers["ida"], "thread", room, post.pk)
    assert not re.search(r"<script>alert|<img src=x", told)


def test_the_title_of_every_page_says_nothing_but_that_it_is_a_room(keepers, browsers):
    keepers.moderates(keepers.gus)
    post, room = keepers.says(keepers.bo), keepers.space.pk
    keepers.reports(keepers.ida, post)
    told = [page(browsers["gus"], name, room) for name in ("moderators", "moderator_log", "reports")]
    told += [page(browsers["gus"], name, room, post.pk) for name in ("report", "decide")]
    assert {re.search(r"<title>(.*?)</title>", each)[1].strip() for each in told} == {
        re.search(r"<title>(.*?)</title>", page(browsers["gus"], "room", room))[1].strip()
    }


def test_a_lost_key_is_said_plainly(keepers, browsers):
    keepers.moderates(keepers.gus)
    file_of(keepers.space.pk).unlink()
    assert status(browsers["ida"], "moderators", keepers.space.pk) == 503
