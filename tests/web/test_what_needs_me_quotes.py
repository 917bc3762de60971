"""Can a mark in what somebody said turn round what the house itself says beside it?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Kind
from alongside.web.needs import LENGTH
from tests.cast import Cast

pytestmark = pytest.mark.django_db
TURNS = "\u202e"


def waits(cast: Cast, words: str) -> str:
    """Ana’s page, long after she asked for a reply that has not come."""
    said = say(by=cast.ana, space=cast.joint, saying=Saying(words=words, kind=Kind.NEED, asks=True), note=cast.note())
    type(said).objects.filter(pk=said.pk).update(reply_due=cast.clock.at.date() - timedelta(days=300))
    return cast.client("ana").get("/p/harbour-lane/").content.decode()


def test_a_quotation_has_no_mark_that_turns_the_sentence_round(cast: Cast) -> None:
    page = waits(cast, f"A bench {TURNS}please")
    assert "You are still waiting: “A bench please”" in page
    assert TURNS not in page


def test_a_long_one_is_cut_between_words_and_letters(cast: Cast) -> None:
    assert "“" + "👍🏽" * (LENGTH // 2 - 1) + "…”" in waits(cast, "👍🏽" * 100)


def test_what_is_long_overdue_is_not_said_to_be_news_to_everybody_tomorrow(cast: Cast) -> None:
    page = waits(cast, "A bench please")
    assert "Whatever is late is shown to you first, then to everybody." in page
