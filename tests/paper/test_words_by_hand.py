"""Somebody’s own words, typed in by a helper: theirs in every way, with the helper named beside them."""

import pytest

from alongside.contributions.actions.changing import change_words
from alongside.contributions.models import Contribution
from alongside.domain.check.indicators.not_digital import INDICATOR
from alongside.domain.paper import Way
from alongside.domain.verdict import Refused
from alongside.paper.actions.words import TheirWords, enter_words
from tests.decisions.pages import look, send, text
from tests.decisions.record import those

WORDS = "The cafe shuts to erly.\nI carnt get home on the buss"


def entered(cast, by=None, whose=None, way=Way.PAPER):
    said = TheirWords(words=WORDS, kind="need", asks=True)
    return enter_words(by=by or cast.bo, whose=whose or cast.ana, said=said, way=way, note=cast.note())


@pytest.mark.parametrize("way", [Way.PAPER, Way.PHONE])
def test_they_are_kept_just_as_written_and_are_the_persons_own(cast, way):
    made = entered(cast, way=way)
    assert (made.words, made.author, made.shown_name) == (WORDS, cast.ana, "Ana")
    assert (made.channel, made.entered_by) == (way.value, cast.bo)
    (fact,) = those(cast, "contribution.made")
    assert (fact["channel"], fact["entered_by"]) == (way.value, cast.bo.pseudonym)
    assert fact["channel"] in INDICATOR.rows


def test_the_page_says_how_it_came_and_who_typed_it(cast):
    page = text(look(cast, "cy", "contributions:one", entered(cast).pk))
    assert "Written on paper" in page
    assert "Entered by <bdi>Bo</bdi>" in page


def test_the_person_can_correct_it_and_the_helper_cannot(cast):
    made = entered(cast)
    change_words(by=cast.ana, contribution=made, words="It shuts too early.", note=cast.note())
    made.refresh_from_db()
    assert made.words == "It shuts too early."
    with pytest.raises(Refused):
        change_words(by=cast.bo, contribution=made, words="I know better.", note=cast.note())


@pytest.mark.parametrize(("by", "whose"), [("cy", "ana"), ("ana", "bo"), ("bo", "eve"), ("bo", "bo")])
def test_nobody_puts_words_into_a_mouth_that_did_not_name_them(cast, by, whose):
    with pytest.raises(Refused):
        entered(cast, by=getattr(cast, by), whose=getattr(cast, whose))
    assert not Contribution.objects.exists()


def test_a_helper_types_them_in_on_a_page(cast):
    typed = {"whose": str(cast.ana.pk), "way": "paper", "words": WORDS, "kind": "need", "asks": "on"}
    assert send(cast, "bo", "paper:words", **typed).status_code == 302
    assert Contribution.objects.get().words == WORDS


def test_a_name_that_is_not_offered_is_refused_and_the_words_stay_in_the_form(cast):
    typed = {"whose": str(cast.cy.pk), "way": "paper", "words": WORDS, "kind": "need"}
    page = text(send(cast, "bo", "paper:words", **typed))
    assert "I carnt get home" in page
    assert not Contribution.objects.exists()
