"""Somebody who is not in the room reports, answers or looks by a guessed id, and cannot tell that there is anything."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from alongside.closed.models import ModeratorAct, Report, Willing
from tests.closed.test_pages import HERE

pytestmark = pytest.mark.django_db
NOTHING = UUID(int=7)
OF_ROOM = ("moderators", "moderator_log", "reports", "willing", "lay_down")
OF_THE_MOMENT = {"Set-Cookie", "Content-Length", "Content-Security-Policy", "Expires", "Last-Modified"}
"""Headers that differ from one moment to the next, whatever is asked for."""
OF_POST = ("report", "decide", "aside")


def told(browser, name, *things, method):
    address = reverse(f"closed:{name}", args=[HERE, *things])
    answer = getattr(browser, method)(address, {"reason": "law", "words": "Theirs.", "answer": "stays"})
    headers = {key: value for key, value in answer.headers.items() if key not in OF_THE_MOMENT}
    text = f"{sorted(headers.items())} {answer.content.decode()}"
    for each in things:
        text = text.replace(str(each), "id")
    return answer.status_code, re.sub(r'csrfmiddlewaretoken" value="\w+"', "", text)


@pytest.mark.parametrize("who", ["cy", "eve", "left", "nobody"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_report_by_a_guessed_id_is_answered_as_for_nothing_at_all(keepers, who, method):
    """A professional, somebody of another partnership, a member who could come in and has not, and nobody."""
    keepers.moderates(keepers.gus)
    post, room = keepers.says(keepers.bo), keepers.space.pk
    keepers.reports(keepers.ida, post)
    aside = keepers.puts_aside(keepers.gus, keepers.says(keepers.bo))
    browser = Client()
    if who == "left":
        browser.force_login(keepers.cast.more("carer", "Kit")[0].account)
    elif who != "nobody":
        browser = keepers.cast.client(who)
    before = [keepers.how_many(each) for each in (Report, ModeratorAct, Willing)]
    for name in OF_ROOM:
        assert told(browser, name, room, method=method) == told(browser, name, NOTHING, method=method), name
    for name in OF_POST:
        missing = told(browser, name, NOTHING, NOTHING, method=method)
        for each in (post, aside):
            assert told(browser, name, room, each.pk, method=method) == missing, name
    assert [keepers.how_many(each) for each in (Report, ModeratorAct, Willing)] == before


def test_by_the_address_of_another_room_it_is_as_missing_for_a_moderator_too(keepers):
    """Bo moderates this room, and is inside of another."""
    keepers.moderates(keepers.bo)
    there = keepers.rooms.says(keepers.bo, keepers.rooms.carers)
    browser = keepers.cast.client("bo")
    for name in OF_POST:
        assert told(browser, name, keepers.space.pk, there.pk, method="get")[0] == 404


def test_a_moderator_of_one_room_is_none_in_another(keepers):
    keepers.moderates(keepers.bo)
    kit = keepers.cast.more("carer", "Kit")[0]
    keepers.rooms.enter(kit, keepers.rooms.carers, "Kite")
    there = keepers.rooms.says(kit, keepers.rooms.carers)
    browser = keepers.cast.client("bo")
    assert told(browser, "reports", keepers.rooms.carers.pk, method="get")[0] == 409
    assert told(browser, "decide", keepers.rooms.carers.pk, there.pk, method="post")[0] == 409
